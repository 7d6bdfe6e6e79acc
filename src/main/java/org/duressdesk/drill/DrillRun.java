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

    private static final Person LEADER = new Person("drill", "Drill operator", Role.OPERATOR);

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
            stage("monitoring", "The receiver is live", this::monitoring);
            stage("press", "Three buttons were pressed, stored and acknowledged to the receiver", this::press);
            stage("acknowledge", "Every press is acknowledged by name", this::acknowledge);
            stage("ownership", "The incident has an owner and the plan is open", this::own);
            stage("call-out", "The plan is worked through", this::callOut);
            stage("resolve", "The incident is closed with a disposition", this::resolve);
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
                "the receiver to be live",
                s -> s.state().links().values().stream().anyMatch(link -> link.condition() == LinkState.Condition.UP));
        done(desk.ask(new Command.SignOn(LEADER)), "signing on");
    }

    private void press() {
        List<Device> buttons = buttons();
        for (int i = 0; i < buttons.size(); i++) {
            Device button = buttons.get(i);
            SignalKey key = button.keys().getFirst();
            receiver.press(key.account(), key.number());
            int presses = i + 1;
            until(
                    "press " + presses + " of " + button.id(),
                    s -> incident(s).map(Incident::presses).orElse(0) >= presses);
        }
        until("every press to be acknowledged to the receiver", s -> receiver.pending() == 0);
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
                .orElseThrow(() -> new StageFailed("The site has no button to press."));
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
                    "acknowledging " + alarm.subject());
        }
        until(
                "all presses to be acknowledged",
                s -> !incident(s).map(Incident::unacknowledged).orElse(true));
    }

    private void own() {
        done(desk.ask(new Command.TakeOwnership(LEADER, now().id())), "taking ownership");
        until("an owner", s -> incident(s).flatMap(Incident::owner).isPresent());
    }

    private void callOut() {
        boolean pictured = false;
        for (Optional<StepRun> step = current(); step.isPresent(); step = current()) {
            StepRun run = step.get();
            if (!pictured && run.step().kind() == StepKind.CALL && run.calls().isEmpty()) {
                say.accept(String.format(
                        Locale.ROOT,
                        "%-12s In the middle of the plan. Picture: %s",
                        "call",
                        camera.desk("call", desk.latest())));
                pictured = true;
            }
            Outcome outcome = outcome(run);
            done(
                    desk.ask(new Command.RecordOutcome(
                            LEADER, now().id(), run.step().id(), outcome.id(), "")),
                    "step " + run.step().id());
            until(
                    "step " + run.step().id() + " to move on",
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
                .orElseThrow(() -> new StageFailed("Step " + run.step().id() + " has no outcome."));
    }

    private void resolve() {
        Incident incident = now();
        done(
                desk.ask(new Command.Resolve(
                        LEADER, incident.id(), Disposition.DRILL, 1, FalseCause.NONE, "Played by the program")),
                "resolving");
        until(
                "the incident to be closed",
                s -> s.state().incidents().isEmpty()
                        && s.state().closed().stream()
                                .anyMatch(c -> c.incident().id().equals(incident.id())));
    }

    private Optional<StepRun> current() {
        return now().plan().flatMap(PlanRun::current);
    }

    private Incident now() {
        return incident(desk.latest()).orElseThrow(() -> new StageFailed("There is no open incident."));
    }

    private static Optional<Incident> incident(Snapshot snapshot) {
        return snapshot.state().incidents().values().stream().findFirst();
    }

    private static void done(CompletableFuture<Answer> asked, String what) {
        try {
            Answer answer = asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            answer.refusal().ifPresent(refusal -> {
                throw new StageFailed(
                        "The desk refused " + what + ": " + refusal.key() + " " + refusal.arguments() + ".");
            });
        } catch (TimeoutException late) {
            throw new StageFailed("The desk did not answer " + what + " within " + PATIENCE.toSeconds() + " s.");
        } catch (ExecutionException fault) {
            throw new StageFailed("The desk failed " + what + ": " + fault.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new StageFailed("Interrupted while " + what + ".");
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
            throw new StageFailed("Waited " + PATIENCE.toSeconds() + " s in vain for " + what + ".");
        } catch (Exception fault) {
            throw new StageFailed("Failed while waiting for " + what + ": " + fault);
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
