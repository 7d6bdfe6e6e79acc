package org.duressdesk.domain.journal;

import java.time.LocalDate;
import java.util.Optional;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.incident.Priority;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Place;
import org.duressdesk.domain.site.Point;

/** What the desk decided a signal means. Stored with it: the fold never decides again (decision D1). */
public sealed interface Finding {

    /**
     * A press of a registered button or an alarm of an unknown one.
     *
     * @param subject  the device id, or for an unknown device its key as text, prefixed "?"
     * @param number   place in the order of first presses within the incident, from 1
     * @param repeat   1 for the first press of this button in the incident, 2 for the second…
     * @param opens    true when this press opened the incident
     * @param scope    building or area presses are grouped by
     * @param hint     for an unknown device: register neighbours, as a hint and not a place; else empty
     */
    record Press(
            String subject,
            Optional<DeviceId> device,
            Optional<DeviceKind> kind,
            Audibility audibility,
            Place place,
            Optional<Point> at,
            Optional<LocalDate> locationConfirmed,
            IncidentId incident,
            Priority priority,
            String scope,
            int number,
            int repeat,
            boolean opens,
            String hint)
            implements Finding {}

    /** The same frame once more: folded into the entry {@code of} (decision D6). */
    record Duplicate(long of) implements Finding {}

    /** The condition at a button ended. Never acknowledges or closes anything (R6). */
    record Returned(DeviceId device, Optional<IncidentId> incident) implements Finding {}

    /** Battery, supervision, tamper or test report of a registered device. */
    record Condition(DeviceId device, Kind kind) implements Finding {
        /** What was reported. */
        public enum Kind {
            LOW_BATTERY,
            BATTERY_RESTORED,
            MISSING,
            HEARD_AGAIN,
            TAMPER,
            TAMPER_RESTORED,
            TROUBLE,
            TROUBLE_RESTORED,
            TEST,
            CHECK_IN
        }
    }

    /**
     * The receiver reports about itself.
     *
     * @param identity by what a trouble and its end belong together, the link included; empty in entries of version 1
     */
    record ReceiverTrouble(String identity, Said what, boolean restored) implements Finding {}

    /** Not alarm-class and on no registered key: counted only (decision D5). */
    record NotRegistered(String subject) implements Finding {}

    /** Stored, nothing to show: openings, closings, status. */
    record Noted() implements Finding {}
}
