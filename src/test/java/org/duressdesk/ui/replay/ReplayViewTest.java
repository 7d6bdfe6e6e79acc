package org.duressdesk.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.duressdesk.desk.Replay;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Site;
import org.duressdesk.ui.CssComplaints;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.people.Words;
import org.duressdesk.ui.replay.reading.ReplayModel;
import org.duressdesk.ui.replay.reading.ReplaySource.Material;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayViewTest {
    private static final Site SITE = Evening.hospital();
    private static final long SECOND = 1_000_000_000L;
    private final AtomicLong nanos = new AtomicLong();

    @ParameterizedTest
    @CsvSource({"replay-dark-l, DARK, 1920, 972", "replay-light-l, LIGHT, 1920, 972", "replay-dark-s, DARK, 1366, 678"})
    void looksAsDrawn(String name, Theme theme, int width, int height) {
        try (CssComplaints complaints = new CssComplaints()) {
            Screens.check(name, Screens.take(Look.of(theme, width), width, height, () -> {
                ReplayOverlay overlay = overlay(theme);
                overlay.chooseFirst();
                ReplayModel model = overlay.model().orElseThrow();
                model.speed(5);
                model.seek(54 * SECOND);
                return new StackPane(overlay.root());
            }));
            assertThat(complaints.all()).isEmpty();
        }
    }

    @Test
    void theListOfIncidents() {
        Screens.check(
                "replay-choose-s",
                Screens.take(
                        Look.of(Theme.DARK, 1366),
                        1366,
                        678,
                        () -> new StackPane(overlay(Theme.DARK).root())));
    }

    @Test
    void nothingInReplayIsRed() {
        BufferedImage picture = Screens.take(Look.of(Theme.DARK, 1366), 1366, 678, () -> {
            ReplayOverlay overlay = overlay(Theme.DARK);
            overlay.chooseFirst();
            overlay.model().orElseThrow().seek(54 * SECOND);
            return new StackPane(overlay.root());
        });
        for (int y = 1; y < picture.getHeight() - 1; y++) {
            for (int x = 1; x < picture.getWidth() - 1; x++) {
                assertThat(patch(picture, x, y)).as("red at %d,%d", x, y).isLessThan(9);
            }
        }
    }

    /** Red pixels among the nine here: edges of letters may be, one at a time. */
    private static int patch(BufferedImage picture, int x, int y) {
        int hot = 0;
        for (int i = 0; i < 9; i++) {
            int rgb = picture.getRGB(x - 1 + i % 3, y - 1 + i / 3);
            int red = rgb >> 16 & 255;
            hot += red > 120 && red > 2 * (rgb >> 8 & 255) && red > 2 * (rgb & 255) ? 1 : 0;
        }
        return hot;
    }

    @Test
    void keysDoWhatTheScreenSays() {
        Fx.run(() -> {
            ReplayOverlay overlay = overlay(Theme.DARK);
            new Scene(new StackPane(overlay.root()), 1366, 678);
            assertThat(overlay.key(Stroke.of("Down"))).isTrue();
            assertThat(overlay.key(Stroke.of("Enter"))).isTrue();
            ReplayModel model = overlay.model().orElseThrow();
            press(overlay, "Right", "Right");
            assertThat(model.player().position()).isEqualTo(9 * SECOND);
            press(overlay, "Left", "+", "+", "Enter");
            assertThat(model.player().playing()).isTrue();
            assertThat(model.player().speed()).isEqualTo(5);
            press(overlay, "Enter", "\u2212", "End");
            assertThat(model.player().position()).isEqualTo(718 * SECOND);
            press(overlay, "Home");
            assertThat(model.player().position()).isZero();
            assertThat(overlay.key(Stroke.of("Space")))
                    .as("Space is the desk's own")
                    .isFalse();
            assertThat(overlay.key(Stroke.of("Esc"))).as("the window closes it").isFalse();
            press(overlay, "BACK_SPACE");
            assertThat(overlay.model()).isEmpty();
        });
    }

    @Test
    void aLiveAlarmClosesItAndNothingGoesOnBehind() {
        Fx.run(() -> {
            ReplayOverlay overlay = overlay(Theme.DARK);
            assertThat(overlay.closedByAlarm()).isTrue();
            overlay.shown();
            assertThat(overlay.beating()).isTrue();
            overlay.hidden();
            assertThat(overlay.beating()).isFalse();
        });
    }

    @Test
    void aJournalThatCannotBeReadIsSaid() {
        Fx.run(() -> {
            ReplayOverlay overlay = new ReplayOverlay(
                    state(),
                    span -> CompletableFuture.failedFuture(new java.util.concurrent.CompletionException(
                            new org.duressdesk.desk.StorageFailure(Said.text("The journal is locked")))),
                    Runnable::run,
                    Theme.DARK,
                    nanos::get);
            overlay.chooseFirst();
            assertThat(overlay.model()).isEmpty();
            assertThat(Words.of(overlay.root())).contains("Cannot be replayed: The journal is locked.");
        });
    }

    @Test
    void everythingSaysWhatItIsToWhoCannotSeeIt() {
        Fx.run(() -> {
            ReplayOverlay overlay = overlay(Theme.DARK);
            StackPane root = new StackPane(overlay.root());
            Look.of(Theme.DARK, 1366).dress(new Scene(root, 1366, 678));
            assertThat(Words.unspoken(root)).isEmpty();
            overlay.chooseFirst();
            root.applyCss();
            root.layout();
            assertThat(Words.unspoken(root)).isEmpty();
        });
    }

    private static void press(ReplayOverlay overlay, String... keys) {
        for (String key : keys) {
            assertThat(overlay.key(Stroke.of(key))).as(key).isTrue();
        }
    }

    private static DeskState state() {
        Fold.Run run = Fold.from(DeskState.empty());
        Evening.entries(SITE).forEach(run::add);
        return run.state();
    }

    private ReplayOverlay overlay(Theme theme) {
        return new ReplayOverlay(
                state(),
                span -> CompletableFuture.completedFuture(new Material(read(span), SITE, true)),
                Runnable::run,
                theme,
                nanos::get);
    }

    private static Replay read(Replay.Span span) {
        return Replay.of(
                DeskState.empty(),
                List.copyOf(Evening.entries(SITE)).stream()
                        .filter(e -> e.sequence() >= span.first() && e.sequence() <= span.last())
                        .toList());
    }
}
