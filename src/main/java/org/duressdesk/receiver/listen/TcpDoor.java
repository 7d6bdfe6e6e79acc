package org.duressdesk.receiver.listen;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duressdesk.domain.link.PortLimits;
import org.duressdesk.domain.said.Said;

/** A TCP port and everybody connected to it. */
final class TcpDoor implements Door {
    private static final int BACKLOG = 32;
    private static final int BUFFER = 4_096;
    private static final int MOST_ACCEPTS = 16;
    private static final int LEAST_PROVEN_SECONDS = 3_600;

    private final ServerSocketChannel server;
    private final String where;
    private final Traffic traffic;
    private final PortLimits limits;
    private final List<Caller> callers = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    TcpDoor(InetAddress address, int port, Traffic traffic, PortLimits limits, Selector selector) throws IOException {
        this.traffic = traffic;
        this.limits = limits;
        this.server = ServerSocketChannel.open();
        try {
            server.bind(new InetSocketAddress(address, port), BACKLOG);
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            where = "tcp-listen://" + Listener.text((InetSocketAddress) server.getLocalAddress());
        } catch (IOException refused) {
            server.close();
            throw refused;
        }
    }

    @Override
    public String where() {
        return where;
    }

    @Override
    public void serve(Selector selector, long now) throws IOException {
        for (SelectionKey key : selector.selectedKeys()) {
            if (!key.isValid()) {
                continue;
            }
            if (key.isAcceptable()) {
                accept(selector, now);
            } else if (key.attachment() instanceof Caller caller && !served(caller, key, now)) {
                end(caller);
            }
        }
        selector.selectedKeys().clear();
        long provenNanos =
                TimeUnit.SECONDS.toNanos(Math.max(LEAST_PROVEN_SECONDS, 2L * traffic.longestSupervision() + 5));
        for (Caller caller : List.copyOf(callers)) {
            caller.tick(now);
            long limit = caller.proven() ? provenNanos : TimeUnit.SECONDS.toNanos(limits.idleSeconds());
            if (caller.spent(now) || caller.quietNanos(now) > limit) {
                end(caller);
            }
        }
    }

    private boolean served(Caller caller, SelectionKey key, long now) {
        return (!key.isWritable() || caller.flush()) && (!key.isReadable() || caller.read(buffer, now));
    }

    private void accept(Selector selector, long now) throws IOException {
        for (int i = 0; i < MOST_ACCEPTS; i++) {
            SocketChannel channel = server.accept();
            if (channel == null) {
                return;
            }
            try {
                welcome(selector, channel, now);
            } catch (IOException gone) {
                channel.close();
            }
        }
    }

    private void welcome(Selector selector, SocketChannel channel, long now) throws IOException {
        InetSocketAddress from = (InetSocketAddress) channel.getRemoteAddress();
        List<Caller> same = callers.stream()
                .filter(c -> c.from().getAddress().equals(from.getAddress()))
                .toList();
        if (same.size() >= limits.perAddress() && !room(same, now)
                || callers.size() >= limits.connections() && !room(callers, now)) {
            channel.close();
            traffic.turnedAway(new Nowhere(from), Said.of("reason.connections-from", callers.size(), same.size()), now);
            return;
        }
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        Caller caller = new Caller(channel, key, from, traffic, limits, now);
        key.attach(caller);
        callers.add(caller);
    }

    /** Makes room by ending the longest quiet connection that has proved nothing. */
    private boolean room(List<Caller> among, long now) {
        Optional<Caller> out =
                among.stream().filter(c -> !c.proven()).max(Comparator.comparingLong(c -> c.quietNanos(now)));
        out.ifPresent(this::end);
        return out.isPresent();
    }

    private void end(Caller caller) {
        callers.remove(caller);
        caller.close();
    }

    @Override
    public boolean impatient() {
        return callers.stream().anyMatch(Caller::paused);
    }

    @Override
    public void close() {
        List.copyOf(callers).forEach(this::end);
        try {
            server.close();
        } catch (IOException gone) {
            return;
        }
    }

    /** A connection that is closed already. */
    private record Nowhere(InetSocketAddress from) implements WayBack {
        @Override
        public boolean send(byte[] bytes) {
            return false;
        }
    }
}
