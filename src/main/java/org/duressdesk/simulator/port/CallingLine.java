package org.duressdesk.simulator.port;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.LineLost;

/** A connection to a desk: called inside {@link #read}, again and again until it answers; gone when it hangs up. */
final class CallingLine extends PeerLine {
    private final InetSocketAddress desk;
    private Optional<SocketChannel> calling = Optional.empty();

    CallingLine(String where, InetSocketAddress desk) throws LineLost {
        super(where, Said.of("simulator.desk-at-hung-up", where).words());
        this.desk = desk;
    }

    @Override
    Optional<SocketChannel> meet() throws IOException {
        if (calling.isEmpty()) {
            SocketChannel next = SocketChannel.open();
            next.setOption(StandardSocketOptions.TCP_NODELAY, true);
            watch(next, SelectionKey.OP_CONNECT);
            calling = Optional.of(next);
            try {
                next.connect(desk);
            } catch (IOException refused) {
                return rest(next);
            }
        }
        SocketChannel next = calling.get();
        await();
        try {
            if (!next.finishConnect()) {
                return Optional.empty();
            }
        } catch (IOException refused) {
            return rest(next);
        }
        next.keyFor(selector()).interestOps(SelectionKey.OP_READ);
        calling = Optional.empty();
        return Optional.of(next);
    }

    /** Nobody listens there: calls again after a pause that ends early when the line is closed. */
    private Optional<SocketChannel> rest(SocketChannel refused) throws IOException {
        refused.close();
        calling = Optional.empty();
        await();
        return Optional.empty();
    }

    @Override
    public void close() {
        super.close();
        try {
            if (calling.isPresent()) {
                calling.get().close();
            }
        } catch (IOException closed) {
            calling = Optional.empty();
        }
    }
}
