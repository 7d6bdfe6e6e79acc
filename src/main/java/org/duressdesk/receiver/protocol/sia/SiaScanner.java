package org.duressdesk.receiver.protocol.sia;

import org.duressdesk.receiver.frame.Ascii;

/**
 * Walks over one part of a SIA block. Modifiers and events follow each other with a slash between them or without:
 * {@code Nri1/BA01}, {@code Nri1BA01}, {@code Nti20:50:26RP99}.
 */
final class SiaScanner {
    /** What stands at the place reached. */
    sealed interface Item {}

    /** A slash or a space. */
    record Separator() implements Item {}

    /** Two small letters and a value, for example {@code ri1}. */
    record Modifier(String name, String value) implements Item {}

    /** Two capital letters and a number, which may be missing. */
    record Coded(String code, String number) implements Item {}

    /** Text between circumflexes or asterisks, or anything else up to the next slash. */
    record Text(String text) implements Item {}

    private final String part;
    private int at;

    SiaScanner(String part, int start) {
        this.part = part;
        this.at = start;
    }

    boolean atEnd() {
        return at >= part.length();
    }

    /** The next item; never called at the end. */
    Item next() {
        char c = part.charAt(at);
        if (c == '/' || c == ' ') {
            at++;
            return new Separator();
        }
        if (c == '^' || c == '*') {
            return quoted(c);
        }
        if (pair('a', 'z')) {
            String name = two();
            return new Modifier(name, run("0123456789:.-"));
        }
        if (pair('A', 'Z')) {
            String code = two();
            return new Coded(code, number());
        }
        int end = part.indexOf('/', at);
        String rest = part.substring(at, end < 0 ? part.length() : end);
        at += rest.length();
        return new Text(rest);
    }

    private Text quoted(char mark) {
        int close = part.indexOf(mark, at + 1);
        String text = part.substring(at + 1, close < 0 ? part.length() : close);
        at = close < 0 ? part.length() : close + 1;
        return new Text(text.strip());
    }

    // Numbers may hold hexadecimal letters ("YD999A"), and events may be glued together ("BA01BA02"): letters that
    // make a code of the table with a digit behind it begin the next event.
    private String number() {
        int start = at;
        while (at < part.length() && Ascii.hex(part.charAt(at)) && !(at > start && nextEvent())) {
            at++;
        }
        return part.substring(start, at);
    }

    private boolean nextEvent() {
        return pair('A', 'Z')
                && at + 2 < part.length()
                && Character.isDigit(part.charAt(at + 2))
                && SiaCodes.all().containsKey(part.substring(at, at + 2));
    }

    private boolean pair(char from, char to) {
        return at + 1 < part.length()
                && part.charAt(at) >= from
                && part.charAt(at) <= to
                && part.charAt(at + 1) >= from
                && part.charAt(at + 1) <= to;
    }

    private String two() {
        at += 2;
        return part.substring(at - 2, at);
    }

    private String run(String allowed) {
        int start = at;
        while (at < part.length() && allowed.indexOf(part.charAt(at)) >= 0) {
            at++;
        }
        return part.substring(start, at);
    }
}
