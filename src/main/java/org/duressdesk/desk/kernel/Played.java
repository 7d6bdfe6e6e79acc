package org.duressdesk.desk.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.desk.state.LinkState.Earlier;
import org.duressdesk.desk.state.LinkState.LastFrame;
import org.duressdesk.domain.signal.Reception.FrameReceived;
import org.duressdesk.domain.signal.Signal;

/**
 * The encrypted messages of a link that may still be played again by who recorded them (decision record 78). Those with
 * signals are known from the journal too; signs of life are no entries, so they are known here only. Immutable.
 *
 * @param last the digest of the newest message, empty for none
 * @param at   monotonic time of each
 */
public record Played(String last, Map<String, Long> at) {
    static final Played NONE = new Played("", Map.of());

    public Played {
        at = Map.copyOf(at);
    }

    /** Whether this is an older message once more. The newest is a repeat: decision D6 knows it, and it is answered. */
    public static boolean again(Turn t, FrameReceived r) {
        String digest = r.frame().particulars().getOrDefault(Signal.DIGEST, "");
        Played known = t.watch(r.link()).played();
        Optional<LastFrame> last =
                Optional.ofNullable(t.state().links().get(r.link())).flatMap(LinkState::lastFrame);
        boolean newest = digest.equals(known.last)
                || last.filter(frame -> frame.digest().equals(digest)).isPresent();
        return !digest.isEmpty()
                && !newest
                && (known.holds(digest, t.now.monotonicNanos())
                        || last.filter(frame -> frame.holds(digest, t.now)).isPresent());
    }

    private boolean holds(String digest, long now) {
        Long came = at.get(digest);
        return came != null && young(came, now);
    }

    private static boolean young(long came, long now) {
        return now - came <= Earlier.KEPT_SECONDS * 1_000_000_000L;
    }

    /** One message more; what is too old to be believed is forgotten. */
    Played with(String digest, long now) {
        Map<String, Long> more = new HashMap<>(at);
        more.values().removeIf(came -> !young(came, now));
        more.put(digest, now);
        return new Played(digest, more);
    }
}
