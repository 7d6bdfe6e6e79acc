package org.duressdesk.siteplan.json;

import java.util.regex.Pattern;

/** Where a value stands in a JSON file, written as technicians read it: {@code $.devices[3].room}. */
public record Pointer(String text) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$-]*");

    /** The whole file. */
    public static final Pointer ROOT = new Pointer("$");

    /** A member of this object. */
    public Pointer member(String name) {
        return new Pointer(PLAIN.matcher(name).matches() ? text + "." + name : text + "['" + clean(name) + "']");
    }

    /** An element of this list, from 0. */
    public Pointer element(int index) {
        return new Pointer(text + "[" + index + "]");
    }

    /** True when {@code other} is this value or stands within it. */
    public boolean holds(Pointer other) {
        return other.text.startsWith(text)
                && (other.text.length() == text.length() || ".[".indexOf(other.text.charAt(text.length())) >= 0);
    }

    private static String clean(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 60 ? printable.substring(0, 60) + "…" : printable;
    }
}
