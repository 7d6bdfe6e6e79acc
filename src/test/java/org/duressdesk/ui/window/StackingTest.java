package org.duressdesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.duressdesk.domain.callout.ReadAloud;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.callout.CallOutPicture;
import org.duressdesk.ui.callout.NoteField;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.map.FlashClock;
import org.duressdesk.ui.map.MapView;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.places.DockPlace;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.places.OverlayHost;
import org.duressdesk.ui.queue.NoticePicture;
import org.duressdesk.ui.status.BannerPicture;
import org.duressdesk.ui.status.BarPicture;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One budget for the height (decision record 84): whatever is wrong at once, nothing of the act, the current step with its
 * outcomes and the map is clipped or covered. By arithmetic on the laid-out nodes.
 */
class StackingTest {
    private static final String LONG = "Wasserversorgungsüberwachungszentrale der Notaufnahme Nord 12";
    private static final String TITLE = "Call the charge nurse of the " + LONG
            + " and ask whether the patient's relatives have left the waiting area.";

    /** How high the map is does not depend on what is on it; drawing an empty one takes no time. */
    private static final FloorPlan EMPTY = new FloorPlan(
            1000, 700, 20, 0, 100, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    /** What the screen can be full of. */
    private enum Filled {
        ALARM(desk -> Story.alarm(desk).at("14:31:27")),
        RAISED(desk -> Story.alarm(desk).at("14:31:53")),
        UNKNOWN(desk -> desk.unknown("0417", "233").at("14:31:27")),
        UNKNOWN_RAISED(desk -> desk.unknown("0417", "233").at("14:31:53")),
        OWNERSHIP(desk -> Story.alarm(desk).at("14:31:29").acknowledge("E-13").at("14:31:30")),
        CALLOUT(Story::callOut),
        SECOND(desk -> Story.callOut(desk).press("U1-12").at("14:33:10")),
        SECOND_UNKNOWN(desk -> Story.callOut(desk).unknown("0417", "233").at("14:33:10")),
        SECOND_OWNERSHIP(desk -> Story.callOut(desk)
                .press("U1-12")
                .at("14:33:10")
                .acknowledge("U1-12")
                .at("14:33:12"));

        private final java.util.function.Consumer<PlayedDesk> told;

        Filled(java.util.function.Consumer<PlayedDesk> told) {
            this.told = told;
        }

        DeskPicture picture(boolean large) {
            PlayedDesk desk = PlayedDesk.hospital();
            told.accept(desk);
            return new DeskViewModel(desk.latest(), large, desk::nanos)
                    .picture()
                    .get();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatMustStayIsWhole(Filled scene) {
        List<String> faults = new ArrayList<>();
        faults.addAll(Fx.call(() -> walk(scene, 1366, 728)));
        faults.addAll(Fx.call(() -> walk(scene, 1366, 768)));
        faults.addAll(Fx.call(() -> walk(scene, 1920, 1080)));
        assertThat(faults).isEmpty();
    }

    private static List<String> walk(Filled scene, int width, int height) {
        List<String> faults = new ArrayList<>();
        boolean large = SizeClass.of(width).large();
        DeskPicture real = scene.picture(large);
        OverlayHost overlays = new OverlayHost(() -> {});
        DeskPane pane = pane(real, SizeClass.of(width), overlays);
        StackPane root = new StackPane(pane);
        root.getStyleClass().add("desk-window");
        root.getStylesheets().addAll(Sheets.all());
        Scene shown = new Scene(root, width, height);
        new Look(Theme.DARK, SizeClass.of(width), Coat.LIVE).dress(shown);
        for (CallOutPicture.Current step : steps(real)) {
            for (int wrong = 0; wrong < 16; wrong++) {
                for (boolean drill : new boolean[] {false, true}) {
                    DeskPicture now = with(real, step, wrong, drill);
                    pane.show(now, 60);
                    for (int pass = 0; pass < 2; pass++) {
                        root.applyCss();
                        root.layout();
                    }
                    String what = width + "x" + height + " " + scene + " "
                            + now.callOut()
                                    .flatMap(CallOutPicture::current)
                                    .map(CallOutPicture.Current::step)
                                    .orElse("")
                            + " bars " + Integer.toBinaryString(wrong) + (drill ? " drill" : "") + ": ";
                    check(pane).forEach(fault -> faults.add(what + fault));
                }
            }
        }
        Overlay replay = new Covering();
        overlays.open(replay);
        pane.show(with(real, steps(real).getFirst(), 15, false), 60);
        root.applyCss();
        root.layout();
        acts(pane).forEach(fault -> faults.add(width + "x" + height + " " + scene + " replay: " + fault));
        return faults;
    }

    private static DeskPane pane(DeskPicture first, SizeClass size, OverlayHost overlays) {
        Look look = new Look(Theme.DARK, size, Coat.LIVE);
        MapView map = new MapView(MapPicture.of(EMPTY, "", List.of()), look, new FlashClock(() -> 0));
        return new DeskPane(
                size,
                map,
                new NoteField(text -> {}),
                act -> {},
                floor -> {},
                key -> {},
                overlays,
                new DockPlace(overlays, () -> {}),
                act -> true,
                first);
    }

    private static DeskPicture with(DeskPicture of, CallOutPicture.Current step, int wrong, boolean drill) {
        List<BarPicture> bars = new ArrayList<>();
        if ((wrong & 1) != 0) {
            bars.add(new BarPicture(
                    BarPicture.Kind.STORAGE,
                    "Storage failed since 14:34:00",
                    "The disk is full. Not stored: " + LONG + ".",
                    List.of(
                            new BarPicture.Value("Failing for", "6:12"),
                            new BarPicture.Value("Held in memory", "1,204")),
                    true));
        }
        if ((wrong & 2) != 0) {
            bars.add(new BarPicture(
                    BarPicture.Kind.LINK,
                    LONG + " silent since 14:32:41",
                    "A press will not reach this desk.",
                    List.of(new BarPicture.Value("Silent for", "6:12"), new BarPicture.Value("Blind", "142 of 142")),
                    true));
        }
        if ((wrong & 4) != 0) {
            bars.add(new BarPicture(
                    BarPicture.Kind.SOUND,
                    "Alarm sound failed",
                    "Desk speaker: the device is gone. Headset: line unavailable, another program holds it.",
                    List.of(),
                    false));
        }
        Optional<NoticePicture> notice = (wrong & 8) == 0
                ? Optional.empty()
                : Optional.of(new NoticePicture(
                        "Call the supervisor", LONG, "Called", org.duressdesk.ui.keys.DeskAction.SUPERVISOR));
        return new DeskPicture(
                of.mode(),
                of.large(),
                drill,
                of.strip(),
                of.banner().map(StackingTest::named),
                of.incident(),
                notice,
                bars,
                of.floors(),
                of.presses(),
                new DeskPicture.MapHead(
                        LONG, of.head().sub(), of.head().home(), of.head().right(), false, ""),
                of.map(),
                of.tray(),
                of.full(),
                of.queue(),
                of.callOut().map(c -> with(c, step)),
                of.soft(),
                of.enter());
    }

    private static BannerPicture named(BannerPicture of) {
        return new BannerPicture(
                of.kind(),
                of.shape(),
                of.over(),
                LONG,
                LONG,
                of.cells(),
                of.act(),
                of.actMore(),
                of.keyName(),
                of.spoken());
    }

    private static CallOutPicture with(CallOutPicture of, CallOutPicture.Current step) {
        return new CallOutPicture(
                of.incident(),
                LONG,
                of.progress(),
                of.done(),
                of.folded(),
                Optional.of(step),
                of.next(),
                List.of("14:33:01 M. Okafor: " + LONG),
                of.cannotSkip(),
                of.cannotResolve(),
                of.cannotResolveShort());
    }

    /** Each kind of step with the longest of everything. */
    private static List<CallOutPicture.Current> steps(DeskPicture real) {
        if (real.callOut().isEmpty()) {
            return List.of(step("none", "", 0, 0, 1, false));
        }
        return List.of(
                real.callOut().flatMap(CallOutPicture::current).orElseThrow(),
                step("check", "", 0, 0, 1, false),
                step("question", "", 0, 0, 4, false),
                step("aloud", "", 300, 0, 2, false),
                step("aloud-1000", "", 1000, 0, 4, false),
                step("call", "9-911", 300, 0, 3, false),
                step("call-tried", "0170 555 0142", 300, 3, 4, false),
                step("exhausted", "", 0, 4, 4, true));
    }

    private static CallOutPicture.Current step(
            String id, String dial, int aloud, int tried, int choices, boolean exhausted) {
        List<CallOutPicture.Choice> keys = new ArrayList<>();
        for (int i = 1; i <= choices; i++) {
            keys.add(new CallOutPicture.Choice(i, "o" + i, "Nobody answers, call again 123".substring(0, 30)));
        }
        return new CallOutPicture.Current(
                id,
                "Step 4, do this now",
                TITLE,
                dial.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new CallOutPicture.Dial("Dial, outside line first", LONG, dial, LONG)),
                Optional.of(new CallOutPicture.Clock(0.4, "42", "seconds left", false)),
                aloud == 0
                        ? List.of()
                        : List.of(new ReadAloud.Piece(
                                "This is the desk of the hospital. ".repeat(aloud / 34 + 1), false)),
                Stream.generate(() -> "14:33:01 " + LONG + ", no answer")
                        .limit(tried)
                        .toList(),
                exhausted ? "Every contact was tried. Go on with a key, or call again." : "What did they say?",
                keys,
                exhausted);
    }

    private static List<String> check(DeskPane pane) {
        List<String> faults = acts(pane);
        List<Node> parts = pane.getChildren().stream()
                .filter(Node::isVisible)
                .filter(n -> !n.getStyleClass().contains("drill-frame")
                        && !n.getStyleClass().contains("overlays"))
                .toList();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                Bounds a = parts.get(i).getBoundsInParent();
                Bounds b = parts.get(j).getBoundsInParent();
                if (a.getMinX() < b.getMaxX() - 1
                        && b.getMinX() < a.getMaxX() - 1
                        && a.getMinY() < b.getMaxY() - 1
                        && b.getMinY() < a.getMaxY() - 1) {
                    faults.add(name(parts.get(i)) + " and " + name(parts.get(j)) + " overlap");
                }
            }
        }
        if (one(pane, ".call-out").filter(Node::isVisible).isPresent()) {
            Region card = (Region) one(pane, ".step-card").orElseThrow();
            inside(card, pane).ifPresent(faults::add);
            Stream.concat(card.lookupAll(".choice").stream(), card.lookupAll(".keycap").stream())
                    .forEach(key -> inside(key, pane).ifPresent(faults::add));
            card.lookupAll(".act-text").forEach(text -> whole((Label) text).ifPresent(faults::add));
            card.lookupAll(".title").forEach(text -> inside(text, pane).ifPresent(faults::add));
        }
        double map = ((Region) one(pane, ".map").orElseThrow()).getHeight();
        if (map < 240) {
            faults.add("the map is " + map + " high");
        }
        one(pane, ".map").flatMap(m -> inside(m, pane)).ifPresent(faults::add);
        return faults;
    }

