package org.duressdesk.ui.common;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.duressdesk.ui.theme.Fonts;

/** A bold line that grows smaller before it is cut: a place is never half a name. Sizes are style classes "fit-52". */
public final class FitTitle extends Label {
    private List<Integer> sizes;
    private int size;

    /** @param sizes pixels, largest first; the last is used however long the text is */
    public FitTitle(List<Integer> sizes) {
        this.sizes = List.copyOf(sizes);
        getStyleClass().add("strong");
        setMinWidth(0);
        use(sizes.getFirst());
        textProperty().addListener((p, old, now) -> fit(getWidth()));
    }

    /** Other sizes from now on. */
    public void sizes(List<Integer> others) {
        sizes = List.copyOf(others);
        use(sizes.getFirst());
        fit(getParent() == null ? 0 : getWidth());
    }

    @Override
    public void resize(double width, double height) {
        super.resize(width, height);
        fit(width);
    }

    /** The room this line could take: its own width is only what its present size needs. */
    private void fit(double width) {
        double room = getParent() instanceof javafx.scene.layout.Region box && box.getWidth() > 0
                ? box.getWidth() - box.snappedLeftInset() - box.snappedRightInset()
                : width;
        if (room > 0) {
            use(sizes.stream().filter(px -> wide(px) <= room).findFirst().orElse(sizes.getLast()));
        }
    }

    private double wide(int px) {
        Text line = new Text(getText());
        line.setFont(Fonts.bold(px));
        return Math.ceil(line.getLayoutBounds().getWidth()) + 2;
    }

    private void use(int px) {
        if (px != size) {
            getStyleClass().remove("fit-" + size);
            size = px;
            getStyleClass().add("fit-" + px);
        }
    }
}
