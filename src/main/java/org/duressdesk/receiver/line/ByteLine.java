package org.duressdesk.receiver.line;

/**
 * A line that carries bytes both ways: a serial port, a pseudo-terminal, a pair of queues. One thread reads; any thread
 * may write or close.
 */
public interface ByteLine extends AutoCloseable {
    /** The longest a read waits, in milliseconds: half a second, so that a stop is always noticed. */
    int WAIT_MILLIS = 500;

    /** Path or address, as shown to people. */
    String name();

    /**
     * Reads what has come, as soon as something has.
     *
     * @return how many bytes; 0 when none came within {@link #WAIT_MILLIS}
     * @throws LineLost when the line is gone; it stays gone, open a new one
     */
    int read(byte[] into) throws LineLost;

    /** Bytes that have come and were not read yet. */
    int waiting() throws LineLost;

    /** Writes all bytes; does not wait until they have left the wire. */
    void write(byte[] bytes) throws LineLost;

    /** Damaged bytes so far (parity, framing, overrun, break), where the line counts them; only growth means anything. */
    default long lineErrors() {
        return 0;
    }

    /** Whether somebody is at the other end, as far as the line can know; serial ports cannot. */
    default boolean connected() {
        return true;
    }

    /** Ends the line; a running read returns or throws {@link LineLost}. Never throws; harmless when repeated. */
    @Override
    void close();
}
