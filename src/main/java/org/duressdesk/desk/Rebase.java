package org.duressdesk.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.Header;

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
        return new Entry(new Header(h.sequence() + shift, h.at(), cause, h.person(), h.link(), h.drill()), fact, e.rawHex());
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
            case Fact.SignalReceived f -> new Fact.SignalReceived(f.protocol(), f.receiver(), f.line(), f.part(), f.signal(),
                    f.explanation(), f.backlog(), finding(f.finding(), year));
            case Fact.RepliesMade f ->
                new Fact.RepliesMade(f.sequences().stream().map(s -> s + shift).toList(), f.sent(), f.why());
            case Fact.PlanChosen f -> new Fact.PlanChosen(id(f.incident()), f.plan(), f.contacts(), f.why());
            case Fact.Acknowledged f -> new Fact.Acknowledged(id(f.incident()), f.subject());
            case Fact.Owned f -> new Fact.Owned(id(f.incident()));
            case Fact.HandedOver f -> new Fact.HandedOver(id(f.incident()), f.to());
            case Fact.Released f -> new Fact.Released(id(f.incident()), f.reason());
            case Fact.StepDone f ->
                new Fact.StepDone(id(f.incident()), f.step(), f.outcome(), f.outcomeLabel(), f.note());
            case Fact.StepSkipped f -> new Fact.StepSkipped(id(f.incident()), f.step(), f.reason());
            case Fact.CallMade f ->
                new Fact.CallMade(id(f.incident()), f.step(), f.contact(), f.outcome(), f.outcomeLabel());
            case Fact.NoteAdded f -> new Fact.NoteAdded(id(f.incident()), f.text());
            case Fact.Escalated f -> new Fact.Escalated(id(f.incident()), f.level());
            case Fact.SupervisorCalled f -> new Fact.SupervisorCalled(id(f.incident()), f.contact(), f.outcome());
            case Fact.Resolved f ->
                new Fact.Resolved(id(f.incident()), f.disposition(), f.threatLevel(), f.cause(), f.note());
            case Fact.Joined f -> new Fact.Joined(id(f.from()), id(f.into()));
            case Fact.Split f -> new Fact.Split(id(f.from()), opened(f.to(), year), f.subjects());
            case Fact.DeskStarted f -> f;
            case Fact.DeskStopped f -> f;
            case Fact.SiteChanged f -> f;
            case Fact.SiteRefused f -> f;
            case Fact.PlacesGone f -> f;
            case Fact.ReceiverChosen f -> f;
            case Fact.ClockStepped f -> f;
            case Fact.LinkUp f -> f;
            case Fact.LinkDown f -> f;
            case Fact.LinkSilent f -> f;
            case Fact.LinkLive f -> f;
            case Fact.LinkCounts f -> f;
            case Fact.LinkTrouble f -> f;
            case Fact.FrameFaulted f -> f;
            case Fact.Silenced f -> f;
            case Fact.SignedOn f -> f;
            case Fact.SignedOff f -> f;
            case Fact.SignOnRefused f -> f;
            case Fact.SoundProved f -> f;
            case Fact.SoundFailed f -> f;
            case Fact.ToneChanged f -> f;
            case Fact.StorageReturned f -> f;
            case Fact.StorageMended f -> f;
            case Fact.StorageDoubted f -> f;
            case Fact.LinkRetired f -> f;
            case Fact.LossStepDone f -> f;
            case Fact.JournalForked f -> f;
        };
    }

    private Finding finding(Finding finding, int year) {
        return switch (finding) {
            case Finding.Press p -> new Finding.Press(p.subject(), p.device(), p.kind(), p.audibility(), p.place(), p.at(),
                    p.locationConfirmed(), p.opens() ? opened(p.incident(), year) : id(p.incident()), p.priority(), p.scope(),
                    p.number(), p.repeat(), p.opens(), p.hint());
            case Finding.Duplicate d -> new Finding.Duplicate(d.of() + shift);
            case Finding.Returned r -> new Finding.Returned(r.device(), r.incident().map(this::id));
            case Finding.Condition c -> c;
            case Finding.ReceiverTrouble r -> r;
            case Finding.NotRegistered r -> r;
            case Finding.Noted r -> r;
        };
    }
}
