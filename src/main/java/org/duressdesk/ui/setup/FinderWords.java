package org.duressdesk.ui.setup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duressdesk.domain.finder.Evidence;
import org.duressdesk.domain.finder.FoundPort;
import org.duressdesk.domain.finder.PortPicture;
import org.duressdesk.domain.finder.Recognition;
import org.duressdesk.domain.finder.Tried.Seen;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** The sentences of the finder, the same on the screen, on the saved page and on the command line. Pure. */
public final class FinderWords {
    private static final Texts TEXTS = Texts.of("setup");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final double NANOS = 1e9;
    private static final long MINUTE = 60;

    private FinderWords() {}

    /** A reason and its figure. */
    record Reason(String text, String figure, boolean good) {}

    static String name(FoundPort port) {
        return port.product().isEmpty() ? port.usb() ? port.shortName() : TEXTS.say("port.builtin") : port.product();
    }

    static String where(FoundPort port) {
        return !port.usb()
                ? TEXTS.say("port.main", port.shortName())
                : port.serial().isEmpty()
                        ? TEXTS.say("port.no-serial", port.shortName())
                        : TEXTS.say("port.serial", port.shortName(), port.serial());
    }

    static String state(PortPicture port) {
        return switch (port.state()) {
            case CANNOT_OPEN -> TEXTS.say("port.closed");
            case OWN -> TEXTS.say("port.own", port.link());
            case LISTENING ->
                port.bytes() == 0
                        ? TEXTS.say("port.no-byte", span(port.heardNanos()))
                        : TEXTS.say("port.bytes", Times.count(port.bytes()), span(port.heardNanos()));
        };
    }

    /** "4 min" where the seconds do not matter. */
    static String span(long nanos) {
        long seconds = (long) (nanos / NANOS);
        return seconds < MINUTE
                ? seconds + " s"
                : seconds < MINUTE * MINUTE ? seconds / MINUTE + " min" : Times.age(seconds);
    }

    static String family(String protocol) {
        return TEXTS.find("family." + protocol).orElseGet(() -> TEXTS.say("family.other", protocol));
    }

    /** What is spoken, or that nothing is known yet. */
    static String headline(PortPicture port) {
        return port.recognition()
                .map(FinderWords::spoken)
                .orElseGet(() -> port.state() == PortPicture.State.OWN
                        ? TEXTS.say("own")
                        : TEXTS.say(port.bytes() == 0 ? "waiting" : "unknown"));
    }

    /** The line below it; stars mark what is bold. */
    static String below(PortPicture port) {
        if (port.recognition().isEmpty()) {
            return port.state() == PortPicture.State.OWN
                    ? TEXTS.say("own.line", port.link())
                    : TEXTS.say(port.bytes() == 0 ? "waiting.line" : "unknown.line");
        }
        Recognition is = port.recognition().get();
        String sure = TEXTS.say("confidence", TEXTS.say("confidence." + is.confidence()), is.good(), is.of());
        return is.alternatives().isEmpty()
                ? sure
                : sure + ". "
                        + TEXTS.say(
                                "also",
                                is.alternatives().stream()
                                        .map(FinderWords::family)
                                        .collect(Collectors.joining(", ")));
    }

    /** A headline and the line below it. */
    record Said(String headline, String below) {}

    /** What stands above what was heard once this desk answers the port. */
    static Said connected(FinderViewModel.Proof now, String link, Optional<Recognition> what, String sentence) {
        String headline = TEXTS.say(
                switch (now) {
                    case LIVE -> "connected";
                    case WAITING -> "connecting";
                    case LOST -> "connecting.lost";
                },
                link);
        return new Said(
                headline,
                what.map(is -> now == FinderViewModel.Proof.LIVE
                                ? spoken(is)
                                : TEXTS.say("connected.line", spoken(is), sentence))
                        .orElse("*" + sentence + "*"));
    }

