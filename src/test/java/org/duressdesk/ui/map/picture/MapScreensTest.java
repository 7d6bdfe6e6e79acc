package org.duressdesk.ui.map.picture;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.duressdesk.domain.site.Point;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.map.FlashClock;
import org.duressdesk.ui.map.MapView;
import org.duressdesk.ui.places.Prompt;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapScreensTest {
    private static final Point PRESS = new Point(733, 576);
    private static final Point DOOR = new Point(735, 832);

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"DARK", "LIGHT"})
    void quiet(Theme theme) {
        check(
                "map-quiet-" + theme.name().toLowerCase(Locale.ROOT),
                new Look(theme, SizeClass.L, Coat.LIVE),
                1134,
                906,
                EmergencyFloor.quietPicture(),
                v -> {});
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"DARK", "LIGHT"})
    void alarm(Theme theme) {
        check(
                "map-alarm-" + theme.name().toLowerCase(Locale.ROOT),
                new Look(theme, SizeClass.L, Coat.LIVE),
                1134,
                726,
                EmergencyFloor.alarmPicture(),
                v -> v.jump(List.of(PRESS, DOOR)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"DARK", "LIGHT"})
    void callOut(Theme theme) {
        check(
                "map-callout-" + theme.name().toLowerCase(Locale.ROOT),
                new Look(theme, SizeClass.L, Coat.LIVE),
                910,
                814,
                EmergencyFloor.callOutPicture(),
                v -> v.jump(List.of(PRESS, new Point(816, 576), new Point(672, 713), DOOR)));
    }

    @Test
    void quietSmall() {
        check(
                "map-quiet-small",
                new Look(Theme.DARK, SizeClass.S, Coat.LIVE),
                840,
                624,
                EmergencyFloor.quietPicture(),
                v -> v.setCompassInside(false));
    }

    @Test
    void callOutSmall() {
        check(
                "map-callout-small",
                new Look(Theme.DARK, SizeClass.S, Coat.LIVE),
                708,
                500,
                EmergencyFloor.callOutPicture(),
                v -> {
                    v.setCompassInside(false);
                    v.jump(List.of(PRESS, new Point(816, 576), new Point(672, 713), DOOR));
                });
    }

    @Test
    void linkDown() {
        MapPicture blind = MapPicture.of(
                        EmergencyFloor.plan(),
                        EmergencyFloor.TITLE,
                        EmergencyFloor.markers(Map.of()).stream()
                                .map(m -> m.withState(MarkerState.BLIND))
                                .toList())
                .withNotLive("Map is not live");
        check(
                "map-link-down",
                new Look(Theme.DARK, SizeClass.L, Coat.LIVE),
                1054,
                770,
                blind,
                v -> v.setCompassInside(false));
    }

    @Test
    void replay() {
        MapPicture replay = EmergencyFloor.with(Map.of(
                        "E-13",
                        m -> m.pressed(MarkerState.ACKNOWLEDGED, 1, false),
                        "E-14",
                        m -> m.pressed(MarkerState.ACKNOWLEDGED, 2, false),
                        "E-15",
                        m -> m.pressed(MarkerState.UNACKNOWLEDGED, 3, true)))
                .withRooms(List.of(EmergencyFloor.acknowledged("Triage 3"), EmergencyFloor.acknowledged("Check-in")))
                .withNearestDoor(EmergencyFloor.door("1"))
                .withWatermark("REPLAY");
        check(
                "map-replay",
                new Look(Theme.DARK, SizeClass.L, Coat.NEUTRAL),
                1226,
                502,
                replay,
                v -> v.jump(List.of(PRESS, new Point(816, 576), new Point(672, 713), DOOR)));
    }

    @Test
    void drill() {
        MapPicture drill = EmergencyFloor.with(Map.of(
                        "E-13",
                        m -> m.pressed(MarkerState.ACKNOWLEDGED, 1, false),
                        "E-14",
                        m -> m.pressed(MarkerState.UNACKNOWLEDGED, 2, true)))
                .withRooms(List.of(
                        EmergencyFloor.acknowledged("Triage 3"),
                        new AlarmedRoom(EmergencyFloor.room("Check-in"), MarkerState.UNACKNOWLEDGED)))
                .withNearestDoor(EmergencyFloor.door("1"))
                .withWatermark("DRILL")
                .withPrompts(List.of(new Prompt(new Point(672, 713), "Press 3, 21 s")));
        check(
                "map-drill",
                new Look(Theme.DARK, SizeClass.L, Coat.DRILL),
                1296,
                706,
                drill,
                v -> v.jump(List.of(PRESS, new Point(816, 576), new Point(672, 713), DOOR)));
    }

    @Test
    void flood() {
        List<String> pressed =
                List.of("E-13", "E-14", "E-15", "E-12", "E-11", "E-06", "E-18", "E-16", "E-07", "E-05", "E-03", "E-02");
        MapPicture flood = EmergencyFloor.quietPicture().withNearestDoor(EmergencyFloor.door("1"));
        List<Marker> markers = flood.markers().stream()
                .map(m -> {
                    int n = pressed.indexOf(m.id().value()) + 1;
                    return n == 0
                            ? m
                            : m.pressed(
                                    n <= 2 ? MarkerState.ACKNOWLEDGED : MarkerState.UNACKNOWLEDGED,
                                    n,
                                    n == 3 || n == 12);
                })
                .toList();
        check(
                "map-flood",
                new Look(Theme.DARK, SizeClass.L, Coat.LIVE),
                1054,
                726,
                flood.withMarkers(markers),
                v -> v.setCompassInside(false));
    }

    @Test
    void pressOutOfViewIsPointedTo() {
        check(
                "map-edge",
                new Look(Theme.DARK, SizeClass.L, Coat.LIVE),
                910,
                600,
                EmergencyFloor.alarmPicture(),
                v -> v.look(new Camera(250, 250, 1.5, 910, 600)));
    }

    @Test
    void printedInGrey() {
        check(
                "map-print",
                new Look(Theme.PRINT, SizeClass.L, Coat.LIVE),
                1134,
                906,
                EmergencyFloor.alarmPicture(),
                v -> v.setLayers(Set.of(org.duressdesk.domain.site.Feature.Layer.values())));
    }

    private static void check(
            String name, Look look, int width, int height, MapPicture picture, Consumer<MapView> eye) {
        Screens.check(name, Screens.take(look, width, height, () -> {
            MapView view = new MapView(picture, look, new FlashClock(() -> 0L));
            eye.accept(view);
            return view;
        }));
    }
}
