package org.duressdesk.ui.status;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.words.Texts;

/** The violet frame on all four sides with its band: nothing inside it is real. */
public final class DrillFrame extends Pane {
    private static final Texts TEXTS = Texts.of("window");

    private final HBox band;
    private final Label real = Texting.whole(TEXTS.say("drill.alone"), "head");
    private final Region inside = new Region();
    private final boolean large;

    public DrillFrame(boolean large, boolean endable, Consumer<DeskAction> act) {
        this.large = large;
        HBox end = Texting.row(
                "soft-key", new KeyCap(DeskAction.END_DRILL.cap()), Texting.whole(TEXTS.say("drill.end"), "small"));
        end.setAccessibleRole(AccessibleRole.BUTTON);
        end.setAccessibleText(TEXTS.say("drill.end") + ", key " + DeskAction.END_DRILL.cap());
        end.setVisible(endable);
        end.setOnMouseClicked(e -> act.accept(DeskAction.END_DRILL));
        band = Texting.row(
                "drill-band",
                Texting.whole(TEXTS.say("drill"), "title"),
                Texting.label(TEXTS.say("drill.nobody"), "head"),
                Texting.gap(),
                real,
                end);
        band.getStyleClass().add("on-mode-ink");
        inside.getStyleClass().add("well");
        getStyleClass().add("drill-frame");
        getChildren().setAll(band, inside);
        setAccessibleText(TEXTS.say("drill") + ". " + TEXTS.say("drill.nobody"));
    }

    /** Whether a press at the real desk would be heard here, and end the drill. */
    public void realPresses(boolean heard) {
        real.setText(TEXTS.say(heard ? "drill.ends" : "drill.alone"));
    }

    /** Height of the band. */
    public double top() {
        return large ? 52 : 40;
    }

    /** Width of the other three sides. */
    public double side() {
        return large ? 14 : 8;
    }

    @Override
    protected void layoutChildren() {
        band.resizeRelocate(side(), 0, getWidth() - 2 * side(), top());
        inside.resizeRelocate(side(), top(), getWidth() - 2 * side(), getHeight() - top() - side());
    }
}
