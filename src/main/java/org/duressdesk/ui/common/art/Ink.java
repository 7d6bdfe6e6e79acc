package org.duressdesk.ui.common.art;

import java.util.List;
import java.util.Optional;
import org.duressdesk.ui.theme.Token;

/**
 * How a shape is filled and stroked, in tokens.
 *
 * @param width      stroke width
 * @param dash       lengths on and off, empty for a full line
 * @param dashOffset where in the dashes the line begins
 * @param when       under which kind of theme it is drawn
 */
public record Ink(
        Optional<Token> fill, Optional<Token> stroke, double width, List<Double> dash, double dashOffset, When when) {
    /** Light theme: amber lines are a bright band over a wider dark line; elsewhere they are one line. */
    public enum When {
        ALWAYS,
        BANDED,
        PLAIN
    }

    public static Ink fill(Token fill) {
        return new Ink(Optional.of(fill), Optional.empty(), 0, List.of(), 0, When.ALWAYS);
    }

    public static Ink line(Token stroke, double width) {
        return new Ink(Optional.empty(), Optional.of(stroke), width, List.of(), 0, When.ALWAYS);
    }

    public static Ink edged(Token fill, Token stroke, double width) {
        return new Ink(Optional.of(fill), Optional.of(stroke), width, List.of(), 0, When.ALWAYS);
    }

    public Ink dashed(double offset, Double... lengths) {
        return new Ink(fill, stroke, width, List.of(lengths), offset, when);
    }

    public Ink when(When other) {
        return new Ink(fill, stroke, width, dash, dashOffset, other);
    }
}
