package org.duressdesk.app.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.link.NetworkAccount;
import org.duressdesk.domain.link.NetworkPort;
import org.duressdesk.domain.link.PortLimit;
import org.duressdesk.domain.link.PortLimits;
import org.duressdesk.domain.said.Refused;
import org.duressdesk.domain.said.Said;

/**
 * The accounts of a port that listens, as {@code --receiver} says them: {@code account=AAA/60} for a sign of life every
 * 60 s, {@code account=AAA/60/clear} for a transmitter without a key. Keys stand in keys.json, never on a command line. The
 * limits of the port have the names that they have in the site folder: {@code connections=200}.
 */
public final class NetworkOption {
    private static final Pattern ACCOUNT = Pattern.compile("account=([0-9A-Za-z]{1,16})/([0-9]{1,5})(/clear)?");

    private NetworkOption() {}

    /** True for an option that names an account or a limit. */
    static boolean is(String option) {
        return isAccount(option) || limit(option).isPresent();
    }

    private static boolean isAccount(String option) {
        return option.startsWith("account=");
    }

    private static Optional<PortLimit> limit(String option) {
        return PortLimit.of(option.substring(0, Math.max(0, option.indexOf('='))));
    }

    private static boolean listens(String port) {
        return NetworkPort.of(port).filter(NetworkPort::listens).isPresent();
    }

    /** Every limit with its bounds, for the help text. */
    public static final class Limits extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Limits() {
            super(Arrays.stream(PortLimit.values())
                    .map(limit -> limit.key() + " (" + limit.least() + " to " + limit.most() + ")")
                    .toList());
        }
    }

    /**
     * What the options set for a port.
     *
     * @throws IllegalArgumentException with one sentence, also for a port that has no limits
     */
    static PortLimits limits(String port, List<String> options) {
        Map<PortLimit, Integer> set = new EnumMap<>(PortLimit.class);
        for (String option : options) {
            limit(option).ifPresent(limit -> {
                if (!listens(port)) {
                    throw new Refused(Said.of("set.receiver-expects-for-port-listens", limit.key()));
                }
                String value = option.substring(option.indexOf('=') + 1);
                if (set.put(limit, ReceiverOption.number(limit.key(), value, limit.least(), limit.most())) != null) {
                    throw new Refused(Said.of("set.receiver-names-twice", limit.key()));
                }
            });
        }
        PortLimits limits = PortLimits.of((limit, usual) -> set.getOrDefault(limit, usual));
        limits.faults().forEach((limit, sentence) -> {
            throw new Refused(Said.of("set.limit", limit.key(), sentence));
        });
        return limits;
    }

    /** What is used and ought to be known, one sentence. */
    public static Optional<Said> remark(List<LinkSettings> links) {
        return links.stream()
                .filter(link -> link.port().startsWith("tcp"))
                .flatMap(link -> link.account().stream())
                .findFirst()
                .flatMap(sender -> sender.limits().crowded(links.size()));
    }

    /**
     * The links of a port: itself, or one for each account when it listens.
     *
     * @throws IllegalArgumentException with one sentence
     */
    static List<LinkSettings> links(LinkSettings port, List<String> options) {
        boolean listens = listens(port.port());
        PortLimits limits = limits(port.port(), options);
        List<String> accounts =
                options.stream().filter(NetworkOption::isAccount).toList();
        if (listens != port.protocol().equals("sia-dc09")) {
            throw new Refused(Said.of("set.receiver-expects-sia-dc09-on", port.protocol(), port.port()));
        }
        if (listens && accounts.isEmpty() || !listens && !accounts.isEmpty()) {
            throw new Refused(Said.of("set.receiver-expects-accounts-account-aaa"));
        }
        if (listens && !port.profile().isEmpty()) {
            throw new Refused(Said.of("set.receiver-expects-nothing-but-accounts"));
        }
        if (!listens) {
            return List.of(port);
        }
        List<LinkSettings> links = new ArrayList<>();
        for (String account : accounts) {
            Matcher parts = ACCOUNT.matcher(account);
            if (!parts.matches()) {
                throw new Refused(Said.of("set.receiver-expects-account-aaa-60", account));
            }
            NetworkAccount sender =
                    new NetworkAccount(port.id().value(), parts.group(1), parts.group(3) == null, limits);
            if (links.stream().anyMatch(link -> link.account().equals(Optional.of(sender)))) {
                throw new Refused(Said.of("set.receiver-names-account-twice", parts.group(1)));
            }
            links.add(
                    port.of(sender, Said.of("set.account", parts.group(1)).words(), Integer.parseInt(parts.group(2))));
        }
        return links;
    }
}
