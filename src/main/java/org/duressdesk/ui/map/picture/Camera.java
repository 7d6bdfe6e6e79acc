package org.duressdesk.ui.map.picture;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.domain.site.Point;

/**
 * Where the eye is: the plan point in the middle of the map and how many pixels a plan unit takes. Left and top of the
 * view are the rulers; "middle" means the middle of what is left of them.
 *
 * @param cx     plan units
 * @param cy     plan units
 * @param scale  pixels per plan unit
 * @param width  of the view, pixels, rulers included
 * @param height of the view, pixels, rulers included
 */
public record Camera(double cx, double cy, double scale, double width, double height) {
    /** Width of the row ruler at the left. */
    public static final double RULER_LEFT = 30;
    /** Height of the column ruler at the top. */
    public static final double RULER_TOP = 28;

    /** Pixels per metre at which hands come no nearer. */
    private static final double NEAREST = 120;

    /** Metres of an edge of the plan that nobody needs to see. */
    private static final double EDGE = 0.5;

    /** Smallest scale: no plan is so large. */
    private static final double LEAST = 1e-6;

    /** The whole plan with at least {@code pad} pixels around it. */
    public static Camera fit(FloorPlan plan, double width, double height, double pad) {
        return new Camera(plan.width() / 2, plan.height() / 2, fitScale(plan, width, height, pad), width, height);
    }

    private static double fitScale(FloorPlan plan, double width, double height, double pad) {
        double across = (width - RULER_LEFT - 2 * pad) / seen(plan, plan.width());
        double down = (height - RULER_TOP - 2 * pad) / seen(plan, plan.height());
        return Math.max(LEAST, Math.min(across, down));
    }

    /** Plan units that must be seen of a side of the plan: without its edge, however long a unit is. */
    private static double seen(FloorPlan plan, double side) {
        double inner = side - 2 * edge(plan);
        return inner > side / 2 ? inner : side;
    }

    /** Plan units of the edge around a plan on which nothing is drawn. */
    public static double edge(FloorPlan plan) {
        return EDGE * plan.unitsPerMetre();
    }

    /** Pixels a grid square takes: a site chooses its squares by the size of its rooms. */
    public double perSquare(FloorPlan plan) {
        return scale * plan.gridCell();
    }

    /** Pixels a metre takes. */
    public double perMetre(FloorPlan plan) {
        return scale * plan.unitsPerMetre();
    }

    /**
     * As near as possible with all points in view, but not nearer than {@code most} pixels per unit and never further than
     * the whole plan needs, unless a marker would be cut. Where the plan is no wider (or higher) than the view, it stands in its middle: nothing of it would be
     * gained beside an empty edge.
     *
     * @param beside plan units left and right of the points
     * @param above  plan units above and below them
     * @param rim    pixels around the points that are always in view: a marker's
     */
    public static Camera fit(
            List<Point> points,
            FloorPlan plan,
            double width,
            double height,
            double beside,
            double above,
            double most,
            double rim) {
        if (points.isEmpty()) {
            return fit(plan, width, height, 14);
        }
        DoubleSummaryStatistics xs = points.stream().mapToDouble(Point::x).summaryStatistics();
        DoubleSummaryStatistics ys = points.stream().mapToDouble(Point::y).summaryStatistics();
        double left = xs.getMin();
        double right = xs.getMax();
        double top = ys.getMin();
        double bottom = ys.getMax();
        double scale = Math.min(
                (width - RULER_LEFT) / (right - left + 2 * beside), (height - RULER_TOP) / (bottom - top + 2 * above));
        double least = fitScale(plan, width, height, 14);
        double whole = Math.min(
                room(width - RULER_LEFT, rim) / Math.max(1e-9, right - left),
                room(height - RULER_TOP, rim) / Math.max(1e-9, bottom - top));
        double chosen = Math.max(LEAST, Math.min(whole, Math.clamp(scale, least, Math.max(least, most))));
        boolean across = seen(plan, plan.width()) * chosen <= width - RULER_LEFT;
        boolean down = seen(plan, plan.height()) * chosen <= height - RULER_TOP;
        double halfWide = room(width - RULER_LEFT, rim) / 2 / chosen;
        double halfHigh = room(height - RULER_TOP, rim) / 2 / chosen;
        return new Camera(
                middle(across ? plan.width() / 2 : (left + right) / 2, left, right, halfWide),
                middle(down ? plan.height() / 2 : (top + bottom) / 2, top, bottom, halfHigh),
                chosen,
                width,
                height);
    }

