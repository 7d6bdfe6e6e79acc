package org.duressdesk.ui.map.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.site.Feature.Layer;
import org.duressdesk.domain.site.Point;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.EmergencyFloor;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.Marker;
import org.duressdesk.ui.map.picture.MarkerState;
import org.duressdesk.ui.map.picture.Rect;
import org.duressdesk.ui.theme.SizeClass;
import org.junit.jupiter.api.Test;

/** Ten thousand buttons on one floor: the work of a map is bounded by the screen, and nothing that matters is left out. */
class ManyButtonsTest {
    private static final long SEED = 20;
    private static final int BUTTONS = 10_000;
    /** Signs of one state beside one another on a map of this size. */
    private static final int ROOM_FOR = (1134 / 24 + 2) * (726 / 24 + 2);

    private final Random random = new Random(SEED);

    @Test
    void markersThatCannotBeToldApartAreDrawnOnceAndEveryOtherStateStays() {
        MapPicture picture = crowded();
        AtomicLong measured = new AtomicLong();
        for (double scale : new double[] {0.3, 0.7, 1, 3}) {
            Camera camera = new Camera(700, 500, scale, 1134, 726);
            measured.set(0);
            MapLayout layout =
                    MapLayout.of(picture, camera, SizeClass.L, EnumSet.allOf(Layer.class), true, (words, px, bold) -> {
                        measured.incrementAndGet();
                        return words.length() * px * 0.52;
                    });
            // Two states without a low battery, one of them with.
            assertThat(layout.spots().size()).isLessThan(3 * ROOM_FOR);
            assertThat(measured.get()).as("words measured").isLessThan(3_000);
            Set<DeviceId> drawn = new HashSet<>();
            layout.spots().forEach(spot -> drawn.add(spot.marker().id()));
            assertThat(picture.pressed().stream().filter(m -> camera.sees(m.at(), 24)))
                    .as("presses in view at " + scale)
                    .allMatch(m -> drawn.contains(m.id()));
        }
    }

    @Test
    void aFewHundredAreAllDrawn() {
        List<Marker> few = crowded().markers().subList(0, Thinned.MOST);
        MapPicture picture = MapPicture.of(EmergencyFloor.plan(), "", few);
        Camera camera = new Camera(700, 500, 0.5, 1134, 726);
        MapLayout layout = MapLayout.of(
                picture, camera, SizeClass.L, EnumSet.allOf(Layer.class), true, (words, px, bold) -> words.length());
        assertThat(layout.spots().size()).as("the whole floor is in view").isEqualTo(Thinned.MOST);
    }

    @Test
    void whatStandsNearIsAllThatIsAsked() {
        Crowd crowd = new Crowd();
        List<Rect> plain = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Rect box = box(i % 50 == 0 ? 1_500 : 90);
            plain.add(box);
            crowd.add(box);
            Rect asked = box(i % 70 == 0 ? 2_000 : 120);
            double sum =
                    plain.stream().mapToDouble(other -> other.overlap(asked)).sum();
            assertThat(crowd.overlap(asked)).as("seed %d, box %d", SEED, i).isCloseTo(sum, within(1e-6));
            assertThat(crowd.free(asked)).isEqualTo(sum == 0);
        }
    }

    private Rect box(double most) {
        return new Rect(
                random.nextDouble(-600, 2_500),
                random.nextDouble(-600, 1_500),
                random.nextDouble(most),
                random.nextDouble(most));
    }

    private MapPicture crowded() {
        List<Marker> markers = new ArrayList<>();
        for (int n = 0; n < BUTTONS; n++) {
            Marker marker = Marker.normal(
                    new DeviceId("B-" + n),
                    new Point(random.nextDouble(1_400), random.nextDouble(1_000)),
                    n % 3 == 0 ? DeviceKind.WIRELESS : DeviceKind.FIXED,
                    Audibility.SILENT);
            markers.add(
                    n % 1_000 == 7
                            ? marker.pressed(MarkerState.UNACKNOWLEDGED, n / 1_000 + 1, n < 1_000)
                            : n % 10 == 3
                                    ? marker.withState(MarkerState.BLIND)
                                    : n % 97 == 0 ? marker.withLowBattery() : marker);
        }
        return MapPicture.of(EmergencyFloor.plan(), "", markers);
    }
}
