package org.duressdesk.desk.output;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.desk.state.NextState;
import org.duressdesk.desk.state.SoundState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.said.Said;

/** Folds silence and sound. */
public final class FoldSound {
    private FoldSound() {}

    /** What an entry about sound makes of the state. */
    public static void fold(NextState n, Entry e, OutputFact fact) {
        switch (fact) {
            case OutputFact.Silenced f -> silenced(n, e, f);
            case OutputFact.SoundProved f -> proved(n, e, f);
            case OutputFact.SoundFailed f -> soundFailed(n, f);
            case OutputFact.ToneChanged f -> tone(n, f);
        }
    }

    private static void silenced(NextState n, Entry e, OutputFact.Silenced f) {
        n.silenced = Optional.of(f);
        n.silencedAt = Optional.of(e.at());
    }

    private static void proved(NextState n, Entry e, OutputFact.SoundProved f) {
        Map<String, Said> failed = new HashMap<>(n.sound.failed());
        f.outputs().forEach(failed::remove);
        n.sound = new SoundState(Optional.of(e.at()), failed, n.sound.tone());
    }

    private static void soundFailed(NextState n, OutputFact.SoundFailed f) {
        Map<String, Said> failed = new HashMap<>(n.sound.failed());
        failed.put(f.output(), f.reason());
        n.sound = new SoundState(n.sound.provenAt(), failed, n.sound.tone());
    }

    private static void tone(NextState n, OutputFact.ToneChanged f) {
        n.sound = new SoundState(n.sound.provenAt(), n.sound.failed(), f.tone());
    }
}
