package org.duressdesk.siteplan.check;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.link.AccountRange;
import org.duressdesk.domain.link.ChannelUse;
import org.duressdesk.domain.link.LineRules;
import org.duressdesk.domain.link.Meaning;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.json.Element;

/** The rules of one link; whether the buttons they name are there is checked by {@link Devices}. */
final class Rules {
    private final Complaints complaints;
    private final Unique unique;

    private Rules(Complaints complaints) {
        this.complaints = complaints;
        this.unique = new Unique(complaints);
    }

    static LineRules read(Element link, Complaints complaints) {
        return link.has("rules") ? new Rules(complaints).rules(link.member("rules")) : LineRules.NONE;
    }

    private LineRules rules(Element rules) {
        return new LineRules(
                accounts(rules), channels(rules), pulse(rules), rules.texts("receiverAccounts"), zone(rules));
    }

    private List<AccountRange> accounts(Element rules) {
        List<AccountRange> ranges = new ArrayList<>();
        for (Element e : rules.all("accounts")) {
            AccountRange range = range(e);
            Said between = Said.of("site.accounts-between", range.from(), range.to());
            if (e.has("zone") && e.has("user")) {
                e.mustFix(complaints, "user", Said.of("site.name-zone-user-name-one", between));
            } else if (range.from().length() != range.to().length()) {
                e.mustFix(complaints, "to", Said.of("site.do-not-have-same-length", between));
            } else if (range.from().compareTo(range.to()) > 0) {
                e.mustFix(complaints, "to", Said.of("site.run-backwards", between));
            } else if (!range.countable()) {
                e.mustFix(complaints, "from", Said.of("site.cannot-counted-they-may-differ", between));
            } else if (range.accounts().isEmpty()) {
                e.mustFix(complaints, "to", Said.of("site.are-more-than", between, AccountRange.MOST));
            } else {
                ranges.stream()
                        .filter(other -> overlap(other, range))
                        .findFirst()
                        .ifPresent(other -> e.mustFix(
                                complaints,
                                "",
                                Said.of("site.meet-those-account-number-belong", between, other.from(), other.to())));
                ranges.add(range);
            }
        }
        return ranges;
    }

    static AccountRange range(Element e) {
        Optional<NumberKind> kind = e.has("zone")
                ? Optional.of(NumberKind.ZONE)
                : e.has("user") ? Optional.of(NumberKind.USER) : Optional.empty();
        return new AccountRange(
                e.text("from"), e.text("to"), kind, e.has("zone") ? e.text("zone") : e.text("user"), e.text("device"));
    }

    private static boolean overlap(AccountRange a, AccountRange b) {
        boolean accounts = a.from().length() == b.from().length()
                && a.from().compareTo(b.to()) <= 0
                && b.from().compareTo(a.to()) <= 0;
        boolean numbers = a.kind().isEmpty()
                || b.kind().isEmpty()
                || a.kind().equals(b.kind()) && a.number().equals(b.number());
        return accounts && numbers;
    }

    private List<ChannelUse> channels(Element rules) {
        List<ChannelUse> list = new ArrayList<>();
        for (Element e : rules.all("channels")) {
            Map<Integer, Meaning> uses = new HashMap<>();
            for (Element use : e.all("uses")) {
                int channel = use.integer("channel", 0);
                for (String account : e.texts("accounts")) {
                    unique.first(
                            "channel " + account + " " + channel,
                            use,
                            "channel",
                            Said.of("site.channel-account", channel, account));
                }
                Meaning.of(use.text("means")).ifPresent(meaning -> uses.put(channel, meaning));
            }
            list.add(new ChannelUse(e.texts("accounts"), uses));
        }
        return list;
    }

    private Map<String, Meaning> pulse(Element rules) {
        Map<String, Meaning> meanings = new HashMap<>();
        for (Element e : rules.all("pulse")) {
            unique.first("pulse " + e.text("digit"), e, "digit", Said.of("site.event-digit", e.text("digit")));
            Meaning.of(e.text("means")).ifPresent(meaning -> meanings.put(e.text("digit"), meaning));
        }
        return meanings;
    }

    private Optional<ZoneId> zone(Element rules) {
        try {
            return rules.optional("zone").map(ZoneId::of);
        } catch (DateTimeException unknown) {
            rules.mustFix(
                    complaints,
                    "zone",
                    Said.of(
                            "site.no-iana-time-zone-expected",
                            rules.text("zone").replaceAll("\\p{Cntrl}", "?")));
            return Optional.empty();
        }
    }
}
