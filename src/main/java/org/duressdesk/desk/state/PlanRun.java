package org.duressdesk.desk.state;

import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.Contact;

/**
 * A plan being worked through.
 *
 * @param contacts as they stood when the plan was chosen
 * @param earlier  steps ended under plans swapped out since; they stay ended (requirement R15)
 * @param stepSince when the current step became the one to do; absent while nobody owns the incident
 */
public record PlanRun(
        Plan plan, List<Contact> contacts, String why, List<StepRun> steps, List<StepRun> earlier,
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
        return java.util.stream.IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).open() && steps.get(i).step().mandatory())
                .mapToObj(i -> i + 1)
                .toList();
    }

    /** The contact to call next in a call step: the first not yet tried; empty when the list is exhausted. */
    public Optional<Contact> nextContact(StepRun run) {
        return run.step().contacts().stream()
                .skip(run.calls().size())
                .findFirst()
                .flatMap(id -> contacts.stream().filter(c -> c.id().equals(id)).findFirst());
    }
}
