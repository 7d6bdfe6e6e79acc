package org.duressdesk.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.CallOutFact;
import org.duressdesk.domain.journal.DeskFact;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.journal.PeopleFact;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.journal.SiteFact;
import org.duressdesk.domain.journal.StorageFact;

/**
 * Moves entries that were decided without a usable journal behind those of the journal that opened at last: sequences
 * shift, incidents opened meanwhile take the next free numbers. What was decided stays as it is. Pure.
 */
final class Rebase {
    private final long shift;
    private final Map<Integer, Integer> numbers;
    private final Map<IncidentId, IncidentId> renamed = new HashMap<>();

    private Rebase(DeskState base) {
        shift = base.head();
        numbers = new HashMap<>(base.numbers());
    }

    static List<Entry> onto(DeskState base, List<Entry> held) {
        Rebase rebase = new Rebase(base);
        List<Entry> moved = new ArrayList<>();
        held.forEach(entry -> moved.add(rebase.moved(entry)));
        return List.copyOf(moved);
    }

    private Entry moved(Entry e) {
        Header h = e.header();
        int year = h.at().local().getYear();
        long cause = h.cause() == 0 ? 0 : h.cause() + shift;
        Fact fact = fact(e.fact(), year);
        return new Entry(
                new Header(h.sequence() + shift, h.at(), cause, h.person(), h.link(), h.drill()), fact, e.rawHex());
    }

    private IncidentId opened(IncidentId id, int year) {
        int number = numbers.merge(year, 1, Integer::sum);
        renamed.put(id, IncidentId.of(year, number));
        return id(id);
    }

    private IncidentId id(IncidentId id) {
        return renamed.getOrDefault(id, id);
    }

    private Fact fact(Fact fact, int year) {
        return switch (fact) {
            case SignalFact.SignalReceived f ->
                new SignalFact.SignalReceived(
                        f.protocol(),
                        f.receiver(),
                        f.line(),
                        f.part(),
                        f.signal(),
                        f.explanation(),
                        f.backlog(),
                        finding(f.finding(), year));
            case LinkFact.RepliesMade f ->
                new LinkFact.RepliesMade(
                        f.sequences().stream().map(s -> s + shift).toList(), f.sent(), f.why());
            case CallOutFact.PlanChosen f ->
                new CallOutFact.PlanChosen(id(f.incident()), f.plan(), f.contacts(), f.why());
            case IncidentFact.Acknowledged f -> new IncidentFact.Acknowledged(id(f.incident()), f.subject());
            case IncidentFact.Owned f -> new IncidentFact.Owned(id(f.incident()));
            case IncidentFact.HandedOver f -> new IncidentFact.HandedOver(id(f.incident()), f.to());
            case IncidentFact.Released f -> new IncidentFact.Released(id(f.incident()), f.reason());
            case CallOutFact.StepDone f ->
                new CallOutFact.StepDone(id(f.incident()), f.step(), f.outcome(), f.outcomeLabel(), f.note());
            case CallOutFact.StepSkipped f -> new CallOutFact.StepSkipped(id(f.incident()), f.step(), f.reason());
            case CallOutFact.CallMade f ->
                new CallOutFact.CallMade(id(f.incident()), f.step(), f.contact(), f.outcome(), f.outcomeLabel());
            case IncidentFact.NoteAdded f -> new IncidentFact.NoteAdded(id(f.incident()), f.text());
            case IncidentFact.Escalated f -> new IncidentFact.Escalated(id(f.incident()), f.level());
            case IncidentFact.SupervisorCalled f ->
                new IncidentFact.SupervisorCalled(id(f.incident()), f.contact(), f.outcome());
            case IncidentFact.Resolved f ->
                new IncidentFact.Resolved(id(f.incident()), f.disposition(), f.threatLevel(), f.cause(), f.note());
            case IncidentFact.Joined f -> new IncidentFact.Joined(id(f.from()), id(f.into()));
            case IncidentFact.Split f -> new IncidentFact.Split(id(f.from()), opened(f.to(), year), f.subjects());
            case DeskFact.DeskStarted f -> f;
            case DeskFact.DeskStopped f -> f;
            case SiteFact.SiteChanged f -> f;
            case SiteFact.SiteRefused f -> f;
            case SiteFact.PlacesGone f -> f;
            case LinkFact.ReceiverChosen f -> f;
            case DeskFact.ClockStepped f -> f;
            case LinkFact.LinkUp f -> f;
            case LinkFact.LinkDown f -> f;
            case LinkFact.LinkSilent f -> f;
            case LinkFact.LinkLive f -> f;
            case LinkFact.LinkCounts f -> f;
            case LinkFact.LinkTrouble f -> f;
            case SignalFact.FrameFaulted f -> f;
            case OutputFact.Silenced f -> f;
            case PeopleFact.SignedOn f -> f;
            case PeopleFact.SignedOff f -> f;
            case PeopleFact.SignOnRefused f -> f;
            case OutputFact.SoundProved f -> f;
            case OutputFact.SoundFailed f -> f;
            case OutputFact.ToneChanged f -> f;
            case StorageFact.StorageReturned f -> f;
            case StorageFact.StorageMended f -> f;
            case StorageFact.StorageDoubted f -> f;
            case LinkFact.LinkRetired f -> f;
            case LinkFact.LossStepDone f -> f;
            case StorageFact.JournalForked f -> f;
        };
    }

    private Finding finding(Finding finding, int year) {
        return switch (finding) {
            case Finding.Press p ->
                new Finding.Press(
                        p.subject(),
                        p.device(),
                        p.kind(),
                        p.audibility(),
                        p.place(),
                        p.at(),
                        p.locationConfirmed(),
                        p.opens() ? opened(p.incident(), year) : id(p.incident()),
                        p.priority(),
                        p.scope(),
                        p.number(),
                        p.repeat(),
                        p.opens(),
                        p.hint());
            case Finding.Duplicate d -> new Finding.Duplicate(d.of() + shift);
            case Finding.Returned r ->
                new Finding.Returned(r.device(), r.incident().map(this::id));
            case Finding.Condition c -> c;
            case Finding.ReceiverTrouble r -> r;
            case Finding.NotRegistered r -> r;
            case Finding.Noted r -> r;
        };
    }
}
