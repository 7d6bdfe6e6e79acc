package org.duressdesk.receiver.protocol.siadc09;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes of a panel as text: UTF-8, and Windows-1252 where they are none (protocols.md K). */
final class WireText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private WireText() {}

    /** The text; what cannot be shown becomes the sign for it, the frame keeps the bytes as they came. */
    static String of(byte[] bytes) {
        return decoded(bytes).replaceAll("[\\p{Cc}\\u2028\\u2029]", "\uFFFD");
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    /**
     * Where the text that begins with the circumflex at {@code from} ends; -1 when it never does. What stands between two
     * circumflexes is text whatever it holds (protocols.md K), but never the beginning of another block.
     */
    static int quoteEnd(String text, int from) {
        int close = text.indexOf('^', from + 1);
        return close < 0 || text.substring(from, close).contains("][#") ? -1 : close;
    }
}
