package org.duressdesk.siteplan.svg;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** An element of a floor plan with the line its start tag ends on. */
record SvgElement(String name, Map<String, String> attributes, int line, String text, List<SvgElement> children) {
    private static final Set<String> MEANINGS =
            Set.of("outer-wall", "room", "stair", "lift", "island", "door", "exit", "feature", "hall", "ground", "art");
    private static final Pattern HIDING =
            Pattern.compile("(^|;)\\s*(display\\s*:\\s*none|visibility\\s*:\\s*hidden)\\s*(;|$|!)");

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** The words of the class attribute. */
    List<String> classes() {
        String classes = attribute("class").strip();
        return classes.isEmpty() ? List.of() : Arrays.asList(classes.split("\\s+"));
    }

    /** The word of the class attribute that gives the element its meaning, wherever it stands there; or empty. */
    String meaning() {
        return classes().stream().filter(MEANINGS::contains).findFirst().orElse("");
    }

    /** Whether the drawing itself hides it. */
    boolean hidden() {
        return attribute("display").strip().equals("none")
                || attribute("visibility").strip().equals("hidden")
                || HIDING.matcher(attribute("style")).find();
    }

    /** Whether anything in it would be part of the plan. */
    boolean meant() {
        return !meaning().equals("art")
                && !hidden()
                && (!meaning().isEmpty() || children.stream().anyMatch(SvgElement::meant));
    }

    /** How complaints name it: {@code g#triage-3}, {@code line.exit}, {@code rect}. */
    String path() {
        String id = attribute("id");
        return id.isEmpty()
                ? name
                        + (classes().isEmpty()
                                ? ""
                                : "." + (meaning().isEmpty() ? classes().getFirst() : meaning()))
                : name + "#" + id;
    }

    boolean shape() {
        return switch (name) {
            case "rect", "polygon", "polyline", "path", "line", "circle" -> true;
            default -> false;
        };
    }
}
