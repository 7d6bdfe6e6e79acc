package org.duressdesk.ui.drill;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.art.KindIcon;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.theme.Token;
import org.duressdesk.ui.words.Texts;

/** Finds any button of the site by what is typed, and presses it with Enter. Enter and Esc give the keyboard back. */
final class ButtonFinder {
    static final String KEY = "Alt F";
    private static final Texts TEXTS = Texts.of("drill");

    private final Supplier<Site> site;
    private final Consumer<Device> press;
    private final Runnable changed;
    private final TextField field = new TextField();
    private final HBox line;
    private List<Device> found = List.of();
    private int at;

    /** @param changed called when other buttons are to be shown */
    ButtonFinder(Supplier<Site> site, Consumer<Device> press, Runnable changed) {
        this.site = site;
        this.press = press;
        this.changed = changed;
        field.setPromptText(TEXTS.say("search"));
        field.setAccessibleText(TEXTS.say("with.key", TEXTS.say("search"), KEY));
        field.setFocusTraversable(false);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener((p, old, typed) -> look());
        line = Texting.row("drill-find", new KeyCap(KEY), field);
    }

    HBox line() {
        return line;
    }

    /** True while what was typed decides which buttons are shown. */
    boolean active() {
        return !field.getText().isBlank();
    }

    private void look() {
        found = active() ? ButtonSearch.find(site.get(), field.getText()) : List.of();
        at = 0;
        changed.run();
    }

    /** "3 found", or that nothing is. */
    String count() {
        return found.isEmpty() ? TEXTS.say("found.none") : TEXTS.say("found", found.size());
    }

    /** The rows to show in place of the drill's buttons, the chosen one among them. */
    List<HBox> rows(int most, boolean large) {
        int from = Math.clamp(at - 1L, 0, Math.max(0, found.size() - most));
        return found.stream().skip(from).limit(most).map(d -> row(d, large)).toList();
    }

    private HBox row(Device device, boolean large) {
        boolean chosen = found.indexOf(device) == at;
        var place = site.get().place(device);
        HBox row = Texting.row(
                "drill-button",
                new KindIcon(device.kind(), Token.TEXT3, large ? 28 : 24),
                Texting.whole(device.id().value(), "strong", "drill-id"),
                Texting.wrapped(device.name(), "text-2"),
                Texting.gap(),
                Texting.wrapped(TEXTS.say("found.place", place.floorCode(), place.floorName()), "small", "text-3"));
        row.getStyleClass().add("choosable");
        if (chosen) {
            row.getStyleClass().add("now");
            row.getChildren().add(new KeyCap("Enter"));
        }
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(device.id() + ", " + ButtonSearch.where(site.get(), device));
        row.setOnMouseClicked(e -> done(device));
        return row;
    }

    /** The keyboard goes into the field. */
    void open() {
        field.requestFocus();
        field.selectAll();
    }

    private boolean typing() {
        return field.getScene() != null && field.getScene().getFocusOwner() == field;
    }

    /** Keys while the keyboard is in the field; true when one was for it. */
    boolean key(Stroke stroke) {
        if (!typing() || stroke.ctrl()) {
            return false;
        }
        switch (stroke.key()) {
            case "Up" -> move(-1);
            case "Down" -> move(1);
            case "Esc" -> leave();
            case "Enter" -> {
                if (found.isEmpty()) {
                    leave();
                } else {
                    done(found.get(at));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int by) {
        at = Math.clamp((long) at + by, 0, Math.max(0, found.size() - 1));
        changed.run();
    }

    private void done(Device device) {
        leave();
        press.accept(device);
    }

    /** Empties the field and gives the keyboard back, so that Space acknowledges and does not type. */
    void leave() {
        field.clear();
        if (typing()) {
            line.getParent().requestFocus();
        }
    }
}
