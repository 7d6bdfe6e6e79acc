package org.duressdesk.receiver.finder;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.duressdesk.domain.finder.FinderPicture;
import org.duressdesk.domain.finder.FoundPort;
import org.duressdesk.domain.finder.LineForm;
import org.duressdesk.domain.finder.PortPicture;
import org.duressdesk.domain.finder.PortPicture.State;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;

/** Listens to all ports that this desk does not use itself. Any thread; nothing of it ever writes to a port. */
public final class Finder implements AutoCloseable {
    /** Opens a port to listen. */
    @FunctionalInterface
    public interface Opener {
        /** @throws LineLost when it cannot be opened, with its kind */
        ByteLine open(String path, LineForm form, boolean ready) throws LineLost;
    }

    /** Problems that show without opening anything. */
    @FunctionalInterface
    public interface Doctor {
        List<Problem> look(List<FoundPort> ports);
    }

    /**
     * What the finder looks at.
     *
     * @param ports    the ports of this machine now
     * @param own      paths that this desk has open, with the name of the link
     * @param accounts those that the site knows
     */
    public record Surroundings(
            Supplier<List<FoundPort>> ports,
            Opener opener,
            Doctor doctor,
            Supplier<Map<String, String>> own,
            Supplier<Set<String>> accounts) {}

    private final Surroundings around;
    private final LongSupplier nanos;
    private final InstantSource wall;
    private final Runnable changed;
    private final List<PortEar> ears = new ArrayList<>();
    private final Map<String, Given> given = new HashMap<>();
    private List<FoundPort> order = List.of();
    private List<PortPicture> own = List.of();
    private List<Problem> problems = List.of();
    private boolean closed;

    /** A port that a link has now, and what was heard on it before. */
    private record Given(String link, Optional<PortPicture> heard) {}

    /** @param changed called from the listening threads when there is something new to show */
    public Finder(Surroundings around, LongSupplier nanos, InstantSource wall, Runnable changed) {
        this.around = around;
        this.nanos = nanos;
        this.wall = wall;
        this.changed = changed;
    }

    /** Looks which ports there are, and listens to those that are new. Takes a moment: not for the screen's thread. */
    public synchronized void look() {
        if (closed) {
            return;
        }
        List<FoundPort> now = around.ports().get();
        Map<String, String> used = new HashMap<>(around.own().get());
        given.forEach((path, to) -> used.putIfAbsent(path, to.link()));
        List<PortEar> gone = ears.stream()
                .filter(ear ->
                        !now.contains(ear.port()) || used.containsKey(ear.port().path()))
                .toList();
        gone.forEach(PortEar::close);
        ears.removeAll(gone);
        own = now.stream()
                .filter(port -> used.containsKey(port.path()))
                .map(port -> own(port, used.getOrDefault(port.path(), "")))
                .toList();
        for (FoundPort port : now) {
            if (!used.containsKey(port.path())
                    && ears.stream().noneMatch(ear -> ear.port().equals(port))) {
                PortEar ear =
                        new PortEar(port, around.opener(), around.accounts().get(), nanos, wall, changed);
                ears.add(ear);
                ear.start();
            }
        }
        order = List.copyOf(now);
        problems = around.doctor().look(now);
        changed.run();
    }

    /** A port of this desk: what was heard before a link got it stays to be read. */
    private PortPicture own(FoundPort port, String link) {
        return Optional.ofNullable(given.get(port.path()))
                .flatMap(Given::heard)
                .map(heard -> new PortPicture(
                        port,
                        State.OWN,
                        heard.heardNanos(),
                        heard.bytes(),
                        heard.activity(),
                        link,
                        heard.recognition(),
                        heard.tried(),
                        heard.lines()))
                .orElseGet(() -> new PortPicture(
                        port, State.OWN, 0, 0, List.of(), link, Optional.empty(), List.of(), List.of()));
    }

    /**
     * Frees one port, so that this link can have it. It is never listened to again: two readers of one port take each
     * other's bytes, and the link may not have opened it yet when the ports are looked at next.
     */
    public synchronized void release(String path, String link) {
        given.values().removeIf(to -> to.link().equals(link));
        List<PortEar> going =
                ears.stream().filter(ear -> ear.port().path().equals(path)).toList();
        given.put(path, new Given(link, going.stream().map(PortEar::picture).findFirst()));
        going.forEach(PortEar::close);
        ears.removeAll(going);
        List<PortPicture> shown = new ArrayList<>(own);
        going.forEach(ear -> shown.add(own(ear.port(), link)));
        own = List.copyOf(shown);
    }

    /** The link did not get this port: it may be listened to again. */
    public synchronized void keep(String path) {
        given.remove(path);
    }

    /** What is known now. */
    public synchronized FinderPicture picture() {
        List<PortPicture> ports =
                new ArrayList<>(ears.stream().map(PortEar::picture).toList());
        ports.addAll(own);
        // A port keeps its number on the page when a link gets it.
        ports.sort(Comparator.comparingInt(port -> order.indexOf(port.port())));
        List<Problem> all = new ArrayList<>(
                ears.stream().flatMap(ear -> ear.problems().stream()).toList());
        all.addAll(problems);
        all.sort(Comparator.comparing(problem -> !problem.mustFix()));
        return new FinderPicture(ports, all);
    }

    @Override
    public synchronized void close() {
        closed = true;
        ears.forEach(PortEar::close);
        ears.clear();
    }
}
