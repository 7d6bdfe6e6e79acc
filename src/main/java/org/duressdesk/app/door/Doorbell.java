package org.duressdesk.app.door;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.disk.WholeFile;
import org.duressdesk.domain.said.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a second start of the program find the first one on the same journal and bring it to the front (decision D11). The
 * first listens on this machine only; where, and the word it wants to hear, stand in a file of the journal folder that only
 * its user can read. Who knows the word may also read along what a link reads (decision record 63) and hear that a press waits
 * (record 28); nothing else can be asked.
 */
public final class Doorbell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
    private static final String FILE = "desk.door";
    private static final int WORD_BYTES = 16;
    private static final int ANSWER_MILLIS = 2_000;
    private static final int MOST_READERS = 4;
    /** With those that stay. */
    private static final int MOST_CALLERS = 12;
    /** After a call that could not be taken, such as where no file handle is left: it would fail again at once. */
    private static final long PAUSE_MILLIS = 1_000;

    private static final int LONGEST_REQUEST = 200;
    private static final int LONGEST_ANSWER = 2_000;
    /** To be let in, and to be answered. */
    static final int LONGEST_RING_MILLIS = 2 * ANSWER_MILLIS;

    private static final String READ = " read ";
    private static final String PRESSES = " presses";

    private final Path file;
    private final ServerSocket door;
    private final byte[] word;
    private final Supplier<String> answer;
    private final ReadAlong readAlong;
    private final ReadAlong presses;
    private final Semaphore readers = new Semaphore(MOST_READERS);
    private final Semaphore callers = new Semaphore(MOST_CALLERS);
    private final Set<Socket> staying = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Gives what a link reads, or what else is asked for, for as long as the caller takes it. */
    @FunctionalInterface
    public interface ReadAlong {
        /** @throws IOException when the caller has gone */
        void give(String link, Writer to) throws IOException, InterruptedException;
    }

    private Doorbell(
            Path file,
            ServerSocket door,
            byte[] word,
            Supplier<String> answer,
            ReadAlong readAlong,
            ReadAlong presses) {
        this.file = file;
        this.door = door;
        this.word = word;
        this.answer = answer;
        this.readAlong = readAlong;
        this.presses = presses;
    }

    /**
     * Begins to listen, on a thread of its own.
     *
     * @param journal folder of the journal whose lock this program holds
     * @param answer  brings this desk to the front and says so in one sentence
     * @return empty when it cannot: a desk without a bell is better than none
     */
    public static Optional<Doorbell> hang(Path journal, Supplier<String> answer) {
        return hang(
                journal,
                answer,
                (link, to) -> to.write(Said.of("app.desk-gives-no-link").words() + "\n"),
                (name, to) -> to.write(Said.of("app.desk-gives-no-presses").words() + "\n"));
    }

    /** The same, with links that can be read along and presses that drills hear of. */
    public static Optional<Doorbell> hang(
            Path journal, Supplier<String> answer, ReadAlong readAlong, ReadAlong presses) {
        try {
            byte[] word = new byte[WORD_BYTES];
            new SecureRandom().nextBytes(word);
            ServerSocket door = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
            Doorbell bell = new Doorbell(
                    journal.resolve(FILE),
                    door,
                    HexFormat.of().formatHex(word).getBytes(StandardCharsets.US_ASCII),
                    answer,
                    readAlong,
                    presses);
            try {
                bell.write();
            } catch (IOException refused) {
                door.close();
                throw refused;
            }
            Thread.ofPlatform().daemon().name("doorbell").start(bell::listen);
            return Optional.of(bell);
        } catch (IOException refused) {
            LOG.warn("a second start will not find this desk", refused);
            return Optional.empty();
        }
    }

    /** What the desk that runs on this journal answers; empty when none does. Waits {@value #LONGEST_RING_MILLIS} ms at most. */
    public static Optional<String> ring(Path journal) {
        try (Socket line = knock(journal, "")) {
            String said = new String(
                    read(line, LONGEST_ANSWER, Clocks.nanos() + TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS)),
                    StandardCharsets.UTF_8);
            return said.lines().findFirst().filter(sentence -> !sentence.isBlank());
        } catch (IOException | IllegalArgumentException nobody) {
            // The file is missing, or was left by a desk that ended the hard way.
            return Optional.empty();
        }
    }

    /**
     * Reads along with the desk that runs on this journal: what it sends is a text capture, with an empty line at least each
     * second, or one sentence why not.
     *
     * @throws IOException when no desk answers there
     */
    static Socket readAlong(Path journal, String link) throws IOException {
        try {
            return knock(journal, READ + link);
        } catch (IllegalArgumentException nonsense) {
            throw new IOException("no desk", nonsense);
        }
    }

    /**
     * Hears of presses at the desk that runs on this journal, as {@link RealPresses} tells them.
     *
     * @throws IOException when no desk answers there
     */
    static Socket presses(Path journal) throws IOException {
        try {
            return knock(journal, PRESSES);
        } catch (IllegalArgumentException nonsense) {
            throw new IOException("no desk", nonsense);
        }
    }

    private static Socket knock(Path journal, String request) throws IOException {
        String[] where = Files.readString(journal.resolve(FILE)).strip().split(" ");
        if (where.length != 2) {
            throw new IOException("no door");
        }
        Socket line = new Socket();
        try {
            line.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(where[0])), ANSWER_MILLIS);
            line.setSoTimeout(ANSWER_MILLIS);
            line.getOutputStream().write((where[1] + request).getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().flush();
            line.shutdownOutput();
            return line;
        } catch (IOException | IllegalArgumentException nobody) {
            line.close();
            throw nobody;
        }
    }

    private void write() throws IOException {
        WholeFile.write(
                file,
                (door.getLocalPort() + " " + new String(word, StandardCharsets.US_ASCII))
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether who looks now finds this bell: another desk that held the journal meanwhile has left its own, or none. */
    public boolean hangs() {
        try {
            return Files.readString(file)
                    .strip()
                    .equals(door.getLocalPort() + " " + new String(word, StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            return false;
        }
    }

    private void listen() {
        try {
            listen(door, this::meet, () -> closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is done with a caller. */
    @FunctionalInterface
    interface Call {
        void come(Socket caller) throws IOException;
    }

    /** Waits a while, or until there is nothing left to wait for. */
    @FunctionalInterface
    interface Pause {
        void take() throws InterruptedException;
    }

    /** Takes one caller after the other until the door is closed; pauses when none can be taken. */
    static void listen(ServerSocket door, Call call, Pause pause) throws InterruptedException {
        while (!door.isClosed()) {
            Socket caller;
            try {
                caller = door.accept();
            } catch (IOException | RuntimeException refused) {
                LOG.debug("no caller can be taken at the door", refused);
                pause.take();
                continue;
            }
            try {
                call.come(caller);
            } catch (IOException | RuntimeException gone) {
                LOG.debug("a caller at the door", gone);
            }
        }
    }

    /** Each caller has a thread of its own: one that says nothing keeps nobody else waiting. */
    private void meet(Socket caller) throws IOException {
        if (!callers.tryAcquire()) {
            caller.close();
            return;
        }
        try {
            staying.add(caller);
            Thread.ofPlatform().daemon().name("doorbell, caller").start(() -> {
                try (caller) {
                    serve(caller);
                } catch (IOException | RuntimeException gone) {
                    LOG.debug("a caller at the door", gone);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                } finally {
                    staying.remove(caller);
                    callers.release();
                }
            });
        } catch (RuntimeException | OutOfMemoryError noThread) {
            staying.remove(caller);
            callers.release();
            caller.close();
            throw noThread;
        }
    }

    private void serve(Socket caller) throws IOException, InterruptedException {
        long until = Clocks.nanos() + TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS);
        if (!MessageDigest.isEqual(word, read(caller, word.length, until))) {
            return;
        }
        String request = new String(read(caller, LONGEST_REQUEST, until), StandardCharsets.UTF_8);
        if (request.startsWith(READ)) {
            stays(caller, request.substring(READ.length()), readAlong);
        } else if (request.equals(PRESSES)) {
            stays(caller, "presses", presses);
        } else {
            caller.getOutputStream().write((answer.get() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** At most {@code most} bytes, up to the end of what the caller sends; one that dribbles is left when its time is over. */
    private static byte[] read(Socket caller, int most, long until) throws IOException {
        byte[] bytes = new byte[most];
        int count = 0;
        while (count < most) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - Clocks.nanos());
            if (left <= 0) {
                throw new SocketTimeoutException("the caller takes too long");
            }
            caller.setSoTimeout(Math.toIntExact(left));
            int read = caller.getInputStream().read(bytes, count, most - count);
            if (read < 0) {
                break;
            }
            count += read;
        }
        return Arrays.copyOf(bytes, count);
    }

    private void stays(Socket caller, String name, ReadAlong give) throws IOException, InterruptedException {
        if (!readers.tryAcquire()) {
            caller.getOutputStream()
                    .write((Said.of("app.recordings-drills-listen-already", MOST_READERS)
                                            .words() + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            return;
        }
        try (Writer to = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8)) {
            give.give(name, to);
        } finally {
            readers.release();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            door.close();
            for (Socket caller : staying) {
                caller.close();
            }
            if (hangs()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            LOG.debug("left behind: {}", file);
        }
    }
}
