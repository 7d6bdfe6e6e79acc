package org.duressdesk.desk.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.incident.Priority;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.Place;
import org.duressdesk.domain.site.Point;

/**
 * All presses of one button (or one unknown transmitter) within an incident. Facts stay apart: pressed, acknowledged,
 * returned; the drawn state is derived.
 *
 * @param number         place in the order of first presses, from 1
 * @param presses        at least one, oldest first: the first and the newest {@value Ends#KEPT}
 * @param pressCount     presses in all
 * @param acknowledged   absent again after every new press
 * @param waitingSince   the oldest press nobody has acknowledged yet; the deadlines of R8 run from it
 * @param returned       the receiver reported the condition as ended
 * @param duplicates     retransmissions folded
 */
public record Alarm(
        String subject,
        Optional<DeviceId> device,
        Optional<DeviceKind> kind,
        Audibility audibility,
        Place place,
        Optional<Point> at,
        Optional<LocalDate> locationConfirmed,
        Priority priority,
        int number,
        List<Press> presses,
        int pressCount,
        Optional<Acknowledgement> acknowledged,
        Optional<Moment> waitingSince,
        boolean returned,
        int duplicates,
        String hint) {
    /** Stands in a subject for whatever a link says. */
    public static final String ANY = "*";

    public Alarm {
        presses = List.copyOf(presses);
    }

    public boolean unknown() {
        return device.isEmpty();
    }

    /** Stands for whatever a link says while too many unknown devices of it are open, and for what cannot be read in a flood. */
    public boolean many() {
        return unknown() && subject.startsWith("?") && subject.endsWith("/" + ANY);
    }

    public Press first() {
        return presses.getFirst();
    }

    public Press last() {
        return presses.getLast();
    }

    /** One press more: unacknowledged again, and no longer returned. */
    Alarm pressed(Press press) {
        Optional<Moment> since = waitingSince.or(() -> Optional.of(press.at()));
        return with(Ends.plus(presses, press), pressCount + 1, Optional.empty(), since, false, duplicates, number);
    }

    public Alarm seen(Acknowledgement by) {
        return with(presses, pressCount, Optional.of(by), Optional.empty(), returned, duplicates, number);
    }

    public Alarm ended() {
        return with(presses, pressCount, acknowledged, waitingSince, true, duplicates, number);
    }

    public Alarm repeated() {
        return with(presses, pressCount, acknowledged, waitingSince, returned, duplicates + 1, number);
    }

    public Alarm numbered(int other) {
        return with(presses, pressCount, acknowledged, waitingSince, returned, duplicates, other);
    }

    /** The same button in two incidents that become one: all presses in order; acknowledged only if both were. */
    public Alarm joined(Alarm other) {
        List<Press> all = new ArrayList<>(presses);
        all.addAll(other.presses);
        all.sort(Comparator.comparingLong(Press::sequence));
        boolean both = acknowledged.isPresent() && other.acknowledged.isPresent();
        Optional<Acknowledgement> seen = !both
                ? Optional.empty()
                : last().sequence() > other.last().sequence() ? acknowledged : other.acknowledged;
        Optional<Moment> waiting = Stream.of(waitingSince, other.waitingSince)
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(Moment::utcMicros));
        return with(
                Ends.of(all),
                pressCount + other.pressCount,
                seen,
                waiting,
                returned && other.returned,
                duplicates + other.duplicates,
                number);
    }

    private Alarm with(
            List<Press> presses,
            int pressCount,
            Optional<Acknowledgement> acknowledged,
            Optional<Moment> waitingSince,
            boolean returned,
            int duplicates,
            int number) {
        return new Alarm(
                subject,
                device,
                kind,
                audibility,
                place,
                at,
                locationConfirmed,
                priority,
                number,
                presses,
                pressCount,
                acknowledged,
                waitingSince,
                returned,
                duplicates,
                hint);
    }

    /** The one state shown, of the three an alarm can be in. */
    public Shown shown() {
        if (acknowledged.isEmpty()) {
            return Shown.UNACKNOWLEDGED;
        }
        return returned ? Shown.RETURNED : Shown.ACKNOWLEDGED;
    }

    /** Drawn states of an alarm (decision D7). */
    public enum Shown {
        UNACKNOWLEDGED,
        ACKNOWLEDGED,
        RETURNED
    }
}
