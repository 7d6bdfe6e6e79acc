package org.duressdesk.desk;

import java.util.function.Consumer;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Fold;

/** The state of a journal: its newest fold snapshot and what came after (decision D1). */
final class Recovery {
    private Recovery() {}

    /** An entry that cannot be folded is passed over and told: one bad entry must not keep a desk from monitoring. */
    static DeskState restore(Journal journal, Consumer<Throwable> faults) throws StorageFailure {
        DeskState start = journal.snapshot().filter(s -> s.head() <= journal.head()).orElse(DeskState.empty());
        Fold.Run run = Fold.from(start);
        journal.read(start.head() + 1, Long.MAX_VALUE, entry -> {
            try {
                run.add(entry);
            } catch (RuntimeException e) {
                faults.accept(new IllegalStateException("Entry " + entry.sequence() + " could not be folded", e));
            }
        });
        return run.state();
    }
}
