package org.duressdesk.domain.signal;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duressdesk.domain.said.Said;

/**
 * What one report inside a receiver frame says. Text fields are as received; an absent field is the empty string.
 *
 * @param account       the transmitter's account, leading zeros kept
 * @param qualifier     as sent (E, R, P, 1, 3, 6, N, O) or empty
 * @param code          Contact ID code, SIA code, pulse digit, or empty
 * @param group         partition or area, or empty
 * @param numberKind    whether {@code zoneOrUser} is a zone or a user
 * @param zoneOrUser    the number as sent, or empty
 * @param duressOrPanic true only for a new duress, panic or hold-up report
 * @param meaning       what the code says, from the product's own tables; never nothing
 * @param particulars   what only this protocol has, by the names of the decode output (sorted, immutable)
 */
public record Signal(
        String account,
        String qualifier,
        SignalStatus status,
        String code,
        String group,
        NumberKind numberKind,
        String zoneOrUser,
        SignalClass signalClass,
        boolean duressOrPanic,
        Said meaning,
        SortedMap<String, String> particulars) {

    /** A particular: the {@link ButtonCondition} that the decoder says this is about. */
    public static final String CONDITION = "condition";
    /** A particular of receivers' own reports: by what a trouble and its end belong together on one receiver. */
    public static final String TROUBLE = "trouble";
    /** A particular: the number, if any, is none of a button; this is of the whole transmitter of the account. */
    public static final String WHOLE = "whole_transmitter";

    /** A particular: the number may be that of a zone or a user, whichever has a button. */
    public static final String EITHER_KIND = "either_kind";

    /** A particular: by what an encrypted message is known when it is played again; stored with its signals. */
    public static final String DIGEST = "digest";

    public Signal {
        particulars = Collections.unmodifiableSortedMap(new TreeMap<>(particulars));
    }

    /** The device address of this signal on the given link. */
    public SignalKey key(LinkId link) {
        return new SignalKey(link, account, numberKind, zoneOrUser);
    }

    /** What of a button this is about, where the decoder says it. */
    public Optional<ButtonCondition> condition() {
        return ButtonCondition.of(particulars.getOrDefault(CONDITION, ""));
    }

    /** Whether it is about all that hangs on the transmitter. */
    public boolean ofTransmitter() {
        return particulars.containsKey(WHOLE);
    }

    /** This signal with other particulars. */
    public Signal with(Map<String, String> other) {
        return new Signal(
                account,
                qualifier,
                status,
                code,
                group,
                numberKind,
                zoneOrUser,
                signalClass,
                duressOrPanic,
                meaning,
                new TreeMap<>(other));
    }
}
