package org.duressdesk.receiver.protocol.siadc09;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.receiver.frame.Reading;

/**
 * What stands from the first bracket on: {@code [data][xdata].._HH:MM:SS,MM-DD-YYYY}.
 *
 * @param list blocks without their brackets; the first is the data
 * @param time the time without its underscore, or empty
 */
record Blocks(List<String> list, String time) {
    Blocks {
        list = List.copyOf(list);
    }

    /** Reads text that begins with a bracket. */
    static Reading<Blocks> of(String text) {
        List<String> list = new ArrayList<>();
        int at = 0;
        while (at < text.length() && text.charAt(at) == '[') {
            int close = text.indexOf(']', at);
            if (close < 0) {
                return Reading.not("a block without its closing bracket");
            }
            list.add(text.substring(at + 1, close));
            at = close + 1;
        }
        String rest = text.substring(at);
        if (list.isEmpty()) {
            return Reading.not("no block in brackets");
        }
        if (rest.isEmpty()) {
            return Reading.of(new Blocks(list, ""));
        }
        return MessageTime.shaped(rest) ? Reading.of(new Blocks(list, rest.substring(1)))
                : Reading.not("something other than a time stands behind the blocks");
    }

    String data() {
        return list.getFirst();
    }

    /** The blocks behind the data: room, user, station, picture addresses and the like, each with its letter first. */
    List<String> extra() {
        return list.subList(1, list.size()).stream().filter(block -> !block.startsWith("#")).toList();
    }

    /** Further blocks that are data like the first. */
    List<String> furtherData() {
        return list.subList(1, list.size()).stream().filter(block -> block.startsWith("#")).toList();
    }
}
