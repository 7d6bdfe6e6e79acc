package org.duressdesk.desk.state;

import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.said.Said;

/** When sound was last proven, and which outputs have failed since (output to reason). */
public record SoundState(Optional<Moment> provenAt, Map<String, Said> failed, String tone) {
    public SoundState {
        failed = Map.copyOf(failed);
    }
}
