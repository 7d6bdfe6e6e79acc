package org.duressdesk.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.signal.FrameType;
import org.junit.jupiter.api.Test;

/** Which frames count as buffered (requirement R5). Times in seconds; 30 s heartbeat, 4 s window, 4 sends. */
class BacklogTest {
    private final Backlog backlog = new Backlog(Wired.settings("p"), false, 0);

    @Test
    void withoutAnOutageNothingIsBuffered() {
        assertThat(press(1)).isFalse();
        beat(30);
        assertThat(press(31)).isFalse();
    }

    @Test
    void whatTheFirstAnsweredHeartbeatReleasesIsBufferedUntilTheNextHeartbeat() {
        backlog.outage();
        beat(100);
        for (int i = 0; i < 127; i++) {
            assertThat(press(101 + i)).as("frame %d", i).isTrue();
        }
        beat(258);
        assertThat(press(259)).isFalse();
    }

    @Test
    void framesThatComeBeforeAnyHeartbeatAreBufferedAndTheFirstHeartbeatEndsIt() {
        backlog.outage();
        assertThat(press(100)).isTrue();
        assertThat(press(101)).isTrue();
        beat(131);
        assertThat(press(132)).isFalse();
    }

    @Test
    void anEmptyBufferIsSeenByThePauseAfterTheHeartbeat() {
        backlog.outage();
        beat(100);
        assertThat(press(106)).isFalse();
    }

    @Test
    void aHeartbeatThatNobodyAnswersReleasesNothing() {
        backlog.outage();
        assertThat(backlog.frame(FrameType.HEARTBEAT, s(100))).isFalse();
        assertThat(backlog.frame(FrameType.HEARTBEAT, s(130))).isFalse();
        beat(160);
        assertThat(press(161)).isTrue();
    }

    @Test
    void asManyUnansweredFramesAsTheReceiverSendsAreAnOutage() {
        for (int i = 0; i < 4; i++) {
            assertThat(backlog.frame(FrameType.EVENT, s(4 * i))).isFalse();
        }
        beat(46);
        assertThat(press(47)).isTrue();
    }

    @Test
    void aLostAnswerAloneIsNone() {
        assertThat(backlog.frame(FrameType.EVENT, s(0))).isFalse();
        assertThat(press(4)).isFalse();
    }

    @Test
    void silenceIsAnOutage() {
        beat(0);
        assertThat(press(66)).isTrue();
        assertThat(new Backlog(Wired.settings("p"), false, 0).frame(FrameType.EVENT, s(65)))
                .isFalse();
    }

    @Test
    void aDeskThatWasDownTakesTheFirstFramesAsBuffered() {
        Backlog down = new Backlog(Wired.settings("p"), true, 0);
        assertThat(down.frame(FrameType.EVENT, s(1))).isTrue();
    }

    @Test
    void withoutHeartbeatsALongPauseEndsIt() {
        LinkSettings bare = new LinkSettings(Wired.MAIN, "Receiver", "p", 9600, 8, 'N', 1, "surgard", "", 0, 4_000, 4);
        Backlog unsupervised = new Backlog(bare, true, 0);
        assertThat(unsupervised.frame(FrameType.EVENT, s(1))).isTrue();
        unsupervised.answered(FrameType.EVENT, s(1));
        assertThat(unsupervised.frame(FrameType.EVENT, s(2))).isTrue();
        unsupervised.answered(FrameType.EVENT, s(2));
        assertThat(unsupervised.frame(FrameType.EVENT, s(24))).isFalse();
    }

    private boolean press(int second) {
        boolean buffered = backlog.frame(FrameType.EVENT, s(second));
        backlog.answered(FrameType.EVENT, s(second));
        return buffered;
    }

    private void beat(int second) {
        assertThat(backlog.frame(FrameType.HEARTBEAT, s(second))).isFalse();
        backlog.answered(FrameType.HEARTBEAT, s(second));
    }

    private static long s(int seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
