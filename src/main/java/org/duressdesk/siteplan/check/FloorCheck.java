package org.duressdesk.siteplan.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
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
            complaints.check(
                    file,
                    drawn.line("svg"),
                    "svg",
                    "The floor has no exit; its nearest door would say \"not on file\"."
                            + " On a floor without exterior doors mark the stair that leads to one.");
        }
        if (plan.outline().stream().allMatch(corner -> corner.x() < 0)
                || plan.outline().stream().allMatch(corner -> corner.x() > plan.width())
                || plan.outline().stream().allMatch(corner -> corner.y() < 0)
                || plan.outline().stream().allMatch(corner -> corner.y() > plan.height())) {
            complaints.mustFix(
                    file,
                    drawn.line("svg"),
                    "svg",
                    "The outer wall lies outside the plan, which is " + (long) plan.width() + " by "
                            + (long) plan.height() + "; nothing of the floor would be seen.");
        } else if (plan.outline().stream().anyMatch(corner -> !onPlan(plan, corner))) {
            complaints.check(file, drawn.line("svg"), "svg", "The outer wall reaches outside the plan.");
        }
        Map<String, String> numbers = new HashMap<>();
        for (Room room : plan.rooms()) {
            String before = room.number().isEmpty() ? null : numbers.putIfAbsent(room.number(), room.id());
            if (before != null) {
                complaints.check(
                        file,
                        drawn.line(room.id()),
                        "#" + room.id(),
                        "Room number " + room.number() + " is also on " + before + ".");
            }
            if (!Outline.contains(room.outline(), room.label(), 0)) {
                complaints.check(
                        file,
                        drawn.line(room.id()),
                        "#" + room.id(),
                        "The name \"" + room.name() + "\" stands outside its room.");
            }
            if (!room.outline().stream().allMatch(corner -> Outline.contains(plan.outline(), corner, 1))) {
                complaints.check(
                        file, drawn.line(room.id()), "#" + room.id(), "The room reaches outside the outer wall.");
            }
        }
        for (Exit exit : plan.exits()) {
            if (exit.width() > 0 && Outline.distance(plan.outline(), exit.at()) > plan.unitsPerMetre()) {
                complaints.check(
                        file,
                        drawn.line("exit " + exit.number()),
                        "exit " + exit.number(),
                        "Exit " + exit.number() + " lies more than 1 m from the outer wall.");
            }
            onPlan(drawn, exit.at(), "exit " + exit.number(), complaints);
        }
    }

    private static void onPlan(DrawnPlan drawn, Point at, String part, Complaints complaints) {
        if (!onPlan(drawn.plan(), at)) {
            complaints.mustFix(drawn.file(), drawn.line(part), part, "It lies outside the plan.");
        }
    }

    private static boolean onPlan(FloorPlan plan, Point at) {
        return at.x() >= 0 && at.y() >= 0 && at.x() <= plan.width() && at.y() <= plan.height();
    }

    private static void age(DrawnPlan drawn, LocalDate today, Complaints complaints) {
        if (drawn.plan().verifiedOn().isEmpty()) {
            complaints.check(
                    drawn.file(),
                    drawn.line("svg"),
                    "svg",
                    "Nobody has verified this plan; walk the floor and write the day as data-verified-on.");
            return;
        }
        LocalDate verified = drawn.plan().verifiedOn().get();
        long days = ChronoUnit.DAYS.between(verified, today);
        if (days > MOST_DAYS) {
            complaints.check(
                    drawn.file(),
                    drawn.line("svg"),
                    "svg",
                    "The plan was verified on " + verified + ", " + days + " days ago; verify it at least every "
                            + MOST_DAYS + " days.");
        } else if (days < -1) {
            complaints.check(
                    drawn.file(),
                    drawn.line("svg"),
                    "svg",
                    "The plan was verified on " + verified + ", which is not yet.");
        }
    }
}
