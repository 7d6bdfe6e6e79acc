package org.duressdesk.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.attention.DeskMode;
import org.duressdesk.ui.attention.Signs;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.DeadlineBar;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.art.Glyph;
import org.duressdesk.ui.common.art.GlyphIcon;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.common.art.StateIcon;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.map.MapView;
import org.duressdesk.ui.map.paint.CompassRose;
import org.duressdesk.ui.theme.Token;
import org.duressdesk.ui.words.Texts;

/** The map with its title, and what may stand between them: unknown devices, presses (S), deadlines (full screen). */
final class MapPanel extends Panel {
    /** Pixels between what stands in the title. */
    private static final double GAP = 12;

    private static final Texts TEXTS = Texts.of("window");

    private final boolean large;
    private final Consumer<DeskAction> act;
    private final VBox between = new VBox();
    private final Label chip = Texting.whole("", "edge-chip");
    private final MapView map;
    private boolean narrow;
    private Object builtHead = "";
    private Object builtBetween = "";

    MapPanel(boolean large, MapView map, Consumer<DeskAction> act) {
        super("");
        this.large = large;
        this.act = act;
        getStyleClass().add("map-panel");
        this.map = map;
        titleGivesWay();
        between.setMinWidth(0);
        Texting.clip(between);
        StackPane stack = new StackPane(map, chip);
        stack.setMinSize(0, 0);
        chip.setManaged(false);
        map.setOnDrawn(this::placeChip);
        chip.setAccessibleRole(AccessibleRole.TEXT);
        setBody(true, between, stack);
        VBox.setVgrow(stack, Priority.ALWAYS);
    }

    /** Beside a panel that stays there is less room. */
    void narrow(boolean now) {
        narrow = now;
        Texting.style(this, "narrow", now);
    }

    void show(DeskPicture picture) {
        DeskPicture.MapHead head = picture.head();
        setTitle(head.title());
        setSub(narrow && picture.mode() == DeskMode.FULL ? "" : head.sub());
        chip.setText(head.chip());
        chip.setVisible(!head.chip().isEmpty());
        placeChip();
        Object headNow = List.of(
                head.home(),
                head.right(),
                head.rightLoud(),
                picture.mode(),
                picture.map().plan().trueNorth(),
                picture.map().plan().gridCell(),
                compassInHead(large, picture));
        if (!headNow.equals(builtHead)) {
            builtHead = headNow;
            setRight(right(picture));
        }
        Object now = List.of(picture.tray(), picture.full(), large ? List.of() : picture.presses());
        if (!now.equals(builtBetween)) {
            builtBetween = now;
            List<Node> nodes = new ArrayList<>();
            picture.full().ifPresent(f -> nodes.add(full(f)));
            if (!large && !picture.presses().isEmpty()) {
                nodes.add(presses(picture.presses()));
            }
            picture.tray().ifPresent(t -> nodes.add(tray(t)));
            between.getChildren().setAll(nodes);
        }
    }

    /** Height in which the map keeps what it must, and an unknown device its tray, pixels. */
    double least() {
        return bare() + trays().mapToDouble(tray -> large ? 176 : 128).sum();
    }

    /** Height of the map and its title alone. */
    private double bare() {
        return snappedTopInset() + header().prefHeight(-1) + HeightBudget.MAP + snappedBottomInset();
    }

    private Stream<Node> trays() {
        return between.getChildren().stream()
                .filter(node -> node.getStyleClass().contains("tray-place"));
    }

    /**
     * What stands between title and map gives way to the map: presses and deadlines, which stand elsewhere too, then all
     * of a tray but its raw signal, and that last.
     */
    @Override
    protected void layoutChildren() {
        titleStays();
        low(getHeight() < least());
        double room = getHeight() - bare();
        List<Node> order = Stream.concat(
                        trays(), between.getChildren().stream().filter(node -> trays().noneMatch(node::equals)))
                .toList();
        for (Node node : order) {
            double high = ((Region) node).prefHeight(-1);
            boolean fits = high <= room;
            node.setVisible(fits);
            node.setManaged(fits);
            room -= fits ? high : 0;
        }
        super.layoutChildren();
    }

    /** What stands at the right end of the title gives way to the name of the floor, from the left; the compass last. */
    private void titleStays() {
        double room = getWidth()
                - header().getPadding().getLeft()
                - header().getPadding().getRight()
                - nameWidth()
                - GAP;
        for (Node node : List.copyOf(right()).reversed()) {
            double wide = node.prefWidth(-1) + GAP;
            boolean fits = wide <= room;
            node.setVisible(fits);
            node.setManaged(fits);
            room -= fits ? wide : room;
        }
    }

    private void low(boolean now) {
        trays().filter(tray -> tray.getStyleClass().contains("low") != now).forEach(tray -> {
            Texting.style(tray, "low", now);
            for (String part : List.of(".tray-sign", ".tray-values")) {
                Node lesser = tray.lookup(part);
                lesser.setVisible(!now);
                lesser.setManaged(!now);
            }
            tray.applyCss();
        });
    }

    /** The chip covers no sign, no name and no plate if there is such a place at the rim. */
    private void placeChip() {
        if (chip.isVisible()) {
            chip.applyCss();
            double w = Math.ceil(chip.prefWidth(-1));
            double h = Math.ceil(chip.prefHeight(-1));
            Point2D at = map.free(w, h);
            chip.resizeRelocate(at.getX(), at.getY(), w, h);
        }
    }

