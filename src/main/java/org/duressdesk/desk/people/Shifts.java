package org.duressdesk.desk.people;

import java.util.Optional;
import org.duressdesk.desk.incident.Ownership;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Draft;
import org.duressdesk.desk.kernel.Refusal;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.domain.journal.PeopleFact;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.said.Said;

/** Who is on. The PIN was checked outside; a second person signing on relieves the first (decision D9). */
public final class Shifts {
    private Shifts() {}

    public static Optional<Refusal> on(Turn t, Command.SignOn a) {
        Optional<Person> before = t.state().signedOn();
        if (before.filter(p -> p.equals(a.by())).isPresent()) {
            return Optional.of(Refusal.of("on-already", a.by().name()));
        }
        before.ifPresent(leaver -> leave(t, leaver, Said.of("release.relieved", a.by().name())));
        t.add(Draft.by(a.by(), new PeopleFact.SignedOn()));
        return Refusal.NONE;
    }

    public static Optional<Refusal> off(Turn t) {
        leave(t, t.on(), Said.of("release.signed-off"));
        return Refusal.NONE;
    }

    public static void leave(Turn t, Person leaver, Said reason) {
        Ownership.release(t, leaver, reason);
        t.add(Draft.by(leaver, new PeopleFact.SignedOff()));
    }
}
