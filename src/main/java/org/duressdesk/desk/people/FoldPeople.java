package org.duressdesk.desk.people;

import java.util.Optional;
import org.duressdesk.desk.state.NextState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.PeopleFact;

/** Folds who is on. */
public final class FoldPeople {
    private FoldPeople() {}

    /** What an entry about people makes of the state. */
    public static void fold(NextState n, Entry e, PeopleFact fact) {
        switch (fact) {
            case PeopleFact.SignedOn f -> signedOn(n, e);
            case PeopleFact.SignedOff f -> signedOff(n, e);
            case PeopleFact.SignOnRefused f -> {}
        }
    }

    private static void signedOn(NextState n, Entry e) {
        n.signedOn = e.header().person();
        n.signedOnAt = Optional.of(e.at());
    }

    private static void signedOff(NextState n, Entry e) {
        n.lastOff = e.header().person();
        n.lastOffAt = Optional.of(e.at());
        n.signedOn = Optional.empty();
        // Whoever was on has had it before the eyes.
        n.concerns = n.concerns.seen();
        n.signedOnAt = Optional.empty();
    }
}
