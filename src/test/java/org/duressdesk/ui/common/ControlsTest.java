package org.duressdesk.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.duressdesk.ui.CssComplaints;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.common.art.Box;
import org.duressdesk.ui.common.art.CountBadge;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlsTest {
    @ParameterizedTest
    @CsvSource({"DARK,L,1920,1080", "LIGHT,L,1920,1080", "DARK,S,1366,768"})
    void everyControlLooksAsCommitted(Theme theme, SizeClass size, int width, int height) {
        Look look = new Look(theme, size, Coat.LIVE);
        Screens.check(
                "controls-" + theme.name().toLowerCase(Locale.ROOT) + "-"
                        + size.name().toLowerCase(Locale.ROOT),
                Screens.take(look, width, height, ControlsSheet::build));
    }

    @Test
    void styleSheetsResolveWithoutWarning() {
        for (Theme theme : Theme.values()) {
            for (Coat coat : Coat.values()) {
                for (SizeClass size : SizeClass.values()) {
                    Fx.run(() -> {
                        try (CssComplaints complaints = new CssComplaints()) {
                            Stage stage = new Stage();
                            Scene scene = new Scene(ControlsSheet.build(), 1366, 768);
                            new Look(theme, size, coat).dress(scene);
                            stage.setScene(scene);
                            stage.show();
                            scene.getRoot().applyCss();
                            scene.getRoot().layout();
                            scene.getRoot().lookupAll(".act-button").forEach(n -> {
                                n.requestFocus();
                                scene.getRoot().applyCss();
                            });
                            stage.close();
                            assertThat(complaints.all())
                                    .as(theme + " " + coat + " " + size)
                                    .isEmpty();
                        }
                    });
                }
            }
        }
    }

    @Test
    void whatTheKeyboardReachesSaysWhatItIs() {
        Fx.run(() -> {
            Scene scene = new Scene(ControlsSheet.build(), 1366, 768);
            Look.of(Theme.DARK, 1366).dress(scene);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertThat(scene.getRoot().lookupAll("*").stream()
                            .filter(n -> n instanceof ActButton
                                    || n instanceof KeyCap
                                    || n instanceof Box
                                    || n instanceof Panel
                                    || n instanceof SystemBar
                                    || n instanceof ValueCell
                                    || n instanceof ItemRow
                                    || n instanceof CountBadge
                                    || n instanceof AgeBar
                                    || n instanceof CountdownRing
                                    || n instanceof DeadlineBar))
                    .hasSizeGreaterThan(50)
                    .allMatch(n -> n.getAccessibleText() != null
                            && !n.getAccessibleText().isBlank());
        });
    }

    @Test
    void buttonSaysItsKeyAndItsRefusal() {
        Fx.run(() -> {
            ActButton button = ActButton.plain("Resolve", "R");
            assertThat(button.getAccessibleText()).isEqualTo("Resolve, key R");
            button.refuse("Cannot resolve yet: steps 4 to 8 are open");
            assertThat(button.isDisabled()).isTrue();
            assertThat(button.getAccessibleHelp()).isEqualTo("Cannot resolve yet: steps 4 to 8 are open");
            button.refuse("");
            assertThat(button.isDisabled()).isFalse();
            button.say("Take ownership", "Enter");
            assertThat(button.getAccessibleText()).isEqualTo("Take ownership, key Enter");
        });
    }

    @Test
    void focusOutlineIsThreePixelsThreeAwayAndMovesNothing() {
        Fx.run(() -> {
            Button button = new ActButton("Reached", "1");
            Button second = new ActButton("Busy", "3");
            Stage stage = new Stage();
            Scene scene = new Scene(new javafx.scene.layout.HBox(20, button, second), 600, 200);
            Look.of(Theme.DARK, 1920).dress(scene);
            stage.setScene(scene);
            stage.show();
            second.requestFocus();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            double width = button.getWidth();
            button.requestFocus();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            var strokes = button.getBorder().getStrokes();
            assertThat(strokes).hasSize(2);
            assertThat(strokes.get(1).getWidths().getTop()).isEqualTo(3);
            assertThat(strokes.get(1).getInsets().getTop()).isEqualTo(-6);
            assertThat(button.getWidth()).isEqualTo(width);
            assertThat(button.getHeight()).isEqualTo(48);
            stage.close();
        });
    }
}
