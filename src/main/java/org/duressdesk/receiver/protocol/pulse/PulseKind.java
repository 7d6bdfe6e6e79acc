package org.duressdesk.receiver.protocol.pulse;

import java.util.Optional;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalClass;

/**
 * What the event character of a pulse format means. Letters come from extended formats, digits from plain 3/1 and 4/1
 * ones, where each site may use them otherwise. Source: Sur-Gard MLR2E manual p. 25-29.
 */
public enum PulseKind {
    TEST('0', SignalClass.TEST, "test"),
    FIRE('1', SignalClass.ALARM, "fire"),
    PANIC('2', SignalClass.ALARM, "panic"),
    BURGLARY('3', SignalClass.ALARM, "burglary"),
    ARM('4', SignalClass.CLOSE, "armed"),
    DISARM('5', SignalClass.OPEN, "disarmed"),
    SERVICE('6', SignalClass.TROUBLE, "service"),
    MEDICAL('7', SignalClass.ALARM, "medical"),
    TEXT('8', SignalClass.STATUS, "status"),
    RESTORE_DIGIT('9', SignalClass.RESTORE, "restore"),
    ALARM('A', SignalClass.ALARM, "alarm"),
    BYPASS('B', SignalClass.BYPASS, "bypass"),
    CLOSING('C', SignalClass.CLOSE, "closing"),
    CANCEL('F', SignalClass.CANCEL, "cancel"),
    UNBYPASS('H', SignalClass.UNBYPASS, "unbypass"),
    OPENING('O', SignalClass.OPEN, "opening"),
    RESTORE('R', SignalClass.RESTORE, "restore"),
    TROUBLE('T', SignalClass.TROUBLE, "trouble"),
    COMMON('Z', SignalClass.ALARM, "common alarm");

    private final char letter;
    private final SignalClass signalClass;
    private final String word;

    PulseKind(char letter, SignalClass signalClass, String word) {
        this.letter = letter;
        this.signalClass = signalClass;
        this.word = word;
    }

    /** The kind of an event character, if it stands in the table. */
    public static Optional<PulseKind> of(char letter) {
        for (PulseKind kind : values()) {
            if (kind.letter == letter) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    public SignalClass signalClass() {
        return signalClass;
    }

    /** One word for the meaning, in lower case. */
    public String word() {
        return word;
    }

    /** Openings, closings and cancels carry the user who did it, all others a zone. */
    public NumberKind counts() {
        return switch (signalClass) {
            case OPEN, CLOSE, CANCEL -> NumberKind.USER;
            default -> NumberKind.ZONE;
        };
    }
}
