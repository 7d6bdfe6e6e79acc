package org.duressdesk.domain.signal;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duressdesk.domain.said.Said;

/**
 * One message of a receiver, taken apart. Immutable; {@code rawHex} is every byte from start to terminator in lower
 * case hex.
 *
 * @param protocol    name used by {@code decode --protocol}, for example {@code surgard}
 * @param receiver    receiver number as text, or empty
 * @param line        line or group as text, or empty
 * @param signals     what it reports; empty for heartbeats and rejects; several for block formats
 * @param replyHex    the bytes that acknowledge it, or for a FAULT those that refuse it (NAK), in hex; empty when
 *                    nothing is to be sent
 * @param particulars what only this protocol has, by the names of the decode output
 * @param explanation one line for a technician; nothing where the signals say it all
 * @param inOrder     restores of what it says is in order besides: status bytes tell of every condition with every frame.
 *                    The desk stores one only where it ends something that is open
 */
public record Frame(
        String rawHex,
        String protocol,
        FrameType type,
        String receiver,
        String line,
        List<Signal> signals,
        String replyHex,
        SortedMap<String, String> particulars,
        Said explanation,
        List<Signal> inOrder) {

    /** A particular: seconds by which the clock of who sent it is ahead, negative for behind, where that is why it is refused. */
    public static final String CLOCK_OFF = "clock_off";

    public Frame {
        signals = List.copyOf(signals);
        inOrder = List.copyOf(inOrder);
        particulars = Collections.unmodifiableSortedMap(new TreeMap<>(particulars));
    }

    /** A frame that tells nothing of what is in order. */
    public Frame(
            String rawHex,
            String protocol,
            FrameType type,
            String receiver,
            String line,
            List<Signal> signals,
            String replyHex,
            SortedMap<String, String> particulars,
            Said explanation) {
        this(rawHex, protocol, type, receiver, line, signals, replyHex, particulars, explanation, List.of());
    }

    /** What it says in one line: its explanation, or else its signals. */
    public Said told() {
        return explanation.nothing() && !signals.isEmpty() ? SignalLine.of(receiver, line, signals) : explanation;
    }

    /** The bytes as received. */
    public byte[] raw() {
        return HexFormat.of().parseHex(rawHex);
    }
}
