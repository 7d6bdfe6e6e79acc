package org.duressdesk.ui.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.link.Blindness;
import org.duressdesk.desk.state.Concerns;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.journal.SiteFact;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** Makes the bars that say the desk itself is impaired. Pure. */
public final class Bars {
    private static final Texts TEXTS = Texts.of("window");
    private static final int MOST_NAMED = 3;

    private Bars() {}

    /** @param stalled when the desk last moved, if it has not for 2 s (decisions D12, D17) */
    public static List<BarPicture> of(DeskView view, Optional<String> stalled) {
        List<BarPicture> bars = new ArrayList<>();
        stalled.ifPresent(at -> bars.add(new BarPicture(
                BarPicture.Kind.NOT_LIVE,
                TEXTS.say("bar.stalled", at),
                TEXTS.say("bar.stalled.line"),
                List.of(),
                false)));
        storage(view).ifPresent(bars::add);
        link(view).ifPresent(bars::add);
        sound(view).ifPresent(bars::add);
        journal(view.snapshot().state().concerns()).ifPresent(bars::add);
        site(view.snapshot().state().concerns()).ifPresent(bars::add);
        view.snapshot().state().concerns().gone().map(Bars::gone).ifPresent(bars::add);
        return bars;
    }

    /**
     * Several bars as one, for where there is no height for all of them: it counts them, is the worst, and names the others
     * in the line below.
     *
     * @param bars at least one, the worst first
     */
    public static BarPicture folded(List<BarPicture> bars) {
        BarPicture worst = bars.getFirst();
        if (bars.size() == 1) {
            return worst;
        }
        String others = bars.stream().skip(1).map(BarPicture::title).distinct().collect(Collectors.joining("; "));
        return new BarPicture(
                worst.kind(),
                TEXTS.say("bar.folded", bars.size(), worst.title()),
                TEXTS.say("bar.folded.line", others),
                worst.values(),
                bars.stream().anyMatch(BarPicture::silence));
    }

    private static Optional<BarPicture> storage(DeskView view) {
        Snapshot.Storage storage = view.snapshot().storage();
        if (storage.failure().isPresent()) {
            String since = storage.since().map(Times::clock).orElse("");
            List<BarPicture.Value> values = new ArrayList<>();
            storage.since()
                    .ifPresent(at -> values.add(new BarPicture.Value(
                            TEXTS.say("bar.storage.for"), age(view, Times.seconds(at, view.now())))));
            values.add(new BarPicture.Value(TEXTS.say("bar.storage.held"), Times.count(storage.held())));
            String line = storage.unstored().isEmpty()
                    ? storage.failure().get().words()
                    : TEXTS.say(
                            "bar.storage.unstored", storage.failure().get().words(), names(view, storage.unstored()));
            return Optional.of(new BarPicture(
                    BarPicture.Kind.STORAGE,
                    since.isEmpty() ? TEXTS.say("bar.storage") : TEXTS.say("bar.storage.since", since),
                    line,
                    values,
                    true));
        }
        return storage.slow()
                ? Optional.of(new BarPicture(
                        BarPicture.Kind.STORAGE, TEXTS.say("bar.slow"), TEXTS.say("bar.slow.line"), List.of(), false))
                : storage.warning()
                        .map(sentence -> new BarPicture(
                                BarPicture.Kind.STORAGE, TEXTS.say("bar.space"), sentence.words(), List.of(), false));
    }

    private static String names(DeskView view, List<String> subjects) {
        return subjects.stream()
                .map(s -> view.snapshot()
                        .site()
                        .device(new DeviceId(s))
                        .map(d -> s + " " + d.name())
                        .orElse(s))
                .collect(Collectors.joining(", "));
    }

