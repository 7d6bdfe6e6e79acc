package org.duressdesk.ui.words;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.duressdesk.domain.journal.Moment;

/** Times, ages and counts as operators read them: 24 h clock with seconds, units always. */
public final class Times {
    private static final Texts TEXTS = Texts.of("common");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = format("format.day");
    private static final DateTimeFormatter DATE = format("format.date");
    private static final DateTimeFormatter LAST = format("format.day-and-minute");

    private Times() {}

    private static DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(TEXTS.say(key), Locale.ENGLISH);
    }

    /** "14:31:22", in the offset that held then. */
    public static String clock(Moment at) {
        return at.local().format(CLOCK);
    }

    /** "14:31". */
    public static String minute(Moment at) {
        return at.local().format(SHORT);
    }

    /** "14:31:22" for a wall time without an offset of its own, said in the offset of {@code like}. */
    public static String clock(long utcMicros, Moment like) {
        return clock(new Moment(utcMicros, like.offsetSeconds(), like.boot(), 0));
    }

    /** "Thu 20 Nov 2025". */
    public static String day(Moment at) {
        return at.local().format(DAY);
    }

    /** "Tue 18 Nov 22:41". */
    public static String dayAndMinute(Moment at) {
        return at.local().format(LAST);
    }

    /** "12 Mar 2025". */
    public static String date(LocalDate date) {
        return date.format(DATE);
    }

    /** "UTC−05:00". */
    public static String offset(Moment at) {
        String id = at.local().getOffset().getId();
        return "UTC" + (id.equals("Z") ? "+00:00" : id.replace('-', '\u2212'));
    }

    /** Whole seconds from one moment to a later one; by the wall clock across a restart. Never negative. */
    public static long seconds(Moment from, Moment to) {
        return from.boot().equals(to.boot())
                ? from.elapsedNanos(to) / 1_000_000_000L
                : Math.max(0, (to.utcMicros() - from.utcMicros()) / 1_000_000L);
    }

    /** "5 s", "1 min 44 s", "1 h 29 min", "3 d". */
    public static String age(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds < 48 * 3600L ? seconds / 3600 + " h " + seconds / 60 % 60 + " min" : seconds / 86400 + " d";
    }

    /** "5 s", "6:12", "1 h 29": for narrow places. */
    public static String tightAge(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : seconds < 48 * 3600L ? seconds / 3600 + " h " + seconds / 60 % 60 : seconds / 86400 + " d";
    }

    /** Whole days from a date to the local day of {@code now}; never negative. */
    public static long days(LocalDate from, Moment now) {
        return Math.max(0, ChronoUnit.DAYS.between(from, now.local().toLocalDate()));
    }

    /** "48,213". */
    public static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** {@code now} carried on by the monotonic clock: the moment on this screen, a little after the snapshot's. */
    public static Moment carriedOn(Moment now, long nanos, ZoneId zone) {
        long later = Math.max(0, nanos - now.monotonicNanos());
        long micros = now.utcMicros() + later / 1_000;
        int offset = zone.getRules()
                .getOffset(java.time.Instant.ofEpochSecond(micros / 1_000_000))
                .getTotalSeconds();
        return new Moment(micros, offset, now.boot(), now.monotonicNanos() + later);
    }
}
