package org.duressdesk.receiver.frame;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a receiver says that something happened. Its clock has no zone of its own, so the site names it. Forms: MX8000
 * date MMDDYY and time HHMMSS or HHMM (protocols.md B.2), Ness date and time, whose minute 60 is the full hour (H.2).
 */
final class ReceiverClock {
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2}) ([0-9]{2}):([0-9]{2}):([0-9]{2})");

    private ReceiverClock() {}

    /** The moment, when the frame has one that exists. Of the hour that comes twice in autumn, the first. */
    static Optional<Instant> of(Map<String, String> particulars, ZoneId zone) {
        String date = particulars.getOrDefault("date_mmddyy", "");
        String time = particulars.getOrDefault("time_hhmmss", particulars.getOrDefault("time_hhmm", "") + "00");
        String written = particulars.getOrDefault("timestamp", "");
        if (date.length() == 6 && time.length() == 6) {
            written = "20" + date.substring(4) + "-" + date.substring(0, 2) + "-" + date.substring(2, 4) + " "
                    + time.substring(0, 2) + ":" + time.substring(2, 4) + ":" + time.substring(4);
        }
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches() ? moment(parts, zone) : Optional.empty();
    }

    private static Optional<Instant> moment(Matcher parts, ZoneId zone) {
        int minute = number(parts, 5);
        try {
            LocalDateTime local = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3))
                    .atTime(number(parts, 4), minute == 60 ? 0 : minute, number(parts, 6));
            return Optional.of(
                    local.plusHours(minute == 60 ? 1 : 0).atZone(zone).toInstant());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
