package org.duressdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.site.LinkSettings;
import org.duressdesk.domain.site.NetworkAccount;
import org.duressdesk.domain.site.NetworkPort;

/**
 * The accounts of a port that listens, as {@code --receiver} says them: {@code account=AAA/60} for a sign of life every
 * 60 s, {@code account=AAA/60/clear} for a transmitter without a key. Keys stand in keys.json, never on a command line.
 */
final class NetworkOption {
    private static final Pattern ACCOUNT = Pattern.compile("account=([0-9A-Z]{1,16})/([0-9]{1,5})(/clear)?");

    private NetworkOption() {}

    /** True for an option that names an account. */
    static boolean is(String option) {
        return option.startsWith("account=");
    }

    /**
     * The links of a port: itself, or one for each account when it listens.
     *
     * @throws IllegalArgumentException with one sentence
     */
    static List<LinkSettings> links(LinkSettings port, List<String> accounts) {
        boolean listens = NetworkPort.of(port.port()).filter(NetworkPort::listens).isPresent();
        if (listens != port.protocol().equals("sia-dc09")) {
            throw new IllegalArgumentException("--receiver expects sia-dc09 on a port that listens, and only there, not "
                    + port.protocol() + " on " + port.port());
        }
        if (listens && accounts.isEmpty() || !listens && !accounts.isEmpty()) {
            throw new IllegalArgumentException("--receiver expects accounts, as in account=AAA/60, for a port that listens,"
                    + " and for no other");
        }
        if (listens && !port.profile().isEmpty()) {
            throw new IllegalArgumentException(
                    "--receiver expects nothing but accounts for sia-dc09; keys stand in keys.json in the data folder");
        }
        if (!listens) {
            return List.of(port);
        }
        List<LinkSettings> links = new ArrayList<>();
        for (String account : accounts) {
            Matcher parts = ACCOUNT.matcher(account);
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        "--receiver expects account=AAA/60 or account=AAA/60/clear, not \"" + account + "\"");
            }
            NetworkAccount sender = new NetworkAccount(port.id().value(), parts.group(1), parts.group(3) == null);
            if (links.stream().anyMatch(link -> link.account().equals(java.util.Optional.of(sender)))) {
                throw new IllegalArgumentException("--receiver names the account " + parts.group(1) + " twice");
            }
            links.add(port.of(sender, "Account " + parts.group(1), Integer.parseInt(parts.group(2))));
        }
        return links;
    }
}
