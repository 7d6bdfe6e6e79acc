package org.duressdesk.desk.state;

import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;

/**
 * A trouble that a receiver reported about itself and has not ended.
 *
 * @param link     the line it was reported on
 * @param identity by what its end names it (decision record 34); empty in entries from before version 2
 * @param what     in words, for people
 */
public record OwnTrouble(Optional<LinkId> link, String identity, Said what) {}
