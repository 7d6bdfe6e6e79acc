package org.duressdesk.simulator.port;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.LineLost;

/** One computer at the automation port: waits for it inside {@link #read}, and serves it until it leaves. */
final class TcpLine extends PeerLine {
    private final ServerSocketChannel server;

    TcpLine(ServerSocketChannel server, String where) throws LineLost {
        super(where, Said.of("simulator.computer-at-has-left", where).words());
        this.server = server;
        try {
            watch(server, SelectionKey.OP_ACCEPT);
        } catch (IOException refused) {
            throw new LineLost(Said.of("simulator.cannot-used", where, refused.getMessage())
                    .words());
        }
    }

    @Override
    Optional<SocketChannel> meet() throws IOException {
        await();
        Optional<SocketChannel> next = Optional.ofNullable(server.accept());
        if (next.isPresent()) {
            server.keyFor(selector()).cancel();
            selector().selectNow();
            watch(next.get(), SelectionKey.OP_READ);
        }
        return next;
    }
}
