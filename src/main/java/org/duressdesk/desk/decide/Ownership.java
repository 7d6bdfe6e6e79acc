package org.duressdesk.desk.decide;

import java.util.Optional;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.people.Person;

/** Who leads an incident. */
final class Ownership {
    private Ownership() {}

    static Optional<Refusal> take(Turn t, Incident incident, Command.TakeOwnership a) {
        if (incident.owner().filter(o -> o.id().equals(a.by().id())).isPresent()) {
            return Optional.of(Refusal.of("already-yours", incident.id().value()));
        }
        t.add(Draft.by(t.on(), new Fact.Owned(incident.id())).drilled(incident.drill()));
        return Refusal.NONE;
    }

    static Optional<Refusal> handOver(Turn t, Incident incident, Command.HandOver a) {
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
        t.add(Draft.by(t.on(), new Fact.HandedOver(incident.id(), a.to())).drilled(incident.drill()));
        return Refusal.NONE;
    }

    /** Nobody leads it any more, and it says so at once (decision D9). */
    static void release(Turn t, Person who, String reason) {
        t.state().incidents().values().stream()
                .filter(i -> i.owner().filter(o -> o.id().equals(who.id())).isPresent())
                .toList()
                .forEach(i -> {
                    t.add(Draft.by(who, new Fact.Released(i.id(), reason)).drilled(i.drill()));
                    if (!i.unacknowledged()) {
                        t.add(Draft.of(new Fact.Escalated(i.id(), Fact.Escalated.Level.IDLE)).drilled(i.drill()));
                    }
                });
    }
}
