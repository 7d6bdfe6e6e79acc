package org.duressdesk.desk.state;

import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.callout.Step;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.site.Contact;

/** A step of a running plan: its definition, the calls made, and how it ended, if it did. */
public record StepRun(Step step, List<Call> calls, Optional<Ending> ending) {
    public StepRun {
        calls = List.copyOf(calls);
    }

    public boolean open() {
        return ending.isEmpty();
    }

    /** One call made. */
    public record Call(Contact contact, String outcome, String outcomeLabel, Moment at, Person by) {}

    /** How it ended: an outcome, or skipped with a reason. */
    public record Ending(boolean skipped, String outcome, String label, String note, Moment at, Person by) {}
}
