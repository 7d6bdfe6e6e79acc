package org.duressdesk.receiver.listen;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duressdesk.domain.link.PortLimits;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.receiver.frame.FrameReader;

/** One connection to a listening port. */
final class Caller implements WayBack {
    private static final long GAP_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** The longest reply window there is. */
    private static final long LAST_ANSWER_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final int MOST_UNSENT = 16_384;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final InetSocketAddress from;
    private final FrameReader reader;
    private final Traffic traffic;
    private final Budget bytes;
    private final Budget messages;
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private boolean proven;
    private boolean paused;
    private boolean finished;
    private long lastByte;

    Caller(
            SocketChannel channel,
            SelectionKey key,
            InetSocketAddress from,
            Traffic traffic,
            PortLimits limits,
            long now) {
        this.channel = channel;
        this.key = key;
        this.from = from;
        this.traffic = traffic;
        this.reader = traffic.reader();
        this.bytes = new Budget(limits.bytesPerSecond(), 4.0 * limits.bytesPerSecond(), now);
        this.messages = new Budget(limits.messagesPerSecond(), 4.0 * limits.messagesPerSecond(), now);
        this.lastByte = now;
    }

    /** Reads what has come, at most one buffer; false when the connection is over. */
    boolean read(ByteBuffer buffer, long now) {
        try {
            buffer.clear();
            int count = channel.read(buffer);
            if (count < 0) {
                return finished(now);
            }
            if (count > 0) {
                lastByte = now;
                bytes.use(count, now);
                hand(reader.accept(buffer.array(), 0, count), now);
                rest(now);
            }
            return true;
        } catch (IOException broken) {
            hand(reader.gap(), now);
            return false;
        } catch (RuntimeException | LinkageError | StackOverflowError defect) {
            // A defect of ours costs the connection that met it, never the port and the panels on it.
            traffic.turnedAway(
                    this, Said.of("reason.program-failed", defect.getClass().getSimpleName()), now);
            return false;
        }
    }

    /**
     * Nothing more will come: half a message is written down, and a whole one still gets its answer, because a panel may close
     * its own half as soon as it has spoken. False when nothing is left to be said.
     */
    private boolean finished(long now) {
        hand(reader.gap(), now);
        finished = true;
        lastByte = now;
        interest();
        return !spent(now);
    }

    /** True when the other side has finished and has its answers, or will get none any more. */
    boolean spent(long now) {
        return finished && (!traffic.awaits(this) && !unsent.hasRemaining() || now - lastByte > LAST_ANSWER_NANOS);
    }

    /** What time brings: the end of a half message, the end of a pause. */
    void tick(long now) {
        if (!finished && reader.partial() && now - lastByte >= GAP_NANOS) {
            hand(reader.gap(), now);
        }
        if (paused && !bytes.spent(now) && !messages.spent(now)) {
            paused = false;
            interest();
        }
    }

    /** Writes what could not be written before; false when the connection is over. */
    boolean flush() {
        try {
            channel.write(unsent);
            interest();
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    @Override
    public InetSocketAddress from() {
        return from;
    }

    @Override
    public boolean send(byte[] answer) {
        if (!key.isValid() || unsent.remaining() + answer.length > MOST_UNSENT) {
            return false;
        }
        ByteBuffer all = ByteBuffer.allocate(unsent.remaining() + answer.length);
        all.put(unsent).put(answer).flip();
        unsent = all;
        return flush();
    }

    /** True once a message of a transmitter on the list has come this way. */
    boolean proven() {
        return proven;
    }

    boolean paused() {
        return paused;
    }

    long quietNanos(long now) {
        return now - lastByte;
    }

    void close() {
        key.cancel();
        traffic.gone(this);
        try {
            channel.close();
        } catch (IOException gone) {
            return;
        }
    }

    private void hand(List<Frame> frames, long now) {
        for (Frame frame : frames) {
            messages.use(1, now);
            proven |= traffic.took(frame, this, now);
        }
    }

    /** Whoever sends too much is not read for a while: the network holds it back, others are not slowed. */
    private void rest(long now) {
        if (bytes.spent(now) || messages.spent(now)) {
            paused = true;
            interest();
        }
    }

    private void interest() {
        if (key.isValid()) {
            key.interestOps((paused || finished ? 0 : SelectionKey.OP_READ)
                    | (unsent.hasRemaining() ? SelectionKey.OP_WRITE : 0));
        }
    }
}
