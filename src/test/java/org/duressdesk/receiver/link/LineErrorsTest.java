package org.duressdesk.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.receiver.simulator.Pty;
import org.junit.jupiter.api.Test;

/** A damaged byte that the kernel dropped makes its frame a fault, however whole the rest looks (decision D4). */
class LineErrorsTest {
    private static final byte[] PRESS = "5011 181234E12001013\u0014".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void aFrameWithALineErrorIsAFaultAndTheNextIsWhole() throws LineLost {
        Recorder inbox = new Recorder();
        AtomicLong errors = new AtomicLong(7);
        MemoryPort port = new MemoryPort("here");
        ByteLine receiver = port.plug();
        LineOpener counting = settings -> new Counting(port.opener().open(settings), errors);
        try (Links links = Wired.links(inbox)) {
            links.open(new LinkSetup(
                    Wired.settings("here"), counting, () -> Protocols.open("surgard", ""), true, false, 10));
            receiver.write(PRESS);
            inbox.awaitFrame(FrameType.EVENT, 1);
            errors.incrementAndGet();
            receiver.write(PRESS);
            inbox.awaitFrame(FrameType.FAULT, 1);
            receiver.write(PRESS);
            inbox.awaitFrame(FrameType.EVENT, 2);
        }
    }

    @Test
    void aPortWithoutCountersHasNoErrors() throws LineLost {
        try (Pty pty = Pty.open();
                LineErrors errors = LineErrors.of(pty.path())) {
            assertThat(errors.count()).isZero();
        }
        try (LineErrors nowhere = LineErrors.of("/dev/no-such-port")) {
            assertThat(nowhere.count()).isZero();
        }
    }

    private record Counting(ByteLine line, AtomicLong errors) implements ByteLine {
        @Override
        public String name() {
            return line.name();
        }

        @Override
        public int read(byte[] into) throws LineLost {
            return line.read(into);
        }

        @Override
        public int waiting() throws LineLost {
            return line.waiting();
        }

        @Override
        public void write(byte[] bytes) throws LineLost {
            line.write(bytes);
        }

        @Override
        public long lineErrors() {
            return errors.get();
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
