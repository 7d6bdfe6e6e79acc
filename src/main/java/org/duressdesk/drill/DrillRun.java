package org.duressdesk.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.duressdesk.desk.Answer;
import org.duressdesk.desk.Desk;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.desk.state.PlanRun;
import org.duressdesk.desk.state.StepRun;
import org.duressdesk.domain.callout.Outcome;
import org.duressdesk.domain.callout.StepKind;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Device;

/**
 * The drill played by the program itself: monitoring, press, acknowledge, take ownership, call out, resolve. Every stage
 * is done through the receiver or as an operator would, and has to hold before the next begins.
 */
public final class DrillRun {
    /** The receiver at which the drill presses its buttons. */
    public interface Receiver {
        /** Sends the press of a button with this account and zone. */
        void press(String account, String number);

        /** How many of its messages the desk has not acknowledged yet. */
        int pending();
    }

    /** Anything slower is a failure of the stage; far above what a working desk needs on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Person LEADER =
            new Person("drill", Said.of("drill.drill-operator").words(), Role.OPERATOR);

    private final Desk desk;
    private final Receiver receiver;
    private final DrillCamera camera;
    private final Consumer<String> say;
    private final List<String> failed = new ArrayList<>();

    public DrillRun(Desk desk, Receiver receiver, DrillCamera camera, Consumer<String> say) {
        this.desk = desk;
        this.receiver = receiver;
        this.camera = camera;
        this.say = say;
    }

    /** Plays all stages; the first that fails ends it. Returns what failed, empty when every stage held. */
    public List<String> play() {
        try {
            stage("monitoring", Said.of("drill.receiver-live").words(), this::monitoring);
            stage("press", Said.of("drill.three-buttons-were-pressed-stored").words(), this::press);
            stage("acknowledge", Said.of("drill.every-press-acknowledged-name").words(), this::acknowledge);
            stage("ownership", Said.of("drill.incident-has-owner-plan-open").words(), this::own);
            stage("call-out", Said.of("drill.plan-worked-through").words(), this::callOut);
            stage("resolve", Said.of("drill.incident-closed-disposition").words(), this::resolve);
        } catch (StageFailed stop) {
            failed.add(stop.getMessage());
        }
        return failed;
    }

    private void stage(String name, String holds, Stage stage) {
        stage.play();
        Path picture = camera.desk(name, desk.latest());
        say.accept(String.format(Locale.ROOT, "%-12s %s. Picture: %s", name, holds, picture));
    }

    private void monitoring() {
        until(
                Said.of("drill.receiver-live-2").words(),
                s -> s.state().links().values().stream().anyMatch(link -> link.condition() == LinkState.Condition.UP));
        done(desk.ask(new Command.SignOn(LEADER)), Said.of("drill.signing-on").words());
    }

    private void press() {
        List<Device> buttons = buttons();
        for (int i = 0; i < buttons.size(); i++) {
            Device button = buttons.get(i);
            SignalKey key = button.keys().getFirst();
            receiver.press(key.account(), key.number());
            int presses = i + 1;
            until(
                    Said.of("drill.press", presses, button.id()).words(),
                    s -> incident(s).map(Incident::presses).orElse(0) >= presses);
        }
        until(Said.of("drill.every-press-acknowledged-receiver").words(), s -> receiver.pending() == 0);
    }

    /** Three near each other, silent before audible: on the sample hospital those of the emergency department's triage. */
    private List<Device> buttons() {
        List<Device> all = desk.latest().site().devices();
        Device first = all.stream()
                .filter(d -> d.id().equals(new DeviceId("E-13")))
                .findFirst()
                .or(() -> all.stream()
                        .filter(d -> d.room().isPresent() && d.audibility() == Audibility.SILENT)
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new StageFailed(
                        Said.of("drill.site-has-no-button-press").words()));
        List<Device> near = all.stream()
                .filter(d -> d.building().equals(first.building()) && d.floor().equals(first.floor()))
                .sorted((a, b) -> Double.compare(a.at().distance(first.at()), b.at().distance(first.at())))
                .limit(3)
                .toList();
        return near;
    }

    private void acknowledge() {
        Incident incident = now();
        for (Alarm alarm : incident.alarms()) {
            done(
                    desk.ask(new Command.Acknowledge(
                            LEADER, incident.id(), alarm.subject(), alarm.last().sequence())),
                    Said.of("drill.acknowledging", alarm.subject()).words());
        }
        until(
                Said.of("drill.all-presses-acknowledged").words(),
                s -> !incident(s).map(Incident::unacknowledged).orElse(true));
    }

