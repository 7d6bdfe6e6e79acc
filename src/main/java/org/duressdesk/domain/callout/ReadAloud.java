package org.duressdesk.domain.callout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duressdesk.domain.said.Said;

/**
 * Fills the texts of a plan. A template is plain text with {@code {names}} of {@link Placeholder} and, where the wording
 * depends on how many buttons were pressed, {@code [1: …]} for one button and {@code [2+: …]} for several. A filled word
 * that begins a sentence begins with a capital. Pure; every template gives some text, a faulty one as it stands.
 */
public final class ReadAloud {
    /** What stands where nothing is known: never a blank. */
    public static final String NOT_ON_FILE = Said.of("read-aloud.not-on-file").words();

    /** The most words a text may have, filled in (design section 8). */
    public static final int MOST_WORDS = 60;

    private ReadAloud() {}

    /** A stretch of text; {@code filled} ones are drawn bold and underlined. */
    public record Piece(String text, boolean filled) {}

    /**
     * The template in pieces, in reading order.
     *
     * @param fields by placeholder name; an empty or absent one says "not on file", an unknown name likewise
     */
    public static List<Piece> fill(String template, Map<String, String> fields) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        boolean several = !fields.getOrDefault(Placeholder.COUNT.key(), "").equals("one");
        StringBuilder said = new StringBuilder();
        for (Template.Part part : Template.parse(template).parts()) {
            if (!part.fits(several)) {
                continue;
            }
            String text = part.text();
            if (part.placeholder()) {
                String value = fields.getOrDefault(text, "");
                text = value.isBlank() ? NOT_ON_FILE : value;
                text = beginsSentence(said) ? capital(text) : text;
                flush(plain, pieces);
                pieces.add(new Piece(text, true));
            } else {
                plain.append(text);
            }
            said.append(text);
        }
        flush(plain, pieces);
        return List.copyOf(pieces);
    }

    /** The filled text without marks. */
    public static String text(String template, Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        fill(template, fields).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** Puts one known value into a template and leaves the rest as it stands. */
    public static String fix(String template, Placeholder placeholder, String value) {
        return template.replace("{" + placeholder.key() + "}", value.isBlank() ? NOT_ON_FILE : value);
    }

    /** What is wrong with a template, one sentence each; empty when it is sound. */
    public static List<Said> faults(String template) {
        return Template.parse(template).faults();
    }

    /** Words as somebody reading aloud counts them. */
    public static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static void flush(StringBuilder plain, List<Piece> pieces) {
        if (!plain.isEmpty()) {
            pieces.add(new Piece(plain.toString(), false));
            plain.setLength(0);
        }
    }

    /** At the beginning, or after a full stop and a space. */
    private static boolean beginsSentence(CharSequence said) {
        String before = said.toString();
        String text = before.stripTrailing();
        return text.isEmpty() || text.length() < before.length() && ".?".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static String capital(String text) {
        int first = text.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + text.substring(Character.charCount(first));
    }
}
