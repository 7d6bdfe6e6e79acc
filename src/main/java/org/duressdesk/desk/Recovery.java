package org.duressdesk.desk;

import java.util.Optional;
import java.util.function.Consumer;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;

/** The state of a journal: its newest fold snapshot and what came after (decision D1). */
final class Recovery {
    private Recovery() {}

    /**
     * What a start begins with.
     *
     * @param believed whether a fold snapshot is in it that nobody has proven yet
     */
    record Restored(DeskState state, boolean believed) {}

    /** An entry that cannot be folded is passed over and told: one bad entry must not keep a desk from monitoring. */
    static Restored restore(Journal journal, Consumer<Throwable> faults) throws StorageFailure {
        Optional<DeskState> snapshot = journal.snapshot().filter(s -> s.head() <= journal.head());
        DeskState start = snapshot.orElse(DeskState.empty());
        Fold.Run run = Fold.from(start);
        journal.read(start.head() + 1, Long.MAX_VALUE, entry -> add(run, entry, faults));
        return new Restored(run.state(), snapshot.isPresent());
    }

    /** Folds one more entry, or passes it over. */
    static void add(Fold.Run run, Entry entry, Consumer<Throwable> faults) {
        try {
            run.add(entry);
        } catch (RuntimeException e) {
            faults.accept(new IllegalStateException("Entry " + entry.sequence() + " could not be folded", e));
        }
    }
}