    private void own() {
        done(
                desk.ask(new Command.TakeOwnership(LEADER, now().id())),
                Said.of("drill.taking-ownership").words());
        until(
                Said.of("drill.owner").words(),
                s -> incident(s).flatMap(Incident::owner).isPresent());
    }

    private void callOut() {
        boolean pictured = false;
        for (Optional<StepRun> step = current(); step.isPresent(); step = current()) {
            StepRun run = step.get();
            if (!pictured && run.step().kind() == StepKind.CALL && run.calls().isEmpty()) {
                say.accept(String.format(
                        Locale.ROOT,
                        "%-12s %s",
                        "call",
                        Said.of("drill.middle", camera.desk("call", desk.latest()))
                                .words()));
                pictured = true;
            }
            Outcome outcome = outcome(run);
            done(
                    desk.ask(new Command.RecordOutcome(
                            LEADER, now().id(), run.step().id(), outcome.id(), "")),
                    Said.of("drill.step", run.step().id()).words());
            until(
                    Said.of("drill.step-move-on", run.step().id()).words(),
                    s -> !incident(s)
                            .flatMap(Incident::plan)
                            .flatMap(PlanRun::current)
                            .equals(Optional.of(run)));
        }
    }

    /** Nobody answers the first call where there is a second contact, so that the drill shows the next one. */
    private static Outcome outcome(StepRun run) {
        boolean another = run.step().kind() == StepKind.CALL
                && run.step().contacts().size() > run.calls().size() + 1;
        return run.step().outcomes().stream()
                .filter(o -> o.finishes() != another)
                .findFirst()
                .or(() -> run.step().outcomes().stream().findFirst())
                .orElseThrow(() -> new StageFailed(
                        Said.of("drill.step-has-no-outcome", run.step().id()).words()));
    }

    private void resolve() {
        Incident incident = now();
        done(
                desk.ask(new Command.Resolve(
                        LEADER,
                        incident.id(),
                        Disposition.DRILL,
                        1,
                        FalseCause.NONE,
                        Said.of("drill.played-program").words())),
                "resolving");
        until(
                Said.of("drill.incident-closed").words(),
                s -> s.state().incidents().isEmpty()
                        && s.state().closed().stream()
                                .anyMatch(c -> c.incident().id().equals(incident.id())));
    }

    private Optional<StepRun> current() {
        return now().plan().flatMap(PlanRun::current);
    }

    private Incident now() {
        return incident(desk.latest())
                .orElseThrow(() ->
                        new StageFailed(Said.of("drill.there-no-open-incident").words()));
    }

    private static Optional<Incident> incident(Snapshot snapshot) {
        return snapshot.state().incidents().values().stream().findFirst();
    }

    private static void done(CompletableFuture<Answer> asked, String what) {
        try {
            Answer answer = asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            answer.refusal().ifPresent(refusal -> {
                throw new StageFailed(Said.of("drill.desk-refused", what, refusal.key(), refusal.arguments())
                        .words());
            });
        } catch (TimeoutException late) {
            throw new StageFailed(Said.of("drill.desk-did-not-answer-within", what, PATIENCE.toSeconds())
                    .words());
        } catch (ExecutionException fault) {
            throw new StageFailed(
                    Said.of("drill.desk-failed", what, fault.getCause()).words());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new StageFailed(Said.of("drill.interrupted-while", what).words());
        }
    }

    private void until(String what, Predicate<Snapshot> holds) {
        CompletableFuture<Snapshot> met = new CompletableFuture<>();
        try (AutoCloseable watching = desk.watch(s -> {
            if (holds.test(s)) {
                met.complete(s);
            }
        })) {
            if (!holds.test(desk.latest())) {
                met.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (TimeoutException late) {
            throw new StageFailed(Said.of("drill.waited-s-vain-for", PATIENCE.toSeconds(), what)
                    .words());
        } catch (Exception fault) {
            throw new StageFailed(
                    Said.of("drill.failed-while-waiting-for", what, fault).words());
        }
    }

    /** What a stage does. */
    private interface Stage {
        public void play();
    }

    /** A stage did not hold; the message is one sentence. */
    private static final class StageFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StageFailed(String sentence) {
            super(sentence);
        }
    }
}
