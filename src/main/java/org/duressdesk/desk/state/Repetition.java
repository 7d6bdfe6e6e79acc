package org.duressdesk.desk.state;

import java.util.Optional;
import org.duressdesk.domain.signal.Signal;

/** By what a frame is known again when it is repeated (decision D6). */
public final class Repetition {
    /** The particular under which a protocol with sequence numbers says that of a message. */
    public static final String SEQUENCE = "sequence";

    private Repetition() {}

    /**
     * The sequence number with what was reported, where the protocol has one: a panel may encrypt or date a message anew
     * when it sends it again. A number of zeros only is none. Else the bytes.
     */
    public static String of(String rawHex, Optional<Signal> first) {
        String number =
                first.map(s -> s.particulars().getOrDefault(SEQUENCE, "")).orElse("");
        return number.replace("0", "").isEmpty()
                ? rawHex
                : first.map(s -> "#" + number + " " + s.account() + " " + s.qualifier() + s.code() + " " + s.group()
                                + " " + s.numberKind() + " " + s.zoneOrUser())
                        .orElse(rawHex);
    }
}
