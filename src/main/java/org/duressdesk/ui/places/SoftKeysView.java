package org.duressdesk.ui.places;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.duressdesk.ui.common.Kept;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.Wrapped;
import org.duressdesk.ui.keys.DeskAction;

/** The keys at the bottom, and the last answer to an act. */
public final class SoftKeysView extends HBox {
    private final Consumer<DeskAction> act;
    private Object shown = "";

    public SoftKeysView(Consumer<DeskAction> act) {
        this.act = act;
        getStyleClass().add("soft-keys");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
    }

    public void show(SoftKeys soft) {
        if (soft.equals(shown)) {
            return;
        }
        shown = soft;
        List<Node> nodes = new ArrayList<>();
        soft.left().forEach(k -> nodes.add(key(k)));
        nodes.add(Texting.gap());
        if (!soft.note().isEmpty()) {
            nodes.add(Texting.words(soft.note(), "small"));
        }
        soft.right().forEach(k -> nodes.add(key(k)));
        Kept.in(this, nodes);
    }

    private Node key(SoftKey key) {
        Label label = new Wrapped(key.label()).twoLines();
        label.getStyleClass().addAll("small", key.on() ? "soft-on" : "text-2");
        HBox row = Texting.row("soft-key", new KeyCap(key.cap()), label);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(key.label() + ", key " + key.cap());
        key.action().ifPresent(a -> row.setOnMouseClicked(e -> act.accept(a)));
        return row;
    }
}
