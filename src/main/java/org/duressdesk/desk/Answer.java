package org.duressdesk.desk;

import java.util.Optional;
import org.duressdesk.desk.kernel.Refusal;

/** What became of an operator's act: done (stored, or held while storage fails), or refused with a reason. */
public record Answer(Optional<Refusal> refusal, boolean stored) {
    public boolean done() {
        return refusal.isEmpty();
    }
}
