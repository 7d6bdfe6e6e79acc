package org.duressdesk.ui.map;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.incident.Priority;
import org.duressdesk.domain.site.Point;
import org.duressdesk.domain.site.Site;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.attention.Waiting;

/**
 * Where the map looks, and when it moves by itself (design section 9). Immutable and pure.
 *
 * <p>It moves only for a new life-safety incident, when this desk leads none or the new one has higher priority; never
 * on a quiet desk; never for tests, troubles or closing. A further press moves it only if out of view and the map was
 * untouched for 10 s; otherwise a chip at the edge points to it.
 *
 * @param earlier where it was before it moved by itself: Home goes back there
 * @param touched monotonic nanoseconds when the operator last moved it
 * @param note    why it stands where it stands
 * @param known   presses seen so far: incident and subject to number of presses
 * @param followed incidents the map has moved to, or need not: each moves it once, when the banner comes to it
 * @param banner  the press the banner held when last looked at
 * @param chip    the press outside of view that the operator should know of
 */
public record MapDirector(
        FloorRef floor,
        Aim aim,
        Optional<Saved> earlier,
        long touched,
        Note note,
        Map<Waiting.Key, Integer> known,
        Set<IncidentId> followed,
        Optional<Waiting.Key> banner,
        Optional<Waiting.Key> chip) {

    /** How long the map must be left alone before a further press may move it. */
    public static final long UNTOUCHED_NANOS = 10_000_000_000L;

    /** An earlier view. */
    public record Saved(FloorRef floor, Aim aim) {}

    /** What is said beside the map's title. */
    public enum Note {
        NONE,
        MOVED,
        NOT_MOVED
    }

    /** Looks at the whole of a floor. */
    public static MapDirector at(FloorRef floor, long nanos) {
        return new MapDirector(
                floor,
                new Aim.WholeFloor(),
                Optional.empty(),
                nanos - UNTOUCHED_NANOS,
                Note.NONE,
                Map.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same over another version of the site: what it no longer has is not looked at, nor gone back to (decision D20). */
    public MapDirector over(Site site) {
        Optional<Saved> back = earlier.filter(e -> e.floor().in(site));
        if (floor.in(site)) {
            return back.equals(earlier)
                    ? this
                    : new MapDirector(floor, aim, back, touched, note, known, followed, banner, chip);
        }
        return new MapDirector(
                FloorRef.home(site),
                new Aim.WholeFloor(),
                back,
                touched,
                Note.NOT_MOVED,
                known,
                followed,
                banner,
                chip);
    }

    /**
     * Takes in what is on the desk now.
     *
     * @param sees whether a point of a floor can be seen on the map as it stands
     */
    public MapDirector see(DeskView view, long nanos, BiPredicate<FloorRef, Point> sees) {
        Map<Waiting.Key, Integer> presses = view.attention().all().stream()
                .collect(Collectors.toMap(Waiting::key, w -> w.alarm().pressCount(), (a, b) -> a));
        List<Waiting> fresh = view.attention().waiting().stream()
                .filter(w -> w.alarm().pressCount() > known.getOrDefault(w.key(), 0))
                .toList();
        Set<IncidentId> open =
                presses.keySet().stream().map(Waiting.Key::incident).collect(Collectors.toSet());
        Set<Waiting.Key> waiting =
                view.attention().waiting().stream().map(Waiting::key).collect(Collectors.toSet());
        MapDirector next = new MapDirector(
                floor,
                aim,
                earlier,
                touched,
                presses.isEmpty() ? Note.NONE : note,
                presses,
                followed.stream().filter(open::contains).collect(Collectors.toUnmodifiableSet()),
                view.attention().banner().map(Waiting::key),
                chip.filter(waiting::contains));
        if (view.quiet()) {
            return next;
        }
        Optional<Waiting> opening = view.attention()
                .banner()
                .filter(w -> w.alarm().priority() == Priority.DURESS && mayMove(view, w))
                .filter(w -> !followed.contains(w.incident().id()) || next.turnedTo(w, banner, nanos, sees));
        if (fresh.isEmpty() && opening.isEmpty()) {
            return next;
        }
        if (opening.isPresent()) {
            return next.moveTo(view, opening.get());
        }
        return fresh.stream()
                .filter(w -> w.alarm().at().isPresent() && !next.shows(w.alarm(), sees))
                .max(Comparator.comparingLong(w -> w.alarm().last().at().utcMicros()))
                .map(w -> next.further(view, w, nanos))
                .orElse(next);
    }

    /** Space brought another press into the banner that the map does not show. */
    private boolean turnedTo(Waiting now, Optional<Waiting.Key> before, long nanos, BiPredicate<FloorRef, Point> sees) {
        return nanos - touched >= UNTOUCHED_NANOS
                && before.filter(b -> !b.equals(now.key())).isPresent()
                && now.alarm().at().isPresent()
                && !shows(now.alarm(), sees);
    }

    private static boolean mayMove(DeskView view, Waiting opening) {
        return view.attention()
                .led()
                .map(led -> opening.incident().priority().compareTo(led.priority()) < 0)
                .orElse(true);
    }

    private MapDirector moveTo(DeskView view, Waiting waiting) {
        Set<IncidentId> all = new HashSet<>(followed);
        all.add(waiting.incident().id());
        FloorRef target = floorOf(waiting.alarm());
        if (waiting.alarm().at().isEmpty() || !target.in(view.snapshot().site())) {
            return new MapDirector(floor, aim, earlier, touched, Note.NOT_MOVED, known, Set.copyOf(all), banner, chip);
        }
        Optional<Saved> back = earlier.or(() -> Optional.of(new Saved(floor, aim)));
        return new MapDirector(
                target,
                presses(view, waiting.incident(), target),
                back,
                touched,
                Note.MOVED,
                known,
                Set.copyOf(all),
                banner,
                Optional.empty());
    }

    private boolean shows(Alarm alarm, BiPredicate<FloorRef, Point> sees) {
        return floorOf(alarm).equals(floor)
                && alarm.at().filter(point -> sees.test(floor, point)).isPresent();
    }

    /**
     * A further press out of view: follows it, if it belongs to the incident in hand, nobody has touched the map, and no
     * press on this floor still waits to be acknowledged.
     */
    private MapDirector further(DeskView view, Waiting press, long nanos) {
        Optional<IncidentId> inHand = view.attention()
                .led()
                .or(() -> view.attention().banner().map(Waiting::incident))
                .map(Incident::id);
        boolean same = inHand.filter(id -> id.equals(press.incident().id())).isPresent();
        boolean here = floorOf(press.alarm()).equals(floor)
                || press.incident().alarms().stream()
                        .noneMatch(a -> a.acknowledged().isEmpty() && floorOf(a).equals(floor));
        return same && here && nanos - touched >= UNTOUCHED_NANOS
                ? moveTo(view, press)
                : new MapDirector(
                        floor, aim, earlier, touched, note, known, followed, banner, Optional.of(press.key()));
    }

    private static Aim presses(DeskView view, Incident incident, FloorRef floor) {
        List<Point> here = incident.alarms().stream()
                .filter(a -> floorOf(a).equals(floor))
                .flatMap(a -> a.at().stream())
                .toList();
        Stream<Point> door = here.stream()
                .limit(1)
                .flatMap(at -> view.snapshot().site().floor(floor.building(), floor.floor()).stream()
                        .flatMap(f -> f.plan().nearestExit(at).stream())
                        .map(e -> e.at()));
        return new Aim.Presses(Stream.concat(here.stream(), door).toList());
    }

    public static FloorRef floorOf(Alarm alarm) {
        return new FloorRef(alarm.place().buildingId(), alarm.place().floorId());
    }

    /** Home: back to where it was before it moved by itself. */
    public MapDirector home(long nanos) {
        return earlier.map(e -> new MapDirector(
                        e.floor(), e.aim(), Optional.empty(), nanos, Note.NONE, known, followed, banner, chip))
                .orElse(this);
    }

    /** The operator turned to another floor. */
    public MapDirector turnTo(FloorRef other, long nanos) {
        return new MapDirector(other, new Aim.WholeFloor(), earlier, nanos, Note.NONE, known, followed, banner, chip);
    }

    /** The operator moved or zoomed the map, or fitted it. */
    public MapDirector moved(Aim to, long nanos) {
        return new MapDirector(floor, to, earlier, nanos, Note.NONE, known, followed, banner, Optional.empty());
    }

    /** C: the presses of an incident again. */
    public MapDirector center(DeskView view, Incident incident, long nanos) {
        return incident.alarms().stream()
                .filter(a -> a.at().isPresent() && floorOf(a).in(view.snapshot().site()))
                .findFirst()
                .map(a -> new MapDirector(
                        floorOf(a),
                        presses(view, incident, floorOf(a)),
                        earlier,
                        nanos,
                        Note.NONE,
                        known,
                        followed,
                        banner,
                        Optional.<Waiting.Key>empty()))
                .orElse(this);
    }
}
