package org.duressdesk.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;

/** Decided but not durable: kept in memory, in order, until the journal has it (decision D3). Desk thread only. */
final class Held {
    private final Deque<Group> groups = new ArrayDeque<>();
    private final List<Group> done = new ArrayList<>();
    private DeskState durable;

    Held(DeskState durable) {
        this.durable = durable;
    }

    /** The state of what is on disk. */
    DeskState durable() {
        return durable;
    }

    void add(Group group) {
        groups.add(group);
    }

    int count() {
        return groups.stream().mapToInt(g -> g.entries.size()).sum();
    }

    List<Entry> entries() {
        return groups.stream().flatMap(g -> g.entries.stream()).toList();
    }

    Optional<Group> oldest() {
        return Optional.ofNullable(groups.peekFirst());
    }

    /** Everything up to this sequence is on disk; a group of which only a part is stays, less that part. */
    void stored(long upTo) {
        while (!groups.isEmpty() && groups.peekFirst().last() <= upTo) {
            Group group = groups.removeFirst();
            durable = group.after;
            done.add(group);
        }
        Optional.ofNullable(groups.peekFirst()).ifPresent(g -> g.entries.removeIf(e -> e.sequence() <= upTo));
    }

    /** Tells those whose entries are on disk; with {@code all} also those whose entries are only held. */
    void answer(boolean all) {
        done.forEach(group -> group.answer(true));
        done.clear();
        if (all) {
            groups.forEach(group -> group.answer(false));
        }
    }

    /** The journal opened at last: what is held moves behind what it has. The new state with everything comes back. */
    DeskState rebase(DeskState base, long nanos) {
        List<Entry> moved = Rebase.onto(base, entries());
        answer(true);
        groups.clear();
        durable = base;
        if (moved.isEmpty()) {
            return base;
        }
        Group all = new Group(base, nanos);
        all.entries.addAll(moved);
        for (Entry entry : moved) {
            all.after = Fold.fold(all.after, entry);
        }
        groups.add(all);
        return all.after;
    }

    /** What is on disk means this; the new state with everything held comes back. */
    DeskState refolded(DeskState base) {
        durable = base;
        DeskState after = base;
        for (Group group : groups) {
            for (Entry entry : group.entries) {
                after = Fold.fold(after, entry);
            }
            group.after = after;
        }
        return after;
    }

    List<List<Entry>> batches() {
        List<List<Entry>> batches = new ArrayList<>();
        groups.forEach(group -> batches.add(List.copyOf(group.entries)));
        return batches;
    }
}
