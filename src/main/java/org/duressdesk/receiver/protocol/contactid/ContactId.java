package org.duressdesk.receiver.protocol.contactid;

import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.receiver.frame.Ascii;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.frame.SignalDraft;

/**
 * Contact ID content, whatever frame carries it: account, qualifier, three-digit code, group, zone or user.
 *
 * <p>Source: SIA DC-05 as described by receiver manuals (Sur-Gard MLR2-DG p. 21-47, Bosch 4998122703 p. 11). The
 * qualifier is a letter (E, R, P) behind most receivers and a digit (1, 3, 6) on the telephone side and behind Bosch.
 */
public final class ContactId {
    private ContactId() {}

    /** Reads {@code QXYZGGCCC}, nine characters. */
    public static Reading<Signal> read(String account, String nine) {
        if (nine.length() != 9) {
            return Reading.not(Said.of("reason.contact-id.nine", nine.length()));
        }
        return read(
                account,
                nine.charAt(0),
                nine.substring(1, 4),
                nine.substring(4, 6),
                nine.substring(6),
                Optional.empty());
    }

    /** Reads {@code QXYZGGCCC} behind an account that may hold any letters, as some dialects send it. */
    public static Reading<Signal> readNamed(String account, String nine) {
        return read("0", nine)
                .map(signal -> new Signal(
                        account,
                        signal.qualifier(),
                        signal.status(),
                        signal.code(),
                        signal.group(),
                        signal.numberKind(),
                        signal.zoneOrUser(),
                        signal.signalClass(),
                        signal.duressOrPanic(),
                        signal.meaning(),
                        signal.particulars()));
    }

    /**
     * Reads the fields.
     *
     * @param said whether the frame itself says that the number is a zone or a user; without it the code decides
     */
    public static Reading<Signal> read(
            String account, char qualifier, String code, String group, String number, Optional<NumberKind> said) {
        Optional<SignalStatus> status = status(qualifier);
        if (status.isEmpty()) {
            return Reading.not(Said.of("reason.contact-id.qualifier", qualifier));
        }
        if (account.isEmpty() || !Ascii.hex(account)) {
            return Reading.not(Said.of("reason.contact-id.account", account));
        }
        if (code.length() != 3 || !Ascii.digits(code)) {
            return Reading.not(Said.of("reason.contact-id.code", code));
        }
        if (group.isEmpty() || number.isEmpty() || !Ascii.hex(group + number)) {
            return Reading.not(Said.of("reason.contact-id.numbers", group, number));
        }
        return Reading.of(signal(account, qualifier, status.get(), ContactIdCodes.of(code), group, number, said));
    }

    private static Signal signal(
            String account,
            char qualifier,
            SignalStatus status,
            ContactIdCode row,
            String group,
            String number,
            Optional<NumberKind> said) {
        SignalClass is = status == SignalStatus.RESTORE ? row.whenRestored() : row.whenNew();
        return new SignalDraft(is, ended(row.label(), is, status))
                .account(account)
                .qualifier(String.valueOf(qualifier), status)
                .code(row.code())
                .group(group)
                .number(said.orElse(row.number()), number)
                .duress(row.duress())
                .signal();
    }

    // E means opened and R closed: the reverse of what alarms do, so it is said in words.
    private static Said ended(Said label, SignalClass is, SignalStatus status) {
        if (is == SignalClass.OPEN) {
            return Said.of("meaning.code.opened", label);
        }
        if (is == SignalClass.CLOSE) {
            return Said.of("meaning.code.closed", label);
        }
        return status == SignalStatus.RESTORE ? Said.of("meaning.over", label) : label;
    }

    private static Optional<SignalStatus> status(char qualifier) {
        return switch (qualifier) {
            case 'E', '1' -> Optional.of(SignalStatus.NEW);
            case 'R', '3' -> Optional.of(SignalStatus.RESTORE);
            case 'P', '6' -> Optional.of(SignalStatus.PREVIOUS);
            default -> Optional.empty();
        };
    }
}
