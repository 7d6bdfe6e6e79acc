package org.duressdesk.ui.drill;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.PlanRun;
import org.duressdesk.desk.state.Press;
import org.duressdesk.desk.state.StepRun;
import org.duressdesk.domain.callout.StepKind;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.ui.words.Times;

/**
 * How fast the operator was, from the first press of the drill. A time once taken stays, also when the button is pressed
 * again or the incident is closed. Immutable and pure.
 *
 * @param taken   seconds of what was done
 * @param running seconds so far of what was not, present while a press of the drill waits for it
 * @param skipped steps skipped
 */
record DrillScore(Map<Part, Long> taken, Map<Part, Long> running, int skipped) {
    static final DrillScore NONE = new DrillScore(Map.of(), Map.of(), 0);

    DrillScore {
        taken = Map.copyOf(taken);
        running = Map.copyOf(running);
    }

    /** What is timed, with its target in seconds. */
    enum Part {
        ACKNOWLEDGE(10),
        OWN(15),
        FIRST_CALL(30);

        private final int target;

        Part(int target) {
            this.target = target;
        }

        int target() {
            return target;
        }
    }

    private record Begun(Incident incident, Alarm alarm, Press press) {}

    /**
     * The score after a look at the desk.
     *
     * @param since when the drill began; presses before it do not count
     */
    DrillScore see(Collection<Incident> open, Moment since, Moment now) {
        Optional<Begun> first = open.stream()
                .filter(Incident::drill)
                .flatMap(i ->
                        i.alarms().stream().flatMap(a -> a.presses().stream().map(p -> new Begun(i, a, p))))
                .filter(b -> b.press().at().utcMicros() >= since.utcMicros())
                .min(Comparator.comparingLong(b -> b.press().at().utcMicros()));
        if (first.isEmpty()) {
            return new DrillScore(taken, Map.of(), skipped);
        }
        Begun begun = first.get();
        Map<Part, Long> done = new EnumMap<>(Part.class);
        Map<Part, Long> waits = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Optional<Long> time = Optional.ofNullable(taken.get(part))
                    .or(() -> when(part, begun)
                            .map(at -> Times.seconds(begun.press().at(), at)));
            time.ifPresentOrElse(
                    s -> done.put(part, s),
                    () -> waits.put(part, Times.seconds(begun.press().at(), now)));
        }
        return new DrillScore(done, waits, Math.max(skipped, skips(begun)));
    }

    private static Optional<Moment> when(Part part, Begun begun) {
        Moment pressed = begun.press().at();
        return switch (part) {
            case ACKNOWLEDGE ->
                begun.alarm().acknowledged().map(a -> a.at()).filter(at -> at.utcMicros() >= pressed.utcMicros());
            case OWN ->
                begun.incident().owner().isEmpty()
                        ? Optional.empty()
                        : begun.incident().ownedAt().map(at -> at.utcMicros() >= pressed.utcMicros() ? at : pressed);
            case FIRST_CALL ->
                steps(begun.incident())
                        .flatMap(DrillScore::calls)
                        .filter(at -> at.utcMicros() >= pressed.utcMicros())
                        .min(Comparator.comparingLong(Moment::utcMicros));
        };
    }

    /** Calls by telephone, and somebody sent by radio. */
    private static Stream<Moment> calls(StepRun run) {
        return Stream.concat(
                run.calls().stream().map(StepRun.Call::at),
                run.step().kind() != StepKind.DISPATCH
                        ? Stream.empty()
                        : run.ending().stream().filter(e -> !e.skipped()).map(StepRun.Ending::at));
    }

    private static int skips(Begun begun) {
        return (int) steps(begun.incident())
                .flatMap(s -> s.ending().stream())
                .filter(e ->
                        e.skipped() && e.at().utcMicros() >= begun.press().at().utcMicros())
                .count();
    }

    private static Stream<StepRun> steps(Incident incident) {
        return Stream.concat(
                incident.plan().map(PlanRun::steps).orElse(List.of()).stream(),
                incident.plan().map(PlanRun::earlier).orElse(List.of()).stream());
    }

    /** How many of the times taken were within their target. */
    long onTime() {
        return taken.entrySet().stream()
                .filter(e -> e.getValue() <= e.getKey().target())
                .count();
    }
}
