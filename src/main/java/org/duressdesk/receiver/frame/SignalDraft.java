package org.duressdesk.receiver.frame;

import java.util.TreeMap;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.ButtonCondition;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;

/** A signal being put together: new, about a zone, and with empty texts until said otherwise. */
public final class SignalDraft {
    private final SignalClass signalClass;
    private final Said meaning;
    private final TreeMap<String, String> particulars = new TreeMap<>();
    private String account = "";
    private String qualifier = "";
    private SignalStatus status = SignalStatus.NEW;
    private String code = "";
    private String group = "";
    private NumberKind kind = NumberKind.ZONE;
    private String number = "";
    private boolean duress;

    public SignalDraft(SignalClass signalClass, Said meaning) {
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

    /** Says what of a button this is about, where the code alone does not tell the desk. */
    public SignalDraft about(ButtonCondition condition) {
        return put(Signal.CONDITION, condition.text());
    }

    /** Says that this is of the whole transmitter, whatever hangs on its inputs. */
    public SignalDraft ofTransmitter() {
        return put(Signal.WHOLE, "true");
    }

    /** Says that it is not known whether the number is that of a zone or a user. */
    public SignalDraft eitherKind() {
        return put(Signal.EITHER_KIND, "true");
    }

    /** Says by what a trouble of a receiver and its end belong together. */
    public SignalDraft trouble(String identity) {
        return put(Signal.TROUBLE, identity);
    }

    /** Adds a field of the protocol's own; empty values are left out. */
    public SignalDraft put(String name, String value) {
        if (!value.isEmpty()) {
            particulars.put(name, value);
        }
        return this;
    }

    public Signal signal() {
        return new Signal(
                account,
                qualifier,
                status,
                code,
                group,
                kind,
                number,
                signalClass,
                duress && status == SignalStatus.NEW,
                meaning,
                particulars);
    }
}
