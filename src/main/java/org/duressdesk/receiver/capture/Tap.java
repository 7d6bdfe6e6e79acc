package org.duressdesk.receiver.capture;

/** Is given a copy of what a link reads. Called by the link's reader thread: returns at once, whatever becomes of it. */
public interface Tap {
    /** Bytes came at {@code nanos} of the link's monotonic clock; {@code from} is the reader's own buffer. */
    void bytes(long nanos, byte[] from, int count);

    /** The line reported damaged bytes. */
    void damaged(long nanos);

    /** What else happened to the line, one sentence: opened, lost. */
    void remark(long nanos, String sentence);
}
