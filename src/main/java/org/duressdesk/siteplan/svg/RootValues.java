package org.duressdesk.siteplan.svg;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.FloorPlan;

/** Size, scale, north and grid of a plan, from the root element; {@code faults} says what cannot be used. */
record RootValues(
        double width, double height, double unitsPerMetre, double trueNorth, double gridCell, List<Said> faults) {

    RootValues(SvgElement root) {
        this(root, new ArrayList<>(), box(root));
    }

    private RootValues(SvgElement root, List<Said> faults, double[] box) {
        this(
                box[2],
                box[3],
                value(root, "data-units-per-metre", 0.01, 10_000, faults),
                value(root, "data-true-north", -180, 180, faults),
                value(root, "data-grid-cell", 1, 100_000, faults),
                faults);
        if (box[0] != 0 || box[1] != 0 || !(box[2] > 0) || !(box[3] > 0) || box[2] > 100_000 || box[3] > 100_000) {
            faults.add(Said.of("site.viewbox-must-0-0-width"));
        } else if (faults.isEmpty() && (box[2] / gridCell > FloorPlan.COLUMNS.length() || box[3] / gridCell > 99)) {
            faults.add(Said.of("site.plan-needs-more-than-columns", FloorPlan.COLUMNS.length()));
        }
    }

    private static double value(SvgElement root, String name, double low, double high, List<Said> faults) {
        try {
            double value = Shapes.at(root, name);
            if (value >= low && value <= high) {
                return value;
            }
            faults.add(Said.of("site.number-out-of-bounds", name, plain(low), plain(high), plain(value)));
        } catch (Shapes.Unreadable e) {
            faults.add(Said.of("site.root-element-cannot-used", e.why()));
        }
        return 1;
    }

    private static double[] box(SvgElement root) {
        String[] parts = root.attribute("viewBox").strip().split("[\\s,]+");
        double[] box = {1, 1, 0, 0};
        for (int i = 0; i < 4 && parts.length == 4; i++) {
            box[i] = parts[i].matches("-?\\d{1,6}(\\.\\d{1,6})?") ? Double.parseDouble(parts[i]) : -1;
        }
        return box;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
