package org.duressdesk.receiver.frame;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duressdesk.domain.said.Refused;
import org.duressdesk.domain.said.Said;

/**
 * What a frame alone cannot tell, as an installer sets it: {@code key=value} pairs with commas, for example
 * {@code header=RRLLL,b32=on}.
 */
public record Profile(SortedMap<String, String> values) {
    public Profile {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Reads the text of a profile.
     *
     * @throws Refused when a pair is malformed or its key unknown
     */
    public static Profile parse(String text, Set<String> known) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : text.split(",")) {
            if (pair.isBlank()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String key = (equals < 0 ? pair : pair.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            if (!known.contains(key)) {
                throw new Refused(
                        known.isEmpty()
                                ? Said.of("set.profile-has-no-keys", key)
                                : Said.of(
                                        "set.profile-key-not-known",
                                        key,
                                        String.join(
                                                ", ", known.stream().sorted().toList())));
            }
            if (equals < 0) {
                throw new Refused(Said.of("set.profile-key-needs-value-value", key));
            }
            values.put(key, pair.substring(equals + 1).strip());
        }
        return new Profile(new TreeMap<>(values));
    }

    /** The value of a key, or what stands for it. */
    public String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    /**
     * The value of a switch.
     *
     * @throws Refused when it is neither on nor off
     */
    public boolean on(String key) {
        return switch (get(key, "off").toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw wrong(key, Said.of("set.on-off"));
        };
    }

    /** The complaint about a value. */
    public Refused wrong(String key, Said expected) {
        return new Refused(Said.of("set.profile-value-not", key, get(key, ""), expected));
    }
}
