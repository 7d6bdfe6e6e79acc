package org.duressdesk.ui.journal;

import java.util.List;
import org.duressdesk.ui.journal.JournalLines.Line;

/**
 * What the list shows. Immutable; needs no toolkit.
 *
 * @param lines  newest first
 * @param head   sequence of the newest entry on disk
 * @param follow shows what is newest; otherwise it stands still and counts what is new
 * @param fault  why it cannot be read, or empty
 */
public record JournalModel(List<Line> lines, long head, boolean follow, String fault) {
    public JournalModel {
        lines = List.copyOf(lines);
    }

    /** Before anything was read. */
    public static JournalModel empty() {
        return new JournalModel(List.of(), 0, true, "");
    }

    /** Lines came. */
    public JournalModel with(List<Line> read) {
        return new JournalModel(
                read, Math.max(head, read.isEmpty() ? 0 : read.getFirst().sequence()), follow, "");
    }

    /** No more lines than there is room for, the newest ones: older ones are on the next page. */
    public JournalModel trimmed(int room) {
        return lines.size() <= room ? this : new JournalModel(lines.subList(0, room), head, follow, fault);
    }

    /** The journal has grown to here. */
    public JournalModel grown(long to) {
        return new JournalModel(lines, Math.max(head, to), follow, fault);
    }

    /** It cannot be read, because. */
    public JournalModel failed(String why) {
        return new JournalModel(lines, head, follow, why);
    }

    /** Following what is newest, or standing still. */
    public JournalModel following(boolean now) {
        return new JournalModel(lines, head, now, fault);
    }

    /** Entries newer than the newest line shown. */
    public long fresh() {
        return lines.isEmpty() ? 0 : Math.max(0, head - lines.getFirst().sequence());
    }

    /** Where the page of older lines begins; nothing older when it is 1 or less. */
    public long older() {
        return lines.isEmpty() ? 0 : lines.getLast().sequence();
    }

    /** Where the page of newer lines begins. */
    public long newer(int page) {
        return lines.isEmpty() ? Long.MAX_VALUE : lines.getFirst().sequence() + page + 1;
    }
}
