package org.duressdesk.receiver.protocol.ademco685;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.frame.SignalDraft;

/**
 * Reports of the receiver about itself: account RCVB, and LINE with one channel a telephone line. Source: Ademco 685
 * manual p. 53.
 */
final class OwnReport {
    private OwnReport() {}

    /** The signals, or nothing when the account is a transmitter's. */
    static Optional<List<Signal>> signals(String account, String eight, char ninth) {
        boolean lines = account.equals("LINE");
        if (!lines && !account.equals("RCVB")) {
            return Optional.empty();
        }
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < eight.length(); i++) {
            char digit = eight.charAt(i);
            if (digit != '5') {
                boolean over = digit == '3';
                Said what = Said.of(lines ? "meaning.receiver.telephone-line" : "meaning.receiver.trouble", i + 1);
                Said words = over ? Said.of("meaning.over", what) : what;
                signals.add(signal(
                        account, over ? SignalClass.RESTORE : SignalClass.TROUBLE, words, String.valueOf(i + 1)));
            }
        }
        if (signals.isEmpty()) {
            signals.add(
                    ninth == '9'
                            ? signal(account, SignalClass.TEST, Said.of("meaning.receiver.system-test"), "9")
                            : signal(account, SignalClass.STATUS, Said.of("meaning.receiver.status", ninth), "9"));
        }
        return Optional.of(signals);
    }

    private static Signal signal(String account, SignalClass is, Said words, String number) {
        return new SignalDraft(is, words)
                .account(account)
                .number(NumberKind.ZONE, number)
                .trouble(account + "/" + number)
                .signal();
    }
}
