package org.duressdesk.domain.callout;

/**
 * One way a step can end, on keys 1 to 5 in the order listed.
 *
 * @param id       stable name stored in the journal: reached, no-answer, busy, refused, handed-over, or the plan's own
 * @param label    on the button
 * @param finishes false when the step goes on (the next contact is called)
 */
public record Outcome(String id, String label, boolean finishes) {}
