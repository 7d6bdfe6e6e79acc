package org.duressdesk.receiver.protocol.pulse;

import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalClass;

/**
 * What the event character of a pulse format means. Letters come from extended formats, digits from plain 3/1 and 4/1
 * ones, where each site may use them otherwise. Source: Sur-Gard MLR2E manual p. 25-29.
 */
public enum PulseKind {
    TEST('0', SignalClass.TEST, Said.of("pulse.test")),
    FIRE('1', SignalClass.ALARM, Said.of("pulse.fire")),
    PANIC('2', SignalClass.ALARM, Said.of("pulse.panic")),
    BURGLARY('3', SignalClass.ALARM, Said.of("pulse.burglary")),
    ARM('4', SignalClass.CLOSE, Said.of("pulse.armed")),
    DISARM('5', SignalClass.OPEN, Said.of("pulse.disarmed")),
    SERVICE('6', SignalClass.TROUBLE, Said.of("pulse.service")),
    MEDICAL('7', SignalClass.ALARM, Said.of("pulse.medical")),
    TEXT('8', SignalClass.STATUS, Said.of("pulse.status")),
    RESTORE_DIGIT('9', SignalClass.RESTORE, Said.of("pulse.restore")),
    ALARM('A', SignalClass.ALARM, Said.of("pulse.alarm")),
    BYPASS('B', SignalClass.BYPASS, Said.of("pulse.bypass")),
    CLOSING('C', SignalClass.CLOSE, Said.of("pulse.closing")),
    CANCEL('F', SignalClass.CANCEL, Said.of("pulse.cancel")),
    UNBYPASS('H', SignalClass.UNBYPASS, Said.of("pulse.unbypass")),
    OPENING('O', SignalClass.OPEN, Said.of("pulse.opening")),
    RESTORE('R', SignalClass.RESTORE, Said.of("pulse.restore")),
    TROUBLE('T', SignalClass.TROUBLE, Said.of("pulse.trouble")),
    COMMON('Z', SignalClass.ALARM, Said.of("pulse.common-alarm"));

    private final char letter;
    private final SignalClass signalClass;
    private final Said said;

    PulseKind(char letter, SignalClass signalClass, Said said) {
        this.letter = letter;
        this.signalClass = signalClass;
        this.said = said;
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

    /** The meaning, in a word within a sentence. */
    public Said said() {
        return said;
    }

    /** Openings, closings and cancels carry the user who did it, all others a zone. */
    public NumberKind counts() {
        return switch (signalClass) {
            case OPEN, CLOSE, CANCEL -> NumberKind.USER;
            default -> NumberKind.ZONE;
        };
    }
}
