package org.duressdesk.desk.kernel;

import java.util.List;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;

/** The answer to a command. */
public sealed interface Decision {
    /**
     * Entries to store, then effects to perform; both may be empty.
     *
     * @param after   the state with the entries folded
     * @param context takes the place of the one given
     */
    record Decided(List<Entry> entries, DeskState after, List<Effect> effects, Context context) implements Decision {
        public Decided {
            entries = List.copyOf(entries);
            effects = List.copyOf(effects);
        }
    }

    /** Nothing happens; the reason is shown to who asked. */
    record Refused(Refusal reason) implements Decision {}
}
