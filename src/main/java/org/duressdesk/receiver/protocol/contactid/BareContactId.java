package org.duressdesk.receiver.protocol.contactid;

import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.Family;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.LineDecoder;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.frame.TerminatedReader;

/** Contact ID without a receiver around it: as the telephone side sends it, and the form of 13 characters. */
public final class BareContactId {
    /** {@code AAAA MT QXYZGGCCC S}, as tones on the telephone line. */
    public static final String NAME = "contact-id";

    /** {@code AAAA QXYZGGCCC}. */
    public static final String NAME_13 = "contact-id-13";

    /** What there is to know of it. */
    public static final Family FAMILY =
            Family.plain(NAME, BareContactId::reader).inLogs();

    /** What there is to know of it. */
    public static final Family FAMILY_13 =
            Family.plain(NAME_13, BareContactId::reader13).inLogs();

    private BareContactId() {}

    public static FrameReader reader() {
        return new TerminatedReader(new LineDecoder(NAME, BareContactId::tones), "\r\n");
    }

    public static FrameReader reader13() {
        return new TerminatedReader(new LineDecoder(NAME_13, BareContactId::thirteen), "\r\n");
    }

    private static Reading<Frame> tones(byte[] raw, String text) {
        if (text.length() != 15 && text.length() != 16) {
            return Reading.not(Said.of("reason.contact-id.length", text.length()));
        }
        String type = text.substring(4, 6);
        if (!type.equals("18") && !type.equals("98")) {
            return Reading.not(Said.of("reason.contact-id.type", type));
        }
        // Logs put an underscore where the check digit stood.
        Optional<Character> sent =
                text.length() == 16 && text.charAt(15) != '_' ? Optional.of(text.charAt(15)) : Optional.empty();
        char expected = Checksum.of(text.substring(0, 15));
        if (sent.isPresent() && sent.get() != expected) {
            return Reading.of(FrameDraft.without(
                    FrameType.FAULT, NAME, raw, "", Said.of("reason.check-digit", sent.get(), expected)));
        }
        return ContactId.read(text.substring(0, 4), text.substring(6, 15)).map(signal -> {
            FrameDraft draft =
                    new FrameDraft(NAME, raw).put("message_type", type).signal(signal);
            sent.ifPresent(digit -> draft.put("checksum", digit.toString()).put("checksum_valid", "true"));
            return draft.frame();
        });
    }

    private static Reading<Frame> thirteen(byte[] raw, String text) {
        if (!text.matches("[0-9A-F]{4}.[0-9]{8}")) {
            return Reading.not(Said.of("reason.contact-id.thirteen"));
        }
        return ContactId.read(text.substring(0, 4), text.substring(4))
                .map(signal -> new FrameDraft(NAME_13, raw).signal(signal).frame());
    }
}
