package org.duressdesk.receiver.protocol.sia;

import org.duressdesk.domain.signal.Signal;
import org.duressdesk.receiver.frame.SignalDraft;

/** A single SIA code with its number, as formats without blocks send it. */
public final class SiaEvent {
    private SiaEvent() {}

    /** The signal of a code; a code that stands in no table gives one of class UNKNOWN. */
    public static Signal signal(String account, String code, String number) {
        SiaCode row = SiaCodes.of(code);
        return new SignalDraft(row.signalClass(), row.label())
                .account(account)
                .code(code)
                .number(row.number(), number)
                .duress(row.duress())
                .signal();
    }
}
