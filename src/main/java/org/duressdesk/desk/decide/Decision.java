package org.duressdesk.desk.decide;

import java.util.List;

/** The answer to a command. */
public sealed interface Decision {
    /** Entries to store, then effects to perform; both may be empty. {@code context} takes the place of the one given. */
    record Decided(List<Draft> drafts, List<Effect> effects, Context context) implements Decision {
        public Decided {
            drafts = List.copyOf(drafts);
            effects = List.copyOf(effects);
        }
    }

    /** Nothing happens; the reason is shown to who asked. */
    record Refused(Refusal reason) implements Decision {}
}
