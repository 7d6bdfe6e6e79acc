package org.duressdesk.app.screen;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import org.duressdesk.app.Workplace;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.desk.people.SignOnCheck;
import org.duressdesk.ui.attention.DeskMode;
import org.duressdesk.ui.common.FxDoor;
import org.duressdesk.ui.drill.DrillPanel;
import org.duressdesk.ui.drill.DrillViewModel;
import org.duressdesk.ui.drill.DrilledDesk;
import org.duressdesk.ui.journal.JournalOverlay;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.replay.ReplayOverlay;
import org.duressdesk.ui.replay.reading.JournalReplays;
import org.duressdesk.ui.setup.FinderOverlay;
import org.duressdesk.ui.status.BarPicture;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Theme;
import org.duressdesk.ui.window.DeskPicture;
import org.duressdesk.ui.window.DeskWindow;
import org.duressdesk.ui.window.DeskWindowSettings;
import org.duressdesk.ui.words.Texts;

/** The window of a workplace with everything that opens in it: sign-on, replay, drill panel. Screen thread only. */
public final class ScreenRoom implements AutoCloseable {
    private static final Texts TEXTS = Texts.of("window");

    private final Workplace place;
    private final Theme theme;
    private final boolean drill;
    private final Runnable end;
    private final Executor screen;
    private final DeskWindow window;
    private final AutoCloseable watching;
    private final ScreenRehearsal rehearsal;
    private Optional<SignOnDesk> signing = Optional.empty();

    /**
     * @param drill  a drill to play by hand, which Ctrl+D ends
     * @param signOn false for a drill that plays itself: nobody has to type a PIN
     * @param end    ends the program; asked before
     */
    ScreenRoom(Workplace place, Theme theme, boolean drill, boolean signOn, Runnable end) {
        FxDoor door = FxDoor.open();
        screen = door::run;
        this.place = place;
        this.theme = theme;
        this.drill = drill;
        this.end = end;
        Map<DeskAction, Supplier<Overlay>> places = new EnumMap<>(DeskAction.class);
        places.put(DeskAction.VIEW_REPLAY, this::replay);
        places.put(DeskAction.FIND_RECEIVER, this::finder);
        places.put(DeskAction.JOURNAL, () -> new JournalOverlay(new JournalPages(place), screen));
        DeskWindowSettings settings = new DeskWindowSettings(
                theme,
                () -> place.people().people().stream()
                        .map(SignOnCheck.Known::person)
                        .toList(),
                places,
                drill ? Map.of(DeskAction.END_DRILL, this::askToEnd) : Map.of(DeskAction.DRILL, this::startDrill),
                act -> signing.ifPresent(SignOnDesk::asked),
                true);
        window = new DeskWindow(place.desk(), settings, Clocks::nanos);
        place.simulator()
                .ifPresent(receiver -> window.dock(
                        new DrillPanel(
                                new DrillViewModel(
                                        place.desk().latest(),
                                        new SimulatorControls(
                                                place::simulator,
                                                () -> place.desk().latest().site()),
                                        Clocks::nanos),
                                () -> drilled(window.picture()),
                                window::say),
                        signOn));
        if (signOn) {
            SignOnDesk desk = new SignOnDesk(place, window, door::run);
            signing = Optional.of(desk);
            watching = place.desk().watch(door.latest(desk::show));
            desk.show(place.desk().latest());
        } else {
            watching = () -> {};
        }
        rehearsal = new ScreenRehearsal(
                place.desk().latest().site(),
                theme,
                (Region) window.root(),
                () -> place.desk().latest().state().incidents().isEmpty());
    }

    /** Draws pictures nobody sees, in a while and as long as nothing happens, so that the first press is not slow. */
    void rehearse() {
        rehearsal.start();
    }

    /** Whether all that was rehearsed has been drawn, or nothing is rehearsed any more; any thread. */
    boolean rehearsed() {
        return rehearsal.over();
    }

    /** Ports and receivers; listens as long as it is open. */
    FinderOverlay finder() {
        boolean large = SizeClass.of(((Region) window.root()).getWidth()).large();
        return new FinderOverlay(
                new FinderRoom(place, screen),
                place.desk().latest(),
                new FinderOverlay.Room(ThisMachine.system(), large, window::close, window::say, ScreenRoom::copy),
                screen);
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    /** The replay of this desk's journal, before an incident is chosen. */
    ReplayOverlay replay() {
        JournalReplays replays = new JournalReplays(
                place::journal,
                hash -> place.sites().load(hash).site(),
                () -> place.desk().latest().site(),
                place.reader());
        return new ReplayOverlay(place.desk().latest().state(), replays, screen, theme, Clocks::nanos);
    }

    /** A drill never stands before a press that waits. */
    private void startDrill() {
        if (window.banner().isPresent()) {
            window.say(TEXTS.say("drill.waits"));
            return;
        }
        window.say(TEXTS.say("drill.opens"));
        place.reader()
                .execute(
                        () -> DrillProcess.start(place.data().journal(), why -> screen.execute(() -> window.say(why))));
    }

    /** Somebody wants to close the window: who may, and whether it was meant. */
    void askToEnd() {
        window.askToEnd(drill, drill || place.people().firstRun(), end);
    }

    DeskWindow window() {
        return window;
    }

    @Override
    public void close() throws Exception {
        rehearsal.stop();
        watching.close();
        window.close();
    }

    /** What the drill panel beside the desk needs of it. */
    private static DrilledDesk drilled(DeskPicture desk) {
        return new DrilledDesk(
                desk.banner(),
                desk.mode() == DeskMode.COVERT,
                desk.callOut(),
                desk.bars().stream().anyMatch(bar -> bar.kind() == BarPicture.Kind.LINK));
    }
}
