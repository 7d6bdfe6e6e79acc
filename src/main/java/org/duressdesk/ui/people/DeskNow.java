package org.duressdesk.ui.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.Snapshot.Pulse;
import org.duressdesk.desk.link.Blindness;
import org.duressdesk.desk.state.ClosedIncident;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.desk.state.StepRun;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** "The desk right now" in words: receivers, sound, journal, buttons, open incidents. Pure. */
public final class DeskNow {
    private static final long DAY_MICROS = 86_400_000_000L;

    private final Texts texts;

    /** @param texts those of this feature */
    public DeskNow(Texts texts) {
        this.texts = texts;
    }

    /** What a line is about. */
    public enum Subject {
        RECEIVER,
        SOUND,
        JOURNAL,
        BUTTONS,
        INCIDENTS,
        SKIPPED
    }

    /**
     * One line.
     *
     * @param name   "Receiver COM3"
     * @param value  "Live, heartbeat 9 s ago"
     * @param beside what stands at the right, of lesser weight; may be empty
     * @param bad    something is wrong
     * @param count  the number in the sign, for incidents
     */
    public record Line(Subject subject, String name, String value, String beside, boolean bad, int count) {}

    /** @param now the snapshot's moment carried on by the screen's clock */
    public List<Line> lines(Snapshot snapshot, Moment now) {
        List<Line> lines = new ArrayList<>();
        if (snapshot.site().links().isEmpty()) {
            lines.add(
                    new Line(Subject.RECEIVER, texts.say("now.receiver"), texts.say("now.receiver.none"), "", true, 0));
        }
        for (LinkSettings link : snapshot.site().links()) {
            lines.add(receiver(link, snapshot, now));
        }
        lines.add(sound(snapshot));
        lines.add(journal(snapshot));
        lines.add(buttons(snapshot));
        lines.add(incidents(snapshot.state()));
        skipped(snapshot.state(), now).ifPresent(lines::add);
        return lines;
    }

    private Line receiver(LinkSettings link, Snapshot snapshot, Moment now) {
        Optional<LinkState> state = Optional.ofNullable(snapshot.state().links().get(link.id()));
        if (state.isEmpty()) {
            return new Line(Subject.RECEIVER, link.name(), texts.say("now.receiver.opening"), "", true, 0);
        }
        LinkState known = state.get();
        String since = texts.say("now.since", Times.dayAndMinute(known.since()));
        return switch (known.condition()) {
            case UP ->
                new Line(
                        Subject.RECEIVER,
                        link.name(),
                        live(known, snapshot.pulses(), link.id(), now),
                        texts.say("now.gapless", Times.dayAndMinute(known.since())),
                        !known.troubles().isEmpty(),
                        0);
            case DOWN -> new Line(Subject.RECEIVER, link.name(), texts.say("now.receiver.down"), since, true, 0);
            case SILENT ->
                new Line(
                        Subject.RECEIVER,
                        link.name(),
                        texts.say("now.receiver.silent", Times.clock(known.since())),
                        blind(known, snapshot),
                        true,
                        0);
        };
    }

    private String blind(LinkState link, Snapshot snapshot) {
        return texts.say(
                "now.blind", Times.count(Blindness.of(link, snapshot.site()).size()));
    }

    private String live(LinkState link, Map<LinkId, Pulse> pulses, LinkId id, Moment now) {
        if (!link.supervised()) {
            return texts.say("now.receiver.unsupervised");
        }
        return Optional.ofNullable(pulses.get(id))
                .filter(pulse -> pulse.lastHeartbeatMicros() > 0)
                .map(pulse -> texts.say(
                        "now.receiver.live", Math.max(0, (now.utcMicros() - pulse.lastHeartbeatMicros()) / 1_000_000)))
                .orElseGet(() -> texts.say("now.receiver.waiting"));
    }

