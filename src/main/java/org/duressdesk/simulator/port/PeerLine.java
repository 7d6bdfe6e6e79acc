package org.duressdesk.simulator.port;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;

/** A TCP connection of a simulated receiver. How the other side is met differs; what passes between them does not. */
abstract class PeerLine implements ByteLine {
    private final String where;
    private final String left;
    private final Selector selector;
    private volatile Optional<SocketChannel> peer = Optional.empty();

    /** @param left what is said when the other side has left */
    PeerLine(String where, String left) throws LineLost {
        this.where = where;
        this.left = left;
        try {
            this.selector = Selector.open();
        } catch (IOException refused) {
            throw new LineLost(Said.of("simulator.cannot-used", where, refused.getMessage())
                    .words());
        }
    }

    /** Looks for the other side for {@link #WAIT_MILLIS} at most; empty when it is not there yet. */
    abstract Optional<SocketChannel> meet() throws IOException;

    final Selector selector() {
        return selector;
    }

    /** Waits until something happens on the channels watched, at most {@link #WAIT_MILLIS}. */
    final void await() throws IOException {
        selector.select(WAIT_MILLIS);
        selector.selectedKeys().clear();
    }

    final void watch(SelectableChannel channel, int operation) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, operation);
    }

    @Override
    public final String name() {
        return where;
    }

    @Override
    public final int read(byte[] into) throws LineLost {
        try {
            if (peer.isEmpty()) {
                peer = meet();
                return 0;
            }
            await();
            int count = peer.get().read(ByteBuffer.wrap(into));
            if (count < 0) {
                throw gone();
            }
            return count;
        } catch (IOException | RuntimeException closed) {
            throw gone();
        }
    }

    @Override
    public final int waiting() {
        return 0;
    }

    @Override
    public final void write(byte[] bytes) throws LineLost {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            boolean taken = true;
            while (taken && peer.isPresent() && rest.hasRemaining()) {
                // A full socket buffer takes no more: the rest is gone as on a wire.
                taken = peer.get().write(rest) > 0;
            }
        } catch (IOException closed) {
            throw gone();
        }
    }

    @Override
    public final boolean connected() {
        return peer.isPresent();
    }

    @Override
    public void close() {
        try {
            selector.close();
            if (peer.isPresent()) {
                peer.get().close();
            }
        } catch (IOException closed) {
            peer = Optional.empty();
        }
    }

    private LineLost gone() {
        return new LineLost(left);
    }
}
