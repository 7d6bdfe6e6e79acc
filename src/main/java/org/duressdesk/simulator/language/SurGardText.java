package org.duressdesk.simulator.language;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.duressdesk.simulator.language.SimulatorSettings.Content;
import org.duressdesk.simulator.language.SimulatorSettings.Header;

/** Writes Sur-Gard messages (layouts: protocols.md A.3, A.4, F.2). Texts are without terminator. Immutable. */
public final class SurGardText {
    static final byte END = 0x14;

    private final SimulatorSettings settings;
    private final String place;

    public SurGardText(SimulatorSettings settings) {
        this.settings = settings;
        String line = settings.header() == Header.RRL ? "%01d" : "%03d";
        this.place = String.format(Locale.ROOT, "%02d" + line, settings.receiver(), settings.line());
    }

    /** {@code 1 RR L}, eleven spaces, {@code @}, four spaces; System receivers put line 000. */
    public String heartbeat() {
        String where = settings.header() == Header.RRL ? place : place.substring(0, 2) + "000";
        return "1" + where + " ".repeat(11) + "@" + " ".repeat(4);
    }

    /** A report in what the receiver is set to carry. */
    public String report(String account, String number, Report report) {
        return settings.content() == Content.CONTACT_ID
                ? contactId(account, report.qualifier(), report.contactId(), "01", number)
                : sia(account, "N" + "ri1" + report.sia() + number);
    }

    /**
     * A Contact ID message.
     *
     * @param account   four hex digits
     * @param qualifier E, R or P
     * @param code      three digits
     * @param number    up to three digits
     */
    public String contactId(String account, char qualifier, String code, String group, String number) {
        return "5" + place + " 18" + account + qualifier + code + group + padded(number);
    }

    /** A SIA block: the account and what stands behind the bar. */
    public String sia(String account, String block) {
        return "S" + place + "[#" + account + "|" + block + "]";
    }

    /** Bytes on the wire: with terminator, and with the length before it where the receiver is set so (A.1, 7). */
    public byte[] wire(String text) {
        String body = settings.b32() ? String.format(Locale.ROOT, "%04d", text.length() + 5) + text : text;
        byte[] bytes = (body + (char) END).getBytes(StandardCharsets.ISO_8859_1);
        return bytes;
    }

    private static String padded(String number) {
        return "0".repeat(Math.max(0, 3 - number.length())) + number;
    }
}
