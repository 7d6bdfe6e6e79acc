package org.duressdesk.siteplan.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.duressdesk.domain.link.LineDefaults;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.link.NetworkAccount;
import org.duressdesk.domain.link.NetworkPort;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.json.Element;
import org.duressdesk.siteplan.json.JsonFile;

/**
 * The receivers of a site.
 *
 * @param ids   of all, the broken ones too
 * @param rules account ranges by link
 * @param origins the listening link of each transmitter behind one
 * @param listening links that listen, one for each transmitter in {@code list} and none for themselves
 */
public record Links(
        List<LinkSettings> list,
        Set<String> ids,
        boolean whole,
        Map<String, List<Element>> rules,
        Map<LinkId, String> origins,
        Set<String> listening) {
    /** The port that stands for a receiver simulated by the program itself. */
    public static final String SIMULATOR = "simulator";

    public Links {
        list = List.copyOf(list);
        ids = Set.copyOf(ids);
        rules = Map.copyOf(rules);
        origins = Map.copyOf(origins);
        listening = Set.copyOf(listening);
    }

    public static Links read(Optional<JsonFile> site, Complaints complaints) {
        if (site.isEmpty()) {
            return new Links(List.of(), Set.of(), false, Map.of(), Map.of(), Set.of());
        }
        Element root = Element.root(site.get());
        Set<String> ids = new HashSet<>();
        root.all("links").forEach(link -> ids.add(link.text("id")));
        Unique unique = new Unique(complaints);
        List<LinkSettings> list = new ArrayList<>();
        Map<String, List<Element>> rules = new TreeMap<>();
        Map<LinkId, String> origins = new TreeMap<>();
        Set<String> listening = new HashSet<>();
        for (Element link : root.sound("links")) {
            String id = link.text("id");
            unique.first("id " + id, link, "id", Said.of("site.link-id", id));
            Optional<NetworkPort> network = Network.port(link, complaints);
            boolean listens = network.filter(NetworkPort::listens).isPresent();
            if (!link.text("port").equals(SIMULATOR)) {
                unique.first("port " + link.text("port"), link, "port", Said.of("site.port-itself", link.text("port")));
            }
            int heartbeat = link.integer("heartbeatSeconds", 30);
            if (heartbeat == 0 && !listens) {
                link.check(complaints, "heartbeatSeconds", Said.of("site.receiver-sends-no-heartbeat-link"));
            }
            LineDefaults usual = LineDefaults.of(link.text("protocol"));
            String parity = link.text("parity");
            LinkSettings settings = new LinkSettings(
                            new LinkId(id),
                            link.text("name"),
                            link.text("port"),
                            link.integer("baud", 9600),
                            link.integer("dataBits", 8),
                            parity.isEmpty() ? 'N' : parity.charAt(0),
                            link.integer("stopBits", 1),
                            link.text("protocol"),
                            link.text("profile"),
                            heartbeat,
                            link.integer("replyWindowMillis", usual.replyWindowMillis()),
                            link.integer("sends", usual.sends()))
                    .with(Rules.read(link, complaints));
            if (listens) {
                List<LinkSettings> senders = Network.accounts(link, settings, unique, complaints);
                senders.forEach(sender -> origins.put(sender.id(), id));
                list.addAll(senders);
                listening.add(id);
            } else {
                list.add(settings);
            }
            rules.put(id, link.member("rules").all("accounts"));
        }
        return new Links(list, ids, root.node().path("links").isArray(), rules, origins, listening);
    }

    /** The link that hears an account: that of the transmitter itself behind a listening port. */
    LinkId of(String link, String account) {
        return listening.contains(link) ? NetworkAccount.link(link, account) : new LinkId(link);
    }

    /** The id in site.json that a link stands for. */
    String origin(LinkId link) {
        return origins.getOrDefault(link, link.value());
    }

    /** Whether a listening link believes this account; true for any other link. */
    boolean believes(String link, String account) {
        return !listening.contains(link) || origins.containsKey(NetworkAccount.link(link, account));
    }

    public boolean knows(String id) {
        return !whole || ids.contains(id);
    }
}
