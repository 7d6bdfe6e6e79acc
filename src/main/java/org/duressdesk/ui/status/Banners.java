package org.duressdesk.ui.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duressdesk.desk.state.Acknowledgement;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.ui.attention.Attention;
import org.duressdesk.ui.attention.Cell;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.Shape;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.attention.Wording;
import org.duressdesk.ui.status.BannerPicture.Kind;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** Makes the banner and the incident bar from what needs attention. Pure. */
public final class Banners {
    private static final Texts TEXTS = Texts.of("queue");

    private Banners() {}

    /** The red banner for the press it holds. */
    public static BannerPicture alarm(DeskView view, Waiting held, Kind kind) {
        Attention attention = view.attention();
        Moment now = view.now();
        boolean large = view.large();
        List<String> unstored = view.snapshot().storage().unstored();
        Alarm alarm = held.alarm();
        String line = Wording.line(view.snapshot().site(), alarm, large);
        boolean told = kind == Kind.FULL && line.equals(alarm.place().line());
        int open = attention.waiting().size();
        int all = attention.all().size();
        String plain = over(alarm, kind, large, open, all, unstored.contains(alarm.subject()));
        String over = held.incident().drill() ? TEXTS.say("banner.drill", plain) : plain;
        String more = open > 1 && kind == Kind.ALARM && large ? TEXTS.say("banner.acknowledge.more") : "";
        return new BannerPicture(
                kind,
                Shape.of(alarm),
                over,
                Wording.title(alarm),
                told ? "" : line,
                alarmCells(held, kind, now, large),
                TEXTS.say("banner.acknowledge"),
                more,
                "Space",
                spoken(over, alarm, line, now));
    }

    private static String over(Alarm alarm, Kind kind, boolean large, int open, int all, boolean unstored) {
        String what = Wording.what(alarm, false);
        int rank = alarm.priority().number();
        if (unstored) {
            return TEXTS.say("banner.over.unstored", what, rank);
        }
        if (alarm.last().backlog()) {
            return TEXTS.say("banner.over.buffered", what, rank);
        }
        if (open > 1) {
            return TEXTS.say("banner.over.many", what, rank, open, all);
        }
        if (kind == Kind.FULL) {
            return TEXTS.say("banner.over.raised", what, rank);
        }
        return TEXTS.say(large ? "banner.over" : "banner.over.short", what, rank);
    }

    private static List<Cell> alarmCells(Waiting held, Kind kind, Moment now, boolean large) {
        Alarm alarm = held.alarm();
        List<Cell> cells = new ArrayList<>();
        if (alarm.unknown()) {
            cells.add(new Cell(Cell.Kind.PLACE, TEXTS.say("cell.place"), TEXTS.say("cell.none")));
        } else {
            if (kind == Kind.FULL) {
                cells.add(new Cell(
                        Cell.Kind.LEVEL,
                        alarm.place().building(),
                        large ? alarm.place().level() : alarm.place().floorCode()));
            }
            cells.addAll(where(alarm, large));
        }
        cells.add(new Cell(Cell.Kind.SINCE, TEXTS.say("cell.since"), Wording.since(alarm, now)));
        cells.add(new Cell(
                Cell.Kind.PRESSES,
                TEXTS.say("cell.presses"),
                Integer.toString(held.incident().presses())));
        return cells;
    }

    private static List<Cell> where(Alarm alarm, boolean large) {
        String none = TEXTS.say("cell.none");
        String grid = alarm.place().grid().isEmpty() ? none : alarm.place().grid();
        String door = alarm.place().door().isEmpty()
                ? none
                : large ? alarm.place().door() : alarm.place().door().replaceFirst("^Door ", "");
        return List.of(
                new Cell(Cell.Kind.GRID, TEXTS.say("cell.grid"), grid),
                new Cell(Cell.Kind.DOOR, TEXTS.say(large ? "cell.door" : "cell.door.short"), door));
    }

    /** The banner of an acknowledged incident without an owner. */
    public static BannerPicture ownership(DeskView view, Incident incident, Kind kind) {
        Moment now = view.now();
        boolean large = view.large();
        Alarm alarm = incident.alarms().getFirst();
        Optional<Acknowledgement> seen = incident.alarms().stream()
                .flatMap(a -> a.acknowledged().stream())
                .reduce((a, b) -> b.at().utcMicros() >= a.at().utcMicros() ? b : a);
        String over = incident.ownedAt().isPresent() || seen.isEmpty()
                ? TEXTS.say("banner.owner.released")
                : large
                        ? TEXTS.say(
                                "banner.owner",
                                Times.clock(seen.get().at()),
                                seen.get().by().name())
                        : TEXTS.say("banner.owner.short", Times.clock(seen.get().at()));
        String line = Wording.line(view.snapshot().site(), alarm, large);
        String under = alarm.unknown() ? line : TEXTS.say("banner.owner.under", Wording.what(alarm, false), line);
        return new BannerPicture(
                kind,
                Shape.of(alarm),
                over,
                Wording.title(alarm),
                under,
                alarmCells(new Waiting(incident, alarm), kind, now, large),
                TEXTS.say("banner.own"),
                "",
                "Enter",
                spoken(over, alarm, line, now));
    }

    /** The bar above a call-out. */
    public static IncidentBarPicture bar(Incident incident, Moment now, boolean large, String verified) {
        Alarm alarm = incident.alarms().getFirst();
        String what = Wording.what(alarm, false);
        String owner = incident.owner().map(p -> p.name()).orElse("");
        String seen = incident.alarms().stream()
                .flatMap(a -> a.acknowledged().stream())
                .map(a -> Times.clock(a.at()))
                .findFirst()
                .orElse("");
        String under = large && !seen.isEmpty()
                ? TEXTS.say("bar.under", what, alarm.priority().number(), seen, owner)
                : TEXTS.say("bar.under.short", what, owner);
        List<Cell> cells = new ArrayList<>();
        if (alarm.unknown()) {
            cells.add(new Cell(Cell.Kind.PLACE, TEXTS.say("cell.place"), TEXTS.say("cell.none")));
        } else {
            cells.add(new Cell(
                    Cell.Kind.GRID, TEXTS.say("cell.grid"), alarm.place().grid()));
            cells.add(new Cell(
                    Cell.Kind.DOOR, TEXTS.say("cell.door"), alarm.place().door()));
        }
        cells.add(new Cell(Cell.Kind.FIRST, TEXTS.say("cell.first"), Times.clock(incident.openedAt())));
        cells.add(new Cell(
                Cell.Kind.RUNNING, TEXTS.say("cell.running"), Times.age(Times.seconds(incident.openedAt(), now))));
        cells.add(new Cell(Cell.Kind.PRESSES, TEXTS.say("cell.presses"), Integer.toString(incident.presses())));
        if (large && !verified.isEmpty()) {
            cells.add(new Cell(Cell.Kind.VERIFIED, TEXTS.say("cell.verified"), verified));
        }
        return new IncidentBarPicture(Shape.of(alarm), Wording.title(alarm), under, cells);
    }

    private static String spoken(String over, Alarm alarm, String line, Moment now) {
        return List.of(
                        Wording.title(alarm),
                        over,
                        line,
                        alarm.place().grid(),
                        alarm.place().door(),
                        Wording.since(alarm, now))
                .stream()
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(". "));
    }
}
