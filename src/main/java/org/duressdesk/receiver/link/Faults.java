package org.duressdesk.receiver.link;

import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;

/** Frames that the link makes itself, when a decoder broke down over them. */
final class Faults {
    private Faults() {}

    /** A damaged frame that takes no answer. */
    static Frame of(String rawHex, Said explanation) {
        return new Frame(rawHex, "", FrameType.FAULT, "", "", List.of(), "", new TreeMap<>(), explanation);
    }

    /**
     * What the decoder could not digest. A terminated, printable Sur-Gard message is acknowledged all the same (decision
     * D4): refused, it would be sent for ever and hold up what comes behind it.
     */
    static Frame broken(byte[] raw, String protocol, Throwable why) {
        String hex = HexFormat.of().formatHex(raw);
        Said words = Said.of("frame.decoder-failed", why.getClass().getSimpleName());
        if (!protocol.equals("surgard") || !wellFormed(raw)) {
            return of(hex, words);
        }
        return new Frame(hex, protocol, FrameType.REJECT, "", "", List.of(), "06", new TreeMap<>(), words);
    }

    private static boolean wellFormed(byte[] raw) {
        for (int i = 0; i < raw.length - 1; i++) {
            if (raw[i] < 0x20 || raw[i] > 0x7E) {
                return false;
            }
        }
        return raw.length > 1 && raw[raw.length - 1] == 0x14;
    }
}
