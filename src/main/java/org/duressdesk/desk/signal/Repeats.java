package org.duressdesk.desk.signal;

import java.util.Optional;
import java.util.OptionalLong;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.link.LinkLife;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.desk.state.LinkState.LastFrame;
import org.duressdesk.desk.state.Repetition;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.signal.Reception.FrameReceived;

/**
 * Whether a frame is the link's last one sent again (decision D6). {@code frame} is that last one, absent when this is a
 * new frame.
 */
record Repeats(Optional<LastFrame> frame) {
    /** Added to the time in which a receiver sends again. */
    private static final long SLACK_NANOS = 5_000_000_000L;

    static Repeats of(Turn t, FrameReceived r) {
        return new Repeats(Optional.ofNullable(t.state().links().get(r.link()))
                .flatMap(link -> link.lastFrame().filter(last -> same(t, r, link, last))));
    }

    /** The entry that part {@code index} of the frame would repeat, counted from 0. */
    OptionalLong original(int index) {
        return frame.isPresent() && index < frame.get().sequences().size()
                ? OptionalLong.of(frame.get().sequences().get(index))
                : OptionalLong.empty();
    }

    private static boolean same(Turn t, FrameReceived r, LinkState link, LastFrame last) {
        String same =
                Repetition.of(r.frame().rawHex(), r.frame().signals().stream().findFirst());
        if (!last.sameAs().equals(same)) {
            return false;
        }
        long window = LinkLife.settings(t, r.link()).map(Repeats::windowNanos).orElse(SLACK_NANOS);
        return last.at().elapsedNanos(t.now) <= window || (link.firstAfterReturn() && !last.replySent());
    }

    private static long windowNanos(LinkSettings link) {
        return link.sends() * (long) link.replyWindowMillis() * 1_000_000L + SLACK_NANOS;
    }
}
