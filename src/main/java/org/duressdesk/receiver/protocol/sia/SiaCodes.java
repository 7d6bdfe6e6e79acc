package org.duressdesk.receiver.protocol.sia;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.frame.TableRows;

/** The table of SIA codes, the makers' own codes included. */
final class SiaCodes {
    private static final String KINDS = "code.sia.";
    private static final Map<String, SiaCode> ALL = read();

    private SiaCodes() {}

    /** Every code of the table, sorted. */
    static Map<String, SiaCode> all() {
        return ALL;
    }

    /** The row of a code; a code that stands in no table has the class UNKNOWN. */
    static SiaCode of(String code) {
        SiaCode known = ALL.get(code);
        return known != null
                ? known
                : new SiaCode(code, SignalClass.UNKNOWN, NumberKind.ZONE, false, Said.of("meaning.code-unknown", code));
    }

    private static Map<String, SiaCode> read() {
        Map<String, SiaCode> codes = new TreeMap<>();
        for (String[] row : TableRows.of(SiaCodes.class, "codes.txt")) {
            codes.put(
                    row[0],
                    new SiaCode(
                            row[0],
                            SignalClass.valueOf(row[1].toUpperCase(Locale.ROOT)),
                            NumberKind.valueOf(row[2].toUpperCase(Locale.ROOT)),
                            row[3].equals("duress"),
                            Said.of(KINDS + row[0])));
        }
        return Collections.unmodifiableMap(codes);
    }
}
