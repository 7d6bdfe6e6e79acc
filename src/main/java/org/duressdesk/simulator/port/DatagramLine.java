package org.duressdesk.simulator.port;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;

/** Datagrams to a desk and back: each message is one. A desk that is away is noticed by its missing answers only. */
final class DatagramLine implements ByteLine {
    private final String where;
    private final DatagramChannel channel;
    private final Selector selector;

    DatagramLine(String where, InetSocketAddress desk) throws LineLost {
        this.where = where;
        try {
            this.channel = DatagramChannel.open();
            this.selector = Selector.open();
            channel.connect(desk);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
        } catch (IOException refused) {
            throw new LineLost(Said.of("simulator.cannot-called", where, refused.getMessage())
                    .words());
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
            return channel.read(ByteBuffer.wrap(into));
        } catch (PortUnreachableException away) {
            return 0;
        } catch (IOException | RuntimeException closed) {
            throw new LineLost(Said.of("simulator.was-closed", where).words());
        }
    }

    @Override
    public int waiting() {
        return 0;
    }

    @Override
    public void write(byte[] bytes) throws LineLost {
        try {
            if (bytes.length > 0) {
                channel.write(ByteBuffer.wrap(bytes));
            }
        } catch (PortUnreachableException away) {
            return;
        } catch (IOException closed) {
            throw new LineLost(Said.of("simulator.was-closed", where).words());
        }
    }

    @Override
    public void close() {
        try {
            selector.close();
            channel.close();
        } catch (IOException gone) {
            return;
        }
    }
}
