package org.duressdesk.domain.said;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Something the program says by itself: a reason, a trouble, an outcome. Stored as its kind and its values, never as a
 * sentence of a language (decision D29); equal sayings have equal kinds and values whatever the language. Immutable.
 *
 * @param kind   a stable name, never given to another saying; empty for nothing
 * @param values what stands in it, as text: names, numbers, what a system reported
 */
public record Said(String kind, List<String> values) {
    /** Nothing is said. */
    public static final Said NOTHING = new Said("", List.of());

    private static final String TEXT = "text";
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.duressdesk.domain.said.words", Locale.ROOT);

    public Said {
        values = List.copyOf(values);
    }

    /** A saying of the program; the kind is a key of the bundle beside this class. */
    public static Said of(String kind, @Nullable Object... values) {
        return new Said(kind, Arrays.stream(values).map(String::valueOf).toList());
    }

    /** Words that somebody or something else made and that have no kind; nothing for none. */
    public static Said text(String words) {
        return words.isEmpty() ? NOTHING : of(TEXT, words);
    }

    public boolean nothing() {
        return kind.isEmpty();
    }

    /** For people; empty for nothing. A kind this program has no words for is named with its values, never lost. */
    public String words() {
        if (nothing()) {
            return "";
        }
        return WORDS.containsKey(kind)
                ? new MessageFormat(WORDS.getString(kind), Locale.ROOT).format(values.toArray())
                : kind + " " + String.join(", ", values);
    }
}
