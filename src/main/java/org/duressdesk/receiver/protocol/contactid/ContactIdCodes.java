package org.duressdesk.receiver.protocol.contactid;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.frame.TableRows;

/** The table of Contact ID codes. */
final class ContactIdCodes {
    private static final String KINDS = "code.contact-id.";
    private static final Map<String, ContactIdCode> ALL = read();

    private ContactIdCodes() {}

    /** Every code of the table, sorted. */
    static Map<String, ContactIdCode> all() {
        return ALL;
    }

    /** The row of a code; a code that stands in no table has the class UNKNOWN. */
    static ContactIdCode of(String code) {
        ContactIdCode known = ALL.get(code);
        return known != null
                ? known
                : new ContactIdCode(
                        code,
                        SignalClass.UNKNOWN,
                        SignalClass.UNKNOWN,
                        NumberKind.ZONE,
                        false,
                        Said.of("meaning.code-unknown", code));
    }

    private static Map<String, ContactIdCode> read() {
        Map<String, ContactIdCode> codes = new TreeMap<>();
        for (String[] row : TableRows.of(ContactIdCodes.class, "codes.txt")) {
            codes.put(
                    row[0],
                    new ContactIdCode(
                            row[0],
                            signalClass(row[1]),
                            signalClass(row[2]),
                            NumberKind.valueOf(row[3].toUpperCase(Locale.ROOT)),
                            row[4].equals("duress"),
                            Said.of(KINDS + row[0])));
        }
        return Collections.unmodifiableMap(codes);
    }

    private static SignalClass signalClass(String name) {
        return SignalClass.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
