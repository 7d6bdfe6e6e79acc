package org.duressdesk.ui.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.duressdesk.desk.Replay;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Site;
import org.duressdesk.store.JournalTable;
import org.duressdesk.ui.ChangedSites;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.callout.ResolveForm;
import org.duressdesk.ui.callout.TextForm;
import org.duressdesk.ui.journal.JournalLines;
import org.duressdesk.ui.journal.JournalOverlay;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.people.AlarmAtHand;
import org.duressdesk.ui.people.FakeCheck;
import org.duressdesk.ui.people.FakeDesk;
import org.duressdesk.ui.people.FirstRunOverlay;
import org.duressdesk.ui.people.FirstRunView;
import org.duressdesk.ui.people.FirstRunViewModel;
import org.duressdesk.ui.people.SignOnOverlay;
import org.duressdesk.ui.people.SignOnView;
import org.duressdesk.ui.people.SignOnViewModel;
import org.duressdesk.ui.people.ThisPc;
import org.duressdesk.ui.replay.Evening;
import org.duressdesk.ui.replay.ReplayOverlay;
import org.duressdesk.ui.replay.reading.ReplaySource;
import org.duressdesk.ui.setup.FinderOverlay;
import org.duressdesk.ui.setup.FinderPages;
import org.duressdesk.ui.theme.Theme;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** Every screen, form, list and panel of the program, each in its longest states: the one list of them for tests. */
final class AllScreens {
    /**
     * @param name  what it is called in a failure and as a picture
     * @param shows classes that make it and are no nodes, so that the walk does not meet them
     * @param desk  the desk it stands in
     * @param drill in a drill's window
     */
    record Screen(String name, Set<Class<?>> shows, Supplier<PlayedDesk> desk, boolean drill, Consumer<Played> play) {
        Played at(int width, int height) {
            Played played = new Played(desk.get(), drill, width, height);
            play.accept(played);
            played.lay();
            return played;
        }

        Screen showing(Class<?>... classes) {
            return new Screen(name, Set.of(classes), desk, drill, play);
        }
    }

    private AllScreens() {}

    static List<Screen> all() {
        List<Screen> all = new ArrayList<>();
        for (Story story : Story.values()) {
            Screen screen = new Screen(
                    "desk-" + story.file(),
                    Set.of(),
                    story::desk,
                    story == Story.DRILL,
                    on -> on.tell(story.told()).press(story.then().toArray(DeskAction[]::new)));
            all.add(
                    switch (story) {
                        case FORM_RESOLVE -> screen.showing(ResolveForm.class);
                        case FORM_SKIP -> screen.showing(TextForm.class);
                        default -> screen;
                    });
        }
        desk(all);
        forms(all);
        people(all);
        replay(all);
        journal(all);
        finder(all);
        drill(all);
        return all;
    }

    private static Screen of(String name, Consumer<Played> play) {
        return new Screen(name, Set.of(), PlayedDesk::hospital, false, play);
    }

    private static void desk(List<Screen> all) {
        all.add(of("desk-full-called", on -> on.tell(desk -> Story.alarm(desk).at("14:32:25"))));
        all.add(of(
                "desk-second-owned-by-nobody",
                on -> on.tell(desk ->
                        Story.callOut(desk).press("U1-12").acknowledge("U1-12").at("14:33:10"))));
        all.add(of(
                "desk-steps-done",
                on -> on.tell(desk -> Story.callOut(desk)
                        .outcome("reached")
                        .outcome("reached")
                        .outcome("reached")
                        .outcome("safe")
                        .outcome("recorded"))));
        all.add(of(
                "desk-unknown-owned",
                on -> on.tell(desk -> desk.quietUntil("16:08:19")
                        .unknown("0417", "233")
                        .acknowledge(subject(desk))
                        .own()
                        .at("16:08:27"))));
        all.add(of(
                "desk-unreadable", on -> on.tell(desk -> desk.unreadable("XYZ").at("14:31:30"))));
        all.add(of(
                "desk-places-gone",
                on -> on.tell(desk -> {
                    desk.at("14:31:22").press("E-13").at("14:31:24");
                    Site site = desk.site();
                    var button = site.device(new org.duressdesk.domain.device.DeviceId("E-13"))
                            .orElseThrow();
                    desk.becomes(ChangedSites.withoutFloor(site, button.building(), button.floor()))
                            .at("14:31:25");
                })));
        all.add(of(
                "desk-site-changed",
                on -> on.tell(desk -> {
                    Site site = desk.site();
                    var button = site.device(new org.duressdesk.domain.device.DeviceId("E-13"))
                            .orElseThrow();
                    desk.becomes(ChangedSites.withoutFloor(site, button.building(), button.floor()))
                            .later(1);
                })));
        all.add(of("desk-fault", on -> on.window.fault(new IllegalStateException("No floor L9 in building A"))));
        all.add(of("desk-answer", on -> {
            on.tell(Story::callOut);
            on.window.say(Texts.of("window").say("refusal.no-contact"));
        }));
        all.add(of(
                "desk-sound-failed",
                on -> on.tell(desk -> {
                    desk.at("14:34:00");
                    desk.ask(new Command.SoundReport(
                            List.of(), Optional.of("Desk speaker"), Said.text("the device is gone")));
                    desk.at("14:34:05");
                })));
    }

