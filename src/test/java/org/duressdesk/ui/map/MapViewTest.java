package org.duressdesk.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.duressdesk.domain.site.Point;
import org.duressdesk.ui.CssComplaints;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.map.paint.CompassRose;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.map.picture.EmergencyFloor;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;

class MapViewTest {
    private static final Look DARK = new Look(Theme.DARK, SizeClass.L, Coat.LIVE);

    @Test
    void handsMoveTheMap() {
        Fx.run(() -> {
            MapView view = shown(EmergencyFloor.alarmPicture());
            Camera whole = view.camera();
            view.zoomIn();
            assertThat(view.camera().scale()).isGreaterThan(whole.scale());
            view.zoomOut();
            view.pan(-60, 0);
            assertThat(view.camera().cx()).isGreaterThan(whole.cx());
            view.centre();
            assertThat(new Point(view.camera().cx(), view.camera().cy())).isEqualTo(new Point(733, 576));
            view.fit();
            assertThat(view.camera()).isEqualTo(whole);
        });
    }

    @Test
    void saysWhatItShows() {
        Fx.run(() -> {
            MapView view = shown(EmergencyFloor.alarmPicture());
            assertThat(view.getAccessibleText())
                    .isEqualTo(
                            "Map of Building A, Level 1, Emergency. Press 1, E-13, Not acknowledged. Nearest door 1.");
            view.show(EmergencyFloor.quietPicture());
            assertThat(view.getAccessibleText()).isEqualTo("Map of Building A, Level 1, Emergency.");
        });
    }

    /** Plan and frame are painted only when what they show changes (decision 52): never too seldom. */
    @Test
    void aViewThatShowedOtherPicturesLooksLikeANewOne() {
        MapPicture alarm = EmergencyFloor.alarmPicture();
        MapPicture quiet = EmergencyFloor.quietPicture();
        List<MapPicture> pictures = List.of(
                quiet,
                alarm,
                alarm.withCell(java.util.Optional.of("B2")),
                alarm.withRooms(List.of()),
                alarm.withNearestDoor(java.util.Optional.empty()),
                alarm.withWatermark("DRILL"),
                quiet.withNotLive("NOT LIVE"),
                quiet,
                quiet.withMarkers(List.of()),
                alarm);
        Fx.run(() -> {
            MapView used = shown(quiet);
            for (int i = 0; i < pictures.size(); i++) {
                used.show(pictures.get(i));
                assertThat(pixels(used)).as("picture %s", i).isEqualTo(pixels(shown(pictures.get(i))));
            }
            used.pan(40, 20);
            MapView other = shown(alarm);
            other.look(used.camera());
            assertThat(pixels(used)).as("moved").isEqualTo(pixels(other));
            used.setLook(new Look(Theme.LIGHT, SizeClass.L, Coat.LIVE));
            other.setLook(new Look(Theme.LIGHT, SizeClass.L, Coat.LIVE));
            assertThat(pixels(used)).as("light").isEqualTo(pixels(other));
        });
    }

    private static int[] pixels(MapView view) {
        var seen = Screens.take(view.getScene());
        return seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
    }

    @Test
    void aBeatTouchesOnlyTheRings() {
        long[] now = {0};
        Fx.run(() -> {
            FlashClock flash = new FlashClock(() -> now[0]);
            MapView view = new MapView(EmergencyFloor.alarmPicture(), DARK, flash);
            Scene scene = new Scene(view, 900, 700);
            DARK.dress(scene);
            view.applyCss();
            view.layout();
            var bright = Screens.take(scene);
            now[0] = 600_000_000L;
            flash.tick();
            assertThat(view.isNeedsLayout()).isFalse();
            var dim = Screens.take(scene);
            double x = view.camera().x(733);
            double y = view.camera().y(576);
            List<String> outside = new ArrayList<>();
            int changed = 0;
            for (int py = 0; py < 700; py++) {
                for (int px = 0; px < 900; px++) {
                    if (bright.getRGB(px, py) != dim.getRGB(px, py)) {
                        changed++;
                        double r = Math.hypot(px - x, py - y);
                        if (r < 23 * 1.15 || r > 38 * 1.15) {
                            outside.add(px + "," + py);
                        }
                    }
                }
            }
            assertThat(changed).isGreaterThan(1000);
            assertThat(outside).isEmpty();
        });
    }

    @Test
    void styleSheetsResolveWithoutWarning() {
        Fx.run(() -> {
            try (CssComplaints complaints = new CssComplaints()) {
                MapView map = view(EmergencyFloor.callOutPicture(), DARK);
                Stage stage = new Stage();
                Scene scene = new Scene(new VBox(new CompassRose(EmergencyFloor.plan()), map), 1200, 800);
                DARK.dress(scene);
                stage.setScene(scene);
                stage.show();
                map.requestFocus();
                scene.getRoot().applyCss();
                stage.close();
                assertThat(complaints.all()).isEmpty();
            }
        });
    }

    private static MapView view(MapPicture picture, Look look) {
        return new MapView(picture, look, new FlashClock(() -> 0L));
    }

    private static MapView shown(MapPicture picture) {
        MapView view = view(picture, DARK);
        Scene scene = new Scene(view, 1134, 906);
        DARK.dress(scene);
        view.applyCss();
        view.layout();
        return view;
    }
}
