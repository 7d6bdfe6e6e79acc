package org.duressdesk.ui.words;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.BinaryOperator;

/**
 * The sentences of one feature, from {@code org/duressdesk/ui/<feature>/texts.properties}. Any thread.
 *
 * <p>Arguments are put in as they stand: numbers are formatted by {@link Times}, so that a row reads the same everywhere.
 */
public final class Texts {
    /**
     * Makes another pattern of a key and its pattern, within a call and on its thread only. Bound by tests of this package,
     * which lengthen every text (record 93); nothing that an operator could set reaches it.
     */
    static final ScopedValue<BinaryOperator<String>> OTHERWISE = ScopedValue.newInstance();

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts of a feature; throws MissingResourceException when it has none (a bug). */
    public static Texts of(String feature) {
        return new Texts(ResourceBundle.getBundle("org.duressdesk.ui." + feature + ".texts", Locale.ROOT));
    }

    /** The text of a key with its arguments; throws MissingResourceException for an unknown key (a bug). */
    public String say(String key, Object... arguments) {
        return format(pattern(key), arguments);
    }

    /** The texts as a bundle, for forms that are written in FXML. */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return pattern(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(bundle.keySet());
            }
        };
    }

    /** As {@link #say}, or empty when there is no such key: for keys that others make up, such as refusals. */
    public Optional<String> find(String key, Object... arguments) {
        return bundle.containsKey(key) ? Optional.of(say(key, arguments)) : Optional.empty();
    }

    private String pattern(String key) {
        String pattern = bundle.getString(key);
        return OTHERWISE.isBound() ? OTHERWISE.get().apply(key, pattern) : pattern;
    }

    private static String format(String pattern, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(words);
    }
}
