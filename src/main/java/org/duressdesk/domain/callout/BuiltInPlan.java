package org.duressdesk.domain.callout;

import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.said.Said;

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
                Said.of("built-in.look-at-place-camera-distance").words(),
                Said.of("built-in.look-at-place").words(),
                30,
                List.of(),
                List.of(
                        new Outcome(
                                "seen",
                                Said.of("built-in.help-needed").words(),
                                true,
                                Said.of("built-in.somebody-needs-help-there").words()),
                        new Outcome(
                                "nothing-seen",
                                Said.of("built-in.nothing-see").words(),
                                true,
                                Said.of("built-in.nothing-see-here").words()),
                        new Outcome(
                                "cannot-look", Said.of("built-in.cannot-look").words(), true)));
        String text = Said.of("built-in.site-security-address-button-pressed").words();
        Step call = supervisorContact.isEmpty()
                ? step(
                        "call",
                        StepKind.CONFIRM,
                        Said.of("built-in.call-for-help-say-who").words(),
                        Said.of("built-in.call-say-who-was-told").words(),
                        60,
                        List.of(),
                        List.of(
                                new Outcome(
                                        "told",
                                        Said.of("built-in.somebody-was-told").words(),
                                        true),
                                new Outcome(
                                        "not-told",
                                        Said.of("built-in.nobody-reached").words(),
                                        true)))
                : new Step(
                        "call",
                        StepKind.CALL,
                        Said.of("built-in.call-supervisor").words(),
                        Said.of("built-in.call-supervisor").words(),
                        60,
                        true,
                        List.of(supervisorContact),
                        text,
                        0,
                        calls());
        Step record = step(
                "record",
                StepKind.NOTE,
                Said.of("built-in.record-what-happened").words(),
                Said.of("built-in.record-what-happened").words(),
                0,
                List.of(),
                List.of(new Outcome("recorded", Said.of("built-in.recorded").words(), true)));
        return new Plan(
                ID,
                "",
                Said.of("built-in.look-call-record").words(),
                Integer.MIN_VALUE,
                Optional.empty(),
                List.of(look, call, record));
    }

    /** The usual ways a call ends, on keys 1 to 4 (requirement R17). */
    public static List<Outcome> calls() {
        return List.of(
                new Outcome("reached", Said.of("built-in.reached").words(), true),
                new Outcome("no-answer", Said.of("built-in.no-answer").words(), false),
                new Outcome("busy", Said.of("built-in.busy").words(), false),
                new Outcome("refused", Said.of("built-in.refused").words(), false));
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
