package org.duressdesk.receiver.protocol.siadc09;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.frame.Reading;

/**
 * What stands from the first bracket on: {@code [data][xdata].._HH:MM:SS,MM-DD-YYYY}.
 *
 * @param list blocks without their brackets; the first is the data
 * @param time the time without its underscore, or empty
 * @param odd  what stands behind the blocks, or behind the time, and is neither
 */
record Blocks(List<String> list, String time, String odd) {
    /** Contact ID as a block has it, with or without an account before it. */
    private static final Pattern CONTACT_ID =
            Pattern.compile("(?:#?[0-9A-Za-z]{0,16}\\|)?[136ERP] ?[0-9]{3} [0-9A-F]{2} [0-9A-F]{3}");

    Blocks {
        list = List.copyOf(list);
    }

    /** Reads text that begins with a bracket. What is no time behind readable blocks spoils nothing (protocols.md K). */
    static Reading<Blocks> of(String text) {
        List<String> list = new ArrayList<>();
        int at = 0;
        while (at < text.length() && text.charAt(at) == '[') {
            int close = close(text, at);
            if (close < 0) {
                return Reading.not(Said.of("reason.dc09.open-block"));
            }
            list.add(text.substring(at + 1, close));
            at = close + 1;
        }
        if (list.isEmpty()) {
            return Reading.not(Said.of("reason.dc09.no-block"));
        }
        String rest = text.substring(at);
        int end = MessageTime.end(rest);
        return Reading.of(new Blocks(list, end == 0 ? "" : rest.substring(1, end), rest.substring(end)));
    }

    private static int close(String text, int from) {
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i;
            }
            if (c == '^') {
                i = Math.max(i, WireText.quoteEnd(text, i));
            }
        }
        return -1;
    }

    String data() {
        return list.getFirst();
    }

    /** The blocks behind the data: room, user, station, picture addresses and the like, each with its letter first. */
    List<String> extra() {
        return list.subList(1, list.size()).stream()
                .filter(block -> !data(block))
                .toList();
    }

    /** Further blocks that are data like the first. */
    List<String> furtherData() {
        return list.subList(1, list.size()).stream().filter(Blocks::data).toList();
    }

    private static boolean data(String block) {
        return block.startsWith("#")
                || block.startsWith("|")
                || CONTACT_ID.matcher(block).matches();
    }
}
