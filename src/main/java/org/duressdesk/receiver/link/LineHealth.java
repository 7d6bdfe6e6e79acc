package org.duressdesk.receiver.link;

import java.util.List;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;

/**
 * What the line says of damaged bytes, and when that is over. A break or a disturbance on a quiet line (a receiver switched
 * on, a plug moved) belongs to no message: it is noted by itself, and must not spoil a message that comes hours later.
 * Owned by one reader thread.
 */
public final class LineHealth {
    public static final Said ALONE = Said.of("frame.damage-alone");

    private long errors;
    private long since;
    private boolean pending;

    /** @param errors the line's count when it was opened */
    public LineHealth(long errors) {
        this.errors = errors;
    }

    /** True when the line has counted more since it was asked before. */
    public boolean damaged(long count, long now) {
        if (count == errors) {
            return false;
        }
        errors = count;
        since = now;
        pending = true;
        return true;
    }

    /** True once, when nothing came for so long that the damage can belong to nothing any more. */
    public boolean over(long now, long lastByte, long gapNanos) {
        boolean over = pending && now - Math.max(since, lastByte) >= gapNanos;
        pending &= !over;
        return over;
    }

    /** The fault by itself, when no byte has come since the damage; that frame takes no answer. */
    public List<Frame> alone(long lastByte) {
        return lastByte < since ? List.of(Faults.of("", ALONE)) : List.of();
    }
}
