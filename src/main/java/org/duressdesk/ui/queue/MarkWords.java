package org.duressdesk.ui.queue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the marks of a deadline bar say, below it: at its left end, its middle and its right end, each as wide as its words.
 * Where they would reach into each other they have equal shares and wrap.
 */
final class MarkWords extends Region {
    /** Pixels between two. */
    private static final double GAP = 8;

    private final List<VBox> columns;

    /** @param columns from the left; each stands where its alignment says */
    MarkWords(List<VBox> columns) {
        this.columns = List.copyOf(columns);
        getChildren().setAll(columns);
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return columns.stream().mapToDouble(MarkWords::wide).sum();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        boolean whole = width < 0 || beside(width);
        return columns.stream()
                .mapToDouble(column -> column.prefHeight(whole ? wide(column) : share(width)))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        boolean whole = beside(getWidth());
        double share = share(getWidth());
        for (int i = 0; i < columns.size(); i++) {
            VBox column = columns.get(i);
            double x = whole ? left(column, getWidth()) : i * (share + GAP);
            column.resizeRelocate(snapPositionX(x), 0, whole ? wide(column) : share, getHeight());
        }
    }

    private boolean beside(double width) {
        return IntStream.range(1, columns.size())
                .allMatch(i -> left(columns.get(i - 1), width) + wide(columns.get(i - 1)) + GAP
                        <= left(columns.get(i), width));
    }

    private static double left(VBox column, double width) {
        return switch (column.getAlignment().getHpos()) {
            case LEFT -> 0;
            case CENTER -> (width - wide(column)) / 2;
            case RIGHT -> width - wide(column);
        };
    }

    private double share(double width) {
        return Math.floor((width - GAP * (columns.size() - 1)) / columns.size());
    }

    private static double wide(VBox column) {
        return Math.ceil(column.prefWidth(-1));
    }
}
