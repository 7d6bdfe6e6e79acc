package org.duressdesk.store.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.duressdesk.store.chain.Chain;
import org.duressdesk.store.chain.EntryText;
import org.duressdesk.store.chain.Stored;

/**
 * What the ledger holds from one sequence on, one entry at a time. Damage is stepped over and remembered; whether what
 * follows still fits is for the chain to say. One thread.
 */
public final class LedgerRows implements AutoCloseable {

    /** A place that cannot be read. {@code after}: the last sequence read before it, 0 for none. */
    public record Damage(Path file, long offset, long after) {}

    /** Where the newest segment ends: the next record belongs at {@code offset}; beyond it only torn bytes lie. */
    public record End(Path file, long offset, boolean torn) {}

    private final List<Segment> segments;
    private final long from;
    private final long before;
    private final List<Damage> damage = new ArrayList<>();
    private int next;
    private Optional<Window> window = Optional.empty();
    private long offset;
    private long last;
    private Optional<End> end = Optional.empty();

    LedgerRows(List<Segment> segments, long from, long before) {
        this.segments = segments;
        this.from = from;
        this.before = before;
        // A segment whose successor starts at or before the wanted sequence says nothing about it.
        while (next + 1 < segments.size() && segments.get(next + 1).first() <= from) {
            next++;
        }
    }

    /** No entries at all. */
    public static LedgerRows none() {
        return new LedgerRows(List.of(), 0, Long.MAX_VALUE);
    }

    /**
     * The next entry, or none at the end.
     *
     * @throws LedgerUnreadable whatever went wrong, be it a fault of this reader: the other copy has what stands here
     */
    public Optional<Stored> next() throws LedgerUnreadable {
        try {
            return found();
        } catch (IOException | RuntimeException e) {
            throw LedgerUnreadable.of(e);
        }
    }

    private Optional<Stored> found() throws IOException {
        while (true) {
            if (window.isEmpty() && !open()) {
                return Optional.empty();
            }
            Optional<Stored> found = record(window.orElseThrow());
            if (found.isEmpty()) {
                shut();
            } else if (found.get().sequence() >= limit()) {
                shut();
            } else {
                last = found.get().sequence();
                if (last >= from) {
                    return found;
                }
            }
        }
    }

    /** Places that could not be read, so far. */
    public List<Damage> damage() {
        return List.copyOf(damage);
    }

    /** The end of the newest segment, known when everything was read. */
    public Optional<End> end() {
        return end;
    }

    private boolean open() throws IOException {
        if (next == segments.size()) {
            return false;
        }
        Window opened = new Window(segments.get(next).file());
        next++;
        window = Optional.of(opened);
        offset = Layout.HEAD;
        boolean whole = opened.size() >= Layout.HEAD && Layout.deskId(opened.bytes(0, Layout.HEAD)).length > 0;
        if (!whole) {
            offset = 0;
            recover(opened);
        }
        return true;
    }

    /** First sequence of the segment after the open one. */
    private long limit() {
        return next == segments.size() ? before : segments.get(next).first();
    }

    private Optional<Stored> record(Window in) throws IOException {
        if (offset < in.size()) {
            Optional<Stored> found = at(in, offset);
            if (found.isEmpty()) {
                recover(in);
                found = offset < in.size() ? at(in, offset) : Optional.empty();
            }
            found.ifPresent(entry -> offset += entry.bytes().length + Layout.AROUND);
            return found;
        }
        if (next == segments.size() && end.isEmpty()) {
            end = Optional.of(new End(segments.get(next - 1).file(), offset, false));
        }
        return Optional.empty();
    }

    /** Goes to the next record that can be read; without one, notes where the readable part ends. */
    private void recover(Window in) throws IOException {
        long bad = offset;
        Path file = segments.get(next - 1).file();
        if (next < segments.size() && Math.max(last, segments.get(next - 1).first() - 1) + 1 >= limit()) {
            // A flush that failed, then a power loss that left some of it: the next segment has it whole.
            offset = in.size();
            return;
        }
        for (long at = bad + 1; at + Layout.AROUND <= in.size(); at++) {
            if (at(in, at).isPresent()) {
                damage.add(new Damage(file, bad, last));
                offset = at;
                return;
            }
        }
        offset = in.size();
        if (next == segments.size()) {
            end = Optional.of(new End(file, bad, true));
        } else if (last + 1 < limit()) {
            damage.add(new Damage(file, bad, last));
        }
    }

    private static Optional<Stored> at(Window in, long at) throws IOException {
        if (at + Layout.AROUND > in.size()) {
            return Optional.empty();
        }
        int length = in.number(at);
        if (length <= 0
                || length > Layout.LONGEST
                || at + Layout.AROUND + length > in.size()
                // A look at the first bytes: what only looks like a length must not make the reader read megabytes.
                || EntryText.sequence(in.bytes(at + Layout.BEFORE, Math.min(length, Layout.GLANCE)))
                        .isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = in.bytes(at + Layout.BEFORE, length);
        byte[] hash = in.bytes(at + Layout.BEFORE + length, Chain.HASH);
        OptionalLong sequence = EntryText.sequence(bytes);
        return in.number(at + Integer.BYTES) == Layout.crc(bytes, hash) && sequence.isPresent()
                ? Optional.of(new Stored(sequence.getAsLong(), bytes, hash))
                : Optional.empty();
    }

    private void shut() throws IOException {
        if (window.isPresent()) {
            window.get().close();
            window = Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        shut();
    }
}
