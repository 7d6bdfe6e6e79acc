package org.duressdesk.desk.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.signal.LinkId;

/** Folds the desk itself: start, site, people, silence, sound. */
final class FoldDesk {
    private FoldDesk() {}

    /** Nothing quiets over a restart (D10); sound is unproven; the first frame of each link may be a repeat (D6). */
    static void started(Next n, Fact.DeskStarted f) {
        site(n, f.siteHash(), f.siteName());
        n.concerns = n.concerns.started(n.head <= 1);
        n.noSilence();
        n.sound = new SoundState(Optional.empty(), Map.of(), "off");
        for (LinkId id : List.copyOf(n.links.view().keySet())) {
            n.link(id, LinkState::afterReturn);
        }
    }

    static void changed(Next n, Fact.SiteChanged f) {
        site(n, f.hash(), f.name());
        n.concerns = n.concerns.changed();
    }

    private static void site(Next n, String hash, String name) {
        n.siteHash = hash;
        n.siteName = name;
    }

    static void silenced(Next n, Entry e, Fact.Silenced f) {
        n.silenced = Optional.of(f);
        n.silencedAt = Optional.of(e.at());
    }

    static void signedOn(Next n, Entry e) {
        n.signedOn = e.header().person();
        n.signedOnAt = Optional.of(e.at());
    }

    static void signedOff(Next n, Entry e) {
        n.lastOff = e.header().person();
        n.lastOffAt = Optional.of(e.at());
        n.signedOn = Optional.empty();
        // Whoever was on has had it before the eyes.
        n.concerns = n.concerns.seen();
        n.signedOnAt = Optional.empty();
    }

    static void proved(Next n, Entry e, Fact.SoundProved f) {
        Map<String, String> failed = new HashMap<>(n.sound.failed());
        f.outputs().forEach(failed::remove);
        n.sound = new SoundState(Optional.of(e.at()), failed, n.sound.tone());
    }

    static void soundFailed(Next n, Fact.SoundFailed f) {
        Map<String, String> failed = new HashMap<>(n.sound.failed());
        failed.put(f.output(), f.reason());
        n.sound = new SoundState(n.sound.provenAt(), failed, n.sound.tone());
    }

    static void tone(Next n, Fact.ToneChanged f) {
        n.sound = new SoundState(n.sound.provenAt(), n.sound.failed(), f.tone());
    }
}
