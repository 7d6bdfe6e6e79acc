package org.duressdesk.ui.map;

import java.util.List;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.domain.site.Point;
import org.duressdesk.ui.map.label.MapLayout;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.theme.SizeClass;

/** Moves the camera, and keeps what it was aimed at in view when the map gets another size. Knows no toolkit. */
final class MapPilot {
    /** Pixels that the frame of a map that is not live takes with its words. */
    private static final double FRAME = 50;

    /** Pixels from the middle of a pressed marker to the end of its ring. */
    private static final double MARKER = 48;

    /** The same where there are so many that they are drawn smaller. */
    private static final double SMALL_MARKER = 34;

    private sealed interface Aim {
        record Whole() implements Aim {}

        record Presses(List<Point> points) implements Aim {}

        record Free() implements Aim {}
    }

    private FloorPlan plan;
    private Camera camera;
    private SizeClass size;
    private Aim aim = new Aim.Whole();
    private boolean framed;

    MapPilot(FloorPlan plan, SizeClass size, double width, double height) {
        this.plan = plan;
        this.size = size;
        camera = new Camera(0, 0, 1, width, height);
        aimed();
    }

    Camera camera() {
        return camera;
    }

    /**
     * Another floor starts with the whole plan; the same floor keeps the eye where it is.
     *
     * @param withFrame a frame covers the edge of the map
     */
    void show(FloorPlan next, boolean withFrame) {
        framed = withFrame;
        if (!next.equals(plan)) {
            boolean same = next.width() == plan.width()
                    && next.height() == plan.height()
                    && next.outline().equals(plan.outline());
            plan = next;
            if (!same) {
                aim = new Aim.Whole();
            }
        }
        aimed();
    }

    void resize(double width, double height, SizeClass now) {
        camera = camera.resize(width, height);
        size = now;
        aimed();
    }

    /** The whole plan; by hand. */
    void fit() {
        aim = new Aim.Whole();
        aimed();
    }

    /** The presses and the nearest door in one jump. */
    void jump(List<Point> points) {
        aim = new Aim.Presses(List.copyOf(points));
        aimed();
    }

    void look(Camera at) {
        camera = at.resize(camera.width(), camera.height());
        aim = new Aim.Free();
    }

    void zoom(double factor) {
        look(camera.zoom(factor, plan));
    }

    void zoom(double factor, double x, double y) {
        look(camera.zoom(factor, x, y, plan));
    }

    void pan(double dx, double dy) {
        look(camera.pan(dx, dy, plan));
    }

    void centre(Point on) {
        look(camera.centre(on));
    }

    private double pad() {
        return framed ? size.large() ? 34 : 22 : size.large() ? 14 : 4;
    }

    private void aimed() {
        switch (aim) {
            case Aim.Whole whole -> camera = Camera.fit(plan, camera.width(), camera.height(), pad());
            case Aim.Presses presses -> {
                double nearest = (size.large() ? 30 : 22) / plan.unitsPerMetre();
                double frame = framed ? FRAME / nearest : 0;
                camera = Camera.fit(
                        presses.points(),
                        plan,
                        camera.width(),
                        camera.height(),
                        plan.gridCell() * 1.1 + frame,
                        plan.gridCell() * 0.75 + frame,
                        nearest,
                        presses.points().size() > MapLayout.CROWD + 1 ? SMALL_MARKER : MARKER);
            }
            case Aim.Free free -> {}
        }
    }
}
