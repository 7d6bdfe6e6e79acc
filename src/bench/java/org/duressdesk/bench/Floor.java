package org.duressdesk.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.serial.SerialLine;

/**
 * The least a desk of these threads can do, in a process of its own: reads a press through the serial library, hands it
 * from reader to desk to writer, appends and flushes as many bytes as the ledger and SQLite's log take in two files side by
 * side, hands the news back to the desk and to the thread that writes the 06h. Decodes, decides and remembers nothing.
 */
final class Floor implements AutoCloseable {
    private static final byte END_OF_FRAME = 0x14;

    private final BlockingQueue<Integer> desk = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> writer = new LinkedBlockingQueue<>();
    private final ExecutorService ledger =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final ExecutorService answers =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final SerialLine line;
    private final Path folder;
    private final byte[] ledgerBytes;
    private final byte[] logBytes;

    private Floor(SerialLine line, Path folder, byte[] ledgerBytes, byte[] logBytes) {
        this.line = line;
        this.folder = folder;
        this.ledgerBytes = ledgerBytes;
        this.logBytes = logBytes;
    }

    /** {@code PORT FOLDER BYTES-OF-THE-LEDGER BYTES-OF-THE-LOG}; ends when the port hangs up. */
    public static void main(String[] a) throws Exception {
        LinkSettings settings =
                new LinkSettings(new LinkId("floor"), "floor", a[0], 9_600, 8, 'N', 1, "surgard", "", 0, 4_000, 4);
        try (Floor floor = new Floor(
                (SerialLine) SerialLine.open(settings),
                Path.of(a[1]),
                Bare.bytes(Long.parseLong(a[2])),
                Bare.bytes(Long.parseLong(a[3])))) {
            Thread.ofPlatform().daemon().start(floor::decide);
            Thread.ofPlatform().daemon().start(floor::write);
            System.out.println("ready");
            floor.read();
        }
    }

    private void read() {
        byte[] bytes = new byte[4_096];
        try {
            while (true) {
                int count = line.read(bytes);
                if (count > 0 && bytes[count - 1] == END_OF_FRAME) {
                    desk.add(1);
                }
            }
        } catch (LineLost ended) {
            line.close();
        }
    }

    /** 1: a press to be stored; 2: it is stored. */
    private void decide() {
        try {
            while (true) {
                if (desk.take() == 1) {
                    writer.add(1);
                } else {
                    answers.submit(() -> {
                        line.write(new byte[] {6});
                        return true;
                    });
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try (Bare one = Bare.in(Files.createDirectory(folder.resolve("ledger")));
                Bare two = Bare.in(folder)) {
            while (true) {
                writer.take();
                Future<Double> beside = ledger.submit(() -> one.append(ledgerBytes));
                two.append(logBytes);
                beside.get();
                desk.add(2);
            }
        } catch (Exception ended) {
            System.err.println(ended);
        }
    }

    @Override
    public void close() {
        ledger.shutdownNow();
        answers.shutdownNow();
    }
}
