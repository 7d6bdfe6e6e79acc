package org.duressdesk.receiver.protocol.highspeed;

import org.duressdesk.domain.signal.SignalClass;

/** What the ninth channel says about a report. Source: Ademco 685 manual. */
enum NinthChannel {
    DURESS('1', SignalClass.ALARM, "Duress code used"),
    OPENING('2', SignalClass.OPEN, "Opened"),
    BYPASS('3', SignalClass.BYPASS, "Bypassed"),
    CLOSING('4', SignalClass.CLOSE, "Closed"),
    ZONE_TROUBLE('5', SignalClass.TROUBLE, "Zone trouble"),
    SYSTEM_TROUBLE('6', SignalClass.TROUBLE, "System trouble"),
    ZONE_STATUS('7', SignalClass.STATUS, "Zone status"),
    LOW_BATTERY('8', SignalClass.TROUBLE, "Battery low"),
    TEST('9', SignalClass.TEST, "Test"),
    NONE(' ', SignalClass.STATUS, "All channels normal"),
    UNKNOWN('?', SignalClass.UNKNOWN, "Code that stands in no table");

    final char digit;
    final SignalClass signalClass;
    final String words;

    NinthChannel(char digit, SignalClass signalClass, String words) {
        this.digit = digit;
        this.signalClass = signalClass;
        this.words = words;
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
