package org.duressdesk.store.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/** The two numbers the store needs of an entry without taking its JSON apart: they stand at fixed places in it. */
public final class EntryText {
    private static final byte[] SEQUENCE = "{\"sequence\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UTC = ",\"utc\":".getBytes(StandardCharsets.US_ASCII);

    private EntryText() {}

    /** The sequence the text gives itself; empty when it is no entry's text. */
    public static OptionalLong sequence(byte[] bytes) {
        return startsWith(bytes, 0, SEQUENCE) ? number(bytes, SEQUENCE.length) : OptionalLong.empty();
    }

    /** The UTC day of the entry; the first of all days when the text does not say. */
    public static LocalDate day(byte[] bytes) {
        return LocalDate.ofInstant(Instant.EPOCH.plus(utcMicros(bytes), ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** The time of the entry, microseconds since 1970 UTC; 0 when the text does not say. */
    public static long utcMicros(byte[] bytes) {
        for (int at = 0; at < Math.min(bytes.length, 200); at++) {
            if (startsWith(bytes, at, UTC)) {
                return number(bytes, at + UTC.length).orElse(0);
            }
        }
        return 0;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] start) {
        if (bytes.length - at < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[at + i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static OptionalLong number(byte[] bytes, int at) {
        long value = 0;
        int end = at;
        while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9' && end - at < 18) {
            value = value * 10 + (bytes[end] - '0');
            end++;
        }
        return end > at ? OptionalLong.of(value) : OptionalLong.empty();
    }
}
