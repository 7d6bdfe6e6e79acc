package org.duressdesk.domain.site;

import java.util.List;

/**
 * Times and outputs a site may set; the canonical constructor checks the ranges and throws IllegalArgumentException
 * with one sentence.
 *
 * @param raiseAfterSeconds     unacknowledged: full screen and raised sound (R8), 5 to 120
 * @param superviseAfterSeconds unacknowledged: second output and supervisor notice, more than the former, up to 300
 * @param idleAfterSeconds      acknowledged but no step: sounds again, 15 to 300
 * @param silenceSeconds        how long silence lasts, 5 to 60 (R7)
 * @param joinMinutes           a press joins an incident that had a press this recently (D7), 1 to 60
 * @param quietDesk             decision D16
 * @param supervisorContact     contact id called at the second deadline, or empty
 * @param technicianContact     contact id called when a receiver is lost, or empty
 */
public record SiteSettings(
        int raiseAfterSeconds,
        int superviseAfterSeconds,
        int idleAfterSeconds,
        int silenceSeconds,
        int joinMinutes,
        boolean quietDesk,
        String supervisorContact,
        String technicianContact,
        List<SoundOutput> outputs) {
    public SiteSettings {
        outputs = List.copyOf(outputs);
        within("raiseAfterSeconds", raiseAfterSeconds, 5, 120);
        within("superviseAfterSeconds", superviseAfterSeconds, raiseAfterSeconds + 1, 300);
        within("idleAfterSeconds", idleAfterSeconds, 15, 300);
        within("silenceSeconds", silenceSeconds, 5, 60);
        within("joinMinutes", joinMinutes, 1, 60);
    }

    /** The times of the requirements: 30 s, 60 s, 60 s, 60 s, 10 min. */
    public static SiteSettings standard() {
        return new SiteSettings(30, 60, 60, 60, 10, false, "", "", List.of());
    }

    private static void within(String name, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(name + " must be " + low + " to " + high + ", not " + value);
        }
    }
}
