package org.duressdesk.receiver.protocol.aes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.ButtonCondition;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.FrameDecoder;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Profile;
import org.duressdesk.receiver.frame.Ruling;
import org.duressdesk.receiver.frame.SignalDraft;
import org.duressdesk.receiver.protocol.ademco685.Ademco685Decoder;
import org.duressdesk.receiver.protocol.ademco685.Ademco685Settings;
import org.duressdesk.receiver.protocol.pulse.PulseDigits;
import org.duressdesk.receiver.protocol.pulse.PulseEvent;
import org.duressdesk.receiver.protocol.pulse.PulseKind;

/**
 * Decodes {@code 1RRL ssssss ACCT EE s NNN s 14h} (6500), {@code 1RRL ssssss ACCT s A ss CC 14h} (4+2),
 * {@code LF RL s ACCT s CC CR} (LC4), and the Ademco lines of LC3. What the profile says of event digits holds for all of
 * them but LC4, of which it is not public which digit is the event. Source: AES 7705i manual p. 102-110.
 */
final class AesDecoder implements FrameDecoder {
    private static final Pattern ALIVE = Pattern.compile("1([0-9A-F]{2})([0-9A-F]) {11}@ {0,4}");
    private static final Pattern MODE_6500 =
            Pattern.compile("1([0-9A-F]{2})([0-9A-F]) {6}([0-9A-F]{4})([ 0-9A-Z]{2}) ([ 0-9]{2}[0-9]) ");
    private static final Pattern FOUR_TWO =
            Pattern.compile("1([0-9A-F]{2})([0-9A-F]) {6}([0-9A-F]{4}) ([0-9A-Z]) {2}([ 0-9A-F][0-9A-F])");
    private static final Pattern LC4 = Pattern.compile("\n([0-9A-Z])([0-9A-Z]) ([0-9A-F]{4}) ([0-9A-F]{2}) ?");

    private final Ademco685Decoder lines;
    private final PulseDigits digits;

    AesDecoder(Profile profile) {
        Ademco685Settings settings = Ademco685Settings.of(profile);
        this.lines = new Ademco685Decoder(Aes.NAME, settings);
        this.digits = settings.digits();
    }

    @Override
    public List<Frame> whole(byte[] bytes) {
        String text = new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1);
        if (bytes[bytes.length - 1] == '\r') {
            Matcher lc4 = LC4.matcher(text);
            return lc4.matches() ? List.of(lc4(bytes, lc4)) : lines.whole(bytes);
        }
        if (!Ascii.printable(text)) {
            return List.of(fault(bytes, true, Said.of("reason.byte-in-message")));
        }
        return List.of(terminated(bytes, text));
    }

    private Frame terminated(byte[] bytes, String text) {
        Matcher alive = ALIVE.matcher(text);
        if (alive.matches()) {
            return draft(bytes, alive)
                    .type(FrameType.HEARTBEAT)
                    .say(Said.of("frame.alive"))
                    .frame();
        }
        Matcher fourTwo = FOUR_TWO.matcher(text);
        if (fourTwo.matches()) {
            return fourTwo(bytes, fourTwo);
        }
        Matcher mode6500 = MODE_6500.matcher(text);
        if (mode6500.matches() && !mode6500.group(5).strip().contains(" ")) {
            return mode6500(bytes, mode6500);
        }
        return text.isEmpty()
                ? fault(bytes, false, Said.of("reason.only-terminator"))
                : reject(bytes, Said.of("reason.aes.no-layout"));
    }

    private Frame mode6500(byte[] bytes, Matcher parts) {
        String event = parts.group(4).strip();
        String zone = parts.group(5).strip();
        Signal signal = zone.matches("80[0-9]")
                ? unitFault(parts.group(3), event, zone)
                : PulseEvent.signal(parts.group(3), parts.group(4), zone, digits);
        return draft(bytes, parts)
                .put("event", event)
                .put("zone", zone)
                .signal(signal)
                .frame();
    }

    // Zones 800-809 are faults of the transmitter itself, 801 its battery: of all that hangs on it.
    private Signal unitFault(String account, String event, String zone) {
        boolean battery = zone.equals("801");
        boolean over = event.length() == 1
                && digits.kind(event.charAt(0))
                        .filter(kind -> kind.signalClass() == SignalClass.RESTORE)
                        .isPresent();
        Said words = battery ? Said.of("meaning.transmitter-battery") : Said.of("meaning.transmitter-fault", zone);
        SignalDraft draft = over
                ? new SignalDraft(SignalClass.RESTORE, Said.of("meaning.over", words))
                : new SignalDraft(SignalClass.TROUBLE, words);
        draft.account(account)
                .code(event)
                .number(NumberKind.ZONE, zone)
                .about(battery ? ButtonCondition.BATTERY : ButtonCondition.TROUBLE);
        return battery ? draft.ofTransmitter().signal() : draft.signal();
    }

    private Frame fourTwo(byte[] bytes, Matcher parts) {
        String code = parts.group(5).strip();
        Optional<PulseKind> kind = digits.kind(parts.group(4).charAt(0));
        SignalClass is = kind.map(PulseKind::signalClass).orElse(SignalClass.UNKNOWN);
        return draft(bytes, parts)
                .put("x", parts.group(4))
                .put("code", code)
                .signal(new SignalDraft(
                                is,
                                Said.of(
                                        "meaning.four-two",
                                        kind.map(PulseKind::said).orElse(Said.of("pulse.none"))))
                        .account(parts.group(3))
                        .code(code)
                        .number(kind.map(PulseKind::counts).orElse(NumberKind.ZONE), code)
                        .duress(kind.filter(PulseKind.PANIC::equals).isPresent())
                        .put(Ruling.PULSE, parts.group(4))
                        .signal())
                .frame();
    }

    // Which of the two digits is the event is not public: every LC4 line is an alarm, and no digit has a meaning.
    private static Frame lc4(byte[] bytes, Matcher parts) {
        return draft(bytes, parts)
                .put("code", parts.group(4))
                .signal(new SignalDraft(SignalClass.ALARM, Said.of("meaning.alarm-code", parts.group(4)))
                        .account(parts.group(3))
                        .code(parts.group(4))
                        .number(NumberKind.ZONE, parts.group(4))
                        .signal())
                .frame();
    }

    private static FrameDraft draft(byte[] bytes, Matcher head) {
        return new FrameDraft(Aes.NAME, bytes)
                .from(head.group(1), head.group(2))
                .reply("06");
    }

    @Override
    public Frame fault(byte[] bytes, boolean refuse, Said reason) {
        return lines.fault(bytes, refuse, reason);
    }

    @Override
    public Frame reject(byte[] bytes, Said reason) {
        return lines.reject(bytes, reason);
    }
}
