package org.duressdesk.receiver.protocol.highspeed;

import java.util.Optional;
import org.duressdesk.domain.signal.ButtonCondition;
import org.duressdesk.domain.signal.SignalClass;

/** What the ninth channel says about a report. Source: Ademco 685 manual. */
enum NinthChannel {
    DURESS('1', SignalClass.ALARM, "Duress code used"),
    OPENING('2', SignalClass.OPEN, "Opened"),
    BYPASS(
            '3',
            SignalClass.BYPASS,
            "Bypassed",
            Optional.of(SignalClass.UNBYPASS),
            Optional.of(ButtonCondition.TROUBLE)),
    CLOSING('4', SignalClass.CLOSE, "Closed"),
    ZONE_TROUBLE(
            '5',
            SignalClass.TROUBLE,
            "Zone trouble",
            Optional.of(SignalClass.RESTORE),
            Optional.of(ButtonCondition.TROUBLE)),
    SYSTEM_TROUBLE(
            '6',
            SignalClass.TROUBLE,
            "System trouble",
            Optional.of(SignalClass.RESTORE),
            Optional.of(ButtonCondition.TROUBLE)),
    ZONE_STATUS('7', SignalClass.STATUS, "Zone status"),
    LOW_BATTERY(
            '8',
            SignalClass.TROUBLE,
            "Battery low",
            Optional.of(SignalClass.RESTORE),
            Optional.of(ButtonCondition.BATTERY)),
    TEST('9', SignalClass.TEST, "Test", Optional.empty(), Optional.empty()),
    NONE(' ', SignalClass.STATUS, "All channels normal"),
    UNKNOWN('?', SignalClass.UNKNOWN, "Code that stands in no table");

    final char digit;
    final SignalClass signalClass;
    final String words;
    /** Whether it is said beside what the channels say. */
    final boolean besides;
    /** What its end is, where it has one. */
    final Optional<SignalClass> ended;

    final Optional<ButtonCondition> condition;

    NinthChannel(char digit, SignalClass signalClass, String words) {
        this(digit, signalClass, words, false, Optional.empty(), Optional.empty());
    }

    NinthChannel(
            char digit,
            SignalClass signalClass,
            String words,
            Optional<SignalClass> ended,
            Optional<ButtonCondition> condition) {
        this(digit, signalClass, words, true, ended, condition);
    }

    NinthChannel(
            char digit,
            SignalClass signalClass,
            String words,
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
