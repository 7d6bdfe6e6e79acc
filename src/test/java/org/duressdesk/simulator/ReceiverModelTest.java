package org.duressdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.junit.jupiter.api.Test;

/** How the simulated receiver behaves (protocols.md A.1), on a clock that the test moves; seconds. */
class ReceiverModelTest {
    private static final String BEAT = "1011           @    ";

    private final List<String> wire = new ArrayList<>();
    private final ReceiverModel model = model(SimulatorSettings.DEFAULT);
    private long now;

    @Test
    void switchedOnItSendsAHeartbeatAndThenOneEveryThirtySecondsWhenIdle() {
        start();
        assertSent(BEAT);
        ack();
        at(29.9);
        assertSent();
        at(30);
        assertSent(BEAT);
        ack();
        at(40);
        model.message("A", now);
        assertSent("A");
        ack();
        at(60);
        assertSent();
        at(70);
        assertSent(BEAT);
    }

    @Test
    void oneMessageAtATimeEachWaitsForItsAnswer() {
        startAnswered();
        model.message("A", now);
        model.message("B", now);
        assertSent("A");
        ack();
        assertSent("B");
        ack();
        assertThat(model.counters())
                .extracting(Counters::sent, Counters::acked, Counters::pending)
                .containsExactly(2L, 2L, 0);
    }

    @Test
    void fourSendsThenOnlyHeartbeatsAndTheFirstAnsweredOneReleasesTheBuffer() {
        startAnswered();
        model.message("A", now);
        model.message("B", now);
        at(16);
        assertSent("A", "A", "A", "A");
        assertThat(model.counters().failed()).isTrue();
        model.message("C", now);
        at(45);
        assertSent();
        at(46);
        assertSent(BEAT);
        ack();
        assertSent("A");
        ack();
        ack();
        ack();
        assertSent("B", "C");
        assertThat(model.counters())
                .extracting(Counters::failures, Counters::acked, Counters::pending, Counters::failed)
                .containsExactly(1L, 3L, 0, false);
    }

    @Test
    void anUnansweredHeartbeatIsTriedFourTimesAPeriod() {
        start();
        at(16);
        assertSent(BEAT, BEAT, BEAT, BEAT);
        at(45.9);
        assertSent();
        at(46);
        assertSent(BEAT);
    }

    @Test
    void aLateAnswerAcknowledgesWhateverIsOnTheWayThen() {
        startAnswered();
        model.message("A", now);
        model.message("B", now);
        at(4);
        ack();
        assertSent("A", "A", "B");
        ack();
        assertThat(model.counters().acked()).isEqualTo(2);
    }

    @Test
    void aRefusedMessageComesAgainAtOnceAndIsSkippedAfterTwentySix() {
        startAnswered();
        model.message("A", now);
        model.message("B", now);
        for (int i = 0; i < 26; i++) {
            assertSent("A");
            answer(0x15);
        }
        assertSent("B");
        assertThat(model.counters())
                .extracting(Counters::naked, Counters::skipped, Counters::repeats)
                .containsExactly(26L, 1L, 25L);
    }

    @Test
    void otherBytesAreNoAnswer() {
        startAnswered();
        model.message("A", now);
        answer('?');
        assertSent("A");
        at(4);
        assertSent("A");
        assertThat(model.counters().strays()).isEqualTo(1);
    }

    @Test
    void anAnswerToNothingIsAStray() {
        startAnswered();
        ack();
        assertThat(model.counters().strays()).isEqualTo(1);
        assertSent();
    }

    @Test
    void theBufferHoldsItsNumberAndCountsWhatIsLost() {
        startAnswered();
        model.giveUp(now);
        for (int i = 0; i < 1_020; i++) {
            model.message("M" + i, now);
        }
        assertThat(model.counters())
                .extracting(Counters::pending, Counters::overflowed)
                .containsExactly(1_016, 4L);
    }

    @Test
    void aSilentReceiverNeitherSendsNorHearsAndGoesOnWhereItWas() {
        startAnswered();
        model.message("A", now);
        model.silent(true, now);
        ack();
        at(100);
        assertSent("A");
        model.silent(false, now);
        assertSent("A");
        ack();
        assertThat(model.counters().acked()).isEqualTo(1);
    }

    @Test
    void aDuplicateGoesBeforeAllOthersButNotIntoAMessage() {
        startAnswered();
        model.message("A", now);
        ack();
        model.message("B", now);
        model.message("C", now);
        model.repeatLast(now);
        assertSent("A", "B");
        ack();
        assertSent("A");
        ack();
        assertSent("C");
    }

    @Test
    void lostAnswersAreFollowedByARepeat() {
        startAnswered();
        model.loseAnswers(1);
        model.message("A", now);
        ack();
        at(4);
        assertSent("A", "A");
        ack();
        assertThat(model.counters().acked()).isEqualTo(1);
    }

    @Test
    void atTwelveHundredBaudTheTransmissionTakesItsTime() {
        ReceiverModel slow = model(SimulatorSettings.DEFAULT.withBaud(1_200).withTimes(0, 4_000));
        slow.start(0);
        slow.message("12345678901", 0);
        assertThat(slow.due()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
        slow.tick(slow.due());
        assertSent("12345678901");
        assertThat(slow.due()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(4_100));
    }

    @Test
    void withoutHeartbeatAReceiverThatGaveUpTriesAgain() {
        ReceiverModel bare = model(SimulatorSettings.DEFAULT.withTimes(0, 4_000));
        bare.start(0);
        bare.message("A", 0);
        for (int i = 0; i < 4; i++) {
            bare.tick(bare.due());
        }
        assertThat(bare.counters().failed()).isTrue();
        bare.tick(bare.due());
        assertSent("A", "A", "A", "A", "A");
        bare.bytes(new byte[] {6}, 1, bare.due());
        assertThat(bare.counters().failed()).isFalse();
        assertThat(bare.due()).isEqualTo(Long.MAX_VALUE);
    }

    private void start() {
        model.start(now);
    }

    private void startAnswered() {
        start();
        ack();
        wire.clear();
    }

    private void ack() {
        answer(0x06);
    }

    private void answer(int one) {
        model.bytes(new byte[] {(byte) one}, 1, now);
    }

    private void at(double second) {
        long end = (long) (second * 1e9);
        while (model.due() <= end) {
            now = model.due();
            model.tick(now);
        }
        now = end;
    }

    private void assertSent(String... texts) {
        assertThat(wire).containsExactly(texts);
        wire.clear();
    }

    private ReceiverModel model(SimulatorSettings settings) {
        Wire out = new Wire(bytes -> wire.add(new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1)), 1);
        return new ReceiverModel(settings, out, SimulatorWatch.NOBODY);
    }
}
