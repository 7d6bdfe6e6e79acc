package org.duressdesk.receiver.protocol.sia;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.receiver.frame.Reading;

/**
 * SIA block content: {@code [#account|N modifiers CODE number text|next]}, one or several blocks.
 *
 * <p>Source: SIA DC-03 and DC-04 as described by receiver and panel manuals (Radionics D6500 p. 25, Sur-Gard MLR2,
 * Cooper i-on160 p. 155). An account has 1 to 16 characters. A part that cannot be decoded beside one that can becomes
 * a signal of class UNKNOWN: nothing is dropped.
 */
public final class SiaBlocks {
    private SiaBlocks() {}

    /** What the blocks said. {@code account} is that of the first block. */
    public record Content(String account, List<Signal> signals) {
        public Content {
            signals = List.copyOf(signals);
        }
    }

    /** Reads blocks in brackets, or one block without any. */
    public static Reading<Content> read(String text) {
        String inner = text.strip();
        boolean opened = inner.startsWith("[");
        int end = inner.lastIndexOf(']');
        if (opened != end > 0) {
            return Reading.not(Said.of("reason.sia.brackets"));
        }
        if (opened && end != inner.length() - 1) {
            return Reading.not(Said.of("reason.sia.behind"));
        }
        return blocks(opened ? inner.substring(1, end) : inner);
    }

    private static Reading<Content> blocks(String inner) {
        List<Signal> signals = new ArrayList<>();
        String account = "";
        boolean decoded = false;
        for (String block : blockTexts(inner)) {
            List<String> parts = parts(block);
            String own = parts.getFirst();
            if (own.startsWith("#")) {
                String named = own.substring(1);
                if (!named.matches("[0-9A-Za-z]{1,16}")) {
                    return Reading.not(Said.of("reason.sia.account", named));
                }
                account = account.isEmpty() ? named : account;
                own = named;
            } else {
                return Reading.not(Said.of("reason.sia.begins"));
            }
            decoded |= new SiaBlock(own, signals).read(parts.subList(1, parts.size()));
        }
        return decoded ? Reading.of(new Content(account, signals)) : Reading.not(Said.of("reason.sia.no-code"));
    }

    /** Cuts between blocks, but not inside the texts between circumflexes. */
    private static List<String> blockTexts(String inner) {
        List<String> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < inner.length(); i++) {
            if (inner.startsWith("][", i)) {
                blocks.add(inner.substring(start, i));
                start = i + 2;
                i++;
            } else if (inner.charAt(i) == '^') {
                int close = inner.indexOf('^', i + 1);
                i = close < 0 || inner.substring(i, close).contains("][#") ? i : close;
            }
        }
        blocks.add(inner.substring(start));
        return blocks;
    }

    /** Cuts at bars, but not inside the texts between circumflexes or asterisks. */
    private static List<String> parts(String block) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < block.length()) {
            char c = block.charAt(i);
            if (c == '|') {
                parts.add(block.substring(start, i));
                start = i + 1;
            } else if (c == '^' || c == '*') {
                int close = block.indexOf(c, i + 1);
                i = close > 0 ? close : i;
            }
            i++;
        }
        parts.add(block.substring(start));
        return parts;
    }
}
