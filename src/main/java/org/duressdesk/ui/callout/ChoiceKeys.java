package org.duressdesk.ui.callout;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.duressdesk.ui.common.ActButton;

/** The keys of a step's outcomes, in as few rows as hold every key whole: measured, whatever the words are. */
final class ChoiceKeys extends Region {
    private final List<ActButton> keys;
    private final double gap;

    ChoiceKeys(List<ActButton> keys, double gap) {
        this.keys = List.copyOf(keys);
        this.gap = gap;
        getStyleClass().add("choices");
        getChildren().setAll(keys);
    }

    /** How many stand in one row: the same in each but the last. */
    private int across(double width) {
        return IntStream.rangeClosed(1, keys.size())
                .map(rows -> (keys.size() + rows - 1) / rows)
                .filter(each -> IntStream.range(0, keys.size())
                        .filter(i -> i % each == 0)
                        .allMatch(i -> wide(row(i, each)) <= width))
                .findFirst()
                .orElse(1);
    }

    private List<ActButton> row(int from, int each) {
        return keys.subList(from, Math.min(keys.size(), from + each));
    }

    private double wide(List<ActButton> row) {
        return row.stream().mapToDouble(key -> Math.ceil(key.prefWidth(-1))).sum() + (row.size() - 1) * gap;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wide(keys);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (keys.isEmpty()) {
            return 0;
        }
        int each = width < 0 ? keys.size() : across(width);
        int rows = (keys.size() + each - 1) / each;
        return rows * high() + (rows - 1) * gap;
    }

    private double high() {
        return keys.stream().mapToDouble(key -> key.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        if (keys.isEmpty()) {
            return;
        }
        int each = across(getWidth());
        double y = 0;
        for (int from = 0; from < keys.size(); from += each) {
            List<ActButton> row = row(from, each);
            double more = Math.max(0, getWidth() - wide(row)) / row.size();
            double x = 0;
            for (ActButton key : row) {
                double w = Math.min(getWidth(), Math.ceil(key.prefWidth(-1)) + more);
                key.resizeRelocate(Math.round(x), y, Math.floor(w), high());
                x += w + gap;
            }
            y += high() + gap;
        }
    }
}
