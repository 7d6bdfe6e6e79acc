package org.duressdesk.receiver.protocol.highspeed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.receiver.frame.Ruling;
import org.duressdesk.receiver.frame.SignalDraft;

/**
 * Eight-channel reports: a signal for every channel that is not normal. The ninth channel says what kind of report it
 * is; duress stands there as a signal of its own, any other kind only when no channel speaks.
 */
public final class HighSpeed {
    private HighSpeed() {}

    /**
     * Decodes a report; never empty.
     *
     * @param eight  the codes of channels 1-8
     * @param ninth  the code of channel 9, or a space where the format has none
     * @param holdUp channels that hold-up buttons are wired to, as the site's profile says
     */
    public static List<Signal> read(String account, String eight, char ninth, Set<Integer> holdUp) {
        List<Signal> signals = new ArrayList<>();
        NinthChannel kind = NinthChannel.of(ninth);
        if (kind == NinthChannel.DURESS) {
            signals.add(ninth(account, kind, ninth));
        }
        for (int i = 0; i < eight.length(); i++) {
            char digit = eight.charAt(i);
            if (digit != ChannelCode.NORMAL) {
                signals.add(channel(account, i + 1, digit, holdUp.contains(i + 1)));
            }
        }
        if (signals.isEmpty()) {
            signals.add(ninth(account, kind, ninth));
        }
        return signals;
    }

    private static Signal channel(String account, int number, char digit, boolean holdUp) {
        ChannelCode code = ChannelCode.of(digit);
        String words = code.words + " on channel " + number;
        boolean duress = holdUp && code.signalClass == SignalClass.ALARM;
        return new SignalDraft(code.signalClass, duress ? words + ", a hold-up button" : words)
                .account(account)
                .qualifier("", code.status)
                .code(String.valueOf(digit))
                .number(NumberKind.ZONE, String.valueOf(number))
                .duress(duress)
                .put(Ruling.CHANNEL, String.valueOf(number))
                .signal();
    }

    private static Signal ninth(String account, NinthChannel kind, char digit) {
        return new SignalDraft(kind.signalClass, kind.words)
                .account(account)
                .qualifier("", SignalStatus.NEW)
                .code(String.valueOf(digit).strip())
                .number(NumberKind.ZONE, kind == NinthChannel.NONE ? "" : "9")
                .duress(kind == NinthChannel.DURESS)
                .signal();
    }
}
