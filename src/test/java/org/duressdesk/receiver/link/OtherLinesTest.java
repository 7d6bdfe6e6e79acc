package org.duressdesk.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception.LinkLost;
import org.duressdesk.domain.signal.Reception.LinkOpened;
import org.duressdesk.domain.signal.Reception.ReplyMade;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.MemoryPort;
import org.junit.jupiter.api.Test;

/** Links over lines that are no serial ports: inside the program. */
class OtherLinesTest {
    private static final byte[] PRESS = "5011 181234E12001013\u0014".getBytes(StandardCharsets.ISO_8859_1);

    private final Recorder inbox = new Recorder();

    @Test
    void aPortInsideTheProgramWorksAsASerialOne() throws LineLost {
        MemoryPort port = new MemoryPort("receiver inside the program");
        ByteLine receiver = port.plug();
        try (Links links = Wired.links(inbox)) {
            links.open(new LinkSetup(Wired.settings("simulator"), port.opener(), Terminated::new, true, false, 10));
            receiver.write(PRESS);
            links.reply(Wired.MAIN, inbox.awaitFrame(FrameType.EVENT, 1).token(), true);
            byte[] answer = new byte[4];
            assertThat(receiver.read(answer)).isEqualTo(1);
            assertThat(answer[0]).isEqualTo((byte) 6);
            receiver.close();
            assertThat(inbox.await(LinkLost.class, 1).reason().words())
                    .isEqualTo("The line inside the program hung up.");
            port.plug();
            inbox.await(LinkOpened.class, 2);
        }
    }

    @Test
    void nothingPluggedInIsSaid() {
        assertThatThrownBy(() -> new MemoryPort("here").opener().open(Wired.settings("simulator")))
                .hasMessage("Nothing is plugged in at here.");
    }

    @Test
    void aReplyToALinkThatIsNotOpenIsSaid() {
        try (Links links = Wired.links(inbox)) {
            links.reply(new LinkId("other"), 1, true);
            assertThat(inbox.await(ReplyMade.class, 1).why().words()).isEqualTo("The link is not open.");
        }
    }

    @Test
    void aLinkOpensOnce() {
        try (Links links = Wired.links(inbox)) {
            LinkSetup setup = new LinkSetup(
                    Wired.settings("simulator"), new MemoryPort("here").opener(), Terminated::new, true, false, 10);
            links.open(setup);
            assertThatThrownBy(() -> links.open(setup)).hasMessage("The link main is open already.");
        }
    }
}