    /** Where the map is small, compass and scale would cover it: they stand in the head. */
    static boolean compassInHead(boolean large, DeskPicture picture) {
        return !large || picture.queue().wide();
    }

    private Node[] right(DeskPicture picture) {
        List<Node> nodes = new ArrayList<>();
        DeskPicture.MapHead head = picture.head();
        switch (picture.mode()) {
            case FULL -> {}
            case CALL_OUT -> {
                nodes.add(key(DeskAction.CENTER, "map.center"));
                nodes.add(key(DeskAction.FIT, "map.fit"));
            }
            case ALARM, OWNERSHIP -> {
                if (head.home()) {
                    nodes.add(key(DeskAction.MAP_HOME, "map.back"));
                } else {
                    nodes.add(key(DeskAction.FIT, "map.fit"));
                }
            }
            case QUIET, COVERT -> {
                nodes.add(key(DeskAction.LAYERS, "map.layers"));
                nodes.add(key(DeskAction.FIT, "map.fit"));
            }
        }
        boolean room = !large || !compassInHead(true, picture) || head.rightLoud();
        if (!head.right().isEmpty() && room) {
            nodes.add(Texting.whole(
                    head.right(),
                    "small",
                    head.rightLoud() ? "trouble-text" : picture.mode() == DeskMode.FULL ? "text-2" : "text-3"));
        }
        if (compassInHead(large, picture)) {
            nodes.add(new CompassRose(picture.map().plan()));
        }
        return nodes.toArray(Node[]::new);
    }

    private Node key(DeskAction action, String text) {
        HBox row = Texting.row("soft-key", new KeyCap(action.cap()), Texting.whole(TEXTS.say(text), "small", "text-2"));
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(TEXTS.say(text) + ", key " + action.cap());
        row.setOnMouseClicked(e -> act.accept(action));
        return row;
    }

    private Node presses(List<DeskPicture.PressRow> presses) {
        HBox row = Texting.row("press-strip");
        presses.forEach(p -> row.getChildren()
                .add(Texting.row(
                        "press-short",
                        Signs.icon(p.shape(), 40, 56),
                        Texting.label(p.title(), "small", "strong"),
                        Texting.whole(p.tight(), "small"))));
        return row;
    }

    private Node tray(DeskPicture.Tray tray) {
        StateIcon icon = new StateIcon(Sign.UNKNOWN, DeviceKind.FIXED, "?", large ? 104 : 72, Token.APP, 76);
        if (tray.waiting()) {
            icon.showRinged(Sign.UNKNOWN, DeviceKind.FIXED, "?");
        } else {
            icon.show(Sign.ACKNOWLEDGED, DeviceKind.FIXED, "?");
        }
        icon.getStyleClass().add("tray-sign");
        HBox values = Texting.row("tray-values");
        tray.values()
                .forEach(v -> values.getChildren()
                        .add(Texting.column(
                                Pos.CENTER_LEFT,
                                Texting.whole(v.label(), "small", "text-3"),
                                Texting.whole(v.value(), "strong"))));
        HBox head = Texting.row(
                "tray-head",
                Texting.label(TEXTS.say("tray.title"), "head"),
                Texting.gap(),
                Texting.label(TEXTS.say("tray.stays"), "small", "text-2"));
        HBox raw = Texting.row(
                "tray-raw",
                Texting.whole(TEXTS.say("tray.raw"), "small", "text-3"),
                Texting.label(tray.raw(), "raw-text"));
        VBox words = Texting.column(Pos.CENTER_LEFT, head, values, raw);
        words.getStyleClass().add("tray-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = Texting.row("tray", icon, words);
        box.getStyleClass().add(tray.waiting() ? "red" : "amber");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(TEXTS.say("tray.title") + ". " + TEXTS.say("tray.raw") + " " + tray.raw());
        VBox place = new VBox(box);
        place.getStyleClass().add("tray-place");
        return place;
    }

    private Node full(DeskPicture.FullStrip full) {
        DeadlineBar bar = new DeadlineBar(List.of(full.raisedAt(), 1.0), true, 22);
        bar.getStyleClass().add("alarm-run");
        bar.show(full.share());
        HBox above = Texting.row(
                "full-words",
                Texting.label(full.since(), "small", "full-since"),
                Texting.gap(),
                Texting.whole(full.next(), "small", "strong"));
        VBox deadline = Texting.column(Pos.CENTER_LEFT, above, bar);
        deadline.getStyleClass().add("full-deadline");
        ActButton silence = new ActButton(full.act(), DeskAction.SILENCE.cap());
        silence.setFocusTraversable(false);
        silence.setMinWidth(USE_PREF_SIZE);
        silence.setOnAction(e -> act.accept(DeskAction.SILENCE));
        silence.refuse(full.refused());
        VBox rule = Texting.column(
                Pos.CENTER_LEFT,
                Texting.whole(full.first(), "strong"),
                Texting.label(full.second(), large ? "text-2" : "small"));
        return Texting.row(
                "full-strip",
                new GlyphIcon(full.silent() ? Glyph.SILENT : Glyph.AUDIBLE, Token.TEXT1, large ? 40 : 30),
                rule,
                Texting.gap(),
                deadline,
                silence);
    }
}
