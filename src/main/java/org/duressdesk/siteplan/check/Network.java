package org.duressdesk.siteplan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.link.NetworkAccount;
import org.duressdesk.domain.link.NetworkPort;
import org.duressdesk.domain.link.PortLimit;
import org.duressdesk.domain.link.PortLimits;
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
        } catch (IllegalArgumentException wrong) {
            link.mustFix(complaints, "port", String.valueOf(wrong.getMessage()).replaceAll("\\p{Cntrl}", "?"));
            return Optional.empty();
        }
        boolean listens = port.filter(NetworkPort::listens).isPresent();
        boolean panels = link.text("protocol").equals(PROTOCOL);
        if (listens && !panels) {
            link.mustFix(
                    complaints,
                    "protocol",
                    "A port that listens speaks " + PROTOCOL
                            + "; a receiver of another kind is connected to, with tcp://.");
        }
        if (panels && !listens && !link.text("port").equals(Links.SIMULATOR)) {
            link.mustFix(
                    complaints,
                    "port",
                    "Panels that speak " + PROTOCOL
                            + " call the desk: name a port that listens, as in tcp-listen://127.0.0.1:9000.");
        }
        if (panels && link.has("profile")) {
            link.mustFix(
                    complaints,
                    "profile",
                    PROTOCOL + " has no settings here; keys are secrets and stand in keys.json in the data folder.");
        }
        if (listens && !link.has("accounts")) {
            link.mustFix(
                    complaints, "", "A port that listens needs the accounts it believes; everybody else is refused.");
        }
        if (!listens && link.has("accounts")) {
            link.mustFix(complaints, "accounts", "Only a port that listens has a list of accounts.");
        }
        if (!listens && link.has("limits")) {
            link.mustFix(complaints, "limits", "Only a port that listens has limits.");
        }
        if (port.isPresent()
                && (link.has("baud") || link.has("dataBits") || link.has("parity") || link.has("stopBits"))) {
            link.check(
                    complaints,
                    "port",
                    "A network port has no speed, bits and parity; what is set for them is not used.");
        }
        if (listens && link.has("heartbeatSeconds")) {
            link.check(
                    complaints,
                    "heartbeatSeconds",
                    "Behind a port that listens each account is supervised by itself: supervisionSeconds.");
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
                    "the account " + account + " of link " + sender.listener());
            if (seconds == 0) {
                e.check(
                        complaints,
                        "supervisionSeconds",
                        "Account " + account
                                + " sends no sign of life: it is not supervised and its silence is not noticed.");
            }
            if (!encrypted) {
                e.check(
                        complaints,
                        "encrypted",
                        "Account " + account
                                + " is believed in clear: anybody who reaches this port can send in its name.");
            }
            list.add(port.of(sender, e.text("name"), seconds));
        }
        return list;
    }

    /** What a port takes at most: what the site says, the usual for the rest. */
    private static PortLimits limits(Element link, Complaints complaints) {
        Element e = link.member("limits");
        PortLimits limits = PortLimits.of((limit, usual) -> e.integer(limit.key(), usual));
        limits.faults().forEach((limit, sentence) -> e.mustFix(complaints, limit.key(), sentence));
        if (link.text("port").startsWith("tcp")) {
            limits.crowded(link.all("accounts").size())
                    .ifPresent(sentence -> e.check(complaints, PortLimit.CONNECTIONS.key(), sentence));
        }
        return limits;
    }
}