    private static String subject(PlayedDesk desk) {
        return desk.state().incidents().get(desk.newest()).alarms().getFirst().subject();
    }

    private static void forms(List<Screen> all) {
        all.add(of("form-hand-over", on -> on.tell(Story::callOut).press(DeskAction.HAND_OVER)));
        all.add(of("form-note", on -> {
            on.tell(Story::callOut).press(DeskAction.NOTE);
            on.lay();
            on.key(KeyCode.ENTER, false);
        }));
        all.add(of("form-skip-refused", on -> {
            on.tell(Story::callOut).press(DeskAction.SKIP);
            on.key(KeyCode.ENTER, false);
        }));
        all.add(of(
                "form-skip-receiver",
                on -> on.tell(desk -> desk.quietUntil("14:32:41").silent().at("14:38:53"))
                        .press(DeskAction.SKIP)));
        all.add(of(
                "form-join-or-split",
                on -> on.tell(desk -> Story.callOut(desk).press("U1-12").at("14:33:10"))
                        .press(DeskAction.JOIN_OR_SPLIT)));
        all.add(of("form-supervisor", on -> on.tell(Story.SUPERVISOR.told()).press(DeskAction.SUPERVISOR)));
        all.add(of("form-resolve-false-alarm", on -> {
            on.tell(Story.FORM_RESOLVE.told()).press(DeskAction.RESOLVE);
            on.key(KeyCode.DIGIT3, false);
        }));
        all.add(of("form-resolve-quiet", on -> on.press(DeskAction.RESOLVE)));
        all.add(of("form-held-back-nothing", on -> on.press(DeskAction.HELD_BACK)));
        all.add(of("end-question", on -> {
            on.tell(desk -> Story.callOut(desk).storageFails("The disk is full."));
            on.window.askToEnd(false, false, () -> {});
        }));
        all.add(of("end-question-nobody", on -> {
            on.tell(desk -> desk.ask(new Command.SignOff(PlayedDesk.OKAFOR)));
            on.window.askToEnd(false, false, () -> {});
        }));
        all.add(new Screen(
                "end-question-drill",
                Set.of(),
                PlayedDesk::drill,
                true,
                on -> on.window.askToEnd(true, true, () -> {})));
    }

    private static void people(List<Screen> all) {
        all.add(of("sign-on", on -> signOn(on, new FakeCheck(), false, "482")));
        FakeCheck wrong = new FakeCheck();
        all.add(of("sign-on-wrong", on -> signOn(on, wrong, false, "1234\n")));
        FakeCheck waits = new FakeCheck();
        waits.waits = Optional.of(Duration.ofSeconds(43));
        all.add(of("sign-on-waits", on -> signOn(on, waits, false, "4826\n")));
        all.add(of("sign-on-beside", on -> signOn(on, new FakeCheck(), true, "482")));
        all.add(of("first-run", on -> firstRun(on, view -> {}, Optional.empty())));
        all.add(of("first-run-typed", on -> firstRun(on, view -> type(view, "583716", "58371"), Optional.empty())));
        all.add(of(
                "first-run-no-printer",
                on -> firstRun(
                        on,
                        view -> {
                            type(view, "1234", "1235");
                            view.key(Stroke.of("P").withCtrl().typed());
                            view.key(Stroke.of("D").withCtrl().typed());
                        },
                        Optional.of("No printer is set up on this PC."))));
    }

    /** @param typed what is typed; a new line is Enter */
    private static void signOn(Played on, FakeCheck check, boolean beside, String typed) {
        AtomicReference<Optional<AlarmAtHand>> alarm = new AtomicReference<>(Optional.empty());
        SignOnViewModel model = new SignOnViewModel(check, new FakeDesk(), Runnable::run, on.desk::nanos, alarm::get);
        on.tell(desk -> desk.ask(new Command.SignOff(PlayedDesk.OKAFOR)));
        SignOnView view = new SignOnView(model);
        if (beside) {
            on.tell(Story::alarm);
            alarm.set(Optional.of(new AlarmAtHand(IncidentId.of(2025, 117), "E-13", 7)));
        }
        SignOnOverlay overlay = on.open(new SignOnOverlay(view, beside));
        view.show(on.desk.latest(), on.desk.now());
        typed.chars().forEach(c -> view.key(Stroke.of(c == '\n' ? "Enter" : String.valueOf((char) c))));
        overlay.seen(on.desk.latest());
    }

