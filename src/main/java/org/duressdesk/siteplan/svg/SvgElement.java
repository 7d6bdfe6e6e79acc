package org.duressdesk.siteplan.svg;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An element of a floor plan with the line its start tag ends on. */
record SvgElement(String name, Map<String, String> attributes, int line, String text, List<SvgElement> children) {

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** The words of the class attribute. */
    List<String> classes() {
        String classes = attribute("class").strip();
        return classes.isEmpty() ? List.of() : Arrays.asList(classes.split("\\s+"));
    }

    /** The word that gives the element its meaning, or empty. */
    String meaning() {
        return classes().isEmpty() ? "" : classes().getFirst();
    }

    /** How complaints name it: {@code g#triage-3}, {@code line.exit}, {@code rect}. */
    String path() {
        String id = attribute("id");
        return id.isEmpty() ? name + (meaning().isEmpty() ? "" : "." + meaning()) : name + "#" + id;
    }

    boolean shape() {
        return switch (name) {
            case "rect", "polygon", "polyline", "path", "line", "circle" -> true;
            default -> false;
        };
    }
}
