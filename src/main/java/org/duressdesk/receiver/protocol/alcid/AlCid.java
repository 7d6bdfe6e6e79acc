package org.duressdesk.receiver.protocol.alcid;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.Family;
import org.duressdesk.receiver.frame.FrameDecoder;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.TerminatedReader;
import org.duressdesk.receiver.protocol.contactid.ContactId;

/**
 * Lines {@code AL00 AAAA 18 QXYZGGCCC ## CR LF}, answered with the letters OK; repeated three times without an answer.
 * A real unit was seen to leave the 00 out. There is no refusal: what is damaged is not answered.
 */
public final class AlCid implements FrameDecoder {
    /** Its name in site profiles and in {@code decode --protocol}. */
    public static final String NAME = "al-cid";

    /** What there is to know of it. */
    public static final Family FAMILY = Family.plain(NAME, AlCid::reader).line();

    private static final String OK = "4f4b";
    private static final Pattern LINE = Pattern.compile("AL(?:00)?([0-9A-F]{4})(18|98)(.{9})(..)");

    /** Without the 00, as a real unit sends it (protocols.md E). */
    private static final int SHORTEST = 19;

    private AlCid() {}

    public static FrameReader reader() {
        return new TerminatedReader(new AlCid(), "\n", SHORTEST);
    }

    @Override
    public List<Frame> whole(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
        if (text.isEmpty()) {
            return List.of(fault(bytes, false, Said.of("reason.empty-line")));
        }
        if (!Ascii.printable(text)) {
            return List.of(fault(bytes, false, Said.of("reason.byte-in-line")));
        }
        Matcher parts = LINE.matcher(text);
        if (!parts.matches()) {
            return List.of(reject(bytes, Said.of("reason.al-cid")));
        }
        return List.of(ContactId.read(parts.group(1), parts.group(3))
                .map(signal -> new FrameDraft(NAME, bytes)
                        .reply(OK)
                        .put("cid_format", parts.group(2))
                        .put("tail", parts.group(4))
                        .signal(signal)
                        .frame())
                .orElse(reason -> reject(bytes, reason)));
    }

    @Override
    public Frame fault(byte[] bytes, boolean refuse, Said reason) {
        return FrameDraft.without(FrameType.FAULT, NAME, bytes, "", reason);
    }

    @Override
    public Frame reject(byte[] bytes, Said reason) {
        return FrameDraft.without(FrameType.REJECT, NAME, bytes, OK, reason);
    }
}
