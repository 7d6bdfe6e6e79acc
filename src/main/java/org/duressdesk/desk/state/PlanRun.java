package org.duressdesk.desk.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Contact;

/**
 * A plan being worked through.
 *
 * @param contacts as they stood when the plan was chosen
 * @param earlier  steps ended under plans swapped out since; they stay ended (requirement R15)
 * @param stepSince when the current step became the one to do; absent while nobody owns the incident
 */
public record PlanRun(
        Plan plan,
        List<Contact> contacts,
        Said why,
        List<StepRun> steps,
        List<StepRun> earlier,
        Optional<Moment> stepSince) {
    public PlanRun {
        contacts = List.copyOf(contacts);
        steps = List.copyOf(steps);
        earlier = List.copyOf(earlier);
    }

    /** The one step to do now: the first open one. */
    public Optional<StepRun> current() {
        return steps.stream().filter(StepRun::open).findFirst();
    }

    /** Numbers (from 1) of mandatory steps still open: they hold back resolve (R16). */
    public List<Integer> holdingBack() {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).open() && steps.get(i).step().mandatory())
                .mapToObj(i -> i + 1)
                .toList();
    }

    /** Steps that were skipped, also under plans swapped out since, in the order in which they were (R16). */
    public List<StepRun> skipped() {
        return Stream.concat(earlier.stream(), steps.stream())
                .filter(run -> run.ending().filter(StepRun.Ending::skipped).isPresent())
                .sorted(Comparator.comparing(
                        run -> run.ending().orElseThrow().at().utcMicros()))
                .toList();
    }

    /** The contact to call next in a call step: the first not yet tried; empty when the list is exhausted. */
    public Optional<Contact> nextContact(StepRun run) {
        return run.step().contacts().stream()
                .skip(run.calls().size())
                .findFirst()
                .flatMap(id -> contacts.stream().filter(c -> c.id().equals(id)).findFirst());
    }

    /** True when every contact of a call step was tried and none reached: it stays open and sounds (decision D13). */
    public boolean exhausted(StepRun run) {
        return run.open()
                && !run.step().contacts().isEmpty()
                && run.calls().size() >= run.step().contacts().size();
    }

    /** Another plan in place of this one; ended steps with the same id stay ended, the others are kept as earlier ones. */
    public static PlanRun swapped(
            Optional<PlanRun> before, Plan plan, List<Contact> contacts, Said why, Optional<Moment> since) {
        List<StepRun> old = before.map(PlanRun::steps).orElse(List.of());
        List<StepRun> earlier = before.map(PlanRun::earlier).orElse(List.of());
        List<StepRun> known = Stream.concat(old.stream(), earlier.stream()).toList();
        List<StepRun> steps = plan.steps().stream()
                .map(step -> known.stream()
                        .filter(s -> s.step().id().equals(step.id()))
                        .filter(s -> !s.open() || s.step().contacts().equals(step.contacts()))
                        .findFirst()
                        .map(s -> new StepRun(step, s.calls(), s.ending()))
                        .orElseGet(() -> new StepRun(step, List.of(), Optional.empty())))
                .toList();
        List<StepRun> apart = known.stream()
                .filter(s -> !s.open() || !s.calls().isEmpty())
                .filter(s -> steps.stream()
                        .noneMatch(k -> k.step().id().equals(s.step().id())
                                && k.calls().equals(s.calls())
                                && k.ending().equals(s.ending())))
                .toList();
        return new PlanRun(plan, contacts, why, steps, apart, since);
    }

    public PlanRun with(List<StepRun> others) {
        return new PlanRun(plan, contacts, why, others, earlier, stepSince);
    }

    public PlanRun since(Optional<Moment> at) {
        return new PlanRun(plan, contacts, why, steps, earlier, at);
    }

    public PlanRun started(Moment at) {
        return since(stepSince.or(() -> Optional.of(at)));
    }

    public PlanRun stopped() {
        return since(Optional.empty());
    }

    /** What was done under the plan of an incident that joined this one stays on record. */
    public PlanRun keeping(PlanRun other) {
        List<StepRun> all = new ArrayList<>(earlier);
        Stream.concat(other.earlier.stream(), other.steps.stream())
                .filter(s -> !s.open() || !s.calls().isEmpty())
                .forEach(all::add);
        return new PlanRun(plan, contacts, why, steps, all, stepSince);
    }
}
