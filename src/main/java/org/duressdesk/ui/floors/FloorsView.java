package org.duressdesk.ui.floors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.common.Kept;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Panel;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.art.CountBadge;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.common.art.StateIcon;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.words.Texts;

/**
 * The floor navigator: floors with badges of what is on them; where not all have room, those around the one shown and
 * every one with a badge. In layout S only the codes. Rows that look as before
 * stay in the scene: making them anew costs a frame.
 */
public final class FloorsView extends Panel {
    private static final Texts TEXTS = Texts.of("window");

    private final boolean large;
    private final Consumer<FloorRef> choose;
    private final VBox list = new VBox();
    private final VBox foots = new VBox();
    private Object shown = "";
    private Foot foot = Foot.NONE;
    private Map<Object, Node> rows = new HashMap<>();

    public FloorsView(boolean large, Consumer<FloorRef> choose) {
        super(TEXTS.say("floors.title"));
        this.large = large;
        this.choose = choose;
        getStyleClass().add("floors");
        if (large) {
            setRight(Texting.row(
                    "caps", new KeyCap(DeskAction.FLOOR_UP.cap()), new KeyCap(DeskAction.FLOOR_DOWN.cap())));
        }
        list.setMinHeight(0);
        foots.setMinHeight(0);
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.setAccessibleText(TEXTS.say("floors.title"));
        setBody(false, list, Texting.gap(), foots);
    }

    /**
     * @param legend whether what the signs mean is wanted
     * @param height the room there is: rows stand closer when they need it
     */
    public void show(FloorsPicture whole, boolean legend, double height) {
        FloorsRoom.Fitted fitted = FloorsRoom.fit(whole, large, height);
        FloorsPicture picture = fitted.picture();
        int density = fitted.left() > 0 ? 2 : FloorsRoom.density(picture, large, height);
        Object now = List.of(picture, legend, density, fitted.left());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        Texting.style(this, "dense", density == 1);
        Texting.style(this, "denser", density == 2);
        Map<Object, Node> before = rows;
        rows = new HashMap<>();
        List<Node> next = new ArrayList<>();
        if (picture.unknown() > 0) {
            next.add(kept(before, "", () -> group(Texting.wrapped(TEXTS.say("floors.none"), "small", "text-3"))));
            next.add(unknown(picture));
        }
        for (int i = 0; i < picture.groups().size(); i++) {
            FloorsPicture.Group group = picture.groups().get(i);
            String name = large ? group.name() : group.shortName();
            next.add(kept(before, List.of(i, name), () -> group(Texting.words(name, "small", "text-3"))));
            group.rows().forEach(r -> next.add(kept(before, r, () -> row(r))));
        }
        if (fitted.left() > 0) {
            next.add(kept(before, fitted.left(), () -> more(fitted.left())));
        }
        Kept.in(list, next);
        boolean blind = picture.groups().stream()
                .flatMap(g -> g.rows().stream())
                .flatMap(r -> r.badges().stream())
                .anyMatch(b -> b.sign() == Sign.BLIND);
        foot(blind && large ? Foot.DASHED : legend && large ? Foot.ALL : Foot.NONE);
    }

    /** What the signs mean, below the floors. */
    private enum Foot {
        NONE,
        DASHED,
        ALL
    }

    private void foot(Foot next) {
        if (next != foot) {
            foot = next;
            foots.getChildren()
                    .setAll(
                            switch (next) {
                                case NONE -> List.of();
                                case DASHED -> Legend.dashed();
                                case ALL -> Legend.all();
                            });
        }
    }

    private Node kept(Map<Object, Node> before, Object what, Supplier<Node> made) {
        Node node = before.containsKey(what) ? before.get(what) : made.get();
        rows.put(what, node);
        return node;
    }

    private Node group(Label name) {
        return Texting.row("floor-group", name);
    }

    /** Floors that have no room: nothing is on them, and the keys reach them. */
    private Node more(int left) {
        HBox row = Texting.row(
                "floor-more",
                Texting.wrapped(TEXTS.say(large ? "floors.more" : "floors.more.short", left), "small", "text-3"));
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(TEXTS.say("floors.more", left));
        return row;
    }

    private static Node count(int buttons) {
        Label count = Texting.whole(Integer.toString(buttons), "small", "text-3", "floor-count");
        Texting.style(count, "many-digits", buttons > 99);
        return count;
    }

    private Node unknown(FloorsPicture picture) {
        HBox row = large
                ? Texting.row(
                        "floor-row",
                        Texting.whole("?", "strong", "floor-code"),
                        Texting.wrapped(TEXTS.say("floors.unknown"), "small"),
                        Texting.gap(),
                        new StateIcon(picture.unknownSign(), DeviceKind.FIXED, "?", 30),
                        count(picture.unknown()))
                : Texting.row(
                        "floor-row",
                        Texting.whole("?", "strong"),
                        Texting.gap(),
                        new StateIcon(picture.unknownSign(), DeviceKind.FIXED, "?", 26));
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(TEXTS.say("floors.unknown") + ": " + picture.unknown());
        return row;
    }

    private Node row(FloorsPicture.Row floor) {
        HBox row = large ? wideRow(floor) : narrowRow(floor);
        row.getStyleClass().add("floor-row");
        if (floor.shown()) {
            row.getStyleClass().add("shown");
        }
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        StringBuilder text = new StringBuilder(floor.code()).append(' ').append(floor.name());
        floor.badges()
                .forEach(b ->
                        text.append(", ").append(b.sign().words()).append(' ').append(b.count()));
        row.setAccessibleText(text.toString());
        row.setOnMouseClicked(e -> choose.accept(floor.floor()));
        return row;
    }

    private HBox wideRow(FloorsPicture.Row floor) {
        boolean many = floor.badges().size() > 1;
        boolean blind = floor.badges().stream().anyMatch(b -> b.sign() == Sign.BLIND);
        HBox badges = new HBox(10);
        badges.setAlignment(Pos.CENTER_LEFT);
        floor.badges().forEach(b -> badges.getChildren().add(new CountBadge(b.sign(), b.count(), 24)));
        VBox words = Texting.column(
                Pos.CENTER_LEFT, Texting.label(floor.name(), "small", floor.shown() ? "strong" : "text-2"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Texting.whole(floor.code(), "strong", "floor-code"), words);
        if (many) {
            words.getChildren().add(badges);
            row.getStyleClass().add("many");
        } else {
            row.getChildren().add(badges);
        }
        if (!blind) {
            row.getChildren().add(count(floor.devices()));
        }
        return row;
    }

    private HBox narrowRow(FloorsPicture.Row floor) {
        HBox row = new HBox(Texting.whole(floor.code(), "strong"), Texting.gap());
        floor.badges().stream().limit(1).forEach(b -> row.getChildren().add(new CountBadge(b.sign(), b.count(), 20)));
        return row;
    }
}
