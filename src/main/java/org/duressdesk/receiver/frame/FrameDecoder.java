package org.duressdesk.receiver.frame;

import java.util.List;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;

/** Takes the bytes of one message apart. Pure: the same bytes give the same frames. */
public interface FrameDecoder {
    /**
     * Bytes that ended in a terminator, which is included. Usually one frame; a fault and a frame when a torn message
     * stands before a whole one.
     */
    List<Frame> whole(byte[] bytes);

    /** Bytes after which the line fell quiet without a terminator. By default they are a fault without an answer. */
    default List<Frame> unfinished(byte[] bytes) {
        return List.of(fault(bytes, false, Said.of("reason.quiet")));
    }

    /**
     * Damaged bytes.
     *
     * @param refuse true when the receiver is to be asked to send again
     * @param reason one clause without a full stop
     */
    Frame fault(byte[] bytes, boolean refuse, Said reason);

    /** Sound bytes from which no signal can be decoded: stored, shown and acknowledged all the same (decision D4). */
    Frame reject(byte[] bytes, Said reason);
}
