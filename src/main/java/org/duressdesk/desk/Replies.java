package org.duressdesk.desk;

import org.duressdesk.domain.signal.LinkId;

/**
 * Answers frames on links. May be called by any thread; returns at once; the outcome comes back as {@link
 * org.duressdesk.domain.signal.Reception.ReplyMade}.
 */
@FunctionalInterface
public interface Replies {
    /**
     * Asks for an answer to the frame {@code token} of {@code link}.
     *
     * @param accept true acknowledges (only what is stored, requirement R1), false refuses (only damaged bytes, D4)
     */
    void reply(LinkId link, long token, boolean accept);
}
