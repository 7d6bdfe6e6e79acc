package org.duressdesk.receiver.protocol.highspeed;

import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.ButtonCondition;
import org.duressdesk.domain.signal.SignalClass;

/** What the ninth channel says about a report. Source: Ademco 685 manual. */
enum NinthChannel {
    DURESS('1', SignalClass.ALARM, Said.of("meaning.duress-code-used")),
    OPENING('2', SignalClass.OPEN, Said.of("meaning.opened")),
    BYPASS(
            '3',
            SignalClass.BYPASS,
            Said.of("meaning.bypassed"),
            Optional.of(SignalClass.UNBYPASS),
            Optional.of(ButtonCondition.TROUBLE)),
    CLOSING('4', SignalClass.CLOSE, Said.of("meaning.closed")),
    ZONE_TROUBLE(
            '5',
            SignalClass.TROUBLE,
            Said.of("meaning.zone-trouble"),
            Optional.of(SignalClass.RESTORE),
            Optional.of(ButtonCondition.TROUBLE)),
    SYSTEM_TROUBLE(
            '6',
            SignalClass.TROUBLE,
            Said.of("meaning.system-trouble"),
            Optional.of(SignalClass.RESTORE),
            Optional.of(ButtonCondition.TROUBLE)),
    ZONE_STATUS('7', SignalClass.STATUS, Said.of("meaning.zone-status")),
    LOW_BATTERY(
            '8',
            SignalClass.TROUBLE,
            Said.of("meaning.battery-low"),
            Optional.of(SignalClass.RESTORE),
            Optional.of(ButtonCondition.BATTERY)),
    TEST('9', SignalClass.TEST, Said.of("meaning.test"), Optional.empty(), Optional.empty()),
    NONE(' ', SignalClass.STATUS, Said.of("meaning.all-channels-normal")),
    UNKNOWN('?', SignalClass.UNKNOWN, Said.of("meaning.code-that-stands-in-no-table"));

    final char digit;
    final SignalClass signalClass;
    final Said words;
    /** Whether it is said beside what the channels say. */
    final boolean besides;
    /** What its end is, where it has one. */
    final Optional<SignalClass> ended;

    final Optional<ButtonCondition> condition;

    NinthChannel(char digit, SignalClass signalClass, Said words) {
        this(digit, signalClass, words, false, Optional.empty(), Optional.empty());
    }

    NinthChannel(
            char digit,
            SignalClass signalClass,
            Said words,
            Optional<SignalClass> ended,
            Optional<ButtonCondition> condition) {
        this(digit, signalClass, words, true, ended, condition);
    }

    NinthChannel(
            char digit,
            SignalClass signalClass,
            Said words,
            boolean besides,
            Optional<SignalClass> ended,
            Optional<ButtonCondition> condition) {
        this.digit = digit;
        this.signalClass = signalClass;
        this.words = words;
        this.besides = besides;
        this.ended = ended;
        this.condition = condition;
    }

    static NinthChannel of(char digit) {
        for (NinthChannel code : values()) {
            if (code.digit == digit) {
                return code;
            }
        }
        return UNKNOWN;
    }
}
