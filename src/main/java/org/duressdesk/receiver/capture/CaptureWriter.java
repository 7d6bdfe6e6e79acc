package org.duressdesk.receiver.capture;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Writes a text capture; every piece is flushed as it comes, so that pulling the plug costs the last line at most. Not
 * thread-safe.
 */
public final class CaptureWriter implements AutoCloseable {
    /** How the remark begins that says how many bytes are not in the file. */
    public static final String LOST = "not-recorded bytes: ";

    private final Writer to;
    private final long began;

    /**
     * Writes the head of the file.
     *
     * @param remark what is recorded, one line: port and settings
     * @param began  monotonic nanoseconds that count as 0
     * @param day    what the clock on the wall showed then
     */
    public CaptureWriter(Writer to, String remark, long began, Instant day) throws IOException {
        this.to = to;
        this.began = began;
        to.write(Capture.HEAD + "\n# " + remark.replaceAll("\\R", " ") + "\n" + Capture.BEGAN + day + "\n");
        to.flush();
    }

    /** Bytes that came at {@code nanos} of the same clock. */
    public void bytes(long nanos, byte[] from, int count) throws IOException {
        line(nanos, HexFormat.of().formatHex(from, 0, count));
    }

    /** The line reported damaged bytes: those that come next, or just came. */
    public void damaged(long nanos) throws IOException {
        line(nanos, "!");
    }

    /** A line for people. */
    public void remark(String words) throws IOException {
        to.write("# " + words.replaceAll("\\R", " ") + "\n");
        to.flush();
    }

    /** An empty line: nothing came, and whoever reads along knows that this is still alive. */
    public void beat() throws IOException {
        to.write("\n");
        to.flush();
    }

    private void line(long nanos, String said) throws IOException {
        to.write(Math.max(0, nanos - began) + " " + said + "\n");
        to.flush();
    }

    @Override
    public void close() throws IOException {
        to.close();
    }
}
