package org.duressdesk.domain.said;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something the program says by itself: a reason, a trouble, an outcome. Stored as its kind and its values, never as a
 * sentence of a language (decision D29); equal sayings have equal kinds and values whatever the language. Immutable.
 *
 * @param kind   a stable name, never given to another saying; empty for nothing
 * @param values what stands in it: text (names, numbers, what a system reported) or another saying
 */
public record Said(String kind, List<?> values) {
    /** Nothing is said. */
    public static final Said NOTHING = new Said("", List.of());

    /** Makes another pattern of a kind and its pattern, within a call only: for tests that lengthen every text (record 93). */
    static final ScopedValue<BinaryOperator<String>> OTHERWISE = ScopedValue.newInstance();

    private static final String TEXT = "text";
    private static final String ALL = "all";
    private static final Map<String, String> WORDS = words(
            "words", "signals", "codes", "site", "settings", "storage", "entries", "program", "proof", "commands");

    /** @throws IllegalArgumentException when a value is neither text nor a saying */
    public Said {
        values = List.copyOf(values);
        if (!values.stream().allMatch(value -> value instanceof String || value instanceof Said)) {
            throw new IllegalArgumentException("values of " + kind);
        }
    }

    /** A saying of the program; the kind is a key of a bundle beside this class. A saying among the values stays one. */
    public static Said of(String kind, @Nullable Object... values) {
        return new Said(
                kind,
                Arrays.stream(values)
                        .map(value -> value instanceof Said said ? said : String.valueOf(value))
                        .toList());
    }

    /** Words that somebody or something else made and that have no kind; nothing for none. */
    public static Said text(String words) {
        return words.isEmpty() ? NOTHING : of(TEXT, words);
    }

    /** Sayings that follow each other, with a space between; nothing for none. */
    public static Said all(List<Said> sayings) {
        List<Said> some = sayings.stream().filter(one -> !one.nothing()).toList();
        return some.isEmpty() ? NOTHING : some.size() == 1 ? some.getFirst() : new Said(ALL, some);
    }

    /** The same said in a manner of its own where there are words for it: what was typed in a form is no option. */
    public Said spoken(String manner) {
        Said other = new Said(kind + "." + manner, values);
        return WORDS.containsKey(other.kind) ? other : this;
    }

    public boolean nothing() {
        return kind.isEmpty();
    }

    /** Whether this stands in it as a value, at any depth. */
    public boolean holds(String text) {
        return values.stream().anyMatch(value -> value instanceof Said said ? said.holds(text) : value.equals(text));
    }

    /** For people; empty for nothing. A kind this program has no words for is named with its values, never lost. */
    public String words() {
        if (nothing()) {
            return "";
        }
        List<String> parts = values.stream()
                .map(value -> value instanceof Said said ? said.words() : String.valueOf(value))
                .toList();
        String form = WORDS.get(kind);
        if (form == null) {
            return kind.equals(ALL) ? String.join(" ", parts) : kind + " " + String.join(", ", parts);
        }
        String pattern = OTHERWISE.isBound() ? OTHERWISE.get().apply(kind, form) : form;
        return new MessageFormat(pattern, Locale.ROOT).format(parts.toArray());
    }

    /** Its words: whatever joins sayings to texts shows people words. */
    @Override
    public String toString() {
        return words();
    }

    /** What tells this saying from every other, as one text: its kind and its values, never its words. */
    public String identity() {
        return kind
                + values.stream()
                        .map(value -> "/" + (value instanceof Said said ? said.identity() : value))
                        .collect(Collectors.joining());
    }

    /** All that this program has words for. */
    static SortedSet<String> kinds() {
        return new TreeSet<>(WORDS.keySet());
    }

    private static Map<String, String> words(String... bundles) {
        Map<String, String> words = new HashMap<>();
        for (String name : bundles) {
            ResourceBundle bundle = ResourceBundle.getBundle("org.duressdesk.domain.said." + name, Locale.ROOT);
            bundle.keySet().forEach(kind -> words.put(kind, bundle.getString(kind)));
        }
        return Map.copyOf(words);
    }
}
