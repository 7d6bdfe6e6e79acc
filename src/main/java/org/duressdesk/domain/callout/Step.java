package org.duressdesk.domain.callout;

import java.util.List;

/**
 * One step of a plan.
 *
 * @param title           what to do, placeholders allowed: "Send officer to meet police at {door}"
 * @param quietTitle      wording for a quiet desk (D16), or empty for {@code title}
 * @param deadlineSeconds 0 for none
 * @param mandatory       holds back resolve
 * @param contacts        contact ids in the order to call; the journal keeps the resolved contacts
 * @param readAloud       template of the text to read, or empty
 * @param waitSeconds     only WAIT
 */
public record Step(
        String id,
        StepKind kind,
        String title,
        String quietTitle,
        int deadlineSeconds,
        boolean mandatory,
        List<String> contacts,
        String readAloud,
        int waitSeconds,
        List<Outcome> outcomes) {
    public Step {
        contacts = List.copyOf(contacts);
        outcomes = List.copyOf(outcomes);
    }
}