    private static List<String> acts(DeskPane pane) {
        List<String> faults = new ArrayList<>();
        for (String style : List.of(".alarm-banner", ".incident-bar")) {
            one(pane, style).filter(Node::isVisible).ifPresent(bar -> {
                inside(bar, pane).ifPresent(faults::add);
                bar.lookupAll(".banner-act").forEach(b -> inside(b, pane).ifPresent(faults::add));
                bar.lookupAll(".keycap").forEach(b -> inside(b, pane).ifPresent(faults::add));
                bar.lookupAll(".act-text").forEach(b -> whole((Label) b).ifPresent(faults::add));
                bar.lookupAll(".banner-title").forEach(b -> inside(b, pane).ifPresent(faults::add));
            });
        }
        return faults;
    }

    private static Optional<Node> one(Node in, String style) {
        return Optional.ofNullable(in.lookup(style));
    }

    /** Inside of every node it stands in, up to the pane. */
    private static Optional<String> inside(Node node, Parent pane) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        if (!node.isVisible()) {
            return Optional.of(name(node) + " is not shown");
        }
        for (Parent above = node.getParent(); above != null; above = above.getParent()) {
            Bounds room = above.localToScene(above.getLayoutBounds());
            if (above instanceof Region
                    && (at.getMinX() < room.getMinX() - 1.5
                            || at.getMaxX() > room.getMaxX() + 1.5
                            || at.getMinY() < room.getMinY() - 1.5
                            || at.getMaxY() > room.getMaxY() + 1.5)) {
                return Optional.of(name(node) + " " + box(at) + " leaves " + name(above) + " " + box(room));
            }
            if (above == pane) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> whole(Label label) {
        return label.isManaged() && label.prefWidth(-1) > label.getWidth() + 1
                ? Optional.of("\"" + label.getText() + "\" is cut")
                : Optional.empty();
    }

    private static String name(Node node) {
        String words = node instanceof KeyCap cap ? cap.getText() : node instanceof Label label ? label.getText() : "";
        return node.getClass().getSimpleName() + node.getStyleClass() + words;
    }

    private static String box(Bounds b) {
        return Math.round(b.getMinX()) + ".." + Math.round(b.getMaxX()) + " x " + Math.round(b.getMinY()) + ".."
                + Math.round(b.getMaxY());
    }

    /** Stands for the replay: fills the room below the bars. */
    private static final class Covering implements Overlay {
        private final Pane root = new Pane();

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public String title() {
            return "Replay";
        }

        @Override
        public boolean key(org.duressdesk.ui.keys.Stroke stroke) {
            return false;
        }
    }
}
