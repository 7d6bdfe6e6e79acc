package org.duressdesk.ui.drill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.domain.site.Device;
import org.duressdesk.ui.attention.Shape;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** Makes the drill panel's picture. Pure. */
final class DrillPictures {
    private static final Texts TEXTS = Texts.of("drill");
    private static final double FULL_SECONDS = 60;
    private static final int SHOWN_BEFORE = 2;

    private DrillPictures() {}

    /** Everything it is made from; {@code silent} is in seconds left. */
    record Look(
            Snapshot snapshot,
            List<DrillScript> scripts,
            Optional<DrillScript> running,
            List<DrillViewModel.Pressed> pressed,
            List<DrillViewModel.Coming> coming,
            boolean trainer,
            boolean large,
            int rows,
            long silent,
            boolean noise,
            boolean backlog,
            DrillScore score) {}

    static DrillPicture of(Look look) {
        DrillScore score = look.score();
        return new DrillPicture(
                look.trainer(),
                scripts(look),
                buttons(look),
                faults(look),
                Arrays.stream(DrillScore.Part.values())
                        .map(part -> score(part, score))
                        .toList(),
                score.taken().isEmpty()
                        ? ""
                        : TEXTS.say("score.head", score.onTime(), score.taken().size()),
                Integer.toString(score.skipped()));
    }

    private static List<DrillPicture.Script> scripts(Look look) {
        return IntStream.range(0, look.scripts().size())
                .mapToObj(i -> {
                    DrillScript script = look.scripts().get(i);
                    boolean runs = look.running().filter(script::equals).isPresent();
                    return new DrillPicture.Script(
                            "Alt " + (i + 1),
                            TEXTS.say("script." + script.kind().name().toLowerCase(Locale.ROOT)),
                            TEXTS.say(
                                    runs ? look.large() ? "script.running" : "script.running.short" : "script.minutes",
                                    script.kind().minutes()),
                            runs);
                })
                .toList();
    }

    /** The last presses and the next ones, never more than there is room for; what comes next is always among them. */
    private static List<DrillPicture.Button> buttons(Look look) {
        List<DrillPicture.Button> rows = new ArrayList<>();
        List<DrillViewModel.Coming> coming = look.trainer() ? look.coming() : List.of();
        int before = Math.max(Math.min(SHOWN_BEFORE, look.rows() - 1), look.rows() - coming.size());
        int from = Math.max(0, look.pressed().size() - before);
        for (int i = from; i < look.pressed().size(); i++) {
            DrillViewModel.Pressed one = look.pressed().get(i);
            Optional<Shape> shape = alarm(look.snapshot(), one.button()).map(Shape::of);
            rows.add(new DrillPicture.Button(
                    shape.map(Shape::number).orElse(Integer.toString(i + 1)),
                    shape,
                    one.button(),
                    TEXTS.say("pressed", Times.clock(one.at())),
                    ""));
        }
        for (int i = 0; i < coming.size() && rows.size() < look.rows(); i++) {
            DrillViewModel.Coming one = coming.get(i);
            rows.add(new DrillPicture.Button(
                    Integer.toString(look.pressed().size() + i + 1),
                    Optional.empty(),
                    one.button(),
                    one.seconds()
                            .map(s -> TEXTS.say(look.large() ? "itself" : "itself.short", s))
                            .orElse(TEXTS.say(look.large() ? "trainer.only" : "trainer.only.short")),
                    i == 0 ? "Alt P" : i == 1 ? "Alt Q" : ""));
        }
        return rows;
    }

    private static Optional<Alarm> alarm(Snapshot snapshot, Device button) {
        return snapshot.state().incidents().values().stream()
                .flatMap(i -> i.alarms().stream())
                .filter(a -> a.device().filter(button.id()::equals).isPresent())
                .max(java.util.Comparator.comparingLong(a -> a.last().at().utcMicros()));
    }

    private static List<DrillPicture.Fault> faults(Look look) {
        return List.of(
                new DrillPicture.Fault(
                        DrillPicture.FaultKind.SILENCE,
                        look.silent() > 0,
                        look.silent() > 0
                                ? TEXTS.say("silence.left", look.silent())
                                : TEXTS.say("silence.is", DrillViewModel.SILENCE_SECONDS)),
                new DrillPicture.Fault(DrillPicture.FaultKind.NOISE, look.noise(), TEXTS.say("noise.is")),
                new DrillPicture.Fault(
                        DrillPicture.FaultKind.BACKLOG,
                        look.backlog(),
                        TEXTS.say(look.backlog() ? "backlog.comes" : "backlog.is")));
    }

    private static DrillPicture.Score score(DrillScore.Part part, DrillScore score) {
        Optional<Long> seconds = Optional.ofNullable(score.taken().get(part))
                .or(() -> Optional.ofNullable(score.running().get(part)));
        long late = seconds.map(s -> s - part.target()).orElse(0L);
        return new DrillPicture.Score(
                part,
                Math.min(1, seconds.orElse(0L) / FULL_SECONDS),
                part.target() / FULL_SECONDS,
                seconds.map(Times::tightAge).orElse(""),
                late > 0 ? TEXTS.say("late", Times.tightAge(late)) : TEXTS.say("target", part.target()),
                late > 0);
    }
}
