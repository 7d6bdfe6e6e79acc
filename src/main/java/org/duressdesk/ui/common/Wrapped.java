package org.duressdesk.ui.common;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** A label that gives way by further lines: never by a part of a word, and never by dots (record 93). */
public final class Wrapped extends Label {
    private boolean two;

    public Wrapped() {
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    public Wrapped(String text) {
        this();
        setText(text);
    }

    /** Where there is height for two lines and no more. */
    public Wrapped twoLines() {
        two = true;
        return this;
    }

    /** As wide as its longest word, or as its two lines. */
    @Override
    protected double computeMinWidth(double height) {
        String[] words = getText().split("\\s+");
        double least = two
                ? IntStream.rangeClosed(1, words.length)
                        .mapToDouble(i -> Math.max(wide(words, 0, i), wide(words, i, words.length)))
                        .min()
                        .orElse(0)
                : IntStream.range(0, words.length)
                        .mapToDouble(i -> wide(words, i, i + 1))
                        .max()
                        .orElse(0);
        return Math.min(Math.ceil(least + snappedLeftInset() + snappedRightInset()) + 1, super.computePrefWidth(-1));
    }

    /** What takes a second line is measured a pixel narrower: rounding must not make dots of its last word. */
    @Override
    protected double computePrefHeight(double width) {
        boolean wraps = width > 1 && width < super.computePrefWidth(-1);
        return super.computePrefHeight(wraps ? width - 1 : width);
    }

    private double wide(String[] words, int from, int to) {
        Text line = new Text(String.join(" ", List.of(words).subList(from, to)));
        line.setFont(getFont());
        return line.getLayoutBounds().getWidth();
    }
}
