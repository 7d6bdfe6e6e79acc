package org.duressdesk.ui.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.link.Blindness;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.Press;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.site.SiteSettings;
import org.duressdesk.ui.attention.DeskMode;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.EnterMeaning;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.attention.RawSignal;
import org.duressdesk.ui.attention.Shape;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.attention.Wording;
import org.duressdesk.ui.callout.CallOutPicture;
import org.duressdesk.ui.callout.CallOuts;
import org.duressdesk.ui.callout.Fields;
import org.duressdesk.ui.floors.Floors;
import org.duressdesk.ui.map.MapDirector;
import org.duressdesk.ui.map.MapPictures;
import org.duressdesk.ui.map.picture.MapPicture;
import org.duressdesk.ui.queue.LinkGuide;
import org.duressdesk.ui.queue.Queues;
import org.duressdesk.ui.queue.SupervisorNotice;
import org.duressdesk.ui.status.BannerPicture;
import org.duressdesk.ui.status.Banners;
import org.duressdesk.ui.status.BarPicture;
import org.duressdesk.ui.status.Bars;
import org.duressdesk.ui.status.IncidentBarPicture;
import org.duressdesk.ui.status.Strips;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** Makes the whole picture of the desk: snapshot and what the screen remembers in, picture out. Pure. */
public final class DeskPictures {
    private static final Texts TEXTS = Texts.of("window");

    private DeskPictures() {}

    /** @param stalled since when the desk has not moved, if it has not for 2 s */
    public static DeskPicture of(DeskView view, MapDirector director, Optional<String> stalled) {
        DeskMode mode = DeskMode.of(view);
        Optional<Incident> led = view.attention().led();
        Optional<CallOutPicture> callOut = led.filter(i -> mode == DeskMode.CALL_OUT)
                .map(i -> CallOuts.of(view.snapshot().site(), i, view.now()));
        Optional<BannerPicture> banner = banner(view, mode);
        Optional<IncidentBarPicture> bar = led.filter(i -> !view.quiet())
                .map(i -> Banners.bar(
                        i, view.now(), view.large(), Fields.seenShort(i).orElse("")));
        return new DeskPicture(
                mode,
                view.large(),
                drill(view),
                Strips.of(view),
                banner,
                bar,
                SupervisorNotice.of(view),
                Bars.of(view, stalled),
                Floors.of(view, director.floor()),
                led.map(DeskPictures::presses).orElse(List.of()),
                head(view, director, mode),
                map(view, director, mode, stalled),
                tray(view),
                mode == DeskMode.FULL ? full(view) : Optional.empty(),
                Queues.of(view),
                callOut,
                SoftKeyChoice.of(mode, view, callOut, director.earlier().isPresent(), drill(view)),
                enter(view, callOut));
    }

    /** Only simulated links, or only incidents of a drill: red means now, and this is not. */
    private static boolean drill(DeskView view) {
        var incidents = view.snapshot().state().incidents().values();
        var links = view.snapshot().state().links().values();
        return incidents.isEmpty()
                ? !links.isEmpty() && links.stream().allMatch(l -> l.simulated())
                : incidents.stream().allMatch(Incident::drill);
    }

    private static MapPicture map(DeskView view, MapDirector director, DeskMode mode, Optional<String> stalled) {
        MapPicture map = MapPictures.of(view, director.floor(), mode, notLive(view, stalled));
        return drill(view) ? map.withWatermark(TEXTS.say("drill")) : map;
    }

    private static Optional<BannerPicture> banner(DeskView view, DeskMode mode) {
        if (view.quiet()) {
            return Optional.empty();
        }
        if (view.attention().banner().isPresent()) {
            BannerPicture.Kind kind = mode == DeskMode.CALL_OUT
                    ? BannerPicture.Kind.SECOND
                    : mode == DeskMode.FULL ? BannerPicture.Kind.FULL : BannerPicture.Kind.ALARM;
            return view.attention().banner().map(held -> Banners.alarm(view, held, kind));
        }
        return view.attention()
                .unowned()
                .map(i -> Banners.ownership(
                        view,
                        i,
                        mode == DeskMode.CALL_OUT
                                ? BannerPicture.Kind.SECOND_OWNERSHIP
                                : BannerPicture.Kind.OWNERSHIP));
    }

