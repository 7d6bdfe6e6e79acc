package org.duressdesk.ui.window;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.Point;
import org.duressdesk.ui.attention.Attention;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.keys.KeyGuard;
import org.duressdesk.ui.map.MapDirector;
import org.duressdesk.ui.words.Times;

/** What the screen remembers between snapshots, and the picture made from both. Screen thread; needs no toolkit. */
public final class DeskViewModel {
    /** How long the desk may stand still before the screen says so (decision D17). */
    public static final long STALL_NANOS = 2_000_000_000L;

    private final LongSupplier nanos;
    private final KeyGuard guard;
    private final ReadOnlyObjectWrapper<DeskPicture> picture = new ReadOnlyObjectWrapper<>();
    private BiPredicate<FloorRef, Point> sees = (floor, point) -> false;
    private Snapshot snapshot;
    private boolean large;
    private Optional<Waiting.Key> held = Optional.empty();
    private Optional<IncidentId> chosen = Optional.empty();
    private MapDirector director;
    private DeskView view;

    /** @param nanos the monotonic clock of the desk's moments */
    public DeskViewModel(Snapshot first, boolean large, LongSupplier nanos) {
        this.nanos = nanos;
        this.snapshot = first;
        this.large = large;
        guard = new KeyGuard(nanos);
        director = MapDirector.at(FloorRef.home(first.site()), nanos.getAsLong());
        view = look();
        tick();
    }

    /** A newer picture of the desk. */
    public void snapshot(Snapshot next) {
        snapshot = next;
        director = director.over(next.site());
        tick();
    }

    /** Time passed: makes the picture anew. */
    public void tick() {
        Optional<Waiting.Key> before = held;
        view = look();
        held = view.attention().banner().map(Waiting::key);
        boolean outranked = before.isPresent()
                && !before.equals(held)
                && view.attention().waiting().stream().anyMatch(w -> w.key().equals(before.get()));
        guard.banner(held, outranked);
        director = director.see(view, nanos.getAsLong(), sees);
        DeskPicture next = DeskPictures.of(view, director, stalled());
        guard.enter(next.enter());
        picture.set(next);
    }

    private DeskView look() {
        Moment now = Times.carriedOn(
                snapshot.now(), nanos.getAsLong(), snapshot.site().zone());
        return new DeskView(snapshot, Attention.of(snapshot.state(), held, chosen), now, large);
    }

    /** Since when the desk has not moved, if it has not for 2 s. */
    public Optional<String> stalled() {
        return nanos.getAsLong() - snapshot.now().monotonicNanos() >= STALL_NANOS
                ? Optional.of(Times.clock(snapshot.now()))
                : Optional.empty();
    }

    public ReadOnlyObjectProperty<DeskPicture> picture() {
        return picture.getReadOnlyProperty();
    }

    public DeskView view() {
        return view;
    }

    public KeyGuard guard() {
        return guard;
    }

    public MapDirector director() {
        return director;
    }

    /** How to ask whether a point can be seen on the map. */
    public void seeing(BiPredicate<FloorRef, Point> how) {
        sees = how;
    }

    /** Layout L or S. */
    public void large(boolean now) {
        if (now != large) {
            large = now;
            tick();
        }
    }

    /** The operator did something with the map; a floor that went while the hand moved is not turned to. */
    public void direct(MapDirector next) {
        director = next.over(snapshot.site());
        tick();
    }

    /** Turns to an incident. */
    public void choose(IncidentId incident) {
        chosen = Optional.of(incident);
        tick();
    }

    /** Turns to the owned incident after the present one. */
    public void nextIncident() {
        List<IncidentId> owned = snapshot.state().incidents().values().stream()
                .filter(i -> i.owner().isPresent())
                .map(Incident::id)
                .sorted()
                .toList();
        view.attention()
                .led()
                .map(i -> owned.indexOf(i.id()))
                .filter(i -> i >= 0)
                .ifPresent(i -> choose(owned.get((i + 1) % owned.size())));
    }

    /** The floor above (1) or below (-1) in the navigator, staying at its ends. */
    public void turnFloor(int by) {
        List<FloorRef> all =
                snapshot.site().buildings().stream().flatMap(FloorRef::all).toList();
        if (!all.isEmpty()) {
            direct(director.turnTo(
                    all.get(Math.clamp(all.indexOf(director.floor()) - by, 0, all.size() - 1)), nanos.getAsLong()));
        }
    }

    /** The monotonic clock. */
    public long nanos() {
        return nanos.getAsLong();
    }
}
