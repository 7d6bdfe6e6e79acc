package org.duressdesk.ui.common;

import javafx.scene.layout.VBox;

/** Rows below each other that give way when there is little room: a row is shown whole or not at all. */
public final class WholeRows extends VBox {
    public WholeRows(String style) {
        getStyleClass().add(style);
        setMinHeight(0);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double room = getHeight() - snappedBottomInset() + 1;
        getChildren()
                .forEach(row ->
                        row.setVisible(row.getLayoutY() + row.getLayoutBounds().getHeight() <= room));
    }
}
