package org.duressdesk.receiver.line.holders;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What {@code lsof -F pcfn} prints (lsof(8), "OUTPUT FOR OTHER PROGRAMS"): a set of lines for each process, beginning with
 * {@code p} and its number; {@code c} its command; then for each file {@code f} its descriptor and {@code n} its name.
 * Unprintable bytes are written {@code \xHH}. Where lsof may not look into a process, {@code f} is no number and the name
 * carries a remark; such a set is no proof and is left out.
 */
final class LsofFields {
    private LsofFields() {}

    /** Process numbers with their commands, of those that have one of these names open, in the order printed. */
    static Map<Long, String> holders(String output, Set<String> names) {
        Map<Long, String> found = new LinkedHashMap<>();
        long process = -1;
        String command = "";
        boolean open = false;
        for (String line : output.split("\\R")) {
            if (line.isEmpty()) {
                continue;
            }
            String rest = line.substring(1);
            switch (line.charAt(0)) {
                case 'p' -> {
                    process = rest.matches("[0-9]{1,18}") ? Long.parseLong(rest) : -1;
                    command = "";
                    open = false;
                }
                case 'c' -> command = plain(rest);
                case 'f' -> open = rest.matches("[0-9]+");
                case 'n' -> {
                    if (process >= 0 && open && names.contains(plain(rest))) {
                        found.putIfAbsent(process, command.isEmpty() ? "a program" : command);
                    }
                }
                default -> {
                    // A field that was not asked for: some versions add their own.
                }
            }
        }
        return found;
    }

    /** Escapes undone; the bytes are UTF-8. */
    private static String plain(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\x", i)
                    && i + 4 <= text.length()
                    && text.substring(i + 2, i + 4).matches("[0-9a-f]{2}")) {
                bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
