package org.duressdesk.ui.attention;

import java.util.Optional;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.incident.Priority;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.Floor;
import org.duressdesk.domain.site.Place;
import org.duressdesk.domain.site.Site;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** The words for one alarm, place first. Quiet desks have their own words (decision D16). */
public final class Wording {
    private static final Texts TEXTS = Texts.of("queue");

    private Wording() {}

    /** "Silent duress", "Duress", "Unknown device", "Alarm"; on a quiet desk "Assist". */
    public static String what(Alarm alarm, boolean quiet) {
        if (quiet) {
            return TEXTS.say(alarm.unknown() ? "what.unknown" : "what.quiet");
        }
        if (alarm.unknown()) {
            return TEXTS.say("what.unknown");
        }
        if (alarm.priority() != Priority.DURESS) {
            return TEXTS.say("what.other");
        }
        return TEXTS.say(alarm.audibility() == Audibility.SILENT ? "what.silent" : "what.audible");
    }

    /** "Triage 3, Emergency"; for an unknown device its account and zone. */
    public static String title(Alarm alarm) {
        return alarm.unknown() ? unknownTitle(alarm) : alarm.place().title();
    }

    /** "Triage 3". */
    public static String shortTitle(Alarm alarm) {
        return alarm.unknown() ? unknownTitle(alarm) : alarm.place().spot();
    }

    private static String unknownTitle(Alarm alarm) {
        RawSignal raw = RawSignal.of(alarm);
        if (alarm.many()) {
            return TEXTS.say("unknown.many", raw.link());
        }
        return raw.account().isEmpty()
                ? TEXTS.say("unknown.undecoded")
                : TEXTS.say(raw.user() ? "unknown.user" : "unknown.zone", raw.account(), raw.number());
    }

    /**
     * "Building A, Level 1, room 1-114", as it was at the press; what today's site no longer has is said before it (decision
     * D20). For an unknown device that it is real all the same.
     */
    public static String line(Site site, Alarm alarm, boolean large) {
        return alarm.unknown()
                ? TEXTS.say(large ? "unknown.line" : "unknown.line.short")
                : gone(site, alarm)
                        .map(key -> TEXTS.say(key, alarm.place().line()))
                        .orElseGet(() -> alarm.place().line());
    }

    /** Which words say what of its place has gone: the floor, the button on it, or the room. */
    private static Optional<String> gone(Site site, Alarm alarm) {
        Place was = alarm.place();
        Optional<Floor> floor = site.floor(was.buildingId(), was.floorId());
        if (floor.isEmpty()) {
            return Optional.of("gone.floor");
        }
        if (alarm.device().flatMap(site::device).isEmpty()) {
            return Optional.of("gone.button");
        }
        boolean roomed = !was.room().isEmpty() || !was.roomNumber().isEmpty();
        return roomed
                        && floor.get().plan().rooms().stream()
                                .noneMatch(room -> room.name().equals(was.room())
                                        && room.number().equals(was.roomNumber()))
                ? Optional.of("gone.room")
                : Optional.empty();
    }

    /** "E-13, fixed button, silent". */
    public static String button(Alarm alarm) {
        if (alarm.unknown()) {
            return TEXTS.say("button.unknown", alarm.last().what().words());
        }
        String kind = alarm.kind().map(Wording::kind).orElse(TEXTS.say("kind.none"));
        return TEXTS.say(
                alarm.audibility() == Audibility.SILENT ? "button.silent" : "button.audible", alarm.subject(), kind);
    }

    /** "fixed button". */
    public static String kind(DeviceKind kind) {
        return switch (kind) {
            case FIXED -> TEXTS.say("kind.fixed");
            case WIRELESS -> TEXTS.say("kind.wireless");
            case PENDANT -> TEXTS.say("kind.pendant");
        };
    }

    /** "Location confirmed 6 days ago", or that it never was. */
    public static String confirmed(Alarm alarm, Moment now, boolean large) {
        if (alarm.unknown()) {
            return TEXTS.say("confirmed.unknown");
        }
        Optional<Long> days = alarm.locationConfirmed().map(date -> Times.days(date, now));
        return days.map(d -> d == 0
                        ? TEXTS.say("confirmed.today")
                        : TEXTS.say(
                                large ? d == 1 ? "confirmed.day" : "confirmed.days" : "confirmed.short",
                                Times.count(d)))
                .orElseGet(() -> TEXTS.say("confirmed.never"));
    }

    /** "5 s", or for a buffered press that nobody knows. */
    public static String since(Alarm alarm, Moment now) {
        return alarm.last().backlog()
                ? TEXTS.say("since.buffered")
                : Times.age(
                        Times.seconds(alarm.waitingSince().orElse(alarm.last().at()), now));
    }
}
