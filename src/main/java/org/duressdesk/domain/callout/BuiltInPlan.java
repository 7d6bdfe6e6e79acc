package org.duressdesk.domain.callout;

import java.util.List;
import java.util.Optional;

/** The plan that leads where no plan of the site fits: look, call, record (decision D7). */
public final class BuiltInPlan {
    /** Its id; sites cannot use it. */
    public static final String ID = "built-in";

    private BuiltInPlan() {}

    /**
     * The plan for a site.
     *
     * @param supervisorContact contact id to call; when empty the call step becomes a confirmation that somebody was told
     */
    public static Plan of(String supervisorContact) {
        Step look = step(
                "look",
                StepKind.LOOK,
                "Look at the place, by camera or from a distance",
                "Look at the place",
                30,
                List.of(),
                List.of(
                        new Outcome("seen", "Help is needed", true, "somebody needs help there"),
                        new Outcome("nothing-seen", "Nothing to see", true, "nothing to see from here"),
                        new Outcome("cannot-look", "Cannot look", true)));
        String text = "This is {site} security, {address}. Button pressed at {place}. "
                + "[1: It is {first}.][2+: {count} buttons in {span}: first {first}, last {last}.] {seen}. Nearest exterior door: {door}.";
        Step call = supervisorContact.isEmpty()
                ? step(
                        "call",
                        StepKind.CONFIRM,
                        "Call for help and say who was told",
                        "Call and say who was told",
                        60,
                        List.of(),
                        List.of(
                                new Outcome("told", "Somebody was told", true),
                                new Outcome("not-told", "Nobody reached", true)))
                : new Step(
                        "call",
                        StepKind.CALL,
                        "Call the supervisor",
                        "Call the supervisor",
                        60,
                        true,
                        List.of(supervisorContact),
                        text,
                        0,
                        calls());
        Step record = step(
                "record",
                StepKind.NOTE,
                "Record what happened",
                "Record what happened",
                0,
                List.of(),
                List.of(new Outcome("recorded", "Recorded", true)));
        return new Plan(ID, "", "Look, call, record", Integer.MIN_VALUE, Optional.empty(), List.of(look, call, record));
    }

    /** The usual ways a call ends, on keys 1 to 4 (requirement R17). */
    public static List<Outcome> calls() {
        return List.of(
                new Outcome("reached", "Reached", true),
                new Outcome("no-answer", "No answer", false),
                new Outcome("busy", "Busy", false),
                new Outcome("refused", "Refused", false));
    }

    private static Step step(
            String id,
            StepKind kind,
            String title,
            String quiet,
            int deadline,
            List<String> contacts,
            List<Outcome> outcomes) {
        return new Step(id, kind, title, quiet, deadline, true, contacts, "", 0, outcomes);
    }
}
