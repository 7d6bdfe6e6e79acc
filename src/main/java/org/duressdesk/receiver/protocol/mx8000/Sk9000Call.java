package org.duressdesk.receiver.protocol.mx8000;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.receiver.frame.FrameDraft;
import org.duressdesk.receiver.frame.Reading;
import org.duressdesk.receiver.protocol.sia.SiaEvent;

/**
 * A call in Silent Knight 9000 form: date, time, two digits, format byte and account, then events between quotes. Only
 * format 05h (SIA codes) has a public example; a comma at the end says that more comes in the next message. Source:
 * MX8000 manual p. 166-169.
 */
final class Sk9000Call {
    private static final Pattern CALL =
            Pattern.compile("'([0-9]{6})\"([0-9]{4})\"([0-9]{2})\u0005([0-9A-F]{1,6})\"(.*)", Pattern.DOTALL);
    private static final Pattern EVENT = Pattern.compile("([A-Z]{2})([0-9A-F]{0,4})");

    private Sk9000Call() {}

    static Reading<FrameDraft> read(byte[] raw, String text) {
        Matcher call = CALL.matcher(text.endsWith(",") ? text.substring(0, text.length() - 1) : text);
        if (!call.matches()) {
            return Reading.not(Said.of("reason.sk9000.form"));
        }
        List<Signal> signals = new ArrayList<>();
        for (String report : call.group(5).split("\"")) {
            Matcher parts = EVENT.matcher(report);
            if (!parts.matches()) {
                return Reading.not(Said.of("reason.sk9000.event"));
            }
            signals.add(SiaEvent.signal(call.group(4), parts.group(1), parts.group(2)));
        }
        return Reading.of(new FrameDraft(Mx8000.NAME, raw)
                .signals(signals)
                .put("date_mmddyy", call.group(1))
                .put("time_hhmm", call.group(2))
                .put("two_digits_after_time", call.group(3))
                .put("format_byte", "05")
                .put("account", call.group(4))
                .put("events", call.group(5).replace('"', ' ')));
    }
}