    private static EnterMeaning enter(DeskView view, Optional<CallOutPicture> callOut) {
        if (view.attention().waiting().isEmpty() && view.attention().unowned().isPresent()) {
            return new EnterMeaning.Own(view.attention().unowned().get().id());
        }
        return callOut.flatMap(c -> c.current()
                        .flatMap(s -> s.only()
                                .map(o -> (EnterMeaning) new EnterMeaning.End(c.incident(), s.step(), o.outcome()))))
                .or(() -> LinkGuide.next(view).map(n -> new EnterMeaning.LossStepDone(n.link(), n.step())))
                .orElseGet(EnterMeaning.Nothing::new);
    }

    private static List<DeskPicture.PressRow> presses(Incident incident) {
        return incident.alarms().stream()
                .map(a -> new DeskPicture.PressRow(
                        Shape.of(a),
                        Wording.shortTitle(a),
                        TEXTS.say(
                                "presses.line",
                                Times.clock(a.first().at()),
                                a.place().grid(),
                                a.device().map(d -> d.value()).orElse("?")),
                        Times.clock(a.first().at()).substring(3)))
                .toList();
    }

    private static String notLive(DeskView view, Optional<String> stalled) {
        int unheard =
                Blindness.all(view.snapshot().state(), view.snapshot().site()).size();
        boolean blind =
                unheard > 0 && unheard >= view.snapshot().site().devices().size();
        return stalled.isPresent() || blind ? TEXTS.say("map.stalled") : "";
    }

    private static DeskPicture.MapHead head(DeskView view, MapDirector director, DeskMode mode) {
        FloorRef shown = director.floor();
        Optional<LocalDate> walked = view.snapshot()
                .site()
                .floor(shown.building(), shown.floor())
                .flatMap(f -> f.plan().verifiedOn());
        SiteSettings settings = view.snapshot().site().settings();
        boolean home = director.earlier().isPresent() && mode != DeskMode.CALL_OUT && mode != DeskMode.FULL;
        String sub = switch (mode) {
            case FULL -> TEXTS.say(view.large() ? "map.full" : "map.full.short", settings.raiseAfterSeconds());
            case ALARM, OWNERSHIP -> note(view, director);
            case QUIET -> listed(view, shown);
            case COVERT -> gone(view) ? TEXTS.say("map.gone") : listed(view, shown);
            case CALL_OUT -> director.note() == MapDirector.Note.NOT_MOVED ? unmoved(view) : "";
        };
        boolean quiet = mode == DeskMode.QUIET || mode == DeskMode.COVERT;
        boolean old = walked.map(d -> Times.days(d, view.now()) > 365).orElse(true);
        String verified =
                walked.map(d -> TEXTS.say("map.verified", Times.date(d))).orElseGet(() -> TEXTS.say("map.unverified"));
        String right = mode == DeskMode.FULL
                ? view.attention().banner().map(b -> confirmed(view, b)).orElse("")
                : quiet && view.large() ? verified : "";
        String chip = director.chip()
                .flatMap(key -> view.attention().all().stream()
                        .filter(w -> w.key().equals(key))
                        .findFirst())
                .map(w -> TEXTS.say("map.chip", w.alarm().number(), Wording.title(w.alarm())))
                .orElse("");
        return new DeskPicture.MapHead(MapPictures.title(view, shown), sub, home, right, quiet && old, chip);
    }

    private static String confirmed(DeskView view, Waiting held) {
        return Wording.button(held.alarm()) + ". " + Wording.confirmed(held.alarm(), view.now(), view.large());
    }

    private static String note(DeskView view, MapDirector director) {
        long here = view.attention().all().stream()
                .filter(w -> !w.alarm().unknown())
                .filter(w -> MapDirector.floorOf(w.alarm()).equals(director.floor()))
                .count();
        return switch (director.note()) {
            case NONE -> "";
            case NOT_MOVED -> unmoved(view);
            case MOVED -> here > 2 ? TEXTS.say("map.shows", here) : TEXTS.say("map.moved");
        };
    }

    /** An unknown device never had a place; a button may have lost it with a changed site. */
    private static String unmoved(DeskView view) {
        return TEXTS.say(gone(view) ? "map.gone" : "map.unmoved");
    }

    private static boolean gone(DeskView view) {
        return view.attention()
                .banner()
                .or(() -> view.attention().all().stream().findFirst())
                .filter(w -> !w.alarm().unknown()
                        && !MapDirector.floorOf(w.alarm()).in(view.snapshot().site()))
                .isPresent();
    }

