package org.duressdesk.store.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duressdesk.disk.Folders;
import org.duressdesk.store.chain.Stored;

/**
 * The ledger of one desk in its folder. Reading may happen on any thread and any number of times; appending on one
 * thread at a time.
 */
public final class Ledger implements AutoCloseable {
    private final Path folder;
    private final LedgerWriter writer;

    private Ledger(Path folder, byte[] deskId) {
        this.folder = folder;
        this.writer = new LedgerWriter(folder, deskId);
    }

    /** For appending; {@link #resume} goes on in the newest segment, otherwise the first append begins a new one. */
    public static Ledger writing(Path folder, byte[] deskId) {
        return new Ledger(folder, deskId);
    }

    /** Whether there are segments in this folder. */
    public static boolean isIn(Path folder) {
        try {
            return !Segment.in(folder).isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The desk id the segments name: of the newest whose head is whole, or none when there is no such segment. */
    public static Optional<byte[]> deskId(Path folder) throws IOException {
        for (Segment segment : segments(folder).reversed()) {
            try (Window window = new Window(segment.file())) {
                byte[] id = window.size() < Layout.HEAD ? new byte[0] : Layout.deskId(window.bytes(0, Layout.HEAD));
                if (id.length > 0) {
                    return Optional.of(id);
                }
            } catch (IOException | RuntimeException unreadable) {
                // The walk comes past it and says so; another segment may name the desk.
            }
        }
        return Optional.empty();
    }

    private static List<Segment> segments(Path folder) throws LedgerUnreadable {
        try {
            return Segment.in(folder);
        } catch (IOException | RuntimeException e) {
            throw LedgerUnreadable.of(e);
        }
    }

    /**
     * Entries from {@code from} on, in order.
     *
     * @param before entries from this sequence on do not count, because their flush failed; {@link Long#MAX_VALUE} if
     *     none did
     */
    public static LedgerRows rows(Path folder, long from, long before) throws LedgerUnreadable {
        return new LedgerRows(segments(folder), from, before);
    }

    /** The last entry before {@code before} that can be read, if there is any. */
    public static Optional<Stored> last(Path folder, long before) throws IOException {
        List<Segment> segments = segments(folder);
        for (Segment segment : segments.reversed()) {
            Optional<Stored> last = Optional.empty();
            try (LedgerRows rows =
                    new LedgerRows(segments.subList(segments.indexOf(segment), segments.size()), 0, before)) {
                for (Optional<Stored> next = rows.next(); next.isPresent(); next = rows.next()) {
                    last = next;
                }
            }
            if (last.isPresent()) {
                return last;
            }
        }
        return Optional.empty();
    }

    /** Bytes of the newest segments, at most {@code count}: each is about a day. */
    public static List<Long> sizes(Path folder, int count) throws IOException {
        List<Segment> segments = Segment.in(folder);
        return segments.subList(Math.max(0, segments.size() - count), segments.size()).stream()
                .map(segment -> {
                    try {
                        return Files.size(segment.file());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    /** Goes on where the newest segment ends; torn bytes there are cut. A segment with nothing in it is removed. */
    public void resume(LedgerRows.End end) throws IOException {
        Segment segment = Segment.in(folder).getLast();
        if (!segment.file().equals(end.file())) {
            throw new IllegalArgumentException(end.file() + " is not the newest segment");
        }
        if (end.offset() < Layout.HEAD) {
            Files.delete(segment.file());
            Folders.flush(folder);
        } else {
            writer.resume(segment, end.offset());
        }
    }

    /**
     * Moves the segment that holds {@code from}, and all later ones, to another folder of the same disk.
     *
     * @return whether there were any
     */
    public static boolean setAside(Path folder, long from, Path aside) throws IOException {
        List<Segment> segments = Segment.in(folder);
        int keep = 0;
        while (keep + 1 < segments.size() && segments.get(keep + 1).first() <= from) {
            keep++;
        }
        List<Segment> moved = segments.subList(Math.min(keep, segments.size()), segments.size());
        if (!moved.isEmpty()) {
            Files.createDirectories(aside);
            for (Segment segment : moved.reversed()) {
                Files.move(segment.file(), aside.resolve(segment.file().getFileName()));
            }
            Folders.flush(aside);
            Folders.flush(folder);
        }
        return !moved.isEmpty();
    }

    /** Makes the entries durable, see {@link LedgerWriter#append}. */
    public void append(List<Stored> entries, byte[] previous) throws IOException {
        writer.append(entries, previous);
    }

    /** The segment that takes what comes next, if one is open. Any thread. */
    public Optional<OpenFile> open() {
        return writer.open();
    }

    /** How many bytes a ledger would take for the entries; nothing is written. */
    public static int bytes(List<Stored> entries) {
        return Layout.records(entries).remaining();
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            // Everything appended was flushed: closing has nothing left to lose.
        }
    }
}
