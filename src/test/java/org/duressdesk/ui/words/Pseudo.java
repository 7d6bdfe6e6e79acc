package org.duressdesk.ui.words;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.PseudoSaid;

/**
 * A language that nobody speaks: English with every text 40 % longer and accented, so that a screen laid out for English
 * alone is seen to break (record 93). What is put into a text, keys on a keyboard, and what is typed into another program
 * stay as they are. Accents are those of the bundled typeface, and stand in no name of the sample sites: a text with one is
 * a text of the program.
 */
public final class Pseudo {
    /** How much longer. */
    public static final double LONGER = 0.4;

    private static final String PLAIN = "aeiouAEOUcny";
    private static final String ACCENTED = "\u00e0\u00e9\u00ee\u00f6\u00fc\u00c5\u00c9\u00d6\u00dc\u00e7\u00f1\u00ff";
    private static final String PADDING = "\u00e0\u00e9\u00f6\u00f1\u00fc\u00e7";
    /** What is put in, keys, and letters that belong to a figure: none of it is a word of the language. */
    private static final String KEPT =
            "\\{[^}]*\\}|\\bF\\d+\\b|\\b(?:Ctrl|Alt)[ +]\\w+|\\b(?:Enter|Esc|Space|PgUp|PgDn|Del)\\b"
                    + "|\\S*\\d\\S*|\\b\\p{L}\\b";

    private static final Pattern PART = Pattern.compile("(" + KEPT + ")|(\\p{L}+)|(.)", Pattern.DOTALL);
    private static final Set<String> KEYS = Set.of("End", "Home");

    private Pseudo() {}

    /** Does this with every text of the program longer, and ends that with it. */
    public static <T> T call(Callable<T> work) {
        try {
            return ScopedValue.where(Texts.OTHERWISE, Pseudo::longer).call(() -> PseudoSaid.call(Pseudo::longer, work));
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Whether a text that is shown is one of the program, or has one in it. */
    public static boolean ours(String shown) {
        return shown.chars().anyMatch(c -> ACCENTED.indexOf(c) >= 0);
    }

    /** The pattern of a key, longer. */
    static String longer(String key, String pattern) {
        // A format of days is no text: its letters stand for what is put in.
        if (key.startsWith("format.")
                || key.contains(".command.")
                || key.contains(".place.")
                || KEYS.contains(pattern)) {
            return pattern;
        }
        Matcher part = PART.matcher(pattern);
        int letters = 0;
        int others = 0;
        while (part.find()) {
            letters += part.group(2) == null ? 0 : part.group().length();
            others += part.group(1) != null && part.group().startsWith("{")
                    ? 0
                    : part.group(2) == null ? part.group().length() : 0;
        }
        if (letters == 0) {
            return pattern;
        }
        double each = LONGER * (letters + others) / letters;
        StringBuilder said = new StringBuilder();
        double owed = 0;
        int pad = 0;
        part.reset();
        while (part.find()) {
            if (part.group(2) == null) {
                said.append(part.group());
                continue;
            }
            part.group().chars().forEach(c -> said.append(accented((char) c)));
            owed += each * part.group().length();
            for (; owed > 0.001; owed--) {
                said.append(PADDING.charAt(pad++ % PADDING.length()));
            }
        }
        return said.toString();
    }

    private static char accented(char letter) {
        int at = PLAIN.indexOf(letter);
        return at < 0 ? letter : ACCENTED.charAt(at);
    }
}