    private static String listed(DeskView view, FloorRef shown) {
        List<String> lost = view.snapshot().state().links().values().stream()
                .filter(l -> !Blindness.of(l, view.snapshot().site()).isEmpty())
                .map(l -> Times.clock(
                        l.lostSince() > 0 ? l.lostSince() : l.since().utcMicros(), view.now()))
                .sorted()
                .toList();
        if (!lost.isEmpty()) {
            return TEXTS.say("map.last", lost.getFirst());
        }
        if (!view.large()) {
            return "";
        }
        long devices = view.snapshot().site().devices().stream()
                .filter(d -> Floors.ref(d).equals(shown))
                .count();
        long troubled = view.snapshot().site().devices().stream()
                .filter(d -> Floors.ref(d).equals(shown))
                .filter(d -> view.snapshot().state().devices().containsKey(d.id())
                        && view.snapshot().state().devices().get(d.id()).missing())
                .count();
        return TEXTS.say("map.listed", devices, devices - troubled);
    }

    /** What is worked on: the banner's press, else the led incident's, else the newest: another one's text would send a patrol astray. */
    private static Optional<DeskPicture.Tray> tray(DeskView view) {
        Optional<Waiting> banner = view.attention().banner();
        Optional<IncidentId> led = view.attention().led().map(Incident::id);
        return view.attention().all().stream()
                .filter(w -> w.alarm().unknown())
                .max(Comparator.comparing(
                                (Waiting w) -> banner.filter(w::equals).isPresent())
                        .thenComparing(
                                w -> led.filter(w.incident().id()::equals).isPresent())
                        .thenComparing(Waiting::unacknowledged)
                        .thenComparing(w -> w.alarm().last().at().utcMicros()))
                .map(w -> {
                    RawSignal raw = RawSignal.of(w.alarm());
                    List<BarPicture.Value> values = new ArrayList<>();
                    if (!raw.account().isEmpty()) {
                        values.add(new BarPicture.Value(TEXTS.say("tray.account"), raw.account()));
                        values.add(
                                new BarPicture.Value(TEXTS.say(raw.user() ? "tray.user" : "tray.zone"), raw.number()));
                    }
                    Press press = w.alarm().last();
                    values.add(
                            press.code().isEmpty()
                                    ? new BarPicture.Value(
                                            TEXTS.say("tray.signal"),
                                            press.what().words())
                                    : new BarPicture.Value(
                                            TEXTS.say("tray.code"),
                                            press.what().holds(press.code())
                                                    ? press.what().words()
                                                    : TEXTS.say(
                                                            "tray.code.value",
                                                            press.code(),
                                                            press.what().words())));
                    if (!press.receiver().isEmpty()) {
                        boolean several = view.snapshot().site().links().size() > 1
                                && !raw.link().isEmpty();
                        values.add(new BarPicture.Value(
                                TEXTS.say("tray.receiver"),
                                several ? raw.link() + ", " + press.receiver() : press.receiver()));
                    } else if (!raw.link().isEmpty()) {
                        values.add(new BarPicture.Value(TEXTS.say("tray.link"), raw.link()));
                    }
                    values.add(new BarPicture.Value(
                            TEXTS.say("tray.received"),
                            Times.clock(w.alarm().last().at())));
                    return new DeskPicture.Tray(w.unacknowledged(), values, raw.text());
                });
    }

    private static Optional<DeskPicture.FullStrip> full(DeskView view) {
        return view.attention().banner().map(held -> {
            SiteSettings settings = view.snapshot().site().settings();
            boolean silent = held.alarm().audibility() == Audibility.SILENT
                    || held.alarm().unknown();
            long left = settings.superviseAfterSeconds() - view.age(held);
            String tight = view.large() ? "" : ".short";
            long quiet = view.silenceLeft();
            return new DeskPicture.FullStrip(
                    silent,
                    TEXTS.say(silent ? "rule.silent" : "rule.audible"),
                    TEXTS.say(silent ? "rule.silent.do" : "rule.audible.do"),
                    TEXTS.say("full.louder" + tight, settings.raiseAfterSeconds()),
                    left > 0 ? TEXTS.say("full.supervisor" + tight, left) : TEXTS.say("full.supervisor.now" + tight),
                    Math.min(1, view.age(held) / (double) settings.superviseAfterSeconds()),
                    settings.raiseAfterSeconds() / (double) settings.superviseAfterSeconds(),
                    TEXTS.say("full.silence", settings.silenceSeconds()),
                    quiet > 0 ? TEXTS.say("full.silenced", quiet) : "");
        });
    }
}
