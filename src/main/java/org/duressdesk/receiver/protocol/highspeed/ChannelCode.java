package org.duressdesk.receiver.protocol.highspeed;

import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;

/** What the code of one of the channels 1-8 means. Source: Ademco 685 manual, Sur-Gard MLR2-DG manual p. 21-47. */
enum ChannelCode {
    TROUBLE('0', SignalClass.TROUBLE, SignalStatus.NEW, Said.of("meaning.trouble")),
    NEW('1', SignalClass.ALARM, SignalStatus.NEW, Said.of("meaning.alarm")),
    OPENING('2', SignalClass.OPEN, SignalStatus.NEW, Said.of("meaning.opened")),
    RESTORE('3', SignalClass.RESTORE, SignalStatus.RESTORE, Said.of("meaning.back-to-normal")),
    CLOSING('4', SignalClass.CLOSE, SignalStatus.NEW, Said.of("meaning.closed")),
    PREVIOUS('6', SignalClass.ALARM, SignalStatus.PREVIOUS, Said.of("meaning.alarm-as-before")),
    UNKNOWN('?', SignalClass.UNKNOWN, SignalStatus.NEW, Said.of("meaning.code-that-stands-in-no-table"));

    /** The code of a channel with nothing to say. */
    static final char NORMAL = '5';

    final char digit;
    final SignalClass signalClass;
    final SignalStatus status;
    final Said words;

    ChannelCode(char digit, SignalClass signalClass, SignalStatus status, Said words) {
        this.digit = digit;
        this.signalClass = signalClass;
        this.status = status;
        this.words = words;
    }

    static ChannelCode of(char digit) {
        for (ChannelCode code : values()) {
            if (code.digit == digit) {
                return code;
            }
        }
        return UNKNOWN;
    }
}
