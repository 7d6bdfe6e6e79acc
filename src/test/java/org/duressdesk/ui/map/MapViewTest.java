package org.duressdesk.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.duressdesk.domain.site.Feature.Layer;
import org.duressdesk.domain.site.Point;
import org.duressdesk.ui.CssComplaints;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapViewTest {
    private static final Look DARK = new Look(Theme.DARK, SizeClass.L, Coat.LIVE);

    @ParameterizedTest
    @CsvSource({"DARK,L,1136,956", "LIGHT,L,1136,956", "DARK,S,842,666"})
    void panelLooksAsCommitted(Theme theme, SizeClass size, int width, int height) {
        Look look = new Look(theme, size, Coat.LIVE);
        Screens.check("map-panel-" + (theme + "-" + size).toLowerCase(), Screens.take(look, width, height, () -> {
            MapPanel panel = new MapPanel(view(EmergencyFloor.quietPicture(), look), look);
            panel.show(EmergencyFloor.quietPicture(), size.large() ? "18 buttons, 15 on watch" : "", LocalDate.of(2025, 11, 20));
            return panel;
        }));
    }

    @Test
    void planOlderThanAYearSaysSoInTroubleColour() {
        Fx.run(() -> {
            MapPanel panel = new MapPanel(view(EmergencyFloor.quietPicture(), DARK), DARK);
            panel.show(EmergencyFloor.quietPicture(), "", LocalDate.of(2026, 3, 12));
            assertThat(panel.lookupAll(".trouble-text")).isEmpty();
            panel.show(EmergencyFloor.quietPicture(), "", LocalDate.of(2026, 3, 13));
            assertThat(panel.lookupAll(".trouble-text")).hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"DARK,L,1056,776", "LIGHT,S,842,540"})
    void trayOfADeviceThatIsNotOnTheMap(Theme theme, SizeClass size, int width, int height) {
        Look look = new Look(theme, size, Coat.LIVE);
        Screens.check("map-tray-" + (theme + "-" + size).toLowerCase(), Screens.take(look, width, height, () -> {
            MapPanel panel = new MapPanel(view(EmergencyFloor.quietPicture(), look), look);
            panel.setRoomy(false);
            panel.setHints(MapPanel.hint("0", "Fit"));
            panel.setStrip(Optional.of(new UnknownTray(List.of(new UnknownTray.Field("Account", "0417"), new UnknownTray.Field("Zone", "233"),
                    new UnknownTray.Field("Code", "122, silent panic"), new UnknownTray.Field("Receiver, line", "01, 1"), new UnknownTray.Field("Received", "16:08:19")),
                    "5011 180417E12201233<DC4>", false, size.large() ? 104 : 76)));
            panel.show(EmergencyFloor.quietPicture(), "Map not moved: no place on file", LocalDate.of(2025, 11, 20));
            return panel;
        }));
    }

    @Test
    void layersAreTickedOffInAListOverTheMap() {
        Fx.run(() -> {
            MapPanel panel = new MapPanel(view(EmergencyFloor.quietPicture(), DARK), DARK);
            Stage stage = new Stage();
            Scene scene = new Scene(panel, 1136, 956);
            DARK.dress(scene);
            stage.setScene(scene);
            stage.show();
            panel.toggleLayers();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            CheckBox rooms = (CheckBox) panel.lookup(".check-box");
            assertThat(rooms.getText()).isEqualTo("Room names");
            assertThat(scene.getFocusOwner()).isSameAs(rooms);
            Screens.check("map-layers", Screens.take(scene));
            rooms.setSelected(false);
            assertThat(panel.map().layers()).doesNotContain(Layer.ROOMS).contains(Layer.DOORS, Layer.MEDICAL);
            panel.toggleLayers();
            assertThat(panel.layersOpen()).isFalse();
            assertThat(panel.map().layers()).doesNotContain(Layer.ROOMS);
            stage.close();
        });
    }

    @Test
    void everyLayerHasWords() {
        for (Layer layer : Layer.values()) {
            assertThat(MapWords.say("layer." + layer.name().toLowerCase())).isNotBlank();
        }
    }

    @Test
    void keysMoveTheMap() {
        Fx.run(() -> {
            MapView view = shown(EmergencyFloor.alarmPicture());
            Camera whole = view.camera();
            assertThat(MapKeys.press(view, KeyCode.PLUS, "+")).isTrue();
            assertThat(view.camera().scale()).isGreaterThan(whole.scale());
            MapKeys.press(view, KeyCode.MINUS, "-");
            MapKeys.press(view, KeyCode.RIGHT, "");
            assertThat(view.camera().cx()).isGreaterThan(whole.cx());
            MapKeys.press(view, KeyCode.C, "c");
            assertThat(new Point(view.camera().cx(), view.camera().cy())).isEqualTo(new Point(733, 576));
            MapKeys.press(view, KeyCode.DIGIT0, "0");
            assertThat(view.camera()).isEqualTo(whole);
            assertThat(MapKeys.press(view, KeyCode.HOME, "")).isFalse();
            view.jump(List.of(new Point(733, 576)));
            assertThat(MapKeys.press(view, KeyCode.HOME, "")).isTrue();
            assertThat(view.camera()).isEqualTo(whole);
            assertThat(MapKeys.press(view, KeyCode.SPACE, " ")).isFalse();
            assertThat(MapKeys.press(view, KeyCode.ESCAPE, "")).isFalse();
        });
    }

    @Test
    void saysWhatItShows() {
        Fx.run(() -> {
            MapView view = shown(EmergencyFloor.alarmPicture());
            assertThat(view.getAccessibleText()).isEqualTo("Map of Building A, Level 1, Emergency. Press 1, E-13, Not acknowledged. Nearest door 1.");
            view.show(EmergencyFloor.quietPicture());
            assertThat(view.getAccessibleText()).isEqualTo("Map of Building A, Level 1, Emergency.");
        });
    }

    @Test
    void aBeatTouchesOnlyTheRings() {
        long[] now = {0};
        Fx.run(() -> {
            FlashClock flash = new FlashClock(() -> now[0]);
            MapView view = new MapView(EmergencyFloor.alarmPicture(), DARK, () -> 0L, flash);
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
                MapPanel panel = new MapPanel(view(EmergencyFloor.callOutPicture(), DARK), DARK);
                panel.show(EmergencyFloor.callOutPicture(), "", LocalDate.of(2026, 11, 20));
                Stage stage = new Stage();
                Scene scene = new Scene(panel, 1200, 800);
                DARK.dress(scene);
                stage.setScene(scene);
                stage.show();
                panel.map().requestFocus();
                scene.getRoot().applyCss();
                stage.close();
                assertThat(complaints.all()).isEmpty();
            }
        });
    }

    private static MapView view(MapPicture picture, Look look) {
        return new MapView(picture, look, () -> 0L, new FlashClock(() -> 0L));
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
