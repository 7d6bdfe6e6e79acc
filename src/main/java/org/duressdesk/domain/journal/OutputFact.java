package org.duressdesk.domain.journal;

import java.util.List;
import org.duressdesk.domain.said.Said;

/** What sounds, and whether it is proven to. */
public sealed interface OutputFact extends Fact {
    /** The desk tone is quiet for this long, or until a new press. */
    record Silenced(int seconds) implements OutputFact {}

    record SoundProved(List<String> outputs) implements OutputFact {
        public SoundProved {
            outputs = List.copyOf(outputs);
        }
    }

    /** In place of an output's name: all of them. */
    String EVERY = "*";

    /** In place of an output's name: there is none. */
    String NONE = "";

    record SoundFailed(String output, Said reason) implements OutputFact {}

    /** The tone the desk gives changed; "off" for none. */
    record ToneChanged(String tone) implements OutputFact {}
}
