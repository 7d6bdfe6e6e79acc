package org.duressdesk.receiver.protocol.bosch6500;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.protocol.contactid.ContactId;
import org.duressdesk.receiver.protocol.highspeed.HighSpeed;
import org.duressdesk.receiver.protocol.pulse.PulseDigits;
import org.duressdesk.receiver.protocol.pulse.PulseEvent;
import org.duressdesk.receiver.protocol.sia.SiaBlocks;

/**
 * One message by its type character. Source: Bosch Computer Interface Manual 4998122703 p. 8-22; VisorALARM manual
 * p. 72. The account of Contact ID stands before the 18 here, behind it in Sur-Gard messages.
 */
final class Bosch6500Text {
    private static final Pattern HEAD = Pattern.compile("([0-9A-Za-z])([0-9A-F]{2})([0-9A-Z])(.*)");
    private static final Pattern ALIVE = Pattern.compile(" {11}@ {0,4}");
    private static final Pattern CONTACT_ID = Pattern.compile(" ([ 0-9A-F]{3}[0-9A-F])(18|98)(.{9})");
    private static final Pattern COMMON = Pattern.compile(" {6}([ 0-9A-F]{3}[0-9A-F])([ 0-9A-Z]{2}) ([ 0-9A-F]{3})");
    private static final Pattern ACRON = Pattern.compile(" {4}([ 0-9A-F]{3}[0-9A-F])([0-9]{4})([0-9]{4})");
    private static final Pattern ROBOFON = Pattern.compile(" {4}([ 0-9A-F]{5}[0-9A-F])([ 0-9A-Z]{2}) {4}");
    private static final Pattern HIGH_SPEED = Pattern.compile("([ 0-9A-F]{5}[0-9A-F]) ([0-9]{4}) ([0-9]{4}) ([0-9])");
    private static final String TYPES = "a19jSf";

    private final byte[] raw;
    private final String body;
    private final boolean numbered;
    private final Set<Integer> holdUp;
    private final PulseDigits digits;

    Bosch6500Text(byte[] raw, String body, boolean numbered, Set<Integer> holdUp, PulseDigits digits) {
        this.raw = raw;
        this.body = body;
        this.numbered = numbered;
        this.holdUp = holdUp;
        this.digits = digits;
    }

    static boolean mayBegin(char type) {
        return TYPES.indexOf(type) >= 0;
    }

    Reading<FrameDraft> read() {
        Matcher head = HEAD.matcher(body);
        if (!head.matches()) {
            return Reading.not(Said.of("reason.bosch.head"));
        }
        String content = head.group(4);
        if (ALIVE.matcher(content).matches()) {
            return Reading.of(new FrameDraft(Bosch6500.NAME, raw)
                    .type(FrameType.HEARTBEAT)
                    .from(head.group(2), head.group(3))
                    .say(Said.of("frame.link-test", head.group(2))));
        }
        return switch (head.group(1).charAt(0)) {
            case 'a' -> contactId(head, content);
            case '1' -> report(head, COMMON.matcher(content));
            case 'j' -> report(head, ROBOFON.matcher(content));
            case '9' -> channels(head, ACRON.matcher(content));
            case 'f' -> channels(head, HIGH_SPEED.matcher(content));
            case 'S' ->
                SiaBlocks.read(content)
                        .map(blocks -> draft(head, numbered)
                                .put("account", blocks.account())
                                .signals(blocks.signals()));
            case '3' ->
                content.strip().equals("REJECT COMMAND")
                        ? Reading.of(
                                draft(head, numbered).type(FrameType.STATUS).say(Said.of("frame.command-refused")))
                        : Reading.not(Said.of("reason.bosch.reject"));
            case 'g' -> Reading.not(Said.of("reason.bosch.scancom"));
            default -> Reading.not(Said.of("reason.bosch.type", head.group(1)));
        };
    }

    private FrameDraft draft(Matcher head, boolean byNumber) {
        String character = head.group(3);
        return new FrameDraft(Bosch6500.NAME, raw)
                .from(head.group(2), byNumber ? LineNumber.of(character) : character)
                .put("message_type", head.group(1))
                .put("line_char", character);
    }

    // Bosch sends the qualifier as a digit and VisorALARM as a letter, whose line character is the line itself.
    private Reading<FrameDraft> contactId(Matcher head, String content) {
        Matcher parts = CONTACT_ID.matcher(content);
        if (!parts.matches()) {
            return Reading.not(Said.of("reason.bosch.contact-id"));
        }
        boolean bosch = Character.isDigit(parts.group(3).charAt(0));
        return ContactId.read(parts.group(1).strip(), parts.group(3))
                .map(signal -> draft(head, numbered && bosch)
                        .put("cid_format", parts.group(2))
                        .signal(signal));
    }

    private Reading<FrameDraft> report(Matcher head, Matcher parts) {
        if (!parts.matches()) {
            return Reading.not(Said.of("reason.bosch.report"));
        }
        String zone = parts.groupCount() > 2 ? parts.group(3).strip() : "";
        if (zone.indexOf(' ') >= 0 || parts.group(1).strip().indexOf(' ') >= 0) {
            return Reading.not(Said.of("reason.bosch.space"));
        }
        return Reading.of(draft(head, numbered)
                .put("event", parts.group(2).strip())
                .put("zone", zone)
                .signal(PulseEvent.signal(parts.group(1).strip(), parts.group(2), zone, digits)));
    }

    private Reading<FrameDraft> channels(Matcher head, Matcher parts) {
        if (!parts.matches()) {
            return Reading.not(Said.of("reason.bosch.channels"));
        }
        String account = parts.group(1).strip();
        if (account.indexOf(' ') >= 0) {
            return Reading.not(Said.of("reason.bosch.space-account"));
        }
        char ninth = parts.groupCount() > 3 ? parts.group(4).charAt(0) : ' ';
        FrameDraft draft = draft(head, numbered)
                .put("account", account)
                .put("channels_1_4", parts.group(2))
                .put("channels_5_8", parts.group(3));
        return Reading.of((ninth == ' ' ? draft : draft.put("channel_9", String.valueOf(ninth)))
                .signals(HighSpeed.read(account, parts.group(2) + parts.group(3), ninth, holdUp)));
    }
}
