package org.duressdesk.ui.queue;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.duressdesk.ui.attention.Signs;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.common.Texting;

/** One press in a list or as a tile. It stays in the scene from picture to picture: making it anew costs a frame. */
final class PressNode extends HBox {
    private final Label age;
    private Block.Row shown;

    /** @param age the label that says how long; not in the scene where a list has no room for it */
    PressNode(String style, Block.Row row, Label age, Consumer<Waiting.Key> choose) {
        this.age = age;
        shown = row;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add(style);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setOnMouseClicked(e -> choose.accept(shown.key()));
        say();
    }

    Waiting.Key key() {
        return shown.key();
    }

    /** Shows the same press some time later; false when it looks different in more than age and in being the current one. */
    boolean turn(Block.Row row) {
        Block.Row now = new Block.Row(
                shown.key(),
                shown.shape(),
                shown.id(),
                shown.name(),
                shown.grid(),
                row.age(),
                shown.seen(),
                row.current());
        if (!now.equals(row)) {
            return false;
        }
        if (!row.equals(shown)) {
            shown = row;
            say();
        }
        return true;
    }

    private void say() {
        age.setText(shown.age());
        Texting.style(this, "now", shown.current());
        setAccessibleText(shown.name() + ", " + shown.id() + ", "
                + Signs.sign(shown.shape()).words() + ", " + shown.age());
    }
}
