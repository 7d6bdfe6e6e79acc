package org.duressdesk.ui.attention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.incident.IncidentId;

/**
 * What the desk has to look at, in order: pure, made from the state and from what the screen remembers.
 *
 * @param waiting unacknowledged alarms, by priority, then receipt
 * @param seen    acknowledged alarms, in the same order
 * @param banner  the alarm the banner holds: kept until acknowledged or outranked (decision D14)
 * @param unowned the open incident without an owner that Enter takes, if nothing in it is unacknowledged
 * @param led     the owned incident whose call-out is open on this desk
 */
public record Attention(
        List<Waiting> waiting,
        List<Waiting> seen,
        Optional<Waiting> banner,
        Optional<Incident> unowned,
        Optional<Incident> led) {

    private static final Comparator<Waiting> ORDER = Comparator.comparing(
                    (Waiting w) -> w.alarm().priority())
            .thenComparing(w -> w.since().utcMicros())
            .thenComparing(w -> w.incident().id())
            .thenComparing(w -> w.alarm().number());

    private static final Comparator<Incident> URGENCY =
            Comparator.comparing(Incident::priority).thenComparing(Incident::id);

    public Attention {
        waiting = List.copyOf(waiting);
        seen = List.copyOf(seen);
    }

    /**
     * Looks at the state.
     *
     * @param held   what the banner showed last
     * @param chosen the incident the operator turned to, if any
     */
    public static Attention of(DeskState state, Optional<Waiting.Key> held, Optional<IncidentId> chosen) {
        List<Waiting> all = state.incidents().values().stream()
                .flatMap(i -> i.alarms().stream().map(a -> new Waiting(i, a)))
                .sorted(ORDER)
                .toList();
        List<Waiting> waiting = all.stream().filter(Waiting::unacknowledged).toList();
        List<Waiting> seen = all.stream().filter(w -> !w.unacknowledged()).toList();
        Optional<Incident> unowned = state.incidents().values().stream()
                .filter(i -> i.owner().isEmpty() && !i.unacknowledged())
                .min(URGENCY);
        return new Attention(waiting, seen, banner(waiting, held), unowned, led(state, chosen));
    }

    private static Optional<Waiting> banner(List<Waiting> waiting, Optional<Waiting.Key> held) {
        Optional<Waiting> first = waiting.stream().findFirst();
        Optional<Waiting> kept = held.flatMap(
                k -> waiting.stream().filter(w -> w.key().equals(k)).findFirst());
        boolean outranked = kept.flatMap(k -> first.filter(
                        f -> f.alarm().priority().compareTo(k.alarm().priority()) < 0))
                .isPresent();
        return outranked ? first : kept.or(() -> first);
    }

    private static Optional<Incident> led(DeskState state, Optional<IncidentId> chosen) {
        Optional<Incident> picked = chosen.map(id -> state.incidents().get(id))
                .filter(i -> i.owner().isPresent());
        return picked.or(() -> state.incidents().values().stream()
                        .filter(i -> i.owner().isPresent() && i.owner().equals(state.signedOn()))
                        .min(URGENCY))
                .or(() -> state.incidents().values().stream()
                        .filter(i -> i.owner().isPresent())
                        .min(URGENCY));
    }

    /** Everything open, unacknowledged first. */
    public List<Waiting> all() {
        return java.util.stream.Stream.concat(waiting.stream(), seen.stream()).toList();
    }
}