    private static double room(double side, double rim) {
        return Math.max(side / 4, side - 2 * rim);
    }

    /** The middle wanted, moved as little as shows what lies from one to the other; their own middle if it cannot. */
    private static double middle(double wanted, double from, double to, double half) {
        return to - half > from + half ? (from + to) / 2 : Math.clamp(wanted, to - half, from + half);
    }

    /** Screen x of a plan x. */
    public double x(double planX) {
        return RULER_LEFT + (width - RULER_LEFT) / 2 + (planX - cx) * scale;
    }

    /** Screen y of a plan y. */
    public double y(double planY) {
        return RULER_TOP + (height - RULER_TOP) / 2 + (planY - cy) * scale;
    }

    /** The plan point under a screen point. */
    public Point plan(double x, double y) {
        return new Point(
                (x - RULER_LEFT - (width - RULER_LEFT) / 2) / scale + cx,
                (y - RULER_TOP - (height - RULER_TOP) / 2) / scale + cy);
    }

    /** Nearer (factor above 1) or further, keeping the plan point under screen x, y where it is. */
    public Camera zoom(double factor, double x, double y, FloorPlan plan) {
        double least = fitScale(plan, width, height, 14) * 0.5;
        double next = Math.clamp(scale * factor, least, Math.max(least, NEAREST / plan.unitsPerMetre()));
        Point kept = plan(x, y);
        double nx = kept.x() - (x - RULER_LEFT - (width - RULER_LEFT) / 2) / next;
        double ny = kept.y() - (y - RULER_TOP - (height - RULER_TOP) / 2) / next;
        return new Camera(nx, ny, next, width, height).within(plan);
    }

    /** Nearer or further around the middle. */
    public Camera zoom(double factor, FloorPlan plan) {
        return zoom(factor, RULER_LEFT + (width - RULER_LEFT) / 2, RULER_TOP + (height - RULER_TOP) / 2, plan);
    }

    /** Moves the plan by pixels: positive dx moves it to the right. */
    public Camera pan(double dx, double dy, FloorPlan plan) {
        return new Camera(cx - dx / scale, cy - dy / scale, scale, width, height).within(plan);
    }

    /** The part of the view that shows the plan. */
    public Rect map() {
        return new Rect(RULER_LEFT, RULER_TOP, Math.max(0, width - RULER_LEFT), Math.max(0, height - RULER_TOP));
    }

    /** The same middle and scale in a view of another size. */
    public Camera resize(double newWidth, double newHeight) {
        return new Camera(cx, cy, scale, newWidth, newHeight);
    }

    public Camera centre(Point on) {
        return new Camera(on.x(), on.y(), scale, width, height);
    }

    /** True when the plan point is on the map and at least {@code margin} pixels from its edge. */
    public boolean sees(Point p, double margin) {
        double x = x(p.x());
        double y = y(p.y());
        return x >= RULER_LEFT + margin && x <= width - margin && y >= RULER_TOP + margin && y <= height - margin;
    }

    /** The middle never leaves the plan, so that the plan is never lost. */
    private Camera within(FloorPlan plan) {
        return new Camera(Math.clamp(cx, 0, plan.width()), Math.clamp(cy, 0, plan.height()), scale, width, height);
    }
}
