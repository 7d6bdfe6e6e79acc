package org.duressdesk.receiver.frame;

import java.util.Optional;

/**
 * How a desk has to behave towards a family of receivers beside answering each frame.
 *
 * @param refusals how many refusals running are safe: a receiver may give a message up for good after more
 * @param poll     what it is asked, where it sends no sign of life by itself
 */
public record Manners(int refusals, Optional<Poll> poll) {
    /** Three refusals (decision D4), nothing is asked. */
    public static final Manners USUAL = new Manners(3, Optional.empty());
}