    private static String spoken(Recognition is) {
        return is.contents().isEmpty() ? family(is.protocol()) : family(is.protocol()) + ", " + is.contents();
    }

    static String seen(Seen seen) {
        return switch (seen) {
            case Seen.Nothing nothing -> TEXTS.say("seen.nothing");
            case Seen.EndsIn ends -> TEXTS.say("seen.ends", String.format(Locale.ROOT, "%02X", ends.terminator()));
            case Seen.Reads reads -> TEXTS.say("seen.reads");
            case Seen.Parity parity -> TEXTS.say("seen.parity", parity.wrong(), parity.of());
            case Seen.Damaged damaged -> TEXTS.say("seen.damaged", damaged.bytes());
            case Seen.NoSense none -> TEXTS.say("seen.no-sense");
        };
    }

    static Reason reason(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Heartbeats h ->
                new Reason(
                        TEXTS.say("evidence.heartbeats", String.join(TEXTS.say("evidence.heartbeats.then"), h.like())),
                        h.nanos() == 0
                                ? TEXTS.say("evidence.heartbeats.count", h.of())
                                : TEXTS.say(
                                        "evidence.heartbeats.every",
                                        String.format(Locale.ROOT, "%.1f", h.nanos() / NANOS),
                                        h.regular(),
                                        h.of()),
                        true);
            case Evidence.Signals s ->
                new Reason(
                        s.receiver().isEmpty()
                                ? TEXTS.say("evidence.signals.bare")
                                : s.start().isEmpty()
                                        ? TEXTS.say("evidence.signals.plain", s.receiver(), s.line())
                                        : TEXTS.say("evidence.signals", s.start(), s.receiver(), s.line()),
                        TEXTS.say("evidence.signals.count", s.good(), s.of()),
                        true);
            case Evidence.Accounts a -> accounts(a);
            case Evidence.Checks c ->
                new Reason(
                        TEXTS.say("evidence.checks"),
                        TEXTS.say("evidence.checks.count", c.right(), c.of()),
                        c.right() == c.of());
            case Evidence.Repeats r ->
                new Reason(
                        r.times() > 1 ? TEXTS.say("evidence.repeats", r.times()) : TEXTS.say("evidence.repeats.once"),
                        TEXTS.say("evidence.repeats.count", r.signals()),
                        r.times() > 1 || r.signals() < 3);
        };
    }

    private static Reason accounts(Evidence.Accounts a) {
        if (a.known() < a.of()) {
            return new Reason(
                    TEXTS.say(a.known() == 0 ? "evidence.accounts.none" : "evidence.accounts.some"),
                    TEXTS.say("evidence.accounts.of", a.known(), a.of()),
                    a.known() > 0);
        }
        List<String> few = a.accounts().size() > 3 ? a.accounts().subList(0, 3) : a.accounts();
        return new Reason(
                TEXTS.say("evidence.accounts"),
                TEXTS.say(
                        "evidence.accounts.count",
                        String.join(", ", few) + (few.size() < a.accounts().size() ? ", \u2026" : ""),
                        a.numbers()),
                true);
    }

    static String parity(char letter) {
        return TEXTS.say("parity." + letter);
    }

    static String clock(long utcMicros, ZoneId zone) {
        return Instant.ofEpochSecond(utcMicros / 1_000_000, utcMicros % 1_000_000 * 1_000)
                .atZone(zone)
                .format(CLOCK);
    }

    /** The bytes in pairs; long ones are cut in the middle and keep their end, which says how they end. */
    static String hex(String hex, int most) {
        List<String> pairs = List.of(hex.toUpperCase(Locale.ROOT).split("(?<=\\G..)"));
        if (pairs.size() <= most) {
            return String.join(" ", pairs);
        }
        int tail = most / 3;
        return String.join(" ", pairs.subList(0, most - tail)) + " \u2026 "
                + String.join(" ", pairs.subList(pairs.size() - tail, pairs.size()));
    }
}
