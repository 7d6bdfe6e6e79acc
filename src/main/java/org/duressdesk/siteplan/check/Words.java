package org.duressdesk.siteplan.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.duressdesk.domain.callout.ReadAloud;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Building;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Floor;
import org.duressdesk.domain.site.Place;
import org.duressdesk.domain.site.Room;
import org.duressdesk.domain.site.Spoken;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.json.Element;

/** Checks the wording of plans: placeholders, length when read aloud, and what a quiet desk must not show. */
public final class Words {
    /** A visitor at a quiet desk must not read these (design section 9). */
    private static final List<String> NOT_ON_A_QUIET_DESK = List.of("duress", "alarm", "weapon", "lockdown", "police");

    private final boolean quietDesk;
    private final String site;
    private final String address;
    private final Place longest;
    private final Complaints complaints;

    /** For one site; the place with the most words stands for all when texts are counted. */
    public Words(
            boolean quietDesk,
            String site,
            String address,
            List<Building> buildings,
            List<Device> devices,
            Complaints complaints) {
        this.quietDesk = quietDesk;
        this.site = site;
        this.address = address;
        this.longest = longest(buildings, devices);
        this.complaints = complaints;
    }

    /** A text with placeholders; {@code seen} are the findings of earlier steps. */
    void template(Element e, String member, List<String> seen) {
        String template = e.text(member);
        List<Said> faults = ReadAloud.faults(template);
        faults.forEach(fault -> e.mustFix(complaints, member, Said.of("site.template", fault)));
        if (faults.isEmpty()) {
            String findings = wordiest(seen.stream());
            int words = Stream.of(1, 10)
                    .mapToInt(buttons -> {
                        Map<String, String> fields =
                                Spoken.fields(site, address, longest, longest, buttons, 104, findings, "a threat");
                        return ReadAloud.words(ReadAloud.text(template, fields));
                    })
                    .max()
                    .orElse(0);
            if (words > ReadAloud.MOST_WORDS) {
                e.mustFix(complaints, member, Said.of("site.text-has-words-when-filled", words, ReadAloud.MOST_WORDS));
            }
        }
    }

    /** A text that a quiet desk shows. */
    void quiet(Element e, String member, String text) {
        if (!quietDesk) {
            return;
        }
        String low = text.toLowerCase(Locale.ROOT);
        NOT_ON_A_QUIET_DESK.stream()
                .filter(low::contains)
                .findFirst()
                .ifPresent(word -> e.check(
                        complaints,
                        member,
                        Said.of(member.equals("title") ? "site.quiet.title" : "site.quiet.text", word)));
    }

    private static Place longest(List<Building> buildings, List<Device> devices) {
        String building = wordiest(buildings.stream().map(Building::name));
        String level =
                wordiest(buildings.stream().flatMap(b -> b.floors().stream()).map(Floor::level));
        String floor =
                wordiest(buildings.stream().flatMap(b -> b.floors().stream()).map(Floor::name));
        String number = wordiest(buildings.stream()
                .flatMap(b -> b.floors().stream())
                .flatMap(f -> f.plan().rooms().stream())
                .map(Room::number));
        String spot = wordiest(devices.stream().map(Device::name));
        return new Place("", building, "", "", level, floor, "", number, spot, "A1", "Door 1");
    }

    private static String wordiest(Stream<String> texts) {
        return texts.max(Comparator.comparingInt(ReadAloud::words).thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }
}
