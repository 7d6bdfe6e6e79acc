package org.duressdesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.duressdesk.desk.Replay;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.site.Site;
import org.duressdesk.store.JournalTable;
import org.duressdesk.ui.CssComplaints;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.journal.JournalLines;
import org.duressdesk.ui.journal.JournalOverlay;
import org.duressdesk.ui.people.FakeCheck;
import org.duressdesk.ui.people.FakeDesk;
import org.duressdesk.ui.people.FirstRunOverlay;
import org.duressdesk.ui.people.FirstRunView;
import org.duressdesk.ui.people.FirstRunViewModel;
import org.duressdesk.ui.people.Hospital;
import org.duressdesk.ui.people.SignOnOverlay;
import org.duressdesk.ui.people.SignOnView;
import org.duressdesk.ui.people.SignOnViewModel;
import org.duressdesk.ui.people.ThisPc;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.replay.Evening;
import org.duressdesk.ui.replay.ReplayOverlay;
import org.duressdesk.ui.replay.reading.ReplaySource.Material;
import org.duressdesk.ui.theme.Theme;
import org.duressdesk.ui.words.Times;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What covers the desk, in the window as the user sees it: strip above, keys below. */
public class WholeWindowTest {
    private static final String LOOKS = """
            dark-l, DARK, 1920, 1080
            light-l, LIGHT, 1920, 1080
            dark-s, DARK, 1366, 768
            light-s, LIGHT, 1366, 768
            """;

    @ParameterizedTest
    @CsvSource(textBlock = LOOKS)
    void signOn(String look, Theme theme, int width, int height) {
        check("window-sign-on-" + look, theme, width, height, (desk, window) -> {
            desk.ask(new Command.SignOff(PlayedDesk.OKAFOR));
            SignOnViewModel model =
                    new SignOnViewModel(new FakeCheck(), new FakeDesk(), Runnable::run, () -> 1L, Optional::empty);
            SignOnView view = new SignOnView(model);
            view.show(Hospital.quiet(), Hospital.now());
            "482".chars().forEach(digit -> model.digit((char) digit));
            view.lookup(".pin-boxes").pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
            return new SignOnOverlay(view, false);
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = LOOKS)
    void firstRun(String look, Theme theme, int width, int height) {
        check("window-first-run-" + look, theme, width, height, (desk, window) -> {
            desk.ask(new Command.SignOff(PlayedDesk.OKAFOR));
            FirstRunViewModel model = new FirstRunViewModel(
                    new FakeCheck(),
                    Runnable::run,
                    (title, code) -> java.util.concurrent.CompletableFuture.completedFuture(Optional.empty()),
                    "Recovery code",
                    "7KQ2-M9XD-4FTR-H8WA",
                    person -> {});
            FirstRunView view = new FirstRunView(model, told -> {});
            view.found(new ThisPc(4, 2, "214 GB free", "08:12:38"));
            List<TextField> fields = view.lookupAll(".text-input").stream()
                    .map(TextField.class::cast)
                    .toList();
            fields.get(0).setText("Denise Whitlock");
            fields.get(2).setText("583716");
            fields.get(3).setText("58371");
            return new FirstRunOverlay(view);
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = LOOKS)
    void replay(String look, Theme theme, int width, int height) {
        check("window-replay-" + look, theme, width, height, (desk, window) -> {
            Site site = Evening.hospital();
            Fold.Run run = Fold.from(DeskState.empty());
            Evening.entries(site).forEach(run::add);
            ReplayOverlay overlay = new ReplayOverlay(
                    run.state(),
                    span -> CompletableFuture.completedFuture(new Material(
                            Replay.of(
                                    DeskState.empty(),
                                    Evening.entries(site).stream()
                                            .filter(e -> e.sequence() >= span.first() && e.sequence() <= span.last())
                                            .toList()),
                            site,
                            true)),
                    Runnable::run,
                    theme,
                    () -> 1L);
            overlay.chooseFirst();
            overlay.model().orElseThrow().speed(5);
            overlay.model().orElseThrow().seek(54_000_000_000L);
            return overlay;
        });
    }

    /** The lines of a real evening, in the words of the journal. */
    @ParameterizedTest
    @CsvSource(textBlock = LOOKS)
    void journal(String look, Theme theme, int width, int height) {
        check("window-journal-" + look, theme, width, height, (desk, window) -> {
            List<JournalLines.Line> all = Evening.entries(Evening.hospital()).stream()
                    .map(e -> new JournalLines.Line(
                            e.sequence(),
                            Times.day(e.at()).substring(0, 10) + " " + Times.clock(e.at()),
                            e.header().person().map(p -> p.name()).orElse("Desk"),
                            JournalTable.words(e)))
                    .toList()
                    .reversed();
            JournalOverlay overlay = new JournalOverlay(
                    (before, count) -> CompletableFuture.completedFuture(all.stream()
                            .filter(l -> l.sequence() < before)
                            .limit(count)
                            .toList()),
                    Runnable::run);
            return overlay;
        });
    }

    private static void check(
            String name, Theme theme, int width, int height, BiFunction<PlayedDesk, DeskWindow, Overlay> covered) {
        try (CssComplaints complaints = new CssComplaints()) {
            Screens.check(name, Fx.call(() -> {
                PlayedDesk desk = PlayedDesk.hospital();
                DeskWindow window =
                        new DeskWindow(desk, DeskWindowSettings.plain(theme).still(), desk::nanos);
                Scene scene = new Scene(window.root(), width, height);
                try (AutoCloseable direct = desk.watch(window::arrived)) {
                    Overlay overlay = covered.apply(desk, window);
                    window.open(overlay);
                    window.tick();
                    var picture = Screens.take(scene);
                    overlay.hidden();
                    return picture;
                } finally {
                    window.close();
                }
            }));
            assertThat(complaints.all()).isEmpty();
        }
    }
}
