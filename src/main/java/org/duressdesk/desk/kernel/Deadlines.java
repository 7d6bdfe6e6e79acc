package org.duressdesk.desk.kernel;

import java.util.Comparator;
import java.util.Optional;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.PlanRun;
import org.duressdesk.desk.state.StepRun;
import org.duressdesk.domain.callout.StepKind;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.SiteSettings;

/** When something has to have happened (requirement R8, decision D13). Pure; monotonic, over at once after a restart. */
public final class Deadlines {
    private Deadlines() {}

    /** A deadline {@code seconds} after {@code from}. */
    public record Due(Moment from, int seconds) {
        public boolean over(Moment now) {
            return from.elapsedNanos(now) >= Deadlines.seconds(seconds);
        }

        /** Seconds left, rounded up; 0 when over. */
        public long left(Moment now) {
            long rest = Deadlines.seconds(seconds) - Math.min(from.elapsedNanos(now), Deadlines.seconds(seconds));
            return (rest + 999_999_999L) / 1_000_000_000L;
        }
    }

    /** How long the oldest unacknowledged press has waited; {@link Long#MAX_VALUE} over a restart, 0 when none waits. */
    public static long waitingNanos(Incident incident, Moment now) {
        return incident.alarms().stream()
                .map(Alarm::waitingSince)
                .flatMap(Optional::stream)
                .mapToLong(at -> at.elapsedNanos(now))
                .max()
                .orElse(0);
    }

    /** Deadline of the step to do now: its own, or for a wait its end; absent when it has none or nobody leads. */
    public static Optional<Due> step(Incident incident) {
        return incident.plan()
                .flatMap(plan -> plan.current().flatMap(run -> {
                    int seconds = run.step().kind() == StepKind.WAIT
                            ? run.step().waitSeconds()
                            : run.step().deadlineSeconds();
                    return seconds == 0 ? Optional.empty() : plan.stepSince().map(since -> new Due(since, seconds));
                }));
    }

    /**
     * When an acknowledged incident sounds for want of a step. While a step with its own deadline runs only that one
     * counts; a contact list tried in vain is due at once; during a wait nothing is.
     */
    public static Optional<Due> idle(Incident incident, SiteSettings settings) {
        Optional<Moment> last = incident.lastAct().or(() -> lastSeen(incident));
        Optional<Due> idle = last.map(at -> new Due(at, settings.idleAfterSeconds()));
        Optional<PlanRun> plan = incident.plan();
        Optional<StepRun> current = incident.owner().isPresent() ? plan.flatMap(PlanRun::current) : Optional.empty();
        if (current.isEmpty()) {
            return idle;
        }
        if (current.get().step().kind() == StepKind.WAIT) {
            return Optional.empty();
        }
        if (plan.orElseThrow().exhausted(current.get())) {
            return Optional.of(new Due(current.get().calls().getLast().at(), 0));
        }
        Optional<Due> step = step(incident);
        if (step.isEmpty() || last.isPresent() && step.get().over(last.get())) {
            return idle;
        }
        return step;
    }

    public static boolean waitOver(PlanRun plan, StepRun step, Moment now) {
        return step.step().kind() == StepKind.WAIT
                && plan.stepSince()
                        .filter(at -> new Due(at, step.step().waitSeconds()).over(now))
                        .isPresent();
    }

    private static Optional<Moment> lastSeen(Incident incident) {
        return incident.alarms().stream()
                .flatMap(a -> a.acknowledged().stream())
                .map(a -> a.at())
                .max(Comparator.comparingLong(Moment::utcMicros));
    }

    public static long seconds(int seconds) {
        return seconds * 1_000_000_000L;
    }
}
