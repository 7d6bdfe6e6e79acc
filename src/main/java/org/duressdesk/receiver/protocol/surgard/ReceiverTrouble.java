package org.duressdesk.receiver.protocol.surgard;

import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.frame.SignalDraft;

/**
 * What receivers say about themselves under protocol 1 and account 0000. Sources: IDS BSR400 manual, MLR2-DV manual
 * p. 13. Only what is documented is taken as such: anything else of account 0000 stays an event.
 */
enum ReceiverTrouble {
    PRINTER("01", "AR", Said.of("meaning.receiver.receiver-printer")),
    BATTERY("03", "AR", Said.of("meaning.receiver.receiver-battery")),
    SERIAL_PORT("05", "AR", Said.of("meaning.receiver.receiver-serial-output")),
    FAULTY_DATA("10", "A", Said.of("meaning.receiver.faulty-data-received")),
    MAINS("15", "AR", Said.of("meaning.receiver.receiver-mains-power")),
    LINE_LOST("20", "AR", Said.of("meaning.receiver.telephone-line-or-computer-lost")),
    LINE_BACK("30", "R", Said.of("meaning.receiver.telephone-line-or-computer-lost")),
    MISSED_CALL("40", "A", Said.of("meaning.receiver.call-missed")),
    NO_PRINTER("0A", "A", Said.of("meaning.receiver.receiver-printer-absent")),
    TWO_WAY_AUDIO("", "P", Said.of("meaning.receiver.two-way-audio-begins"));

    private final String code;
    private final String letters;
    private final Said words;

    ReceiverTrouble(String code, String letters, Said words) {
        this.code = code;
        this.letters = letters;
        this.words = words;
    }

    /** The meaning of an event letter and a number of account 0000, when it is documented. */
    static Optional<ReceiverTrouble> of(char letter, String number) {
        for (ReceiverTrouble trouble : values()) {
            boolean audio = trouble == TWO_WAY_AUDIO && number.matches("0[0-9A-F]");
            if (trouble.letters.indexOf(letter) >= 0 && (audio || trouble.code.equals(number))) {
                return Optional.of(trouble);
            }
        }
        return Optional.empty();
    }

    /**
     * The signal of it; R says that the trouble is over, and the loss of a line (A20) ends with a number of its own (R30).
     *
     * @param line the line of the header: of a lost line the only sign which one
     */
    Signal signal(String account, char letter, String number, String line) {
        SignalClass is =
                this == TWO_WAY_AUDIO ? SignalClass.STATUS : letter == 'R' ? SignalClass.RESTORE : SignalClass.TROUBLE;
        boolean ofLine = this == LINE_LOST || this == LINE_BACK;
        Said said = ofLine ? Said.of("meaning.receiver.line", words, line) : words;
        return new SignalDraft(is, is == SignalClass.RESTORE ? Said.of("meaning.over", said) : said)
                .account(account)
                .code(String.valueOf(letter))
                .number(NumberKind.ZONE, number)
                .trouble(is == SignalClass.STATUS ? "" : ofLine ? LINE_LOST.code + "/" + line : code)
                .signal();
    }
}
