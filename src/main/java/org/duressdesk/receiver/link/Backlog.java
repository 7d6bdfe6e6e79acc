package org.duressdesk.receiver.link;

import java.util.concurrent.TimeUnit;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.signal.FrameType;

/**
 * Decides which frames a receiver had buffered (requirement R5). A receiver that got no answers sends only heartbeats,
 * and releases its buffer at the first one that is answered (protocols.md A.1, 3). So after an outage frames count as
 * buffered until a heartbeat comes that is not the releasing one: heartbeats are sent only when the buffer is empty. Once
 * the buffer was released, a pause longer than the reply window says the same. An outage is a lost line, a silent link,
 * or as many unanswered frames as the receiver sends before it gives up. Not thread-safe.
 */
public final class Backlog {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long silenceNanos;
    private final long pauseNanos;
    private final int sends;
    private boolean returning;
    private boolean released;
    private boolean framesCame;
    private int unanswered;
    private long lastFrame;
    private long lastAnswer;

    /** @param afterOutage true when what comes first may have waited in the receiver */
    public Backlog(LinkSettings settings, boolean afterOutage, long now) {
        // D8: silence is two heartbeats and 5 s; a link without heartbeat has only its repeats to go by.
        long window = TimeUnit.MILLISECONDS.toNanos(settings.replyWindowMillis());
        this.silenceNanos =
                settings.heartbeatSeconds() == 0 ? Long.MAX_VALUE : (2L * settings.heartbeatSeconds() + 5) * SECOND;
        this.pauseNanos = settings.heartbeatSeconds() == 0 ? settings.sends() * window + 5 * SECOND : window + SECOND;
        this.sends = Math.max(1, settings.sends());
        this.returning = afterOutage;
        this.lastFrame = now;
        this.lastAnswer = now;
    }

    /** The line was lost. */
    public void outage() {
        returning = true;
        released = false;
        framesCame = false;
    }

    /** A well-framed frame ended at {@code now}; true when it was buffered. Damaged ones are not told to this. */
    public boolean frame(FrameType type, long now) {
        if (now - lastFrame > silenceNanos || unanswered >= sends) {
            outage();
            unanswered = 0;
        }
        boolean quiet = now - Math.max(lastFrame, lastAnswer) > pauseNanos;
        if (returning && quiet && (released || silenceNanos == Long.MAX_VALUE && framesCame)) {
            returning = false;
        }
        lastFrame = now;
        unanswered++;
        if (!returning) {
            return false;
        }
        boolean beat = type == FrameType.HEARTBEAT || type == FrameType.LINK_TEST;
        if (beat && (framesCame || released)) {
            returning = false;
        }
        framesCame |= !beat;
        return returning && !beat;
    }

    /** The answer to the newest frame left. */
    public void answered(FrameType type, long now) {
        unanswered = 0;
        lastAnswer = now;
        released |= returning && (type == FrameType.HEARTBEAT || type == FrameType.LINK_TEST);
    }
}
