package org.duressdesk.receiver.simulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.duressdesk.receiver.link.ByteLine;
import org.duressdesk.receiver.link.LineLost;

/** One computer at the automation port: waits for it inside {@link #read}, and serves it until it leaves. */
final class TcpLine implements ByteLine {
    private final ServerSocketChannel server;
    private final String where;
    private final Selector selector;
    private volatile Optional<SocketChannel> peer = Optional.empty();

    TcpLine(ServerSocketChannel server, String where) throws LineLost {
        this.server = server;
        this.where = where;
        try {
            this.selector = Selector.open();
            watch(server, SelectionKey.OP_ACCEPT);
        } catch (IOException refused) {
            throw new LineLost(where + " cannot be used: " + refused.getMessage() + ".");
        }
    }

    @Override
    public String name() {
        return where;
    }

    @Override
    public int read(byte[] into) throws LineLost {
        try {
            selector.select(WAIT_MILLIS);
            selector.selectedKeys().clear();
            if (peer.isEmpty()) {
                accept();
                return 0;
            }
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
    public int waiting() {
        return 0;
    }

    @Override
    public void write(byte[] bytes) throws LineLost {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            while (peer.isPresent() && rest.hasRemaining() && peer.get().write(rest) > 0) {
                // A full socket buffer takes no more: nobody reads, the rest is gone as on a wire.
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
        } catch (IOException closed) {
            peer = Optional.empty();
        }
    }

    private void accept() throws IOException {
        Optional<SocketChannel> next = Optional.ofNullable(server.accept());
        if (next.isPresent()) {
            server.keyFor(selector).cancel();
            selector.selectNow();
            watch(next.get(), SelectionKey.OP_READ);
            peer = next;
        }
    }

    private void watch(SelectableChannel channel, int operation) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, operation);
    }

    private LineLost gone() {
        return new LineLost("The computer at " + where + " has left.");
    }
}
