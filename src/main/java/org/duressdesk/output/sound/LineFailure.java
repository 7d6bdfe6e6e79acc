package org.duressdesk.output.sound;

import org.duressdesk.domain.said.Said;

/** An output cannot be opened or takes no sound. */
public final class LineFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Said reason;

    public LineFailure(Said reason, Throwable cause) {
        super(reason.words(), cause);
        this.reason = reason;
    }

    public LineFailure(Said reason) {
        super(reason.words());
        this.reason = reason;
    }

    /** Why. */
    public Said reason() {
        return reason;
    }
}
