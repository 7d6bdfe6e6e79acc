package org.duressdesk.desk.signal;

import java.util.Optional;
import java.util.OptionalLong;
import org.duressdesk.desk.incident.Presses;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception.FrameReceived;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.domain.site.Device;

/** What one signal of a frame means here (decisions D5 and D6). In doubt it is a press. */
final class Findings {
    private Findings() {}

    /**
     * @param device   the button it is for, out of {@link Addressees}
     * @param original the entry this would repeat, when the frame is the last one sent again
     */
    static Finding of(
            Turn t, FrameReceived r, Optional<Signal> signal, Optional<Device> device, OptionalLong original) {
        Finding fresh = signal.map(s -> fresh(t, r, s, device)).orElseGet(() -> undecoded(t, r));
        if (original.isEmpty()) {
            return fresh;
        }
        boolean folds = !(fresh instanceof Finding.Press) || waiting(t, original.getAsLong());
        return folds ? new Finding.Duplicate(original.getAsLong()) : fresh;
    }

    /** Whether that press, or the one this signal repeats, is still unacknowledged. */
    private static boolean waiting(Turn t, long press) {
        return t.state().incidents().values().stream()
                .flatMap(i -> i.alarms().stream())
                .anyMatch(
                        a -> a.acknowledged().isEmpty() && a.presses().stream().anyMatch(p -> p.sequence() == press));
    }

    /** Terminated and printable, but nothing could be read in it: an alarm until somebody knows better (R4). */
    private static Finding undecoded(Turn t, FrameReceived r) {
        return switch (r.frame().type()) {
            case EVENT, REJECT -> Presses.undecodable(t, r.link(), r.frame().rawHex());
            case RECEIVER_INTERNAL -> ReceiverReports.undecoded(r);
            case COMMAND, STATUS, LINK_TEST, HEARTBEAT, FAULT, REFUSED -> new Finding.Noted();
        };
    }

    private static Finding fresh(Turn t, FrameReceived r, Signal s, Optional<Device> device) {
        if (device.isPresent()) {
            return registered(t, r, s, device.get());
        }
        if (internal(r) && !(s.duressOrPanic() || s.signalClass() == SignalClass.ALARM)) {
            return ReceiverReports.told(t, r, s);
        }
        return unregistered(t, r, s);
    }

    /** Whether the frame is the receiver's own. */
    static boolean internal(FrameReceived r) {
        return r.frame().type() != FrameType.EVENT && r.frame().type() != FrameType.REJECT;
    }

    private static Finding registered(Turn t, FrameReceived r, Signal s, Device device) {
        if (ended(s)) {
            return Reports.ended(t, s, device);
        }
        if (alarming(s) || s.signalClass() == SignalClass.USER_DEFINED) {
            boolean again = s.status() == SignalStatus.PREVIOUS
                    && t.state().incidents().values().stream()
                            .anyMatch(i -> i.alarm(device.id().value()).isPresent());
            return again ? new Finding.Noted() : Presses.registered(t, r.link(), device);
        }
        return Reports.condition(s, device.id());
    }

    private static Finding unregistered(Turn t, FrameReceived r, Signal s) {
        String subject = Presses.subject(s.key(r.link()));
        if (!alarming(s) || ended(s)) {
            return new Finding.NotRegistered(subject);
        }
        boolean again = s.status() == SignalStatus.PREVIOUS
                && t.state().incidents().values().stream()
                        .anyMatch(i -> i.alarm(subject).isPresent());
        return again
                ? new Finding.Noted()
                : Presses.unknown(t, r.link(), subject, Neighbours.of(t.site, s.key(r.link())));
    }

    /** Alarm-class, under duress, or a code that stands in no table. */
    static boolean alarming(Signal s) {
        return s.duressOrPanic() || s.signalClass() == SignalClass.ALARM || s.signalClass() == SignalClass.UNKNOWN;
    }

    private static boolean ended(Signal s) {
        return s.status() == SignalStatus.RESTORE
                || s.signalClass() == SignalClass.RESTORE
                || s.signalClass() == SignalClass.UNBYPASS;
    }

    /** The newest open incident this device has an alarm in. */
    static Optional<Incident> openWith(Turn t, String subject) {
        return t.state().incidents().values().stream()
                .filter(i -> i.alarm(subject).isPresent())
                .reduce((a, b) -> b);
    }
}
