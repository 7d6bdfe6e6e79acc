package org.duressdesk.ui.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.SystemBar;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.ValueCell;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.words.Texts;

/** The bars that say the desk itself is impaired, below each other; tight when there are several or an alarm. */
public final class BarsView extends VBox {
    private static final Texts TEXTS = Texts.of("window");

    private final Consumer<DeskAction> act;
    private final Map<BarPicture.Kind, SystemBar> bars = new HashMap<>();
    private List<BarPicture> shown = List.of();

    public BarsView(Consumer<DeskAction> act) {
        this.act = act;
        getStyleClass().add("bars");
        setPickOnBounds(false);
    }

    /** @param tight little height: several bars, or an alarm above */
    public void show(List<BarPicture> pictures, boolean tight, int silenceSeconds) {
        if (pictures.equals(shown) && getStyleClass().contains("tight") == tight) {
            return;
        }
        shown = pictures;
        Texting.style(this, "tight", tight);
        List<Node> nodes = new ArrayList<>();
        for (BarPicture picture : pictures) {
            SystemBar bar = bars.computeIfAbsent(picture.kind(), k -> new SystemBar("", ""));
            bar.say(picture.title(), picture.line());
            List<Node> right = new ArrayList<>();
            picture.values().forEach(v -> {
                ValueCell cell = new ValueCell(v.label(), v.value(), "bar-value");
                cell.setMinWidth(Region.USE_PREF_SIZE);
                right.add(cell);
            });
            if (picture.silence()) {
                ActButton silence =
                        ActButton.onTrouble(TEXTS.say("bar.silence", silenceSeconds), DeskAction.SILENCE.cap());
                silence.setFocusTraversable(false);
                silence.setMinWidth(Region.USE_PREF_SIZE);
                silence.setOnAction(e -> act.accept(DeskAction.SILENCE));
                right.add(silence);
            }
            bar.setRight(right.toArray(Node[]::new));
            nodes.add(bar);
        }
        bars.keySet().retainAll(pictures.stream().map(BarPicture::kind).toList());
        getChildren().setAll(nodes);
    }
}
