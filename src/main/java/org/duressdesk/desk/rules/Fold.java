package org.duressdesk.desk.rules;

import java.util.Optional;
import org.duressdesk.desk.callout.FoldPlans;
import org.duressdesk.desk.incident.FoldIncidents;
import org.duressdesk.desk.link.FoldLinks;
import org.duressdesk.desk.output.FoldSound;
import org.duressdesk.desk.people.FoldPeople;
import org.duressdesk.desk.signal.FoldSignals;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.NextState;
import org.duressdesk.domain.journal.CallOutFact;
import org.duressdesk.domain.journal.DeskFact;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.journal.PeopleFact;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.journal.SiteFact;
import org.duressdesk.domain.journal.StorageFact;

/**
 * The one function that turns entries into state: live desk, recovery, replay and tests all use it. Pure; it reads the
 * entry alone, never the live site and never a clock (decision D1).
 */
public final class Fold {
    private Fold() {}

    /** The state after one more entry. */
    public static DeskState fold(DeskState state, Entry entry) {
        NextState next = new NextState(state);
        apply(next, entry);
        return next.done();
    }

    /** A fold over many entries that makes a state only when asked for one. One thread. */
    public static Run from(DeskState state) {
        return new Run(new NextState(state));
    }

    /** A fold under way. */
    public static final class Run {
        private final NextState next;

        private Run(NextState next) {
            this.next = next;
        }

        public void add(Entry entry) {
            apply(next, entry);
        }

        /** The state so far; more entries may follow. */
        public DeskState state() {
            return next.done();
        }
    }

    private static void apply(NextState n, Entry e) {
        switch (e.fact()) {
            case DeskFact f -> FoldDesk.fold(n, f);
            case SiteFact f -> FoldDesk.fold(n, f);
            case StorageFact f -> FoldDesk.fold(n, f);
            case LinkFact f -> FoldLinks.fold(n, e, f);
            case SignalFact f -> FoldSignals.fold(n, e, f);
            case IncidentFact f -> FoldIncidents.fold(n, e, f);
            case CallOutFact f -> FoldPlans.fold(n, e, f);
            case PeopleFact f -> FoldPeople.fold(n, e, f);
            case OutputFact f -> FoldSound.fold(n, e, f);
        }
        n.head = e.sequence();
        n.at = Optional.of(e.at());
    }
}
