package org.duressdesk.domain.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duressdesk.domain.callout.Placeholder;

/** Says places, counts and times the way an operator reads them aloud. Pure. */
public final class Spoken {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Spoken() {}

    /**
     * What fills the texts of a plan, by placeholder name.
     *
     * @param first   place of the first press: it names the building, the door and the grid cell, as the banner does
     * @param last    place of the button that was pressed last
     * @param buttons how many different buttons were pressed
     * @param seconds from the first press to the last
     * @param seen    what is known, or empty
     * @param threat  what the plan answers, or empty
     */
    public static Map<String, String> fields(
            String site,
            String address,
            Place first,
            Place last,
            int buttons,
            long seconds,
            String seen,
            String threat) {
        Map<Placeholder, String> fields = Map.ofEntries(
                Map.entry(Placeholder.SITE, site),
                Map.entry(Placeholder.ADDRESS, address),
                Map.entry(Placeholder.BUILDING, first.building()),
                Map.entry(Placeholder.LEVEL, first.level()),
                Map.entry(Placeholder.FLOOR, first.floorName()),
                Map.entry(Placeholder.PLACE, joined(first.building(), first.level(), first.floorName())),
                Map.entry(Placeholder.ROOM, joined(first.spot(), named("room ", first.roomNumber()))),
                Map.entry(Placeholder.GRID, first.grid()),
                Map.entry(Placeholder.DOOR, first.door()),
                Map.entry(Placeholder.COUNT, count(buttons)),
                Map.entry(Placeholder.SPAN, span(seconds)),
                Map.entry(Placeholder.FIRST, joined(first.spot(), named("grid ", first.grid()))),
                Map.entry(Placeholder.LAST, joined(last.spot(), named("grid ", last.grid()))),
                Map.entry(Placeholder.SEEN, seen),
                Map.entry(Placeholder.THREAT, threat));
        Map<String, String> byName = new HashMap<>();
        fields.forEach((placeholder, text) -> byName.put(placeholder.key(), text));
        return Map.copyOf(byName);
    }

    /** "three", from 13 on "13". */
    public static String count(int n) {
        return n >= 0 && n < NUMBERS.size() ? NUMBERS.get(n) : Integer.toString(n);
    }

    /** "52 seconds", "1 minute 44 seconds", "12 minutes". */
    public static String span(long seconds) {
        long minutes = seconds / 60;
        long rest = seconds % 60;
        if (minutes == 0) {
            return amount(rest, "second");
        }
        return amount(minutes, "minute") + (rest == 0 ? "" : " " + amount(rest, "second"));
    }

    private static String amount(long n, String unit) {
        return n + " " + unit + (n == 1 ? "" : "s");
    }

    private static String named(String before, String text) {
        return text.isEmpty() ? "" : before + text;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