    private static void firstRun(Played on, Consumer<FirstRunView> then, Optional<String> printer) {
        on.tell(desk -> desk.ask(new Command.SignOff(PlayedDesk.OKAFOR)));
        FirstRunViewModel model = new FirstRunViewModel(
                new FakeCheck(),
                Runnable::run,
                (title, code) -> CompletableFuture.completedFuture(printer),
                "Recovery code",
                "7KQ2-M9XD-4FTR-H8WA",
                person -> {});
        FirstRunView view = new FirstRunView(model, said -> {});
        view.found(new ThisPc(4, 2, "214 GB free", "08:12:38"));
        on.open(new FirstRunOverlay(view));
        then.accept(view);
    }

    private static void type(FirstRunView view, String secret, String again) {
        List<TextField> fields = view.lookupAll(".text-input").stream()
                .map(TextField.class::cast)
                .toList();
        fields.get(0).setText("Denise Whitlock");
        fields.get(2).setText(secret);
        fields.get(3).setText(again);
    }

    private static void replay(List<Screen> all) {
        all.add(of("replay-choose", on -> on.open(replay(true))));
        all.add(of("replay-unreadable", on -> on.open(replay(false)).chooseFirst()));
        all.add(of("replay", on -> {
            ReplayOverlay overlay = on.open(replay(true));
            overlay.chooseFirst();
            overlay.model().orElseThrow().speed(5);
            overlay.model().orElseThrow().seek(54_000_000_000L);
        }));
        all.add(of("replay-ended", on -> {
            ReplayOverlay overlay = on.open(replay(true));
            overlay.chooseFirst();
            overlay.key(Stroke.of("End"));
        }));
    }

    private static ReplayOverlay replay(boolean readable) {
        Site site = Evening.hospital();
        Fold.Run run = Fold.from(DeskState.empty());
        Evening.entries(site).forEach(run::add);
        ReplaySource source = span -> readable
                ? CompletableFuture.completedFuture(new ReplaySource.Material(
                        Replay.of(
                                DeskState.empty(),
                                Evening.entries(site).stream()
                                        .filter(e -> e.sequence() >= span.first() && e.sequence() <= span.last())
                                        .toList()),
                        site,
                        false))
                : CompletableFuture.failedFuture(
                        new CompletionException(new StorageFailure(Said.text("The journal is locked"))));
        return new ReplayOverlay(run.state(), source, Runnable::run, Theme.DARK, () -> 1L);
    }

    private static void journal(List<Screen> all) {
        all.add(of("journal", on -> on.open(journal(true))));
        all.add(of("journal-frozen", on -> {
            JournalOverlay overlay = on.open(journal(true));
            overlay.key(Stroke.of("PgDn"));
            overlay.seen(on.desk.latest());
        }));
        all.add(of("journal-unreadable", on -> on.open(journal(false))));
    }

    private static JournalOverlay journal(boolean readable) {
        List<JournalLines.Line> lines = Evening.entries(Evening.hospital()).stream()
                .map(e -> new JournalLines.Line(
                        e.sequence(),
                        Times.day(e.at()).substring(0, 10) + " " + Times.clock(e.at()),
                        e.header().person().map(p -> p.name()).orElse("Desk"),
                        JournalTable.words(e)))
                .toList()
                .reversed();
        return new JournalOverlay(
                (before, count) -> readable
                        ? CompletableFuture.completedFuture(lines.stream()
                                .filter(l -> l.sequence() < before)
                                .limit(count)
                                .toList())
                        : CompletableFuture.failedFuture(new IllegalStateException("The disk does not answer.")),
                Runnable::run);
    }

    private static void finder(List<Screen> all) {
        for (FinderPages page : FinderPages.values()) {
            all.add(of(
                    "finder-" + page.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), on -> {
                        on.tell(FinderPages::signOn);
                        FinderOverlay overlay = on.open(FinderPages.page(on.desk, on.large()));
                        page.lead(overlay, on.desk);
                    }));
        }
    }

    private static void drill(List<Screen> all) {
        all.add(inDrill("drill-panel", Played::dock));
        all.add(inDrill("drill-panel-playing", on -> on.dock("DIGIT2").later(8)));
        all.add(inDrill("drill-panel-newcomer", on -> on.dock("DIGIT2", "T").later(8)));
        all.add(inDrill("drill-panel-full", on -> on.dock("DIGIT5").later(38)));
        all.add(inDrill("drill-panel-finding", on -> {
            on.dock("DIGIT5", "F").later(4);
            ((TextField) on.scene.getFocusOwner()).setText("triage");
        }));
        all.add(inDrill("drill-panel-call-out", on -> {
            on.dock("DIGIT2").later(8);
            String subject = subject(on.desk);
            on.tell(desk -> desk.acknowledge(subject)).later(3);
            on.tell(PlayedDesk::own).later(21);
            on.key(KeyCode.N, true);
            on.key(KeyCode.S, true);
            on.later(3);
            on.key(KeyCode.H, true);
        }));
    }

    private static Screen inDrill(String name, Consumer<Played> play) {
        return new Screen(name, Set.of(), PlayedDesk::drill, true, play);
    }
}
