package org.duressdesk.domain.callout;

/**
 * One way a step can end, on keys 1 to 5 in the order listed.
 *
 * @param id       stable name stored in the journal: reached, no-answer, busy, refused, handed-over, or the plan's own
 * @param label    on the button
 * @param finishes false when the step goes on (the next contact is called)
 * @param says     what is known once it was chosen; fills {seen} in later texts; empty when it says nothing new
 */
public record Outcome(String id, String label, boolean finishes, String says) {
    /** An outcome that says nothing about the place. */
    public Outcome(String id, String label, boolean finishes) {
        this(id, label, finishes, "");
    }
}
