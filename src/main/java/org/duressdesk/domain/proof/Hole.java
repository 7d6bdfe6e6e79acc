package org.duressdesk.domain.proof;

import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Complaint.Severity;

/**
 * Somebody presses and something is missing: a counter-example, not a rule.
 *
 * @param severity {@code MUST_FIX} where nobody would be led, called or heard; {@code CHECK} where somebody should look
 * @param what     who, when and what is missing
 */
public record Hole(Severity severity, Said what) {
    /** One line, begun as complaints about a folder are. */
    public String text() {
        return Said.of(severity == Severity.MUST_FIX ? "proof.must-fix" : "proof.check", what)
                .words();
    }

    static Hole must(String kind, Object... values) {
        return new Hole(Severity.MUST_FIX, Said.of(kind, values));
    }

    static Hole check(String kind, Object... values) {
        return new Hole(Severity.CHECK, Said.of(kind, values));
    }
}
