package org.duressdesk.siteplan.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duressdesk.domain.link.AccountRange;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.json.Element;

/**
 * The keys that buttons get from account ranges. A range with a zone or user is written out, a key for each account; one
 * for any number adds no key, so its button needs one of its own on that link: else nobody could say when it is blind.
 */
final class Ranges {
    /** A key by rule, and the rule. */
    record Given(SignalKey key, Element rule) {}

    private final Map<String, List<Given>> byDevice = new HashMap<>();
    private final List<Element> open = new ArrayList<>();

    private Ranges() {}

    /** Reads the ranges of all links; {@code ids} are the buttons there are. */
    static Ranges read(Links links, Set<String> ids, Complaints complaints) {
        Ranges ranges = new Ranges();
        links.rules().forEach((link, rules) -> {
            for (Element e : rules) {
                ranges.range(links, link, e, ids, complaints);
            }
        });
        return ranges;
    }

    /** The keys of a button by rule. */
    List<Given> of(String device) {
        return byDevice.getOrDefault(device, List.of());
    }

    private void range(Links links, String link, Element e, Set<String> ids, Complaints complaints) {
        AccountRange range = Rules.range(e);
        range.accounts().stream()
                .filter(account -> !links.believes(link, account))
                .findFirst()
                .ifPresent(account ->
                        e.mustFix(complaints, "to", Said.of("site.account-range-not-among-accounts", account, link)));
        Set<String> missing = new TreeSet<>();
        for (String account : range.accounts()) {
            String device = range.device(account).value();
            if (!ids.contains(device)) {
                missing.add(device);
            } else if (range.kind().isPresent()) {
                byDevice.computeIfAbsent(device, any -> new ArrayList<>())
                        .add(new Given(
                                new SignalKey(
                                        links.of(link, account),
                                        account,
                                        range.kind().get(),
                                        range.number()),
                                e));
            }
        }
        if (!missing.isEmpty()) {
            String first = missing.iterator().next();
            e.mustFix(
                    complaints,
                    "device",
                    missing.size() == 1
                            ? Said.of("site.button-these-accounts-not-devices", first)
                            : Said.of("site.buttons-these-accounts-are-not", missing.size(), first));
        }
        if (range.kind().isEmpty()) {
            open.add(e);
        }
    }

    /** Complains about ranges for any number whose buttons have no key on that link. */
    void heard(Set<String> heardOver, Links links, Complaints complaints) {
        links.rules().forEach((link, rules) -> {
            for (Element e : rules) {
                AccountRange range = Rules.range(e);
                if (!open.contains(e)) {
                    continue;
                }
                range.accounts().stream()
                        .map(account -> range.device(account).value())
                        .distinct()
                        .filter(device -> !heardOver.contains(link + " " + device))
                        .findFirst()
                        .ifPresent(device ->
                                e.mustFix(complaints, "device", Said.of("site.button-has-no-key-own", device, link)));
            }
        });
    }
}
