package org.duressdesk.receiver.frame;

import java.util.TreeMap;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;

/** A signal being put together: new, about a zone, and with empty texts until said otherwise. */
public final class SignalDraft {
    private final SignalClass signalClass;
    private final String meaning;
    private final TreeMap<String, String> particulars = new TreeMap<>();
    private String account = "";
    private String qualifier = "";
    private SignalStatus status = SignalStatus.NEW;
    private String code = "";
    private String group = "";
    private NumberKind kind = NumberKind.ZONE;
    private String number = "";
    private boolean duress;

    public SignalDraft(SignalClass signalClass, String meaning) {
        this.signalClass = signalClass;
        this.meaning = meaning;
        if (signalClass == SignalClass.RESTORE || signalClass == SignalClass.UNBYPASS) {
            status = SignalStatus.RESTORE;
        }
    }

    public SignalDraft account(String text) {
        account = text;
        return this;
    }

    public SignalDraft qualifier(String text, SignalStatus meant) {
        qualifier = text;
        status = meant;
        return this;
    }

    public SignalDraft code(String text) {
        code = text;
        return this;
    }

    public SignalDraft group(String text) {
        group = text;
        return this;
    }

    public SignalDraft number(NumberKind counted, String text) {
        kind = counted;
        number = text;
        return this;
    }

    /** Marks a code of duress, panic or hold-up; it counts only while the signal is new. */
    public SignalDraft duress(boolean code) {
        duress = code;
        return this;
    }

    /** Adds a field of the protocol's own; empty values are left out. */
    public SignalDraft put(String name, String value) {
        if (!value.isEmpty()) {
            particulars.put(name, value);
        }
        return this;
    }

    public Signal signal() {
        return new Signal(account, qualifier, status, code, group, kind, number, signalClass,
                duress && status == SignalStatus.NEW, meaning, particulars);
    }
}
