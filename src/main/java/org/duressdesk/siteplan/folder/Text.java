package org.duressdesk.siteplan.folder;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file: UTF-8 only, so that a file means the same everywhere. */
public final class Text {
    private Text() {}

    /** The text without a byte order mark; absent, with a complaint, when a byte is not UTF-8. */
    public static Optional<String> utf8(String file, byte[] bytes, Complaints complaints) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            complaints.mustFix(file, 0, "", "The file is not UTF-8 text.");
            return Optional.empty();
        }
    }
}
