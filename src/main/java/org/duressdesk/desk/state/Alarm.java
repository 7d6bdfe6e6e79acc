package org.duressdesk.desk.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.incident.Priority;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.site.DeviceId;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.site.Place;
import org.duressdesk.domain.site.Point;

/**
 * All presses of one button (or one unknown transmitter) within an incident. Facts stay apart: pressed, acknowledged,
 * returned; the drawn state is derived.
 *
 * @param number         place in the order of first presses, from 1
 * @param presses        at least one, oldest first
 * @param acknowledged   absent again after every new press
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
        Optional<Acknowledgement> acknowledged,
        boolean returned,
        int duplicates,
        String hint) {
    public Alarm {
        presses = List.copyOf(presses);
    }

    public boolean unknown() {
        return device.isEmpty();
    }

    public Press first() {
        return presses.getFirst();
    }

    public Press last() {
        return presses.getLast();
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
