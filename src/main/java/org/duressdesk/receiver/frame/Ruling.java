package org.duressdesk.receiver.frame;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duressdesk.domain.link.LineRules;
import org.duressdesk.domain.link.Meaning;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;

/**
 * Applies the site's rules for a line to a decoded frame. Pure. Decoders mark what is open to rules: the signal
 * particular {@value #PULSE} holds the event digit of a pulse format, {@value #CHANNEL} the channel of a high-speed
 * one.
 */
public final class Ruling {
    /** Particular of a signal whose meaning is a bare digit or letter. */
    public static final String PULSE = "pulse";
    /** Particular of a signal that comes from one of eight channels. */
    public static final String CHANNEL = "channel";
    /** Particular with the receiver's own time of a signal, in UTC. */
    public static final String TIME = "receiver_time";

    private final LineRules rules;

    public Ruling(LineRules rules) {
        this.rules = rules;
    }

    /** The frame as the rules see it; heartbeats, damage and what was not decoded stay as they are. */
    public Frame of(Frame frame) {
        if (frame.signals().isEmpty()) {
            return frame;
        }
        Optional<Instant> time = rules.zone().flatMap(zone -> ReceiverClock.of(frame.particulars(), zone));
        FrameType type = frame.type();
        List<Signal> signals = new ArrayList<>();
        for (Signal sent : frame.signals()) {
            Signal meant = channelled(pulsed(sent));
            boolean own = rules.receiverAccounts().contains(sent.account()) && !meant.duressOrPanic();
            if (own) {
                meant = ofReceiver(meant);
                type = FrameType.RECEIVER_INTERNAL;
            }
            signals.add(time.isPresent() ? timed(meant, time.get()) : meant);
        }
        if (signals.equals(frame.signals()) && type == frame.type()) {
            return frame;
        }
        return new Frame(
                frame.rawHex(),
                frame.protocol(),
                type,
                frame.receiver(),
                frame.line(),
                signals,
                frame.replyHex(),
                frame.particulars(),
                Said.NOTHING,
                frame.inOrder());
    }

    private Signal pulsed(Signal sent) {
        String digit = sent.particulars().getOrDefault(PULSE, "");
        return Optional.ofNullable(rules.pulse().get(digit))
                .map(meaning -> meant(sent, meaning, Said.of("meaning.event", meaning.said(), digit), SignalStatus.NEW))
                .orElse(sent);
    }

    /** Only what is new or still so takes the meaning of its channel; a restore or trouble of a channel stays one. */
    private Signal channelled(Signal sent) {
        String channel = sent.particulars().getOrDefault(CHANNEL, "");
        if (channel.isEmpty()) {
            return sent;
        }
        Optional<Meaning> use = rules.channel(sent.account(), channel.charAt(0) - '0');
        if (use.isEmpty()) {
            return sent;
        }
        if (sent.signalClass() != SignalClass.ALARM) {
            return reworded(
                    sent, Said.of("meaning.used-as", sent.meaning(), use.get().code()));
        }
        return meant(sent, use.get(), Said.of("meaning.channel", use.get().said(), channel), sent.status());
    }

    private static Signal meant(Signal sent, Meaning meaning, Said said, SignalStatus status) {
        SignalClass is = meaning.signalClass();
        SignalStatus now = is == SignalClass.RESTORE ? SignalStatus.RESTORE : status;
        NumberKind kind = is == SignalClass.OPEN || is == SignalClass.CLOSE ? NumberKind.USER : NumberKind.ZONE;
        return new Signal(
                sent.account(),
                sent.qualifier(),
                now,
                sent.code(),
                sent.group(),
                kind,
                sent.zoneOrUser(),
                is,
                meaning.duress() && now == SignalStatus.NEW,
                said,
                sent.particulars());
    }

    private static Signal reworded(Signal sent, Said said) {
        return new Signal(
                sent.account(),
                sent.qualifier(),
                sent.status(),
                sent.code(),
                sent.group(),
                sent.numberKind(),
                sent.zoneOrUser(),
                sent.signalClass(),
                sent.duressOrPanic(),
                said,
                sent.particulars());
    }

    /** An alarm under a receiver's own account is a trouble of the receiver, and no unknown button. */
    private static Signal ofReceiver(Signal sent) {
        SignalClass is = switch (sent.signalClass()) {
            case ALARM, UNKNOWN, USER_DEFINED ->
                sent.status() == SignalStatus.RESTORE ? SignalClass.RESTORE : SignalClass.TROUBLE;
            case RESTORE,
                    TROUBLE,
                    SUPERVISORY,
                    BYPASS,
                    UNBYPASS,
                    OPEN,
                    CLOSE,
                    CANCEL,
                    TEST,
                    ACCESS,
                    ACCESS_TROUBLE,
                    REMOTE_ACCESS,
                    STATUS -> sent.signalClass();
        };
        return new Signal(
                sent.account(),
                sent.qualifier(),
                sent.status(),
                sent.code(),
                sent.group(),
                sent.numberKind(),
                sent.zoneOrUser(),
                is,
                false,
                Said.of("meaning.of-receiver", sent.meaning()),
                sent.particulars());
    }

    private static Signal timed(Signal sent, Instant time) {
        Map<String, String> more = new TreeMap<>(sent.particulars());
        more.put(TIME, time.toString());
        return sent.with(more);
    }
}
