package org.duressdesk.receiver.protocol.ademco685;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.frame.Ruling;
import org.duressdesk.receiver.frame.SignalDraft;
import org.duressdesk.receiver.protocol.contactid.ContactId;
import org.duressdesk.receiver.protocol.highspeed.HighSpeed;

/**
 * One line: {@code RG s AAAA s ...}, R receiver, G line or group. A space before the CR is allowed (MX8000 and AES send
 * one, the 685 and VisorALARM do not). Sources: Ademco 685 manual p. 28 and 53, MX8000 manual p. 147-150.
 */
final class Ademco685Line {
    private static final Pattern OKAY = Pattern.compile("([0-9A-Z])([0-9A-Z]) OKAY @ ?");
    private static final Pattern CONTACT_ID = Pattern.compile(
            "([0-9A-Z])([0-9A-Z]) ([0-9A-F]{3,4}) (18|98) (.)([0-9]{3}) ([0-9A-F]{2}) ([CU])([0-9A-F]{3}) ?");
    private static final Pattern HIGH_SPEED =
            Pattern.compile("([0-9A-Z])([0-9A-Z]) ([0-9A-F]{3,4}|RCVB|LINE) ([0-9]{4}) ([0-9]{4}) ([0-9]) ?");
    private static final Pattern PULSE =
            Pattern.compile("([0-9A-Z])([0-9A-Z]) {1,2}([0-9A-F]{3,4}) ([0-9A-F])(?: ([0-9A-F]))? ?");

    private final String protocol;
    private final byte[] raw;
    private final String body;
    private final Ademco685Settings settings;

    Ademco685Line(String protocol, byte[] raw, String body, Ademco685Settings settings) {
        this.protocol = protocol;
        this.raw = raw;
        this.body = body;
        this.settings = settings;
    }

    Reading<FrameDraft> read() {
        Matcher okay = OKAY.matcher(body);
        if (okay.matches()) {
            return Reading.of(draft(okay)
                    .type(FrameType.HEARTBEAT)
                    .put("answers", Said.of("frame.computer-sent-s-idle-test").words())
                    .say(Said.of("frame.alive")));
        }
        Matcher contactId = CONTACT_ID.matcher(body);
        if (contactId.matches()) {
            return contactId(contactId);
        }
        Matcher channels = HIGH_SPEED.matcher(body);
        if (channels.matches()) {
            return Reading.of(highSpeed(channels));
        }
        Matcher pulse = PULSE.matcher(body);
        if (pulse.matches()) {
            return Reading.of(pulse(pulse));
        }
        return Reading.not(Said.of("reason.ademco.no-layout"));
    }

    private FrameDraft draft(Matcher head) {
        return new FrameDraft(protocol, raw).from(head.group(1), head.group(2)).put("line_or_group", head.group(2));
    }

    private Reading<FrameDraft> contactId(Matcher parts) {
        NumberKind kind = parts.group(8).equals("U") ? NumberKind.USER : NumberKind.ZONE;
        return ContactId.read(
                        parts.group(3),
                        parts.group(5).charAt(0),
                        parts.group(6),
                        parts.group(7),
                        parts.group(9),
                        Optional.of(kind))
                .map(signal -> draft(parts).put("cid_format", parts.group(4)).signal(signal));
    }

    private FrameDraft highSpeed(Matcher parts) {
        String account = parts.group(3);
        String eight = parts.group(4) + parts.group(5);
        char ninth = parts.group(6).charAt(0);
        FrameDraft draft = draft(parts)
                .put("account", account)
                .put("channels_1_4", parts.group(4))
                .put("channels_5_8", parts.group(5))
                .put("channel_9", parts.group(6));
        Optional<List<Signal>> own = OwnReport.signals(account, eight, ninth);
        return own.map(signals -> draft.type(FrameType.RECEIVER_INTERNAL)
                        .put("receiver_internal", "true")
                        .signals(signals))
                .orElseGet(() -> draft.signals(HighSpeed.read(account, eight, ninth, settings.holdUp())));
    }

    // What an event digit means is set in each transmitter: without a word of the site it is an alarm.
    private FrameDraft pulse(Matcher parts) {
        String report = parts.group(4);
        String zone = parts.group(5) == null ? "" : parts.group(5);
        boolean panic = settings.digits().panic().contains(report);
        SignalClass is = panic
                ? SignalClass.ALARM
                : settings.digits().restore().contains(report)
                        ? SignalClass.RESTORE
                        : settings.digits().test().contains(report) ? SignalClass.TEST : SignalClass.ALARM;
        Said words = Said.of(
                panic
                        ? "use.panic"
                        : is == SignalClass.RESTORE ? "use.over" : is == SignalClass.TEST ? "use.test" : "use.alarm");
        FrameDraft draft = draft(parts).put("event", report);
        return (zone.isEmpty() ? draft : draft.put("zone", zone))
                .signal(new SignalDraft(is, Said.of("meaning.event", words, report))
                        .account(parts.group(3))
                        .code(report)
                        .number(NumberKind.ZONE, zone.isEmpty() ? report : zone)
                        .duress(panic)
                        .put(Ruling.PULSE, report)
                        .signal());
    }
}
