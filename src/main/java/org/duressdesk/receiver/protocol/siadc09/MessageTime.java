package org.duressdesk.receiver.protocol.siadc09;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time of a message, {@code _HH:MM:SS,MM-DD-YYYY} in UTC, and the window in which encrypted ones are believed. */
final class MessageTime {
    private static final Pattern SHAPE = Pattern.compile("_[0-9]{2}:[0-9]{2}:[0-9]{2},[0-9]{2}-[0-9]{2}-[0-9]{4}");
    /** As some panels write it, without leading zeros: no other moment can be meant. */
    private static final Pattern PLAIN =
            Pattern.compile("_?([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}),([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})(?![0-9])");

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm:ss,MM-dd-uuuu", Locale.ROOT)
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);
    private static final Duration AHEAD = Duration.ofSeconds(20);
    private static final Duration BEHIND = Duration.ofSeconds(40);

    private MessageTime() {}

    /** Where the time ends with which the text begins, its underscore included; 0 when it begins with none. */
    static int end(String text) {
        Matcher time = SHAPE.matcher(text);
        return time.lookingAt() ? time.end() : 0;
    }

    /** The moment with which the text begins, also without leading zeros: enough to judge whether a message is an old one. */
    static Optional<Instant> judged(String text) {
        Matcher time = PLAIN.matcher(text);
        if (!time.lookingAt()) {
            return Optional.empty();
        }
        int[] n = new int[6];
        for (int i = 0; i < n.length; i++) {
            n[i] = Integer.parseInt(time.group(i + 1));
        }
        return read(String.format(Locale.ROOT, "%02d:%02d:%02d,%02d-%02d-%04d", n[0], n[1], n[2], n[3], n[4], n[5]));
    }

    /** As an answer says it, with the underscore. */
    static String stamp(Instant now) {
        return "_" + FORM.format(now.atOffset(ZoneOffset.UTC));
    }

    /** +20 s to -40 s around the receiver's own clock (protocols.md G). A time that is none is outside. */
    static boolean inWindow(String time, Instant now) {
        return judged(time)
                .filter(at -> !at.isAfter(now.plus(AHEAD)) && !at.isBefore(now.minus(BEHIND)))
                .isPresent();
    }

    /** How far the clock that wrote it is ahead of {@code now}, in seconds, negative for behind; empty when it is no time. */
    static Optional<Long> secondsAhead(String time, Instant now) {
        return judged(time).map(at -> Duration.between(now, at).toSeconds());
    }

    /** The moment a message names; empty when it is no time. */
    static Optional<Instant> read(String time) {
        try {
            return Optional.of(LocalDateTime.parse(time, FORM).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
