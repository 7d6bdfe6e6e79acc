package org.duressdesk.receiver.protocol.highspeed;

import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;

/** What the code of one of the channels 1-8 means. Source: Ademco 685 manual, Sur-Gard MLR2-DG manual p. 21-47. */
enum ChannelCode {
    TROUBLE('0', SignalClass.TROUBLE, SignalStatus.NEW, "Trouble"),
    NEW('1', SignalClass.ALARM, SignalStatus.NEW, "Alarm"),
    OPENING('2', SignalClass.OPEN, SignalStatus.NEW, "Opened"),
    RESTORE('3', SignalClass.RESTORE, SignalStatus.RESTORE, "Back to normal"),
    CLOSING('4', SignalClass.CLOSE, SignalStatus.NEW, "Closed"),
    PREVIOUS('6', SignalClass.ALARM, SignalStatus.PREVIOUS, "Alarm as before"),
    UNKNOWN('?', SignalClass.UNKNOWN, SignalStatus.NEW, "Code that stands in no table");

    /** The code of a channel with nothing to say. */
    static final char NORMAL = '5';

    final char digit;
    final SignalClass signalClass;
    final SignalStatus status;
    final String words;

    ChannelCode(char digit, SignalClass signalClass, SignalStatus status, String words) {
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
