package org.duressdesk.ui.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The sentences of one feature, from {@code org/duressdesk/ui/<feature>/texts.properties}. Any thread.
 *
 * <p>Arguments are put in as they stand: numbers are formatted by {@link Times}, so that a row reads the same everywhere.
 */
public final class Texts {
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
        return format(bundle.getString(key), arguments);
    }

    /** The bundle itself, for forms that are written in FXML. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** As {@link #say}, or empty when there is no such key: for keys that others make up, such as refusals. */
    public Optional<String> find(String key, Object... arguments) {
        return bundle.containsKey(key) ? Optional.of(say(key, arguments)) : Optional.empty();
    }

    private static String format(String pattern, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(words);
    }
}
