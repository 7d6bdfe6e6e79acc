package org.duressdesk.domain.callout;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceKind;

/**
 * When a plan fits by itself: every stated condition must hold; an empty one always does (requirement R15).
 *
 * @param floors  "buildingId/floorId"
 * @param from    with {@code until}: local time of day, the span may pass midnight
 */
public record PlanRule(
        List<DeviceKind> kinds,
        Optional<Audibility> audibility,
        List<String> buildings,
        List<String> floors,
        Optional<LocalTime> from,
        Optional<LocalTime> until,
        boolean unknownDevice) {
    public PlanRule {
        kinds = List.copyOf(kinds);
        buildings = List.copyOf(buildings);
        floors = List.copyOf(floors);
    }
}
