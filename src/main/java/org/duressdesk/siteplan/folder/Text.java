package org.duressdesk.siteplan.folder;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.duressdesk.domain.said.Said;

/** The text of a file: UTF-8 only, so that a file means the same everywhere. */
public final class Text {
    private Text() {}

    /**
     * Why a text cannot stand on a screen or be read aloud, as the end of a sentence: too long, or holding characters that
     * cannot be seen, turn the writing direction or are half of one. Names come from lists, files and drawings; all go
     * through here.
     */
    public static Optional<Said> fault(String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of(Said.of("site.has-more-than-characters", longest));
        }
        OptionalInt hidden = text.codePoints().filter(Text::unprintable).findFirst();
        return hidden.isEmpty()
                ? Optional.empty()
                : Optional.of(Said.of(
                        "site.holds-character-cannot-printed",
                        String.format(Locale.ROOT, "U+%04X", hidden.getAsInt())));
    }

    /** Control and format characters, half characters, and those no Unicode version assigns; a joiner within a word is one too. */
    public static boolean unprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The text without a byte order mark; absent, with a complaint, when a byte is not UTF-8. */
    public static Optional<String> utf8(String file, byte[] bytes, Complaints complaints) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            complaints.mustFix(file, 0, "", Said.of("site.file-not-utf-8-text"));
            return Optional.empty();
        }
    }
}
