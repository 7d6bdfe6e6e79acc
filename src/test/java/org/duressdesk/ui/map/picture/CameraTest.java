package org.duressdesk.ui.map.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.domain.site.Point;
import org.junit.jupiter.api.Test;

class CameraTest {
    private static final FloorPlan PLAN = EmergencyFloor.plan();

    @Test
    void fittedPlanIsWhollyInViewAndTouchesOneDirection() {
        Camera camera = Camera.fit(PLAN, 1134, 906, 14);
        assertThat(camera.sees(new Point(10, 10), 13.9)).isTrue();
        assertThat(camera.sees(new Point(PLAN.width() - 10, PLAN.height() - 10), 13.9))
                .isTrue();
        double across = camera.x(PLAN.width() - 10) - camera.x(10);
        double down = camera.y(PLAN.height() - 10) - camera.y(10);
        assertThat(Math.min(1134 - 30 - 28 - across, 906 - 28 - 28 - down)).isCloseTo(0, within(1e-6));
    }

    @Test
    void screenAndPlanAreEachOthersInverse() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            Camera camera = new Camera(
                    random.nextDouble() * 1200,
                    random.nextDouble() * 900,
                    0.1 + random.nextDouble() * 5,
                    300 + random.nextInt(1600),
                    200 + random.nextInt(900));
            Point p = new Point(random.nextDouble() * 1200, random.nextDouble() * 900);
            Point back = camera.plan(camera.x(p.x()), camera.y(p.y()));
            assertThat(back.distance(p)).as("seed 7, case " + i).isLessThan(1e-9);
        }
    }

    @Test
    void zoomKeepsThePointUnderThePointer() {
        Camera camera = Camera.fit(PLAN, 1134, 906, 14);
        Point under = camera.plan(400, 300);
        Camera nearer = camera.zoom(1.6, 400, 300, PLAN);
        assertThat(nearer.scale()).isCloseTo(camera.scale() * 1.6, within(1e-9));
        assertThat(nearer.plan(400, 300).distance(under)).isLessThan(1e-6);
    }

    @Test
    void zoomEndsBeforeThePlanIsLost() {
        Camera camera = Camera.fit(PLAN, 1134, 906, 14);
        double fitted = camera.scale();
        for (int i = 0; i < 50; i++) {
            camera = camera.zoom(0.8, PLAN);
        }
        assertThat(camera.scale()).isCloseTo(fitted * 0.5, within(1e-9));
        for (int i = 0; i < 50; i++) {
            camera = camera.zoom(1.25, PLAN);
        }
        assertThat(camera.scale()).isEqualTo(6);
        for (int i = 0; i < 500; i++) {
            camera = camera.pan(200, 200, PLAN);
        }
        assertThat(camera.cx()).isZero();
        assertThat(camera.cy()).isZero();
    }

    @Test
    void pressesAndDoorAreInViewWithRoomAroundThem() {
        List<Point> points = List.of(new Point(733, 576), new Point(735, 832));
        Camera camera = Camera.fit(points, PLAN, 1134, 726, 110, 110, 1.5, 48);
        assertThat(points).allMatch(p -> camera.sees(p, 100));
        assertThat(camera.scale()).isBetween(1.3, 1.5);
    }

    @Test
    void aSinglePressIsNotShownNearerThanAllowed() {
        assertThat(Camera.fit(List.of(new Point(733, 576)), PLAN, 1134, 726, 110, 110, 1.5, 48)
                        .scale())
                .isEqualTo(1.5);
    }

    @Test
    void pressesAtAllCornersShowTheWholePlan() {
        Camera whole = Camera.fit(PLAN, 1134, 726, 14);
        List<Point> corners = List.of(new Point(0, 0), new Point(1200, 900));
        assertThat(Camera.fit(corners, PLAN, 1134, 726, 110, 110, 1.5, 0).scale())
                .isEqualTo(whole.scale());
        assertThat(Camera.fit(List.of(new Point(60, 60), new Point(1140, 840)), PLAN, 1134, 726, 110, 110, 1.5, 30)
                        .scale())
                .isEqualTo(whole.scale());
    }

    @Test
    void cellNamesAreRead() {
        assertThat(Grid.cell("H6")).contains(new Grid.Cell(7, 5));
        assertThat(Grid.cell("J10")).contains(new Grid.Cell(8, 9));
        assertThat(List.of("", "I6", "H", "H0", "6H", "h6", "H6x", "H99999"))
                .allMatch(name -> Grid.cell(name).isEmpty());
        assertThat(PLAN.cell(new Point(733, 576))).isEqualTo("H6");
    }

    /** The margin around a press is at least its marker's, whatever the grid: nothing of it is under a ruler. */
    @Test
    void aPressAtTheEdgeIsNotUnderTheRuler() {
        FloorPlan plan = plan(1200, 900, 10, 60);
        List<Point> points = List.of(new Point(141, 293.3), new Point(600, 840));
        for (double height = 200; height < 900; height += 7) {
            Camera camera = Camera.fit(points, plan, 720, height, 60 * 1.1, 60 * 0.75, 2.2, 40);
            assertThat(points).as("height " + height).allMatch(p -> camera.sees(p, 39.9));
        }
        List<Point> corners = List.of(new Point(0, 0), new Point(1200, 900));
        Camera camera = Camera.fit(corners, plan, 720, 420, 66, 45, 2.2, 40);
        assertThat(corners).allMatch(p -> camera.sees(p, 39.9));
    }

    /** A unit may be a metre, a decimetre or a millimetre: the same building is the same picture. */
    @Test
    void anyScaleFits() {
        for (double perMetre : new double[] {0.1, 1, 10, 20, 39.37, 1000, 100_000}) {
            FloorPlan plan = plan(32 * perMetre, 20 * perMetre, perMetre, 5 * perMetre);
            Camera camera = Camera.fit(plan, 1134, 906, 14);
            assertThat(camera.sees(new Point(0.6 * perMetre, 0.6 * perMetre), 0))
                    .isTrue();
            assertThat(camera.sees(new Point(31.4 * perMetre, 19.4 * perMetre), 0))
                    .isTrue();
            assertThat(camera.perMetre(plan)).as(perMetre + " units a metre").isCloseTo(1076 / 31.0, within(1e-6));
            Camera near = camera;
            for (int i = 0; i < 50; i++) {
                near = near.zoom(1.25, plan);
            }
            assertThat(near.perMetre(plan)).isCloseTo(120, within(1e-6));
        }
    }

    private static FloorPlan plan(double width, double height, double perMetre, double cell) {
        return new FloorPlan(
                width,
                height,
                perMetre,
                0,
                cell,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
