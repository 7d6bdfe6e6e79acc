package org.duressdesk.receiver.simulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.duressdesk.receiver.link.ByteLine;
import org.duressdesk.receiver.link.LineLost;

/** A connection to a desk: called inside {@link #read}, again and again until it answers; gone when it hangs up. */
final class CallingLine implements ByteLine {
    private final String where;
    private final InetSocketAddress desk;
    private final Selector selector;
    private Optional<SocketChannel> calling = Optional.empty();
    private volatile Optional<SocketChannel> peer = Optional.empty();

    CallingLine(String where, InetSocketAddress desk) throws LineLost {
        this.where = where;
        this.desk = desk;
        try {
            this.selector = Selector.open();
        } catch (IOException refused) {
            throw new LineLost(where + " cannot be called: " + refused.getMessage() + ".");
        }
    }

    @Override
    public String name() {
        return where;
    }

    @Override
    public int read(byte[] into) throws LineLost {
        try {
            if (peer.isEmpty()) {
                call();
                return 0;
            }
            selector.select(WAIT_MILLIS);
            selector.selectedKeys().clear();
            int count = peer.get().read(ByteBuffer.wrap(into));
            if (count < 0) {
                throw gone();
            }
            return count;
        } catch (IOException | RuntimeException closed) {
            throw gone();
        }
    }

    private void call() throws IOException {
        if (calling.isEmpty()) {
            SocketChannel next = SocketChannel.open();
            next.configureBlocking(false);
            next.setOption(StandardSocketOptions.TCP_NODELAY, true);
            next.register(selector, SelectionKey.OP_CONNECT);
            calling = Optional.of(next);
            try {
                next.connect(desk);
            } catch (IOException refused) {
                rest(next);
                return;
            }
        }
        SocketChannel next = calling.get();
        selector.select(WAIT_MILLIS);
        selector.selectedKeys().clear();
        try {
            if (next.finishConnect()) {
                next.keyFor(selector).interestOps(SelectionKey.OP_READ);
                calling = Optional.empty();
                peer = Optional.of(next);
            }
        } catch (IOException refused) {
            rest(next);
        }
    }

    /** Nobody listens there: calls again after a pause that ends early when the line is closed. */
    private void rest(SocketChannel refused) throws IOException {
        refused.close();
        calling = Optional.empty();
        selector.select(WAIT_MILLIS);
    }

    @Override
    public int waiting() {
        return 0;
    }

    @Override
    public void write(byte[] bytes) throws LineLost {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            while (peer.isPresent() && rest.hasRemaining() && peer.get().write(rest) > 0) {
                // A full socket buffer takes no more: the rest is gone as on a wire.
                continue;
            }
        } catch (IOException closed) {
            throw gone();
        }
    }

    @Override
    public boolean connected() {
        return peer.isPresent();
    }

    @Override
    public void close() {
        try {
            selector.close();
            if (peer.isPresent()) {
                peer.get().close();
            }
            if (calling.isPresent()) {
                calling.get().close();
            }
        } catch (IOException closed) {
            peer = Optional.empty();
        }
    }

    private LineLost gone() {
        return new LineLost("The desk at " + where + " hung up.");
    }
}
