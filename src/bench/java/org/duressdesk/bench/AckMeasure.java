package org.duressdesk.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.duressdesk.receiver.link.LineLost;
import org.duressdesk.receiver.simulator.Pty;

/**
 * Byte to commit to ACK: a press written into the pseudo-terminal until the 06h is read back, against bare append and
 * flush of the same number of bytes on the same disk, in pairs, in random order within a pair.
 */
final class AckMeasure implements Measure {
    private static final byte ACK = 0x06;
    private static final int PAUSE_MILLIS = 10;
    /** The desk rehearses after its start. */
    private static final int SETTLE_MILLIS = 20_000;

    @Override
    public String name() {
        return "ack";
    }

    @Override
    public String missing() {
        return Pty.supported() ? "" : "this system has no pseudo-terminals";
    }

    @Override
    public List<Figure> run(Room room, boolean quick, Consumer<String> said) throws Exception {
        int warm = quick ? 20 : 1_500;
        int pairs = quick ? 20 : 1_500;
        Presses presses = new Presses(Presses.site(room.site()));
        Path journal = room.folder().resolve("journal");
        try (Pty pty = Pty.open();
                DeskProcess desk = DeskProcess.monitoring(room.site(), journal, List.of("--receiver",
                        pty.path() + ",9600,8N1,surgard,header=RRLLL,heartbeat=0,window=4000"));
                FileChannel bare = FileChannel.open(room.folder().resolve("bare"), StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE)) {
            said.accept("  " + desk.line());
            while (!pty.connected()) {
                Thread.sleep(PAUSE_MILLIS);
            }
            Thread.sleep(quick ? 500 : SETTLE_MILLIS);
            long before = ledger(room.folder());
            for (int i = 0; i < warm; i++) {
                press(pty, presses.next());
            }
            byte[] bytes = new byte[(int) ((ledger(room.folder()) - before) / warm)];
            Random random = new Random(1);
            random.nextBytes(bytes);
            double[] acks = new double[pairs];
            double[] flushes = new double[pairs];
            for (int i = 0; i < warm / 10; i++) {
                append(bare, bytes);
            }
            for (int i = 0; i < pairs; i++) {
                boolean first = random.nextBoolean();
                if (first) {
                    flushes[i] = append(bare, bytes);
                    Thread.sleep(PAUSE_MILLIS);
                }
                acks[i] = press(pty, presses.next());
                Thread.sleep(PAUSE_MILLIS);
                if (!first) {
                    flushes[i] = append(bare, bytes);
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
            Spread measured = Spread.of(acks);
            Spread limit = Spread.of(flushes);
            return List.of(Figure.of("ack", "a press written into a pseudo-terminal until the 06h is read back, through the "
                            + "serial library, the desk, SQLite and ledger (both flushed), in a process of its own", "ms",
                            measured)
                    .against("append and flush of as many bytes as the ledger takes for it, same disk, in turns", limit)
                    .goal("median at most 2.2 x the bare append and flush", measured.median() <= 2.2 * limit.median())
                    .with("bytes_appended", bytes.length));
        }
    }

    /** Milliseconds until the answer. */
    private static double press(Pty pty, byte[] frame) throws LineLost {
        byte[] answer = new byte[16];
        long start = System.nanoTime();
        pty.write(frame);
        int count = pty.read(answer);
        for (int again = 0; count == 0 && again < 10; again++) {
            count = pty.read(answer);
        }
        long end = System.nanoTime();
        if (count != 1 || answer[0] != ACK) {
            throw new IllegalStateException("no acknowledgement but " + count + " bytes");
        }
        return (end - start) / 1e6;
    }

    private static double append(FileChannel file, byte[] bytes) throws IOException {
        long start = System.nanoTime();
        file.write(ByteBuffer.wrap(bytes), file.size());
        file.force(false);
        return (System.nanoTime() - start) / 1e6;
    }

    private static long ledger(Path folder) throws IOException {
        long size = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve("ledger"), "*.ledger")) {
            for (Path file : files) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
