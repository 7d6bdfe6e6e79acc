package org.duressdesk.desk.incident;

import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Draft;
import org.duressdesk.desk.kernel.Refusal;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.IncidentFact;

/** Two incidents become one, or one becomes two: acts, journalled (decision D7). */
public final class Joining {
    private Joining() {}

    public static Optional<Refusal> join(Turn t, Incident from, Incident into) {
        if (from.id().equals(into.id())) {
            return Optional.of(Refusal.of("join-itself", from.id().value()));
        }
        if (from.drill() != into.drill()) {
            return Optional.of(Refusal.of("join-drill"));
        }
        t.add(Draft.by(t.on(), new IncidentFact.Joined(from.id(), into.id())).drilled(into.drill()));
        return Refusal.NONE;
    }

    public static Optional<Refusal> split(Turn t, Incident from, Command.Split a) {
        List<Alarm> gone = from.alarms().stream()
                .filter(x -> a.subjects().contains(x.subject()))
                .toList();
        if (gone.isEmpty() || gone.size() != a.subjects().stream().distinct().count()) {
            return Optional.of(Refusal.of("split-unknown"));
        }
        if (gone.size() == from.alarms().size()) {
            return Optional.of(Refusal.of("split-all"));
        }
        IncidentId id = Presses.number(t);
        long sequence = t.add(Draft.by(
                        t.on(),
                        new IncidentFact.Split(
                                from.id(), id, gone.stream().map(Alarm::subject).toList()))
                .drilled(from.drill()));
        Alarm first = gone.getFirst();
        t.add(Draft.of(Presses.plan(
                        t, id, Presses.pressed(t, first.device().flatMap(t.site::device), first.audibility())))
                .causedBy(sequence)
                .drilled(from.drill()));
        return Refusal.NONE;
    }
}
