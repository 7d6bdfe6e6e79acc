package org.duressdesk.ui.replay.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.callout.Placeholder;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.site.Place;

/** What is known of an incident's presses while its entries are read in order: numbers by subject, the first place. */
final class Presses {
    private final Map<String, Integer> numbers = new HashMap<>();
    private Optional<Place> first = Optional.empty();

    /** The press this entry brought, if it did. */
    static Optional<Finding.Press> press(Entry entry) {
        return entry.fact() instanceof SignalFact.SignalReceived signal
                        && signal.finding() instanceof Finding.Press press
                ? Optional.of(press)
                : Optional.empty();
    }

    void see(Finding.Press press) {
        numbers.put(press.subject(), press.number());
        if (first.isEmpty()) {
            first = Optional.of(press.place());
        }
    }

    /** Press number of a subject, "?" for one that was never seen. */
    String number(String subject) {
        return Optional.ofNullable(numbers.get(subject)).map(String::valueOf).orElse("?");
    }

    /** What a plan's texts may name, as far as the first press tells. */
    Map<String, String> fields() {
        return first.map(place -> Map.of(
                        Placeholder.BUILDING.key(), place.building(),
                        Placeholder.LEVEL.key(), place.level(),
                        Placeholder.FLOOR.key(), place.floorName(),
                        Placeholder.PLACE.key(), place.line(),
                        Placeholder.ROOM.key(), place.spot(),
                        Placeholder.GRID.key(), place.grid(),
                        Placeholder.DOOR.key(), place.door(),
                        Placeholder.FIRST.key(), place.spot() + ", grid " + place.grid()))
                .orElse(Map.of());
    }
}
