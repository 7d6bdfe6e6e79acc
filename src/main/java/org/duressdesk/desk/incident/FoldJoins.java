package org.duressdesk.desk.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.NextState;
import org.duressdesk.desk.state.NoteLine;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.IncidentFact;

/** Folds incidents that become one, or two. Numbers stay the order of first presses (decision D7). */
public final class FoldJoins {
    private FoldJoins() {}

    public static void joined(NextState n, Entry e, IncidentFact.Joined f) {
        Incident from = n.incidents.get(f.from());
        Incident into = n.incidents.get(f.into());
        if (from == null || into == null) {
            return;
        }
        List<Alarm> alarms = new ArrayList<>(into.alarms());
        for (Alarm alarm : from.alarms()) {
            Optional<Alarm> same = into.alarm(alarm.subject());
            same.ifPresent(alarms::remove);
            alarms.add(same.map(s -> s.joined(alarm)).orElse(alarm));
        }
        List<NoteLine> notes = new ArrayList<>(into.notes());
        notes.addAll(from.notes());
        notes.sort(Comparator.comparingLong(line -> line.at().utcMicros()));
        Incident led = into.owner().isPresent()
                ? into
                : into.ownedBy(from.owner(), from.owner().map(o -> e.at()));
        n.incidents.put(
                into.id(),
                led.with(numbered(alarms))
                        .noted(notes)
                        .planned(into.plan()
                                .map(p -> from.plan().map(p::keeping).orElse(p))
                                .map(p -> led.owner().isPresent() ? p.started(e.at()) : p))
                        .urgent(from)
                        .acted(e.at()));
        n.incidents.remove(from.id());
    }

    public static void split(NextState n, Entry e, IncidentFact.Split f) {
        Incident from = n.incidents.get(f.from());
        if (from == null) {
            return;
        }
        List<Alarm> gone = from.alarms().stream()
                .filter(a -> f.subjects().contains(a.subject()))
                .toList();
        List<Alarm> kept = from.alarms().stream()
                .filter(a -> !f.subjects().contains(a.subject()))
                .toList();
        n.incidents.put(from.id(), from.with(numbered(kept)).acted(e.at()));
        n.incidents.put(
                f.to(),
                Incident.opened(f.to(), from.scope(), from.drill())
                        .with(numbered(gone))
                        .ownedBy(from.owner(), from.owner().map(o -> e.at()))
                        .acted(e.at()));
        int year = e.at().local().getYear();
        Integer sofar = n.numbers.get(year);
        n.numbers.put(year, (sofar == null ? 0 : sofar) + 1);
    }

    private static List<Alarm> numbered(List<Alarm> alarms) {
        List<Alarm> order = alarms.stream()
                .sorted(Comparator.comparingLong(a -> a.first().sequence()))
                .toList();
        return IntStream.range(0, order.size())
                .mapToObj(i -> order.get(i).numbered(i + 1))
                .toList();
    }
}
