package org.duressdesk.receiver.link;

import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;

/**
 * The reply rules of decision D4 for one opening of a line: an answer leaves only for the newest frame, once, inside the
 * reply window less 500 ms from the frame's end, and only if no byte has come since; refusals at most three running, or as
 * many as the family bears. A
 * late 06h would acknowledge the wrong frame (protocols.md A.1). Thread-safe.
 */
final class ReplyRules {
    /** What became of an answer; {@code why} when it did not leave. */
    record Outcome(boolean sent, Said why) {
        static final Outcome SENT = new Outcome(true, Said.NOTHING);
    }

    private static final long MARGIN_MILLIS = 500;

    private final ByteLine line;
    private long windowMillis;
    private final long firstToken;
    private int mostRefusals;
    private long token = -1;
    private Frame frame;
    private long ended;
    private long bytesAtEnd;
    private long bytes;
    private boolean done;
    private int refusals;

    /** Answers on {@code line}, whose frames are numbered from {@code firstToken}. */
    ReplyRules(ByteLine line, int replyWindowMillis, long firstToken, int mostRefusals) {
        this.line = line;
        this.firstToken = firstToken;
        this.frame = Faults.of("", Said.NOTHING);
        bear(replyWindowMillis, mostRefusals);
    }

    /** From now on the receiver waits this long and bears so many refusals running. */
    final synchronized void bear(int replyWindowMillis, int refusals) {
        windowMillis = Math.max(0, replyWindowMillis - MARGIN_MILLIS);
        mostRefusals = refusals;
    }

    /** Bytes came; all counted. */
    synchronized void bytesCame(int count) {
        bytes += count;
    }

    /** A frame ended with the byte counted last, at {@code nanos} at the latest. */
    synchronized void ended(long newToken, Frame newFrame, long nanos) {
        token = newToken;
        frame = newFrame;
        ended = nanos;
        bytesAtEnd = bytes;
        done = false;
        if (newFrame.type() != FrameType.FAULT) {
            refusals = 0;
        }
    }

    /** Answers now if the rules allow. */
    Outcome reply(long wanted, boolean accept, long now) {
        try {
            byte[] answer;
            synchronized (this) {
                Said against = objection(wanted, accept, now);
                if (!against.nothing()) {
                    return new Outcome(false, against);
                }
                done = true;
                refusals += accept ? 0 : 1;
                answer = HexFormat.of().parseHex(frame.replyHex());
            }
            // Outside the lock: a line that does not take the byte must not hold up the reader.
            line.write(answer);
            return Outcome.SENT;
        } catch (LineLost lost) {
            return new Outcome(false, lost.said());
        }
    }

    /** The type of the newest frame. */
    synchronized FrameType type() {
        return frame.type();
    }

    private Said objection(long wanted, boolean accept, long now) throws LineLost {
        if (wanted < firstToken) {
            return Said.of("reply.line-lost");
        }
        if (wanted != token || bytes != bytesAtEnd || line.waiting() > 0) {
            return Said.of("reply.more-bytes");
        }
        if (done) {
            return Said.of("reply.answered-before");
        }
        if (frame.replyHex().isEmpty()) {
            return Said.of("reply.takes-none");
        }
        if (accept == (frame.type() == FrameType.FAULT)) {
            return Said.of(accept ? "reply.damaged" : "reply.not-damaged");
        }
        long age = TimeUnit.NANOSECONDS.toMillis(now - ended);
        if (age > windowMillis) {
            return Said.of("reply.window.frame", age);
        }
        if (!accept && refusals >= mostRefusals) {
            return Said.of(mostRefusals == 2 ? "reply.refusals.two" : "reply.refusals.three");
        }
        return Said.NOTHING;
    }
}
