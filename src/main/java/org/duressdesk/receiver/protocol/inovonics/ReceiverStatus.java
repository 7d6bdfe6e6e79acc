package org.duressdesk.receiver.protocol.inovonics;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.receiver.frame.SignalDraft;

/** What the receiver says of itself in the status byte; no signals when it is well. */
record ReceiverStatus(int stat0) {
    private static final int NO_CHANGE = 0x10;

    List<Signal> signals() {
        List<Signal> signals = new ArrayList<>();
        add(signals, 0x80, SignalClass.TROUBLE, "receiver jammed");
        add(signals, 0x20, SignalClass.TROUBLE, "case tamper");
        add(signals, 0x01, SignalClass.TROUBLE, "link failure");
        add(signals, 0x08, SignalClass.STATUS, "receiver reset");
        return signals;
    }

    private void add(List<Signal> signals, int bit, SignalClass is, String words) {
        if ((stat0 & bit) != 0) {
            SignalStatus status = (stat0 & NO_CHANGE) != 0 ? SignalStatus.PREVIOUS : SignalStatus.NEW;
            signals.add(new SignalDraft(is, words).qualifier("", status).signal());
        }
    }
}
