package org.duressdesk.simulator.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;

/**
 * The automation port of a network receiver on this machine only: the receiver is the server and takes one computer at a
 * time (protocols.md A.1, 8).
 */
public final class TcpPort implements ReceiverPort {
    private final ServerSocketChannel server;
    private final String where;

    /**
     * Listens on the loopback address.
     *
     * @param port 0 for any free one
     * @throws LineLost when the port is taken
     */
    public TcpPort(int port) throws LineLost {
        try {
            server = ServerSocketChannel.open();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            InetSocketAddress bound = (InetSocketAddress) server.getLocalAddress();
            where = bound.getHostString() + ":" + bound.getPort();
        } catch (IOException taken) {
            throw new LineLost(Said.of("simulator.tcp-port-cannot-opened-on", port, taken.getMessage())
                    .words());
        }
    }

    @Override
    public ByteLine open() throws LineLost {
        return new TcpLine(server, where);
    }

    @Override
    public String where() {
        return where;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
