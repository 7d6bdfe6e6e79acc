package org.duressdesk.ui.people;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.common.KeyCap;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.art.Glyph;
import org.duressdesk.ui.common.art.GlyphIcon;
import org.duressdesk.ui.common.art.PulseDial;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.common.art.StateIcon;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.theme.Token;

/** One line of "The desk right now". */
final class NowLineView extends HBox {
    private static final double SIGN = 44;

    /** @param step of the pulse dial, shown beside a receiver */
    NowLineView(DeskNow.Line line, long step) {
        StackPane sign = new StackPane(sign(line, step));
        sign.setMinWidth(SIGN);
        Label name = new Label(line.name());
        name.getStyleClass().addAll("small", "text-3");
        Label value = Texting.wrapped(line.value(), "strong", "now-value");
        VBox words = new VBox(name, value);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label beside = new Label(line.beside());
        beside.getStyleClass().addAll("small", "now-beside");
        beside.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("now-line");
        if (line.bad()) {
            getStyleClass().add("bad");
        }
        getChildren().setAll(sign, words, beside);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(line.name() + ": " + line.value()
                + (line.beside().isEmpty() ? "" : ", " + line.beside().replace('\n', ' ')));
    }

    private static Node sign(DeskNow.Line line, long step) {
        return switch (line.subject()) {
            case RECEIVER -> {
                PulseDial dial = new PulseDial(SIGN);
                dial.show(step, line.bad());
                yield dial;
            }
            case SOUND -> new GlyphIcon(line.bad() ? Glyph.SILENT : Glyph.AUDIBLE, Token.TEXT1, 38);
            case JOURNAL -> new GlyphIcon(Glyph.JOURNAL, Token.TEXT1, 38);
            case BUTTONS -> new StateIcon(Sign.NORMAL, DeviceKind.FIXED, "", 40);
            case INCIDENTS -> OctagonSign.count(line.count(), SIGN);
            case SKIPPED -> new KeyCap(DeskAction.SKIP.cap());
        };
    }
}
