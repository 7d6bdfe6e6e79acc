package org.duressdesk.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duressdesk.domain.site.Point;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.EmergencyFloor;
import org.duressdesk.ui.theme.SizeClass;
import org.junit.jupiter.api.Test;

class MapPilotTest {
    private static final Point PRESS = new Point(733, 576);
    private static final Point FAR = new Point(90, 295);

    private final MapPilot pilot = new MapPilot(EmergencyFloor.plan(), SizeClass.L, 900, 600);

    @Test
    void jumpShowsThePresses() {
        pilot.zoom(2);
        pilot.jump(List.of(PRESS, FAR));
        assertThat(List.of(PRESS, FAR)).allMatch(p -> pilot.camera().sees(p, 30));
    }

    @Test
    void anotherSizeKeepsTheAimButNotAHandMadeView() {
        pilot.jump(List.of(PRESS));
        pilot.resize(500, 400, SizeClass.S);
        assertThat(pilot.camera().sees(PRESS, 100)).isTrue();
        assertThat(pilot.camera().scale()).isLessThanOrEqualTo(1.1);
        pilot.look(new Camera(100, 100, 2, 0, 0));
        pilot.resize(700, 500, SizeClass.S);
        assertThat(pilot.camera()).isEqualTo(new Camera(100, 100, 2, 700, 500));
    }

    @Test
    void aStateChangeDoesNotMoveTheMapAndAnotherFloorShowsWhole() {
        pilot.zoom(2);
        Camera seen = pilot.camera();
        pilot.show(EmergencyFloor.plan(), false);
        assertThat(pilot.camera()).isEqualTo(seen);
        var plan = EmergencyFloor.plan();
        var other = new org.duressdesk.domain.site.FloorPlan(
                600,
                400,
                20,
                0,
                100,
                List.of(new Point(10, 10), new Point(590, 10), new Point(590, 390)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                plan.verifiedOn());
        pilot.show(other, false);
        assertThat(pilot.camera()).isEqualTo(Camera.fit(other, 900, 600, 14));
    }

    @Test
    void aFrameTakesRoomFromThePresses() {
        pilot.jump(List.of(PRESS, FAR));
        double open = pilot.camera().scale();
        pilot.show(EmergencyFloor.plan(), true);
        assertThat(pilot.camera().scale()).isLessThan(open);
    }

    /** Plans drawn in metres or millimetres: a press stands as near, and in the middle, as on any other. */
    @Test
    void aPressIsAsNearWhateverAUnitIs() {
        for (double unit : new double[] {1, 20, 1000}) {
            var plan = new org.duressdesk.domain.site.FloorPlan(
                    320 * unit,
                    200 * unit,
                    unit,
                    0,
                    5 * unit,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    java.util.Optional.empty());
            MapPilot metres = new MapPilot(plan, SizeClass.L, 900, 600);
            metres.jump(List.of(new Point(100 * unit, 100 * unit)));
            assertThat(metres.camera().perMetre(plan)).isCloseTo(30, org.assertj.core.api.Assertions.within(1e-6));
            assertThat(metres.camera().cx() / unit).isCloseTo(100, org.assertj.core.api.Assertions.within(1e-6));
        }
    }
}
