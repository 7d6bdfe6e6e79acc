package org.duressdesk.people;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.duressdesk.disk.OwnerOnly;
import org.duressdesk.disk.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts wrong secrets a name: after five running the name waits 60 s. The counts stand in a file beside people.json, so
 * that neither a restart nor a second program gives five tries more; where that file cannot be written they hold in
 * memory. Waits begun by this program go by its monotonic clock, those of others by the time of day; a time of day that
 * was set back makes nobody wait longer than once more.
 */
final class Tries {
    static final int ALLOWED = 5;
    static final Duration WAIT = Duration.ofSeconds(60);
    private static final Logger LOG = LoggerFactory.getLogger(Tries.class);
    private static final int FORMAT = 1;
    /** More names than any desk has; who types others for ever fills no disk. */
    private static final int MOST = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * As it stands in the file.
     *
     * @param wrong  wrong ones running
     * @param micros when the last was, UTC
     * @param by     which run of a program counted it
     */
    record Count(int wrong, long micros, String by) {}

    record Content(int format, Map<String, Count> names) {}

    /** A file lock is the whole program's: one thread at a time asks for it. */
    private static final Object ASKING = new Object();

    private final Path file;
    private final Path lock;
    private final InstantSource wall;
    private final LongSupplier nanos;
    private final String me = UUID.randomUUID().toString();
    private final Map<String, Long> lastNanos = new HashMap<>();
    private Map<String, Count> counts = Map.of();

    /** @param file where the counts are kept; made with the first wrong secret */
    Tries(Path file, InstantSource wall, LongSupplier nanos) {
        this.file = file;
        this.lock = file.resolveSibling(file.getFileName() + ".lock");
        this.wall = wall;
        this.nanos = nanos;
    }

    /** How long this name still has to wait, if it has to. */
    synchronized Optional<Duration> left(String id) {
        counts = read();
        Count count = counts.get(id);
        if (count == null || count.wrong < ALLOWED) {
            return Optional.empty();
        }
        Duration left = WAIT.minus(since(id, count));
        if (left.isPositive()) {
            return Optional.of(left);
        }
        right(id);
        return Optional.empty();
    }

    private Duration since(String id, Count count) {
        Long mine = lastNanos.get(id);
        if (count.by.equals(me) && mine != null) {
            return Duration.ofNanos(nanos.getAsLong() - mine);
        }
        long micros = now() - count.micros;
        if (micros < 0) {
            // The clock was set back: the wait begins anew, by this program's own clock.
            change(names -> with(names, id, new Count(count.wrong, now(), me)));
            lastNanos.put(id, nanos.getAsLong());
            return Duration.ZERO;
        }
        return Duration.ofNanos(Math.multiplyExact(Math.min(micros, WAIT.toMillis() * 1_000), 1_000L));
    }

    /** One more; returns how many are running now. */
    synchronized int wrong(String id) {
        lastNanos.put(id, nanos.getAsLong());
        change(names -> with(names, id, new Count(names.getOrDefault(id, new Count(0, 0, me)).wrong + 1, now(), me)));
        return counts.getOrDefault(id, new Count(0, 0, me)).wrong;
    }

    synchronized void right(String id) {
        lastNanos.remove(id);
        if (read().containsKey(id)) {
            change(names -> {
                names.remove(id);
                return names;
            });
        }
    }

    private static Map<String, Count> with(Map<String, Count> names, String id, Count count) {
        if (names.size() >= MOST && !names.containsKey(id)) {
            names.clear();
        }
        names.put(id, count);
        return names;
    }

    private void change(UnaryOperator<Map<String, Count>> how) {
        synchronized (ASKING) {
            changed(how);
        }
    }

    private void changed(UnaryOperator<Map<String, Count>> how) {
        try (FileChannel one = open();
                FileLock held = one.lock()) {
            counts = Map.copyOf(how.apply(new HashMap<>(read())));
            LOG.trace("counting under {}", held);
            keep();
        } catch (IOException refused) {
            // Not even the lock: no other program can count here either.
            counts = Map.copyOf(how.apply(new HashMap<>(counts)));
            LOG.warn("wrong PINs are counted in memory only", refused);
        }
    }

    private void keep() {
        try {
            WholeFile.write(file, JSON.writeValueAsBytes(new Content(FORMAT, counts)));
        } catch (IOException refused) {
            LOG.warn("wrong PINs are counted in memory only", refused);
        }
    }

    private FileChannel open() throws IOException {
        if (Files.notExists(lock)) {
            Files.createDirectories(lock.toAbsolutePath().getParent());
        }
        return FileChannel.open(
                lock,
                java.util.Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                OwnerOnly.fileAttributes(lock));
    }

    /** What stands in the file; what was known before where it cannot be read. */
    private Map<String, Count> read() {
        try {
            if (Files.notExists(file)) {
                return counts;
            }
            Content content = JSON.readValue(Files.readAllBytes(file), Content.class);
            return content.format() == FORMAT ? Map.copyOf(content.names()) : counts;
        } catch (IOException | JacksonException | NullPointerException broken) {
            LOG.warn("the counts of wrong PINs cannot be read", broken);
            return counts;
        }
    }

    private long now() {
        return Math.multiplyExact(wall.millis(), 1_000L);
    }
}
