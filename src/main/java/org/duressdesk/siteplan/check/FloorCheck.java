package org.duressdesk.siteplan.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Exit;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.domain.site.Outline;
import org.duressdesk.domain.site.Point;
import org.duressdesk.domain.site.Room;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.svg.DrawnPlan;

/** Whether a floor plan makes sense in itself and is young enough (requirement R13). */
public final class FloorCheck {
    /** A plan verified longer ago warns. */
    public static final int MOST_DAYS = 365;

    private FloorCheck() {}

    /**
     * Complains about one plan.
     *
     * @param today at the site
     */
    public static void check(DrawnPlan drawn, LocalDate today, Complaints complaints) {
        FloorPlan plan = drawn.plan();
        String file = drawn.file();
        age(drawn, today, complaints);
        if (plan.exits().isEmpty()) {
            complaints.check(file, drawn.line("svg"), "svg", Said.of("site.floor-has-no-exit-nearest"));
        }
        if (plan.outline().stream().allMatch(corner -> corner.x() < 0)
                || plan.outline().stream().allMatch(corner -> corner.x() > plan.width())
                || plan.outline().stream().allMatch(corner -> corner.y() < 0)
                || plan.outline().stream().allMatch(corner -> corner.y() > plan.height())) {
            complaints.mustFix(
                    file,
                    drawn.line("svg"),
                    "svg",
                    Said.of("site.outer-wall-lies-outside-plan", (long) plan.width(), (long) plan.height()));
        } else if (plan.outline().stream().anyMatch(corner -> !onPlan(plan, corner))) {
            complaints.check(file, drawn.line("svg"), "svg", Said.of("site.outer-wall-reaches-outside-plan"));
        }
        Map<String, String> numbers = new HashMap<>();
        for (Room room : plan.rooms()) {
            String before = room.number().isEmpty() ? null : numbers.putIfAbsent(room.number(), room.id());
            if (before != null) {
                complaints.check(
                        file,
                        drawn.line(room.id()),
                        "#" + room.id(),
                        Said.of("site.room-number-also-on", room.number(), before));
            }
            if (!Outline.contains(room.outline(), room.label(), 0)) {
                complaints.check(
                        file,
                        drawn.line(room.id()),
                        "#" + room.id(),
                        Said.of("site.name-stands-outside-room", room.name()));
            }
            if (!room.outline().stream().allMatch(corner -> Outline.contains(plan.outline(), corner, 1))) {
                complaints.check(
                        file, drawn.line(room.id()), "#" + room.id(), Said.of("site.room-reaches-outside-outer-wall"));
            }
        }
        for (Exit exit : plan.exits()) {
            if (exit.width() > 0 && Outline.distance(plan.outline(), exit.at()) > plan.unitsPerMetre()) {
                complaints.check(
                        file,
                        drawn.line("exit " + exit.number()),
                        "exit " + exit.number(),
                        Said.of("site.exit-lies-more-than-1", exit.number()));
            }
            onPlan(drawn, exit.at(), "exit " + exit.number(), complaints);
        }
    }

    private static void onPlan(DrawnPlan drawn, Point at, String part, Complaints complaints) {
        if (!onPlan(drawn.plan(), at)) {
            complaints.mustFix(drawn.file(), drawn.line(part), part, Said.of("site.lies-outside-plan"));
        }
    }

    private static boolean onPlan(FloorPlan plan, Point at) {
        return at.x() >= 0 && at.y() >= 0 && at.x() <= plan.width() && at.y() <= plan.height();
    }

    private static void age(DrawnPlan drawn, LocalDate today, Complaints complaints) {
        if (drawn.plan().verifiedOn().isEmpty()) {
            complaints.check(drawn.file(), drawn.line("svg"), "svg", Said.of("site.nobody-has-verified-plan-walk"));
            return;
        }
        LocalDate verified = drawn.plan().verifiedOn().get();
        long days = ChronoUnit.DAYS.between(verified, today);
        if (days > MOST_DAYS) {
            complaints.check(
                    drawn.file(),
                    drawn.line("svg"),
                    "svg",
                    Said.of("site.plan-was-verified-on-days", verified, days, MOST_DAYS));
        } else if (days < -1) {
            complaints.check(
                    drawn.file(), drawn.line("svg"), "svg", Said.of("site.plan-was-verified-on-not", verified));
        }
    }
}
