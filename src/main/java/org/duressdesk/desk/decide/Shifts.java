package org.duressdesk.desk.decide;

import java.util.Optional;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.people.Person;

/** Who is on. The PIN was checked outside; a second person signing on relieves the first (decision D9). */
final class Shifts {
    private Shifts() {}

    static Optional<Refusal> on(Turn t, Command.SignOn a) {
        Optional<Person> before = t.state().signedOn();
        if (before.filter(p -> p.equals(a.by())).isPresent()) {
            return Optional.of(Refusal.of("on-already", a.by().name()));
        }
        before.ifPresent(leaver -> leave(t, leaver, "Relieved by " + a.by().name()));
        t.add(Draft.by(a.by(), new Fact.SignedOn()));
        return Refusal.NONE;
    }

    static Optional<Refusal> off(Turn t) {
        leave(t, t.on(), "Signed off");
        return Refusal.NONE;
    }

    static void leave(Turn t, Person leaver, String reason) {
        Ownership.release(t, leaver, reason);
        t.add(Draft.by(leaver, new Fact.SignedOff()));
    }
}
