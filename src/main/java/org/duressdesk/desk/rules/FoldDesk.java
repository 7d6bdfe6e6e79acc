package org.duressdesk.desk.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.desk.state.NextState;
import org.duressdesk.desk.state.SoundState;
import org.duressdesk.domain.journal.DeskFact;
import org.duressdesk.domain.journal.SiteFact;
import org.duressdesk.domain.journal.StorageFact;
import org.duressdesk.domain.signal.LinkId;

/** Folds the desk itself: its start and clock, its site, its storage. */
final class FoldDesk {
    private FoldDesk() {}

    static void fold(NextState n, DeskFact fact) {
        switch (fact) {
            case DeskFact.DeskStarted f -> started(n, f);
            case DeskFact.DeskStopped f -> n.noSilence();
            case DeskFact.ClockStepped f -> n.noSilence();
        }
    }

    static void fold(NextState n, SiteFact fact) {
        switch (fact) {
            case SiteFact.SiteChanged f -> changed(n, f);
            case SiteFact.SiteRefused f -> n.concerns = n.concerns.site(f.complaints());
            case SiteFact.PlacesGone f -> n.concerns = n.concerns.gone(f);
        }
    }

    static void fold(NextState n, StorageFact fact) {
        switch (fact) {
            case StorageFact.StorageReturned f -> {}
            case StorageFact.StorageMended f -> n.concerns = n.concerns.mended(f.what());
            case StorageFact.StorageDoubted f -> n.concerns = n.concerns.doubted(f.complaints());
            case StorageFact.JournalForked f -> n.concerns = n.concerns.parted();
        }
    }

    /** Nothing quiets over a restart (D10); sound is unproven; the first frame of each link may be a repeat (D6). */
    private static void started(NextState n, DeskFact.DeskStarted f) {
        site(n, f.siteHash(), f.siteName());
        n.concerns = n.concerns.started(n.head <= 1);
        n.noSilence();
        n.sound = new SoundState(Optional.empty(), Map.of(), "off");
        for (LinkId id : List.copyOf(n.links.view().keySet())) {
            n.link(id, LinkState::afterReturn);
        }
    }

    private static void changed(NextState n, SiteFact.SiteChanged f) {
        site(n, f.hash(), f.name());
        n.concerns = n.concerns.changed();
    }

    private static void site(NextState n, String hash, String name) {
        n.siteHash = hash;
        n.siteName = name;
    }
}
