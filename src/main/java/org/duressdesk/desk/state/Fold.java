package org.duressdesk.desk.state;

import java.util.Optional;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;

/**
 * The one function that turns entries into state: live desk, recovery, replay and tests all use it. Pure; it reads the
 * entry alone, never the live site and never a clock (decision D1).
 */
public final class Fold {
    private Fold() {}

    /** The state after one more entry. */
    public static DeskState fold(DeskState state, Entry entry) {
        Next next = new Next(state);
        apply(next, entry);
        return next.done();
    }

    /** A fold over many entries that makes a state only when asked for one. One thread. */
    public static Run from(DeskState state) {
        return new Run(new Next(state));
    }

    /** A fold under way. */
    public static final class Run {
        private final Next next;

        private Run(Next next) {
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

    private static void apply(Next n, Entry e) {
        switch (e.fact()) {
            case Fact.DeskStarted f -> FoldDesk.started(n, f);
            case Fact.DeskStopped f -> n.noSilence();
            case Fact.SiteChanged f -> FoldDesk.changed(n, f);
            case Fact.SiteRefused f -> n.concerns = n.concerns.site(f.complaints());
            case Fact.PlacesGone f -> n.concerns = n.concerns.gone(f);
            case Fact.ReceiverChosen f -> {}
            case Fact.ClockStepped f -> n.noSilence();
            case Fact.LinkUp f -> FoldLinks.up(n, e, f);
            case Fact.LinkDown f -> FoldLinks.down(n, e, f);
            case Fact.LinkSilent f -> FoldLinks.silent(n, e, f);
            case Fact.LinkLive f -> FoldLinks.live(n, e, f);
            case Fact.LinkCounts f -> {}
            case Fact.LinkTrouble f -> FoldLinks.trouble(n, e, f);
            case Fact.FrameFaulted f -> {}
            case Fact.RepliesMade f -> FoldLinks.replies(n, e, f);
            case Fact.SignalReceived f -> FoldSignals.signal(n, e, f);
            case Fact.PlanChosen f -> FoldPlans.chosen(n, e, f);
            case Fact.Acknowledged f -> FoldIncidents.acknowledged(n, e, f);
            case Fact.Silenced f -> FoldDesk.silenced(n, e, f);
            case Fact.Owned f -> FoldIncidents.owned(n, e, f);
            case Fact.HandedOver f -> FoldIncidents.handedOver(n, e, f);
            case Fact.Released f -> FoldIncidents.released(n, f);
            case Fact.StepDone f -> FoldPlans.done(n, e, f);
            case Fact.StepSkipped f -> FoldPlans.skipped(n, e, f);
            case Fact.CallMade f -> FoldPlans.called(n, e, f);
            case Fact.NoteAdded f -> FoldIncidents.note(n, e, f);
            case Fact.Escalated f -> FoldIncidents.escalated(n, e, f);
            case Fact.SupervisorCalled f -> FoldIncidents.supervisor(n, e, f);
            case Fact.Resolved f -> FoldIncidents.resolved(n, e, f);
            case Fact.Joined f -> FoldJoins.joined(n, e, f);
            case Fact.Split f -> FoldJoins.split(n, e, f);
            case Fact.SignedOn f -> FoldDesk.signedOn(n, e);
            case Fact.SignedOff f -> FoldDesk.signedOff(n, e);
            case Fact.SignOnRefused f -> {}
            case Fact.SoundProved f -> FoldDesk.proved(n, e, f);
            case Fact.SoundFailed f -> FoldDesk.soundFailed(n, f);
            case Fact.ToneChanged f -> FoldDesk.tone(n, f);
            case Fact.StorageReturned f -> {}
            case Fact.StorageMended f -> n.concerns = n.concerns.mended(f.what());
            case Fact.StorageDoubted f -> n.concerns = n.concerns.doubted(f.complaints());
            case Fact.LinkRetired f -> FoldLinks.retired(n, e);
            case Fact.LossStepDone f -> FoldLinks.step(n, e, f);
            case Fact.JournalForked f -> n.concerns = n.concerns.parted();
        }
        n.head = e.sequence();
        n.at = Optional.of(e.at());
    }
}
