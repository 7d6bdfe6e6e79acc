package org.duressdesk.ui.map.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duressdesk.domain.site.Building;
import org.duressdesk.domain.site.Feature.Layer;
import org.duressdesk.domain.site.Floor;
import org.duressdesk.domain.site.Site;
import org.duressdesk.siteplan.Loaded;
import org.duressdesk.siteplan.SiteLoader;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.map.FlashClock;
import org.duressdesk.ui.map.MapView;
import org.duressdesk.ui.map.label.FontMeasure;
import org.duressdesk.ui.map.label.MapLayout;
import org.duressdesk.ui.map.label.RoomWords;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every floor of the sample sites, drawn as it will be seen. */
class SampleFloorsTest {
    private static final Look DARK = new Look(Theme.DARK, SizeClass.L, Coat.LIVE);

    record OneFloor(String name, MapPicture picture) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<OneFloor> floors() {
        return Stream.of("hospital", "school").flatMap(folder -> {
            Site site = site(folder);
            return site.buildings().stream()
                    .flatMap(b -> b.floors().stream()
                            .map(f -> new OneFloor(folder + "-" + b.id() + "-" + f.id(), picture(site, b, f))));
        });
    }

    static Stream<OneFloor> pictured() {
        return floors().filter(f ->
                List.of("hospital-A-L1", "hospital-B-L1", "school-M-L1").contains(f.name()));
    }

    @ParameterizedTest
    @MethodSource("pictured")
    void floorLooksAsCommitted(OneFloor floor) {
        Screens.check(
                "floor-" + floor.name().toLowerCase(Locale.ROOT),
                Screens.take(DARK, 1134, 906, () -> new MapView(floor.picture(), DARK, new FlashClock(() -> 0L))));
    }

    /** A responder reads the map: on every floor nearly every room is named; in the small layout four of five. */
    @ParameterizedTest
    @MethodSource("floors")
    void roomsAreNamed(OneFloor floor) {
        for (SizeClass size : SizeClass.values()) {
            Camera camera = size.large()
                    ? Camera.fit(floor.picture().plan(), 1134, 906, 14)
                    : Camera.fit(floor.picture().plan(), 840, 624, 4);
            MapLayout layout = Fx.call(() -> MapLayout.of(
                    floor.picture(), camera, size, EnumSet.allOf(Layer.class), size.large(), new FontMeasure()));
            List<String> unnamed = floor.picture().plan().rooms().stream()
                    .filter(r -> !r.name().isEmpty())
                    .filter(r -> layout.words().stream()
                            .noneMatch(w -> RoomWords.bounds(r, camera).grow(1).contains(w.box())))
                    .map(r -> r.name())
                    .toList();
            assertThat(unnamed)
                    .as(floor + " " + size)
                    .hasSizeLessThanOrEqualTo(
                            Math.max(1, floor.picture().plan().rooms().size() / (size.large() ? 10 : 5)));
        }
    }

    @Test
    void everyDeviceStandsOnItsFloor() {
        for (String folder : List.of("hospital", "school")) {
            Site site = site(folder);
            long drawn = site.buildings().stream()
                    .flatMap(b -> b.floors().stream()
                            .map(f -> picture(site, b, f).markers().size()))
                    .mapToInt(n -> n)
                    .sum();
            assertThat(drawn).isEqualTo(site.devices().size());
        }
    }

    private static Site site(String folder) {
        Loaded loaded = new SiteLoader(InstantSource.fixed(Instant.parse("2025-11-20T12:00:00Z")))
                .load(Path.of("sample-data/sites", folder));
        return loaded.site()
                .orElseThrow(() -> new AssertionError(loaded.complaints().toString()));
    }

    private static MapPicture picture(Site site, Building building, Floor floor) {
        return MapPicture.of(
                floor.plan(),
                building.name() + ", " + floor.level() + ", " + floor.name(),
                site.devices().stream()
                        .filter(d ->
                                d.building().equals(building.id()) && d.floor().equals(floor.id()))
                        .map(d -> Marker.normal(d.id(), d.at(), d.kind(), d.audibility()))
                        .toList());
    }
}
