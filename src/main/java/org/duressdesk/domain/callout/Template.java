package org.duressdesk.domain.callout;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.said.Said;

/** A text of a plan taken apart: see {@link ReadAloud} for how it is written. */
record Template(List<Part> parts, List<Said> faults) {

    /** When a part is said. */
    enum When {
        ALWAYS,
        ONE,
        SEVERAL
    }

    /** Plain text, or the name of a placeholder. */
    record Part(String text, boolean placeholder, When when) {
        boolean fits(boolean several) {
            return switch (when) {
                case ALWAYS -> true;
                case ONE -> !several;
                case SEVERAL -> several;
            };
        }
    }

    static Template parse(String template) {
        List<Part> parts = new ArrayList<>();
        List<Said> faults = new ArrayList<>();
        When when = When.ALWAYS;
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            int close = c == '{' ? template.indexOf('}', at) : -1;
            if (c == '{' && close > 0) {
                add(parts, plain, when);
                String name = template.substring(at + 1, close);
                if (Placeholder.of(name).isEmpty()) {
                    faults.add(Said.of("site.placeholder-not-known-use-one", name, Placeholder.all()));
                }
                parts.add(new Part(name, true, when));
                at = close + 1;
            } else if (c == '[' && when == When.ALWAYS && opens(template, at) != When.ALWAYS) {
                add(parts, plain, when);
                when = opens(template, at);
                at = template.indexOf(':', at) + 1;
                at += at < template.length() && template.charAt(at) == ' ' ? 1 : 0;
            } else if (c == ']' && when != When.ALWAYS) {
                add(parts, plain, when);
                when = When.ALWAYS;
                at++;
            } else {
                if ("{}[]".indexOf(c) >= 0) {
                    faults.add(Said.of("site.bracket-at-character-belongs-nothing", c, (at + 1)));
                }
                plain.append(c);
                at++;
            }
        }
        if (when != When.ALWAYS) {
            faults.add(Said.of("site.last-never-closed"));
        }
        add(parts, plain, when);
        return new Template(List.copyOf(parts), List.copyOf(faults));
    }

    private static When opens(String template, int at) {
        return template.startsWith("[1:", at) ? When.ONE : template.startsWith("[2+:", at) ? When.SEVERAL : When.ALWAYS;
    }

    private static void add(List<Part> parts, StringBuilder plain, When when) {
        if (!plain.isEmpty()) {
            parts.add(new Part(plain.toString(), false, when));
            plain.setLength(0);
        }
    }
}
