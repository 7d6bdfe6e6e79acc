package org.duressdesk.ui.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.common.ActButton;
import org.duressdesk.ui.common.SystemBar;
import org.duressdesk.ui.common.Texting;
import org.duressdesk.ui.common.ValueCell;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.words.Texts;

/**
 * The bars that say the desk itself is impaired: below each other, or folded into one where the height is needed for
 * what must stay; tight when there are several or an alarm.
 */
public final class BarsView extends Pane {
    private static final Texts TEXTS = Texts.of("window");

    private final Consumer<DeskAction> act;
    private final Map<BarPicture.Kind, SystemBar> bars = new HashMap<>();
    private final VBox stack = new VBox();
    private final SystemBar one = new SystemBar("", "");
    private List<BarPicture> shown = List.of();

    public BarsView(Consumer<DeskAction> act) {
        this.act = act;
        getStyleClass().add("bars");
        stack.getStyleClass().add("bar-stack");
        one.getStyleClass().add("folded");
        setPickOnBounds(false);
        stack.setPickOnBounds(false);
        getChildren().setAll(stack, one);
        fold(false);
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
            fill(bar, picture, silenceSeconds);
            nodes.add(bar);
        }
        bars.keySet().retainAll(pictures.stream().map(BarPicture::kind).toList());
        stack.getChildren().setAll(nodes);
        if (pictures.size() > 1) {
            fill(one, Bars.folded(pictures), silenceSeconds);
        }
        requestLayout();
    }

    /** How many bars there are, folded or not. */
    public int count() {
        return shown.size();
    }

    /** Cuts the second line of the bars instead of wrapping it: only where nothing else can give way. */
    public void oneLine(boolean now) {
        one.oneLine(now);
        bars.values().forEach(bar -> bar.oneLine(now));
    }

    /** Shows one bar for all; nothing where there is only one. */
    public void fold(boolean folded) {
        boolean now = folded && shown.size() > 1;
        one.setVisible(now);
        stack.setVisible(!now);
    }

    /** What the bars take, pixels. */
    public double height(double width, boolean folded) {
        return folded && shown.size() > 1 ? one.prefHeight(width) : stack.prefHeight(width);
    }

    private void fill(SystemBar bar, BarPicture picture, int silenceSeconds) {
        bar.say(picture.title(), picture.line());
        List<Node> right = new ArrayList<>();
        picture.values().forEach(v -> {
            ValueCell cell = new ValueCell(v.label(), v.value(), "bar-value");
            cell.setMinWidth(Region.USE_PREF_SIZE);
            right.add(cell);
        });
        if (picture.silence()) {
            ActButton silence = ActButton.onTrouble(TEXTS.say("bar.silence", silenceSeconds), DeskAction.SILENCE.cap());
            silence.setFocusTraversable(false);
            silence.setMinWidth(Region.USE_PREF_SIZE);
            silence.setOnAction(e -> act.accept(DeskAction.SILENCE));
            right.add(silence);
        }
        bar.setRight(right.toArray(Node[]::new));
    }

    @Override
    protected void layoutChildren() {
        stack.resizeRelocate(0, 0, getWidth(), stack.prefHeight(getWidth()));
        one.resizeRelocate(0, 0, getWidth(), one.prefHeight(getWidth()));
    }
}