    private Line sound(Snapshot snapshot) {
        var sound = snapshot.state().sound();
        String failed = new TreeSet<>(
                        sound.failed().values().stream().map(Said::words).toList())
                .stream().collect(Collectors.joining(", "));
        if (!failed.isEmpty()) {
            return new Line(Subject.SOUND, texts.say("now.sound"), failed, texts.say("now.sound.failed"), true, 0);
        }
        return sound.provenAt()
                .map(at -> new Line(
                        Subject.SOUND,
                        texts.say("now.sound"),
                        texts.say("now.sound.proven", Times.minute(at), outputs(snapshot)),
                        texts.say("now.sound.next"),
                        false,
                        0))
                .orElseGet(
                        () -> new Line(Subject.SOUND, texts.say("now.sound"), texts.say("now.sound.not"), "", true, 0));
    }

    private String outputs(Snapshot snapshot) {
        return snapshot.site().settings().outputs().stream()
                .map(output -> output.name().equals("default") ? texts.say("now.sound.default") : output.name())
                .collect(Collectors.joining(", "));
    }

    private Line journal(Snapshot snapshot) {
        var storage = snapshot.storage();
        String row = texts.say("now.journal.safe", Times.count(storage.safe()));
        return storage.failure()
                .map(why -> new Line(
                        Subject.JOURNAL,
                        texts.say("now.journal"),
                        why.words(),
                        texts.say("now.journal.held", Times.count(storage.held())),
                        true,
                        0))
                .orElseGet(() -> new Line(
                        Subject.JOURNAL,
                        texts.say("now.journal"),
                        row,
                        storage.warning().map(Said::words).orElse(""),
                        storage.warning().isPresent(),
                        0));
    }

    private Line buttons(Snapshot snapshot) {
        int all = snapshot.site().devices().size();
        int blind = Blindness.all(snapshot.state(), snapshot.site()).size();
        long troubled = snapshot.state().devices().values().stream()
                .filter(device ->
                        device.troubled() && snapshot.site().device(device.id()).isPresent())
                .count();
        String beside = troubled == 0 ? "" : texts.say(troubled == 1 ? "now.trouble.one" : "now.trouble", troubled);
        return new Line(
                Subject.BUTTONS,
                texts.say("now.buttons"),
                texts.say("now.buttons.of", Times.count(all - blind), Times.count(all)),
                beside,
                blind > 0,
                0);
    }

    /** Steps skipped in incidents that are open or were closed within a day: whoever signs on, the supervisor too, sees it (R16). */
    private Optional<Line> skipped(DeskState state, Moment now) {
        List<StepRun.Ending> skips = Stream.concat(
                        state.incidents().values().stream(),
                        state.closed().stream()
                                .filter(closed -> now.utcMicros() - closed.at().utcMicros() < DAY_MICROS)
                                .map(ClosedIncident::incident))
                .flatMap(incident -> incident.skipped().stream())
                .flatMap(run -> run.ending().stream())
                .sorted(Comparator.comparing(
                        (StepRun.Ending ending) -> ending.at().utcMicros()))
                .toList();
        if (skips.isEmpty()) {
            return Optional.empty();
        }
        StepRun.Ending last = skips.getLast();
        return Optional.of(new Line(
                Subject.SKIPPED,
                texts.say("now.skipped"),
                texts.say(
                        "now.skipped.last", Times.count(skips.size()), last.by().name(), last.note()),
                texts.say("now.skipped.at", Times.dayAndMinute(last.at())),
                false,
                skips.size()));
    }

    private Line incidents(DeskState state) {
        int open = state.incidents().size();
        Optional<ClosedIncident> last = state.closed().isEmpty()
                ? Optional.empty()
                : Optional.of(state.closed().getLast());
        String beside = last.map(closed -> texts.say("now.closed", Times.dayAndMinute(closed.at())))
                .orElse("");
        long waiting = state.incidents().values().stream()
                .filter(i -> i.unacknowledged())
                .count();
        String value = open == 0
                ? texts.say("now.incidents.none")
                : waiting == 0
                        ? Times.count(open)
                        : texts.say("now.incidents.waiting", Times.count(open), Times.count(waiting));
        return new Line(Subject.INCIDENTS, texts.say("now.incidents"), value, beside, waiting > 0, open);
    }
}
