package org.duressdesk.app.site;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.duressdesk.desk.Inbox;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.link.NetworkAccount;
import org.duressdesk.domain.link.NetworkPort;
import org.duressdesk.domain.said.Refused;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.link.LinkClock;
import org.duressdesk.receiver.link.LinkSetup;
import org.duressdesk.receiver.link.Links;
import org.duressdesk.receiver.listen.ListenSetup;
import org.duressdesk.receiver.listen.Listener;
import org.duressdesk.receiver.listen.Member;

/**
 * The links of a desk: serial lines, addresses to connect to, ports that listen, simulated receivers. At a change only
 * what differs is closed and opened (decision record 57); one that cannot be opened is said and holds up no other.
 */
public final class Receivers {
    private final Links links;
    private final Inbox inbox;
    private final Simulators simulators;
    private final InstantSource wall;
    private final LongSupplier nanos;
    /** What is open, by the id it has in site.json. */
    private final Map<String, Served> open = new LinkedHashMap<>();

    /** A receiver as it is served: its links, and the port they call when it listens. */
    private record Served(List<LinkSettings> links, Optional<Listener> port) {
        /** True when these settings need the line opened anew; accounts come and go at a port that stays. */
        boolean reopens(List<LinkSettings> wanted) {
            LinkSettings is = links.getFirst();
            LinkSettings will = wanted.getFirst();
            return port.isPresent()
                    ? !is.port().equals(will.port())
                            || !is.account()
                                    .map(NetworkAccount::limits)
                                    .equals(will.account().map(NetworkAccount::limits))
                    : !is.servedAs(will);
        }
    }

    public Receivers(Links links, Inbox inbox, Simulators simulators, InstantSource wall, LongSupplier nanos) {
        this.links = links;
        this.inbox = inbox;
        this.simulators = simulators;
        this.wall = wall;
        this.nanos = nanos;
    }

    /**
     * Serves these receivers from now on.
     *
     * @param back true when the desk has run before: what receivers had buffered meanwhile is marked
     * @param told hears the links that will be in force, when what goes is closed and before anything is opened, so that the
     *             desk knows a link before it reports
     * @return what is wrong with receivers whose earlier settings stay in force
     */
    synchronized List<Said> change(
            List<LinkSettings> wanted, KeyFile keys, boolean back, Consumer<List<LinkSettings>> told) {
        Map<String, List<LinkSettings>> groups = new LinkedHashMap<>();
        wanted.forEach(link ->
                groups.computeIfAbsent(origin(link), name -> new ArrayList<>()).add(link));
        List<Said> kept = new ArrayList<>();
        groups.replaceAll((name, group) -> right(name, group, kept));
        Map<String, Served> before = new HashMap<>(open);
        before.forEach((name, served) -> {
            if (!groups.containsKey(name) || served.reopens(groups.get(name))) {
                close(name, served);
            }
        });
        told.accept(groups.values().stream().flatMap(List::stream).toList());
        groups.forEach((name, group) -> {
            Served served = open.get(name);
            if (served == null) {
                open(name, group, keys, back || !before.isEmpty());
            } else if (served.port().isPresent()) {
                List<Member> members = members(group, keys);
                links.serve(
                        ListenSetup.ids(new LinkId(name), members),
                        served.port().get());
                served.port().get().believe(members);
                open.put(name, new Served(group, served.port()));
            } else {
                open.put(name, new Served(group, Optional.empty()));
            }
        });
        return kept;
    }

    /** The settings to serve: those wanted, or the ones in force when the wanted ones cannot work. */
    private List<LinkSettings> right(String name, List<LinkSettings> group, List<Said> kept) {
        Served served = open.get(name);
        if (served == null || !served.reopens(group)) {
            return group;
        }
        Optional<Said> wrong = wrong(group.getFirst());
        wrong.ifPresent(why -> kept.add(Said.of("set.receiver-stays-was-changed-settings", name, why)));
        return wrong.isPresent() ? served.links() : group;
    }

    private Optional<Said> wrong(LinkSettings link) {
        try {
            if (link.port().equals(Simulators.PORT)) {
                Simulators.check(link);
            } else if (link.account().isPresent()) {
                port(link);
            } else {
                NetworkPort.of(link.port());
                LinkSetup.of(link, false, false);
            }
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(Refused.said(wrong));
        } catch (LineLost wrong) {
            return Optional.of(wrong.said());
        }
    }

    private void close(String name, Served served) {
        open.remove(name);
        links.close(served.links().getFirst().id());
        simulators.stop(served.links().getFirst().id());
    }

    private void open(String name, List<LinkSettings> group, KeyFile keys, boolean back) {
        LinkSettings link = group.getFirst();
        try {
            if (link.account().isPresent()) {
                ListenSetup setup = ListenSetup.of(new LinkId(name), port(link), members(group, keys), back);
                Listener port = new Listener(setup, inbox, wall, nanos, links.taps());
                links.open(setup.ids(), port);
                open.put(name, new Served(group, Optional.of(port)));
                return;
            }
            links.open(link.port().equals(Simulators.PORT) ? simulators.start(link) : LinkSetup.of(link, false, back));
            open.put(name, new Served(group, Optional.empty()));
        } catch (LineLost refused) {
            group.forEach(one -> lost(one, refused.said()));
        } catch (IllegalArgumentException wrong) {
            group.forEach(one -> lost(one, Refused.said(wrong)));
        }
    }

    private static NetworkPort port(LinkSettings link) {
        return NetworkPort.of(link.port())
                .filter(NetworkPort::listens)
                .orElseThrow(() -> new Refused(Said.of("set.port-no-address-listen-on", origin(link))));
    }

    private static List<Member> members(List<LinkSettings> group, KeyFile keys) {
        return group.stream()
                .map(link -> new Member(link, Optional.ofNullable(keys.keys().get(link.id())), keys.fault()))
                .toList();
    }

    private void lost(LinkSettings link, Said reason) {
        inbox.received(new Reception.LinkLost(link.id(), new LinkClock(wall, nanos).stamp(), link.port(), reason));
    }

    /** The link in site.json that a link stands for: itself, or the listening one that hears its account. */
    public static String origin(LinkSettings link) {
        return link.account().map(NetworkAccount::listener).orElse(link.id().value());
    }
}
