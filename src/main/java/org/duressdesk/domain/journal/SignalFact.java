package org.duressdesk.domain.journal;

import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Signal;

/** What came over a line. */
public sealed interface SignalFact extends Fact {
    /** Damaged bytes; they stand in the entry's raw hex. {@code refused}: a NAK was to be sent. */
    record FrameFaulted(Said reason, boolean refused) implements SignalFact {}

    /**
     * One report of a frame. {@code part} counts from 1 within frames that carry several. {@code signal} is absent when
     * nothing could be decoded. {@code backlog}: buffered by the receiver, true time unknown.
     */
    record SignalReceived(
            String protocol,
            String receiver,
            String line,
            int part,
            Optional<Signal> signal,
            Said explanation,
            boolean backlog,
            Finding finding)
            implements SignalFact {}
}
