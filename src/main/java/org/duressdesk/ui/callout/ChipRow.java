package org.duressdesk.ui.callout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** A row of choices, each with its digit. Screen thread. */
final class ChipRow {
    private final List<ToggleButton> chips = new ArrayList<>();

    /**
     * Puts the choices into the pane.
     *
     * @param first  the digit of the first one
     * @param chosen gets the place of what is clicked
     */
    ChipRow(FlowPane pane, List<String> labels, int first, IntConsumer chosen) {
        for (int i = 0; i < labels.size(); i++) {
            int index = i;
            ToggleButton chip = new ToggleButton(first + i + "  " + labels.get(i));
            chip.getStyleClass().setAll("choice-chip");
            chip.setFocusTraversable(false);
            chip.setAccessibleText(labels.get(i) + ", key " + (first + i));
            chip.setOnAction(e -> chosen.accept(index));
            chips.add(chip);
        }
        pane.getChildren().setAll(chips);
    }

    /** Marks one choice, and none with -1. */
    void mark(int on) {
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).setSelected(i == on);
        }
    }
}
