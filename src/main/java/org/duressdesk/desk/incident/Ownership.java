package org.duressdesk.desk.incident;

import java.util.Optional;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Draft;
import org.duressdesk.desk.kernel.Refusal;
import org.duressdesk.desk.kernel.Rights;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.said.Said;

/** Who leads an incident. */
public final class Ownership {
    private Ownership() {}

    public static Optional<Refusal> take(Turn t, Incident incident, Command.TakeOwnership a) {
        if (incident.owner().filter(o -> o.id().equals(a.by().id())).isPresent()) {
            return Optional.of(Refusal.of("already-yours", incident.id().value()));
        }
        t.add(Draft.by(t.on(), new IncidentFact.Owned(incident.id())).drilled(incident.drill()));
        return Refusal.NONE;
    }

    public static Optional<Refusal> handOver(Turn t, Incident incident, Command.HandOver a) {
        Optional<Person> owner = incident.owner();
        if (owner.filter(o -> o.id().equals(a.by().id())).isEmpty()) {
            return Optional.of(owner.map(o -> Refusal.of("owned-by", o.name())).orElse(Refusal.of("not-owned")));
        }
        if (a.to().id().equals(a.by().id())) {
            return Optional.of(Refusal.of("already-yours", incident.id().value()));
        }
        if (!Rights.acts(a.to().role())) {
            return Optional.of(Refusal.of("not-in-role", a.to().name()));
        }
        t.add(Draft.by(t.on(), new IncidentFact.HandedOver(incident.id(), a.to()))
                .drilled(incident.drill()));
        return Refusal.NONE;
    }

    /** Nobody leads it any more, and it says so at once (decision D9). */
    public static void release(Turn t, Person who, Said reason) {
        t.state().incidents().values().stream()
                .filter(i -> i.owner().filter(o -> o.id().equals(who.id())).isPresent())
                .toList()
                .forEach(i -> {
                    t.add(Draft.by(who, new IncidentFact.Released(i.id(), reason))
                            .drilled(i.drill()));
                    if (!i.unacknowledged()) {
                        t.add(Draft.of(new IncidentFact.Escalated(i.id(), IncidentFact.Escalated.Level.IDLE))
                                .drilled(i.drill()));
                    }
                });
    }
}
