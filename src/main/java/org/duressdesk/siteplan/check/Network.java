package org.duressdesk.siteplan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.link.NetworkAccount;
import org.duressdesk.domain.link.NetworkPort;
import org.duressdesk.domain.link.PortLimit;
import org.duressdesk.domain.link.PortLimits;
import org.duressdesk.domain.said.Refused;
import org.duressdesk.domain.said.Said;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.json.Element;

/** Links over the network: where they connect or listen, and whom a listening port believes. */
final class Network {
    private static final String PROTOCOL = "sia-dc09";

    private Network() {}

    /** The network port of a link, checked against its protocol; empty for any other port. */
    static Optional<NetworkPort> port(Element link, Complaints complaints) {
        Optional<NetworkPort> port;
        try {
            port = NetworkPort.of(link.text("port"));
        } catch (Refused wrong) {
            link.mustFix(complaints, "port", wrong.why());
            return Optional.empty();
        }
        boolean listens = port.filter(NetworkPort::listens).isPresent();
        boolean panels = link.text("protocol").equals(PROTOCOL);
        if (listens && !panels) {
            link.mustFix(complaints, "protocol", Said.of("site.port-listens-speaks-receiver-another", PROTOCOL));
        }
        if (panels && !listens && !link.text("port").equals(Links.SIMULATOR)) {
            link.mustFix(complaints, "port", Said.of("site.panels-speak-call-desk-name", PROTOCOL));
        }
        if (panels && link.has("profile")) {
            link.mustFix(complaints, "profile", Said.of("site.has-no-settings-here-keys", PROTOCOL));
        }
        if (listens && !link.has("accounts")) {
            link.mustFix(complaints, "", Said.of("site.port-listens-needs-accounts-believes"));
        }
        if (!listens && link.has("accounts")) {
            link.mustFix(complaints, "accounts", Said.of("site.only-port-listens-has-list"));
        }
        if (!listens && link.has("limits")) {
            link.mustFix(complaints, "limits", Said.of("site.only-port-listens-has-limits"));
        }
        if (port.isPresent()
                && (link.has("baud") || link.has("dataBits") || link.has("parity") || link.has("stopBits"))) {
            link.check(complaints, "port", Said.of("site.network-port-has-no-speed"));
        }
        if (listens && link.has("heartbeatSeconds")) {
            link.check(complaints, "heartbeatSeconds", Said.of("site.behind-port-listens-each-account"));
        }
        return port;
    }

    /** One link for each account of a port that listens. */
    static List<LinkSettings> accounts(Element link, LinkSettings port, Unique unique, Complaints complaints) {
        List<LinkSettings> list = new ArrayList<>();
        PortLimits limits = limits(link, complaints);
        for (Element e : link.sound("accounts")) {
            String account = e.text("account");
            int seconds = e.integer("supervisionSeconds", 0);
            boolean encrypted = e.yes("encrypted", true);
            NetworkAccount sender = new NetworkAccount(port.id().value(), account, encrypted, limits);
            unique.first(
                    "id " + NetworkAccount.link(sender.listener(), account),
                    e,
                    "account",
                    Said.of("site.account-link", account, sender.listener()));
            if (seconds == 0) {
                e.check(complaints, "supervisionSeconds", Said.of("site.account-sends-no-sign-life", account));
            }
            if (!encrypted) {
                e.check(complaints, "encrypted", Said.of("site.account-believed-clear-anybody-who", account));
            }
            list.add(port.of(sender, e.text("name"), seconds));
        }
        return list;
    }

    /** What a port takes at most: what the site says, the usual for the rest. */
    private static PortLimits limits(Element link, Complaints complaints) {
        Element e = link.member("limits");
        PortLimits limits = PortLimits.of((limit, usual) -> e.integer(limit.key(), usual));
        limits.faults().forEach((limit, said) -> e.mustFix(complaints, limit.key(), said));
        if (link.text("port").startsWith("tcp")) {
            limits.crowded(link.all("accounts").size())
                    .ifPresent(said -> e.check(complaints, PortLimit.CONNECTIONS.key(), said));
        }
        return limits;
    }
}
