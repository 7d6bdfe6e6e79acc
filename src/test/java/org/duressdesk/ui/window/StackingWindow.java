package org.duressdesk.ui.window;

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
import javafx.scene.text.Text;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.callout.NoteField;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.map.FlashClock;
import org.duressdesk.ui.map.MapView;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.places.Dock;
import org.duressdesk.ui.places.DockPlace;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.places.OverlayHost;
import org.duressdesk.ui.places.Prompt;
import org.duressdesk.ui.places.SoftKey;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Theme;
import org.duressdesk.ui.words.Texts;

/** A window in which cases of one scene and size are shown one after the other, and what is cut or covered in it. */
final class StackingWindow {
    /** How high the map is does not depend on what is on it; drawing an empty one takes no time. */
    private static final FloorPlan EMPTY = new FloorPlan(
            1000, 700, 20, 0, 100, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    private final DeskPicture real;
    private final OverlayHost overlays = new OverlayHost(() -> {});
    private final DockPlace dock = new DockPlace(overlays, () -> {});
    private final Dock panel = new Beside();
    private final DeskPane pane;
    private final AnswerLine answer = new AnswerLine();
    private final Label fault = new DrawGuard(() -> 0, () -> 0).bar();
    private final DeskRoot root;

    StackingWindow(StackingCase first) {
        SizeClass size = first.window().size();
        real = first.scene().picture(size.large());
        pane = pane(real, size, overlays, dock);
        root = new DeskRoot(pane, answer, fault);
        new Look(Theme.DARK, size, Coat.LIVE).dress(new Scene(root, first.window().width, first.window().height));
    }

    Stream<String> faults(StackingCase now) {
        overlays.closeAll();
        if (now.over() == StackingCase.Over.REPLAY) {
            overlays.open(new Covering());
        }
        dock.put(panel, now.drill() == StackingCase.Drill.PANEL);
        answer.say(now.over() == StackingCase.Over.ANSWER ? "Not done: " + StackingCase.TITLE : "");
        fault.setText(Texts.of("window").say("fault.drawing", new IllegalStateException(StackingCase.TITLE)));
        fault.setVisible(now.wrong(4));
        pane.show(now.picture(real), 60);
        root.applyCss();
        root.layout();
        List<String> found = new ArrayList<>(now.over() == StackingCase.Over.REPLAY ? acts(pane) : check(pane));
        if (now.over() == StackingCase.Over.ANSWER) {
            found.addAll(covers(answer));
        }
        if (now.wrong(4)) {
            found.addAll(covers(fault));
            if (fault.getHeight() < 30) {
                found.add("the fault of drawing is " + fault.getHeight() + " high");
            }
        }
        return found.stream().map(what -> "\n" + now + ": " + what);
    }

    /** The lines of the bars as they are drawn. */
    List<String> barLines(StackingCase now) {
        faults(now);
        return pane.lookupAll(".bar-line").stream()
                .filter(line -> line.getParent().getParent().getParent().isVisible()
                        && line.getParent().getParent().isVisible())
                .map(line -> ((Text) line.lookup(".text")).getText())
                .toList();
    }

    private List<String> covers(Node over) {
        Bounds at = over.getBoundsInParent();
        return pane.getChildren().stream()
                .filter(Node::isVisible)
                .filter(n -> Stream.of("drill-frame", "overlays", "soft-keys").noneMatch(n.getStyleClass()::contains))
                .filter(n -> overlap(n.getBoundsInParent(), at))
                .map(n -> name(over) + " covers " + name(n))
                .toList();
    }

    private static DeskPane pane(DeskPicture first, SizeClass size, OverlayHost overlays, DockPlace dock) {
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
                dock,
                act -> true,
                first);
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
                if (overlap(parts.get(i).getBoundsInParent(), parts.get(j).getBoundsInParent())) {
                    faults.add(name(parts.get(i)) + box(parts.get(i).getBoundsInParent()) + " and " + name(parts.get(j))
                            + box(parts.get(j).getBoundsInParent()) + " overlap");
                }
            }
        }
        if (one(pane, ".call-out").filter(Node::isVisible).isPresent()) {
            Region card = (Region) one(pane, ".step-card").orElseThrow();
            inside(card, pane).ifPresent(faults::add);
            Stream.concat(card.lookupAll(".choice").stream(), card.lookupAll(".keycap").stream())
                    .forEach(key -> inside(key, pane).ifPresent(faults::add));
            card.lookupAll(".act-text").forEach(text -> whole((Label) text).ifPresent(faults::add));
            one(pane, ".call-out-header")
                    .filter(Node::isVisible)
                    .ifPresent(header -> header.lookupAll(".foot-act")
                            .forEach(act -> Stream.concat(
                                            Stream.of(act),
                                            Stream.concat(
                                                    act.lookupAll(".keycap").stream(),
                                                    act.lookupAll(".act-text").stream()))
                                    .forEach(part -> inside(part, pane).ifPresent(faults::add))));
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

    private static boolean overlap(Bounds a, Bounds b) {
        return a.getMinX() < b.getMaxX() - 1
                && b.getMinX() < a.getMaxX() - 1
                && a.getMinY() < b.getMaxY() - 1
                && b.getMinY() < a.getMaxY() - 1;
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

    /** Stands for the panel of a drill. */
    private static final class Beside implements Dock {
        private final Pane root = new Pane();

        @Override
        public Region root() {
            return root;
        }

        @Override
        public boolean key(Stroke stroke) {
            return false;
        }

        @Override
        public void seen(Snapshot snapshot) {}

        @Override
        public void tick() {}

        @Override
        public void large(boolean now) {}

        @Override
        public List<Prompt> prompts(FloorRef floor) {
            return List.of();
        }

        @Override
        public void clicked(DeviceId device) {}

        @Override
        public List<SoftKey> softKeys() {
            return List.of();
        }
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
        public boolean key(Stroke stroke) {
            return false;
        }
    }
}
