package org.duressdesk.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads declarations {@code -dd-name: value;} of one rule of a token style sheet, so that the canvas and the style
 * sheets share one source. Knows nothing else of CSS.
 */
final class TokenFile {
    private static final Pattern DECLARATION = Pattern.compile("(-dd-[a-z0-9-]+)\\s*:\\s*([^;]+);");

    private TokenFile() {}

    /** Name to value, both as written. Throws IllegalStateException when the file has no such rule. */
    static Map<String, String> rule(String file, String selector) {
        String text = text(file).replaceAll("(?s)/\\*.*?\\*/", "");
        int at = text.indexOf(selector + " {");
        int end = at < 0 ? -1 : text.indexOf('}', at);
        if (end < 0) {
            throw new IllegalStateException(file + " has no rule " + selector);
        }
        Map<String, String> declared = new LinkedHashMap<>();
        Matcher matcher = DECLARATION.matcher(text.substring(at, end));
        while (matcher.find()) {
            declared.put(matcher.group(1), matcher.group(2).strip());
        }
        return declared;
    }

    private static String text(String file) {
        try (InputStream in = TokenFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Not in the program: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
