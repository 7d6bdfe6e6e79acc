package org.duressdesk.ui.map;

import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.domain.site.Point;
import org.duressdesk.ui.theme.SizeClass;

/**
 * Moves the camera: by hand, and by itself only as the design allows. Knows no toolkit. Times are nanoseconds of any
 * monotonic clock.
 */
final class MapPilot {
    /** A map touched this recently is not moved by a further press. */
    static final long HANDS_OFF_NANOS = 10_000_000_000L;

    /** Pixels that the frame of a map that is not live takes with its words. */
    private static final double FRAME = 50;

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
    private Optional<Camera> earlier = Optional.empty();
    private Optional<Long> touched = Optional.empty();

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
            boolean same = next.width() == plan.width() && next.height() == plan.height() && next.outline().equals(plan.outline());
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
    void fit(long now) {
        touched = Optional.of(now);
        aim = new Aim.Whole();
        aimed();
    }

    /** The presses and the nearest door in one jump; what was seen before can be gone back to. */
    void jump(List<Point> points) {
        if (earlier.isEmpty()) {
            earlier = Optional.of(camera);
        }
        aim = new Aim.Presses(List.copyOf(points));
        aimed();
    }

    /**
     * A further press of an incident that is on the map: refits when it is out of view and nobody has touched the map
     * for 10 s. Otherwise the map stays and a chip at the edge points to the press.
     *
     * @return whether the map moved
     */
    boolean further(Point press, List<Point> all, long now) {
        boolean handsOff = touched.isEmpty() || now - touched.get() >= HANDS_OFF_NANOS;
        if (camera.sees(press, 30) || !handsOff) {
            return false;
        }
        aim = new Aim.Presses(List.copyOf(all));
        aimed();
        return true;
    }

    /** Back to the view before the jump. False when there is none. */
    boolean back(long now) {
        if (earlier.isEmpty()) {
            return false;
        }
        touched = Optional.of(now);
        camera = earlier.get().resize(camera.width(), camera.height());
        earlier = Optional.empty();
        aim = new Aim.Free();
        return true;
    }

    boolean canGoBack() {
        return earlier.isPresent();
    }

    void look(Camera at, long now) {
        touched = Optional.of(now);
        camera = at.resize(camera.width(), camera.height());
        aim = new Aim.Free();
    }

    void zoom(double factor, long now) {
        look(camera.zoom(factor, plan), now);
    }

    void zoom(double factor, double x, double y, long now) {
        look(camera.zoom(factor, x, y, plan), now);
    }

    void pan(double dx, double dy, long now) {
        look(camera.pan(dx, dy, plan), now);
    }

    void centre(Point on, long now) {
        look(camera.centre(on), now);
    }

    private double pad() {
        return framed ? size.large() ? 34 : 22 : size.large() ? 14 : 4;
    }

    private void aimed() {
        switch (aim) {
            case Aim.Whole whole -> camera = Camera.fit(plan, camera.width(), camera.height(), pad());
            case Aim.Presses presses -> {
                double nearest = size.large() ? 1.5 : 1.1;
                double frame = framed ? FRAME / nearest : 0;
                camera = Camera.fit(presses.points(), plan, camera.width(), camera.height(), plan.gridCell() * 1.1 + frame,
                        plan.gridCell() * 0.75 + frame, nearest);
            }
            case Aim.Free free -> { }
        }
    }
}
