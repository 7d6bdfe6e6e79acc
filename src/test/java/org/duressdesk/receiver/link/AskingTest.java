package org.duressdesk.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception.FrameReceived;
import org.duressdesk.domain.signal.Reception.LinkOpened;
import org.duressdesk.receiver.frame.Manners;
import org.duressdesk.receiver.frame.Poll;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.MemoryPort;
import org.duressdesk.receiver.protocol.Protocols;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Polled receivers: when they are asked, and that a link does so. */
class AskingTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Recorder kept = new Recorder();
    private final Links links = new Links(kept, InstantSource.system(), System::nanoTime);

    @AfterEach
    void close() {
        links.close();
    }

    @Test
    void theFirstQuestionGoesOutAtOnceAndTheOthersAfterQuiet() {
        Asking asking = new Asking(Optional.of(new Poll("first", "again", 30_000)), 0);
        assertThat(asking.due(0, true)).as("a frame is coming in").isEmpty();
        assertThat(asking.due(0, false)).contains("first");
        assertThat(asking.due(29 * SECOND, false)).isEmpty();
        assertThat(asking.due(30 * SECOND, false)).contains("again");
        assertThat(asking.due(31 * SECOND, false)).as("asked just now").isEmpty();
        asking.heard(31 * SECOND);
        assertThat(asking.due(60 * SECOND, false)).as("heard 29 s ago").isEmpty();
        assertThat(asking.due(61 * SECOND, false)).contains("again");
        assertThat(asking.due(91 * SECOND, false)).as("unanswered: asked again").contains("again");
    }

    @Test
    void whoWasSilentIsAskedForWhatWasMissed() {
        Asking asking = new Asking(Optional.of(new Poll("first", "again", 30_000)), 0);
        asking.due(0, false);
        asking.heard(60 * SECOND);
        assertThat(asking.due(60 * SECOND, false)).isEmpty();
        asking.heard(121 * SECOND);
        assertThat(asking.due(121 * SECOND, false)).contains("first");
    }

    @Test
    void whoSendsAHeartbeatIsNotAsked() {
        Asking asking = new Asking(Optional.empty(), 0);
        asking.heard(SECOND);
        assertThat(asking.due(1_000_000 * SECOND, false)).isEmpty();
        assertThat(Protocols.manners(settings("surgard", "", 30))).isEqualTo(Manners.USUAL);
    }

    @Test
    void questionsAreThoseOfTheFamily() {
        assertThat(Protocols.manners(settings("ness", "address=7", 30)).poll())
                .contains(new Poll("8370360S13DE\r\n", "8370360S00E2\r\n", 30_000));
        assertThat(Protocols.manners(settings("ness", "", 0)).poll())
                .as("not supervised")
                .isEmpty();
        assertThat(Protocols.manners(settings("ademco685", "ask=on", 5)).poll())
                .as("S is ignored for 10 s after an answer")
                .contains(new Poll("", "S", 15_000));
        assertThat(Protocols.manners(settings("ademco685", "", 45)).poll()).isEmpty();
        assertThat(Protocols.manners(settings("bosch6500", "", 60)).refusals())
                .as("three make it skip")
                .isEqualTo(2);
    }

    @Test
    void aLinkAsksAPanelAndTakesItsReplyForASignOfLife() throws LineLost {
        MemoryPort port = new MemoryPort("panel");
        ByteLine panel = port.plug();
        links.open(LinkSetup.over(port.opener(), settings("ness", "", 1), true, false));
        kept.await(LinkOpened.class, 1);
        assertThat(asked(panel)).isEqualTo("8300360S13E5\r\n");
        assertThat(asked(panel)).isEqualTo("8300360S00E9\r\n");
        panel.write("82000360004000db\r\n".getBytes(StandardCharsets.ISO_8859_1));
        FrameReceived reply = kept.awaitFrame(FrameType.LINK_TEST, 1);
        assertThat(reply.frame().replyHex()).as("nothing is answered").isEmpty();
        assertThat(asked(panel)).as("asked again after a second of quiet").isEqualTo("8300360S00E9\r\n");
        assertThat(kept.frames(FrameType.FAULT)).isEmpty();
    }

    @Test
    void aPanelFoundOutByAutoIsAskedFromThenOn() throws LineLost {
        MemoryPort port = new MemoryPort("panel");
        ByteLine panel = port.plug();
        links.open(LinkSetup.over(port.opener(), settings("auto", "", 1), true, false));
        kept.await(LinkOpened.class, 1);
        byte[] reply = "82000360004000db\r\n".getBytes(StandardCharsets.ISO_8859_1);
        panel.write(reply);
        kept.awaitFrame(FrameType.LINK_TEST, 1);
        panel.write(reply);
        assertThat(asked(panel)).as("what was missed").isEqualTo("8300360S13E5\r\n");
        assertThat(asked(panel)).isEqualTo("8300360S00E9\r\n");
    }

    private static String asked(ByteLine panel) {
        byte[] buffer = new byte[100];
        StringBuilder got = new StringBuilder();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    got.append(new String(buffer, 0, panel.read(buffer), StandardCharsets.ISO_8859_1));
                    return got.indexOf("\n") >= 0;
                });
        return got.toString();
    }

    private static LinkSettings settings(String protocol, String profile, int heartbeat) {
        return new LinkSettings(Wired.MAIN, "Panel", "panel", 9600, 8, 'N', 1, protocol, profile, heartbeat, 4_000, 4);
    }
}
