package org.duressdesk.receiver.frame;

import java.util.Optional;

/**
 * How a desk has to behave towards a family of receivers beside answering each frame.
 *
 * @param refusals how many refusals running are safe: a receiver may give a message up for good after more
 * @param poll     what it is asked, where it sends no sign of life by itself
 * @param mostWindowMillis an answer later than this may acknowledge the wrong message, whatever the site says
 */
public record Manners(int refusals, Optional<Poll> poll, int mostWindowMillis) {
    /** Three refusals (decision D4), nothing is asked, the site names the reply window. */
    public static final Manners USUAL = new Manners(3, Optional.empty());

    /** The least that any family bears, for a receiver that is not known yet: two refusals and 2 s (protocols.md B.1, C.2). */
    public static final Manners CAREFUL = new Manners(2, Optional.empty(), 2_000);

    /** The site names the reply window. */
    public Manners(int refusals, Optional<Poll> poll) {
        this(refusals, poll, Integer.MAX_VALUE);
    }

    /** The same with no answer later than this, milliseconds. */
    public Manners within(int millis) {
        return new Manners(refusals, poll, Math.min(mostWindowMillis, millis));
    }
}
