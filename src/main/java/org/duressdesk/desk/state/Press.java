package org.duressdesk.desk.state;

import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.said.Said;

/**
 * One press of a button.
 *
 * @param sequence its journal entry, which is its id; not stored yet while above the snapshot's {@code storage.safe}
 * @param backlog  buffered by the receiver: the true time is unknown
 * @param what     what the code says
 * @param rawHex   the frame
 * @param code     as received, or empty
 * @param receiver receiver and line as received, "01, 1", or empty
 */
public record Press(
        long sequence, Moment at, boolean backlog, Said what, String rawHex, String code, String receiver) {}
