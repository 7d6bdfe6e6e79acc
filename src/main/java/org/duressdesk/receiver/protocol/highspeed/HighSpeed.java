package org.duressdesk.receiver.protocol.highspeed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.receiver.frame.Ruling;
import org.duressdesk.receiver.frame.SignalDraft;

/**
 * Eight-channel reports: a signal for every channel that is not normal. The ninth channel says what kind of report it
 * is: duress, troubles, bypass and test are signals of their own, openings, closings and status only when no channel
 * speaks. Where all channels that speak are back to normal, so is the trouble or bypass of the ninth.
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
        boolean over = true;
        for (int i = 0; i < eight.length(); i++) {
            char digit = eight.charAt(i);
            if (digit != ChannelCode.NORMAL) {
                signals.add(channel(account, i + 1, digit, holdUp.contains(i + 1)));
                over &= ChannelCode.of(digit) == ChannelCode.RESTORE;
            }
        }
        if (signals.isEmpty()) {
            signals.add(ninth(account, kind, ninth));
        } else if (kind.besides) {
            signals.add(over && kind.ended.isPresent() ? ended(account, kind, ninth) : ninth(account, kind, ninth));
        }
        return signals;
    }

    private static Signal channel(String account, int number, char digit, boolean holdUp) {
        ChannelCode code = ChannelCode.of(digit);
        Said words = Said.of("meaning.channel", code.words, number);
        boolean duress = holdUp && code.signalClass == SignalClass.ALARM;
        return new SignalDraft(code.signalClass, duress ? Said.of("meaning.hold-up-button", words) : words)
                .account(account)
                .qualifier("", code.status)
                .code(String.valueOf(digit))
                .number(NumberKind.ZONE, String.valueOf(number))
                .duress(duress)
                .put(Ruling.CHANNEL, String.valueOf(number))
                .signal();
    }

    private static Signal ninth(String account, NinthChannel kind, char digit) {
        return ninth(
                        new SignalDraft(kind.signalClass, kind.words).qualifier("", SignalStatus.NEW),
                        account,
                        kind,
                        digit)
                .duress(kind == NinthChannel.DURESS)
                .signal();
    }

    private static Signal ended(String account, NinthChannel kind, char digit) {
        return ninth(
                        new SignalDraft(kind.ended.orElseThrow(), Said.of("meaning.over", kind.words)),
                        account,
                        kind,
                        digit)
                .signal();
    }

    private static SignalDraft ninth(SignalDraft draft, String account, NinthChannel kind, char digit) {
        draft.account(account)
                .code(String.valueOf(digit).strip())
                .number(NumberKind.ZONE, kind == NinthChannel.NONE ? "" : "9");
        kind.condition.ifPresent(draft::about);
        // The battery is that of the transmitter; no button need have a channel 9 for it to be seen.
        return kind == NinthChannel.LOW_BATTERY ? draft.ofTransmitter() : draft;
    }
}