    private static Optional<BarPicture> link(DeskView view) {
        Snapshot snapshot = view.snapshot();
        List<LinkState> lost = snapshot.state().links().values().stream()
                .filter(l -> l.condition() != LinkState.Condition.UP)
                .sorted(Comparator.comparing(LinkState::id))
                .toList();
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        long since = lost.stream().mapToLong(Bars::since).min().orElse(0);
        String clock = Times.clock(since, view.now());
        Map<String, String> names = snapshot.site().links().stream()
                .collect(Collectors.toMap(l -> l.id().value(), LinkSettings::name, (a, b) -> a));
        String title = snapshot.state().links().size() == 1
                ? TEXTS.say("bar.link", clock)
                : TEXTS.say(
                        "bar.link.named",
                        named(lost.stream()
                                .map(l -> names.getOrDefault(l.id().value(), l.id().value()))
                                .toList()),
                        clock);
        int blind = Blindness.all(snapshot.state(), snapshot.site()).size();
        int all = snapshot.site().devices().size();
        LinkState first = lost.getFirst();
        String line = first.condition() == LinkState.Condition.DOWN
                        && !first.reason().nothing()
                ? TEXTS.say("bar.link.down", first.reason().words())
                : TEXTS.say(
                        !view.large() ? "bar.link.line.short" : blind >= all ? "bar.link.line" : "bar.link.line.some");
        long age = Math.max(0, (view.now().utcMicros() - since) / 1_000_000);
        return Optional.of(new BarPicture(
                BarPicture.Kind.LINK,
                title,
                line,
                List.of(
                        new BarPicture.Value(TEXTS.say("bar.link.for"), age(view, age)),
                        new BarPicture.Value(
                                TEXTS.say("bar.link.blind"),
                                TEXTS.say(view.large() ? "bar.link.count" : "bar.link.count.short", blind, all))),
                true));
    }

    /** Behind a network port there may be a hundred panels: three are named, the others counted. */
    private static String named(List<String> names) {
        return names.size() <= MOST_NAMED + 1
                ? String.join(", ", names)
                : TEXTS.say(
                        "bar.link.more", String.join(", ", names.subList(0, MOST_NAMED)), names.size() - MOST_NAMED);
    }

    private static long since(LinkState link) {
        return link.lostSince() > 0 ? link.lostSince() : link.since().utcMicros();
    }

    private static String sounds(String output, String why) {
        return switch (output) {
            case OutputFact.EVERY -> TEXTS.say("bar.sound.every", why);
            case OutputFact.NONE -> TEXTS.say("bar.sound.none", why);
            default -> TEXTS.say("bar.sound.output", output, why);
        };
    }

    private static Optional<BarPicture> sound(DeskView view) {
        Map<String, Said> failed = view.snapshot().state().sound().failed();
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        String line = failed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> sounds(e.getKey(), e.getValue().words()))
                .collect(Collectors.joining(". "));
        return Optional.of(new BarPicture(
                BarPicture.Kind.SOUND,
                TEXTS.say(view.quiet() ? "bar.sound.quiet" : "bar.sound"),
                line,
                List.of(),
                false));
    }

    /** What a check found is mended by starting again; a fork has taken open incidents off the screen. */
    private static Optional<BarPicture> journal(Concerns concerns) {
        if (!concerns.doubts().isEmpty()) {
            return Optional.of(bar(
                    BarPicture.Kind.JOURNAL,
                    TEXTS.say("bar.doubted"),
                    TEXTS.say("bar.doubted.line", concerns.doubts().getFirst().words())));
        }
        return concerns.forked()
                ? Optional.of(bar(BarPicture.Kind.JOURNAL, TEXTS.say("bar.forked"), TEXTS.say("bar.forked.line")))
                : Optional.empty();
    }

    private static Optional<BarPicture> site(Concerns concerns) {
        List<Said> complaints = concerns.site();
        return complaints.isEmpty()
                ? Optional.empty()
                : Optional.of(bar(
                        BarPicture.Kind.SITE,
                        TEXTS.say("bar.site"),
                        complaints.size() == 1
                                ? complaints.getFirst().words()
                                : TEXTS.say(
                                        "bar.site.more", complaints.getFirst().words(), complaints.size() - 1)));
    }

    /** Said once: until who was on when the site changed signs off. */
    private static BarPicture gone(SiteFact.PlacesGone gone) {
        List<String> lines = new ArrayList<>();
        if (gone.floorCount() > 0) {
            lines.add(TEXTS.say(
                    gone.buttons() == 1 ? "bar.gone.floors.one" : "bar.gone.floors",
                    more(gone.floors(), gone.floorCount()),
                    gone.buttons()));
        }
        if (gone.pressedCount() > 0) {
            lines.add(TEXTS.say("bar.gone.pressed", more(gone.pressed(), gone.pressedCount())));
        }
        return bar(BarPicture.Kind.SITE, TEXTS.say("bar.gone"), String.join(" ", lines));
    }

    private static String more(List<String> named, int all) {
        String names = String.join("; ", named);
        return all <= named.size() ? names : TEXTS.say("bar.link.more", names, all - named.size());
    }

    private static BarPicture bar(BarPicture.Kind kind, String title, String line) {
        return new BarPicture(kind, title, line, List.of(), false);
    }

    private static String age(DeskView view, long seconds) {
        return view.large() ? Times.age(seconds) : Times.tightAge(seconds);
    }
}
