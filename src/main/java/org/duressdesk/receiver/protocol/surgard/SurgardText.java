package org.duressdesk.receiver.protocol.surgard;

import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;

/**
 * The printable text of one message, without B32 header and terminator.
 *
 * @param raw   every byte as received
 * @param body  the text; begins with the protocol digit
 * @param reply the acknowledgement in hex
 */
record SurgardText(byte[] raw, String body, String reply, SurgardSettings settings) {
    char digit() {
        return body.charAt(0);
    }

    /** The header of formats that have a space or a bracket behind it. */
    Reading<SurgardHeader> separatedHeader() {
        int end = 1;
        while (end < body.length() && body.charAt(end) != ' ' && body.charAt(end) != '[') {
            end++;
        }
        return header(end - 1);
    }

    /** The header of formats of fixed length without a separator: all that the content leaves. */
    Reading<SurgardHeader> headerBefore(int contentLength) {
        return header(body.length() - contentLength - 1);
    }

    private Reading<SurgardHeader> header(int digits) {
        if (!settings.headerDigits().contains(digits)) {
            return Reading.not(Said.of("reason.surgard.header-width", Math.max(digits, 0), settings.widths()));
        }
        String text = body.substring(1, 1 + digits);
        if (!Ascii.hex(text)) {
            return Reading.not(Said.of("reason.surgard.header", text));
        }
        return Reading.of(new SurgardHeader(digit(), text.substring(0, 2), text.substring(2)));
    }

    /** The content behind a header when it has the length its format prescribes. */
    Reading<String> content(SurgardHeader header, int length) {
        int got = body.length() - header.width();
        return got == length
                ? Reading.of(body.substring(header.width()))
                : Reading.not(Said.of("reason.surgard.content", got, length));
    }

    /** A frame with this header, to be filled. */
    FrameDraft draft(SurgardHeader header) {
        return new FrameDraft(Surgard.NAME, raw)
                .from(header.receiver(), header.line())
                .reply(reply)
                .put("protocol_digit", String.valueOf(header.digit()));
    }
}
