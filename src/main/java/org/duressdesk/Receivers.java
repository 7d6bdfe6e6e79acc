package org.duressdesk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.duressdesk.desk.Inbox;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.site.LinkSettings;
import org.duressdesk.domain.site.NetworkAccount;
import org.duressdesk.domain.site.NetworkPort;
import org.duressdesk.receiver.link.LineLost;
import org.duressdesk.receiver.link.LinkClock;
import org.duressdesk.receiver.link.LinkSetup;
import org.duressdesk.receiver.link.Links;
import org.duressdesk.receiver.listen.ListenSetup;
import org.duressdesk.receiver.listen.Listener;
import org.duressdesk.receiver.listen.Member;

/**
 * Opens every link of a site: serial lines, addresses to connect to, ports that listen, simulated receivers. One that
 * cannot be opened is said and holds up no other.
 */
final class Receivers {
    private final Links links;
    private final Inbox inbox;
    private final InstantSource wall;
    private final LongSupplier nanos;

    Receivers(Links links, Inbox inbox, InstantSource wall, LongSupplier nanos) {
        this.links = links;
        this.inbox = inbox;
        this.wall = wall;
        this.nanos = nanos;
    }

    /** @param back true when the desk has run before: what receivers had buffered meanwhile is marked */
    void open(List<LinkSettings> all, Simulators simulators, KeyFile keys, boolean back) {
        Map<String, List<LinkSettings>> ports = new LinkedHashMap<>();
        for (LinkSettings link : all) {
            if (link.account().isPresent()) {
                ports.computeIfAbsent(link.account().get().listener(), name -> new ArrayList<>()).add(link);
                continue;
            }
            try {
                links.open(link.port().equals(Simulators.PORT) ? simulators.start(link) : LinkSetup.of(link, false, back));
            } catch (LineLost refused) {
                lost(link, refused.reason());
            } catch (IllegalArgumentException wrong) {
                lost(link, String.valueOf(wrong.getMessage()));
            }
        }
        ports.forEach((name, members) -> listen(new LinkId(name), members, keys, back));
    }

    private void listen(LinkId name, List<LinkSettings> members, KeyFile keys, boolean back) {
        try {
            NetworkPort port = NetworkPort.of(members.getFirst().port())
                    .orElseThrow(() -> new IllegalArgumentException("The port of " + name + " is no address to listen on."));
            List<Member> believed = members.stream().map(link -> new Member(link,
                    Optional.ofNullable(keys.keys().get(link.id())), keys.fault())).toList();
            ListenSetup setup = ListenSetup.of(name, port, believed, back);
            links.open(setup.ids(), new Listener(setup, inbox, wall, nanos));
        } catch (IllegalArgumentException wrong) {
            members.forEach(link -> lost(link, String.valueOf(wrong.getMessage())));
        }
    }

    private void lost(LinkSettings link, String reason) {
        inbox.received(new Reception.LinkLost(link.id(), new LinkClock(wall, nanos).stamp(), link.port(), reason));
    }

    /** The link in site.json that a link stands for: itself, or the listening one that hears its account. */
    static String origin(LinkSettings link) {
        return link.account().map(NetworkAccount::listener).orElse(link.id().value());
    }
}
