package org.duressdesk.receiver.protocol.climax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
 * Messages {@code [ACCT 18QEEEGGZZZSSSS]}, answered with 06h. ACCT may hold letters of either case. SSSS are two running sums
 * of eight bits over what stands between the bracket and them: the sum of sums, then the sum. The short form has one check
 * digit instead, whose rule is not public. Source: protocols.md E.
 */
public final class ClimaxCid implements FrameDecoder {
    /** Its name in site profiles and in {@code decode --protocol}. */
    public static final String NAME = "climax-cid";

    /** What there is to know of it. */
    public static final Family FAMILY = Family.plain(NAME, ClimaxCid::reader).line();

    private static final String ACK = "06";
    private static final Pattern FORM =
            Pattern.compile("\\[([0-9A-Za-z]{1,16}) (18|98)(.{9})([0-9A-Z]|[0-9A-Fa-f]{4})]");

    /** {@code [A 18QXYZGGCCCS}: an account of one character and one check digit (protocols.md E). */
    private static final int SHORTEST = 15;

    private ClimaxCid() {}

    public static FrameReader reader() {
        return new TerminatedReader(new ClimaxCid(), "]", SHORTEST);
    }

    @Override
    public List<Frame> whole(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int start = text.lastIndexOf('[');
        if (start < 0) {
            return List.of(fault(bytes, false, Said.of("reason.climax.no-bracket")));
        }
        byte[] bracketed = start == 0 || text.substring(0, start).isBlank()
                ? bytes
                : Arrays.copyOfRange(bytes, start, bytes.length);
        Frame frame = decoded(bracketed, text.substring(start));
        return bracketed.length == bytes.length
                ? List.of(frame)
                : List.of(fault(Arrays.copyOf(bytes, start), false, Said.of("reason.climax.before")), frame);
    }

    private Frame decoded(byte[] bytes, String text) {
        if (!Ascii.printable(text)) {
            return fault(bytes, false, Said.of("reason.byte-in-message"));
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return reject(bytes, Said.of("reason.climax.form"));
        }
        String check = parts.group(4);
        String summed = sums(text.substring(1, text.length() - 1 - check.length()));
        if (check.length() > 1 && !check.equalsIgnoreCase(summed)) {
            return fault(bytes, false, Said.of("reason.climax.check", check, summed));
        }
        return ContactId.readNamed(parts.group(1), parts.group(3))
                .map(signal -> new FrameDraft(NAME, bytes)
                        .reply(ACK)
                        .put("cid_format", parts.group(2))
                        .put("checksum", parts.group(4))
                        .signal(signal)
                        .frame())
                .orElse(reason -> reject(bytes, reason));
    }

    private static String sums(String text) {
        int sum = 0;
        int sums = 0;
        for (int i = 0; i < text.length(); i++) {
            sum = sum + text.charAt(i) & 0xFF;
            sums = sums + sum & 0xFF;
        }
        return String.format(Locale.ROOT, "%02X%02X", sums, sum);
    }

    @Override
    public List<Frame> unfinished(byte[] bytes) {
        // Line ends behind a message are no message.
        boolean blank = new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
        return blank ? List.of() : FrameDecoder.super.unfinished(bytes);
    }

    @Override
    public Frame fault(byte[] bytes, boolean refuse, Said reason) {
        return FrameDraft.without(FrameType.FAULT, NAME, bytes, "", reason);
    }

    @Override
    public Frame reject(byte[] bytes, Said reason) {
        return FrameDraft.without(FrameType.REJECT, NAME, bytes, ACK, reason);
    }
}
