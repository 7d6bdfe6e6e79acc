package org.duressdesk.ui.map.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.duressdesk.domain.site.Feature.Layer;
import org.duressdesk.domain.site.Point;
import org.duressdesk.domain.site.Room;
import org.duressdesk.ui.map.Rings;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.EmergencyFloor;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.map.picture.Marker;
import org.duressdesk.ui.map.picture.MarkerState;
import org.duressdesk.ui.map.picture.Measure;
import org.duressdesk.ui.map.picture.Rect;
import org.duressdesk.ui.map.picture.View;
import org.duressdesk.ui.places.Prompt;
import org.duressdesk.ui.theme.SizeClass;
import org.junit.jupiter.api.Test;

class MapLayoutTest {
    /** About what the typeface takes; the layout knows no fonts. */
    private static final Measure MEASURE = (words, px, bold) -> words.length() * px * (bold ? 0.58 : 0.52);

    private static final Set<Layer> ALL = EnumSet.allOf(Layer.class);

    private static MapLayout layout(MapPicture picture, Camera camera, SizeClass size) {
        return MapLayout.of(picture, camera, size, ALL, true, MEASURE);
    }

    @Test
    void aNameIsWholeOrShortOrWordByWordButNeverCut() {
        Set<String> allowed = EmergencyFloor.plan().rooms().stream()
                .flatMap(r -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(r.name(), r.shortName(), r.number()),
                        java.util.Arrays.stream(r.name().split(" "))))
                .collect(Collectors.toSet());
        EmergencyFloor.plan().labels().forEach(l -> allowed.add(l.text()));
        EmergencyFloor.quietPicture().markers().forEach(m -> allowed.add(m.id().value()));
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            Camera camera = new Camera(
                    random.nextDouble() * 1200, random.nextDouble() * 900, 0.2 + random.nextDouble() * 3, 1134, 726);
            MapLayout layout = layout(EmergencyFloor.alarmPicture(), camera, SizeClass.L);
            assertThat(layout.words()).as("seed 11, case " + i).allMatch(w -> allowed.contains(w.text()));
            assertThat(layout.words().stream()
                            .filter(w -> w.degrees() == 0)
                            .filter(w -> !camera.map().grow(4).contains(w.box()))
                            .toList())
                    .as("words over the edge of the map, seed 11, case " + i)
                    .isEmpty();
        }
    }

    @Test
    void surveyedShortNameStandsWhereTheNameDoesNotFit() {
        Room triage = room("Triage 1");
        assertThat(RoomWords.lines(triage, 200, 16, MEASURE)).containsExactly("Triage 1");
        assertThat(RoomWords.lines(triage, 60, 16, MEASURE)).containsExactly("Tri 1");
        assertThat(RoomWords.lines(room("Security desk"), 90, 16, MEASURE)).containsExactly("Security", "desk");
    }

    @Test
    void chipsCoverNeitherPlatesNorNamesNorMarkersNorEachOther() {
        for (SizeClass size : SizeClass.values()) {
            Camera camera = Camera.fit(
                    List.of(new Point(733, 576), new Point(816, 576), new Point(672, 713), new Point(735, 832)),
                    EmergencyFloor.plan(),
                    size.large() ? 910 : 708,
                    size.large() ? 814 : 500,
                    110,
                    75,
                    size.large() ? 1.5 : 1.1,
                    0);
            MapLayout layout = layout(EmergencyFloor.callOutPicture(), camera, size);
            assertThat(layout.chips()).hasSize(3);
            List<Rect> taken = new ArrayList<>();
            layout.plates().forEach(p -> taken.add(p.box()));
            layout.words().forEach(w -> taken.add(w.box()));
            layout.spots().stream().filter(s -> s.marker().state().pressed()).forEach(s -> taken.add(s.box()));
            for (Placed.Chip chip : layout.chips()) {
                assertThat(taken).as(size + " chip " + chip.text()).allMatch(box -> box.overlap(chip.box()) == 0);
                taken.add(chip.box());
            }
        }
    }

    @Test
    void farAwaySpeakersAndGroundLabelsAreDropped() {
        Camera far = new Camera(600, 450, 0.59, 1134, 906);
        MapLayout layout = layout(EmergencyFloor.quietPicture(), far, SizeClass.L);
        assertThat(layout.spots()).hasSize(18).noneMatch(Placed.Spot::speaker);
        assertThat(layout.words()).noneMatch(w -> w.text().equals("Tern Street"));
        MapLayout near = layout(EmergencyFloor.quietPicture(), new Camera(600, 450, 0.9, 1134, 906), SizeClass.L);
        assertThat(near.spots()).allMatch(Placed.Spot::speaker);
        assertThat(near.words()).anyMatch(w -> w.text().equals("Tern Street"));
    }

    @Test
    void buttonNamesAreDrawnCloseUpOnly() {
        MapLayout near = layout(EmergencyFloor.quietPicture(), new Camera(700, 690, 1.5, 1134, 726), SizeClass.L);
        assertThat(near.words()).anyMatch(w -> w.text().equals("E-15"));
        MapLayout far = layout(EmergencyFloor.quietPicture(), new Camera(700, 690, 1, 1134, 726), SizeClass.L);
        assertThat(far.words()).noneMatch(w -> w.text().equals("E-15"));
    }

    @Test
    void aPressOutOfViewIsPointedToFromTheEdge() {
        Camera away = new Camera(200, 200, 1.5, 900, 600);
        MapLayout layout = layout(EmergencyFloor.callOutPicture(), away, SizeClass.L);
        assertThat(layout.edges()).hasSize(3);
        for (Placed.Edge edge : layout.edges()) {
            assertThat(away.map().contains(edge.x(), edge.y())).isTrue();
            assertThat(edge.degrees()).isBetween(0.0, 90.0);
        }
        for (int i = 1; i < 3; i++) {
            Placed.Edge a = layout.edges().get(i - 1);
            Placed.Edge b = layout.edges().get(i);
            assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y())).isGreaterThanOrEqualTo(46);
        }
    }

    @Test
    void nearestDoorIsALargePlateAndStaysInView() {
        Camera low = new Camera(700, 560, 1.5, 900, 600);
        Placed.Plate door =
                layout(EmergencyFloor.alarmPicture(), new Camera(700, 690, 1.5, 900, 600), SizeClass.L)
                        .plates()
                        .stream()
                        .filter(p -> p.look() == Placed.Plate.Look.NEAREST)
                        .findFirst()
                        .orElseThrow();
        assertThat(door.text()).isEqualTo("Door 1");
        assertThat(low.map().contains(door.box())).isTrue();
    }

    @Test
    void theNumberOfADoorInViewIsNotCut() {
        Camera low = Camera.fit(EmergencyFloor.plan(), 842, 340, 4);
        List<Placed.Plate> exits = layout(EmergencyFloor.quietPicture(), low, SizeClass.S).plates().stream()
                .filter(p -> p.look() == Placed.Plate.Look.EXIT)
                .toList();
        assertThat(exits).hasSize(7).allMatch(p -> low.map().contains(p.box()));
    }

    @Test
    void theScaleMakesRoomForAPlate() {
        Camera whole = Camera.fit(EmergencyFloor.plan(), 1134, 700, 14);
        MapLayout layout = layout(EmergencyFloor.quietPicture(), whole, SizeClass.L);
        View view = View.of(EmergencyFloor.quietPicture(), whole, SizeClass.L, MEASURE);
        Rect bar = MapLayout.scaleBar(EmergencyFloor.plan().unitsPerMetre(), whole, view, layout.plates())
                .box();
        assertThat(layout.plates()).noneMatch(p -> p.box().overlap(bar) > 0);
        assertThat(bar.right())
                .as("another place or length")
                .isNotEqualTo(MapLayout.scaleBar(EmergencyFloor.plan().unitsPerMetre(), whole, view, List.of())
                        .box()
                        .right());
        assertThat(MapLayout.scaleBar(EmergencyFloor.plan().unitsPerMetre(), whole, view, List.of())
                        .box()
                        .x())
                .isLessThan(100);
    }

    @Test
    void theNameOfAPressedRoomIsNeitherCutNorDropped() {
        for (double scale = 0.45; scale < 3; scale += 0.05) {
            Camera camera = new Camera(733, 704, scale, 1354, 420);
            MapLayout layout = layout(EmergencyFloor.alarmPicture(), camera, SizeClass.S);
            if (!camera.sees(new Point(733, 576), 40)) {
                continue;
            }
            Placed.Spot spot = layout.spots().getLast();
            assertThat(layout.words())
                    .as("at " + scale)
                    .anyMatch(w -> w.text().equals("Tri 3") || w.text().equals("Triage 3"));
            for (Placed.Words words : layout.words()) {
                Rect ink = Rect.around(
                        words.box().cx(), words.box().cy(), words.box().w() - 6, words.px() * 0.76);
                assertThat(spot.hides(ink))
                        .as("under the ring at " + scale + ": " + words.text())
                        .isLessThanOrEqualTo(ink.w() * ink.h() / 7);
            }
        }
    }

    @Test
    void noSignHidesALineOfAName() {
        for (double width = 400; width < 1300; width += 20) {
            Camera camera = Camera.fit(EmergencyFloor.plan(), width, width * 0.5, 4);
            MapLayout layout = layout(EmergencyFloor.quietPicture(), camera, SizeClass.S);
            for (Placed.Words words : layout.words()) {
                Rect ink = Rect.around(
                        words.box().cx(), words.box().cy(), words.box().w() - 6, words.px() * 0.76);
                assertThat(words.degrees() != 0
                                || layout.spots().stream()
                                                .mapToDouble(s -> s.hides(ink))
                                                .sum()
                                        <= ink.w() * ink.h() / 7)
                        .as("hidden at " + width + ": " + words.text())
                        .isTrue();
            }
        }
    }

    @Test
    void aChipAtTheRimCoversNoSign() {
        for (double width = 700; width < 1300; width += 50) {
            Camera camera = Camera.fit(EmergencyFloor.plan(), width, width * 0.6, 14);
            MapPicture picture = EmergencyFloor.callOutPicture();
            MapLayout layout = layout(picture, camera, SizeClass.S);
            Rect chip = layout.free(picture, camera, View.of(picture, camera, SizeClass.S, MEASURE), false, 226, 34);
            assertThat(camera.map().contains(chip)).isTrue();
            assertThat(layout.plates())
                    .as("width " + width)
                    .noneMatch(p -> p.box().overlap(chip) > 0);
            assertThat(layout.chips())
                    .as("width " + width)
                    .noneMatch(c -> c.box().overlap(chip) > 0);
        }
    }

    @Test
    void nothingIsCutByTheEdgeOrByTheFrameOfAMapThatIsNotLive() {
        Random random = new Random(12);
        for (int i = 0; i < 200; i++) {
            Camera camera = new Camera(
                    random.nextDouble() * 1200, random.nextDouble() * 900, 0.6 + random.nextDouble() * 2, 1134, 726);
            MapPicture picture = i % 2 == 0
                    ? EmergencyFloor.alarmPicture()
                    : EmergencyFloor.alarmPicture().withNotLive("Map is not live");
            MapLayout layout = layout(picture, camera, SizeClass.L);
            View view = View.of(picture, camera, SizeClass.L, MEASURE);
            assertThat(layout.plates())
                    .as("seed 12, case " + i)
                    .allMatch(p -> view.in().contains(p.box()))
                    .allMatch(
                            p -> view.sign().filter(s -> s.overlap(p.box()) > 0).isEmpty());
            assertThat(layout.spots())
                    .as("seed 12, case " + i)
                    .allMatch(s -> s.marker().state().pressed() || view.in().contains(s.box()));
            assertThat(view.in().contains(view.rose())).isTrue();
            assertThat(view.in()
                            .contains(MapLayout.scaleBar(picture.plan().unitsPerMetre(), camera, view, layout.plates())
                                    .box()))
                    .isTrue();
        }
    }

    @Test
    void whatToPressInADrillCoversNoNameOfARoom() {
        Camera camera = Camera.fit(
                List.of(new Point(733, 576), new Point(816, 576), new Point(735, 832)),
                EmergencyFloor.plan(),
                396,
                360,
                110,
                75,
                1.1,
                0);
        MapPicture picture =
                EmergencyFloor.alarmPicture().withPrompts(List.of(new Prompt(new Point(627, 576), "Press 3, 20 s")));
        MapLayout layout = layout(picture, camera, SizeClass.S);
        assertThat(layout.hints()).hasSize(1).allMatch(h -> camera.map().contains(h.box()));
        assertThat(layout.words())
                .noneMatch(w -> w.box().overlap(layout.hints().getFirst().box()) > 0);
        assertThat(layout.words())
                .noneMatch(
                        w -> w.box().overlap(Placed.Hint.frame(picture.prompts().getFirst(), camera)) > 0);
    }

    @Test
    void pressedMarkersStandAboveTheOthersAndTheFirstOnTop() {
        List<Placed.Spot> spots = layout(
                        EmergencyFloor.callOutPicture(), new Camera(700, 690, 1, 1134, 906), SizeClass.L)
                .spots();
        assertThat(spots.subList(spots.size() - 3, spots.size()))
                .extracting(s -> s.marker().number())
                .containsExactly("3", "2", "1");
    }

    @Test
    void aClickFindsTheMarker() {
        Camera camera = new Camera(700, 690, 1.5, 1134, 726);
        MapLayout layout = layout(EmergencyFloor.quietPicture(), camera, SizeClass.L);
        assertThat(layout.at(camera.x(733) + 8, camera.y(576) - 6)
                        .orElseThrow()
                        .id()
                        .value())
                .isEqualTo("E-13");
        assertThat(layout.at(camera.x(733) + 60, camera.y(576) + 60)).isEmpty();
    }

    @Test
    void hiddenLayersAreNotThere() {
        MapLayout bare = MapLayout.of(
                EmergencyFloor.alarmPicture(),
                new Camera(600, 450, 0.9, 1134, 906),
                SizeClass.L,
                EnumSet.noneOf(Layer.class),
                false,
                MEASURE);
        assertThat(bare.plates()).extracting(Placed.Plate::text).containsExactly("Door 1");
        assertThat(bare.words()).noneMatch(w -> w.text().equals("Resus 1"));
    }

    @Test
    void atMostThreeRingsFlash() {
        List<Marker> markers = EmergencyFloor.markers(Map.of());
        List<Placed.Spot> spots = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            spots.add(new Placed.Spot(
                    markers.get(i).pressed(MarkerState.UNACKNOWLEDGED, i + 1, true), i * 10, 0, 1, false));
        }
        assertThat(Rings.chosen(spots)).extracting(s -> s.marker().number()).containsExactly("1", "11", "12");
        assertThat(Rings.chosen(spots.subList(0, 2))).hasSize(2);
        assertThat(Rings.chosen(List.of(
                        new Placed.Spot(markers.get(0).pressed(MarkerState.ACKNOWLEDGED, 1, true), 0, 0, 1, false))))
                .isEmpty();
    }

    private static Room room(String name) {
        return EmergencyFloor.plan().rooms().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
