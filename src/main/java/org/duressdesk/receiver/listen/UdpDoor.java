package org.duressdesk.receiver.listen;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duressdesk.domain.link.PortLimits;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.receiver.frame.FrameReader;

/** A UDP port: every datagram is one message, answered to where it came from. */
final class UdpDoor implements Door {
    /** Besides a message: LF, check, length, CR, the NUL of some panels, and a byte to see that a datagram is longer. */
    private static final int AROUND = 13;

    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_ADDRESSES = 256;

    private final DatagramChannel channel;
    private final String where;
    private final Traffic traffic;
    private final PortLimits limits;
    private final ByteBuffer buffer;
    private final Map<InetAddress, Budget> rates = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Budget> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    UdpDoor(InetAddress address, int port, Traffic traffic, PortLimits limits, Selector selector) throws IOException {
        this.traffic = traffic;
        this.limits = limits;
        this.buffer = ByteBuffer.allocate(limits.messageBytes() + AROUND);
        this.channel = DatagramChannel.open();
        try {
            channel.bind(new InetSocketAddress(address, port));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            where = "udp-listen://" + Listener.text((InetSocketAddress) channel.getLocalAddress());
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }

    @Override
    public String where() {
        return where;
    }

    @Override
    public void serve(Selector selector, long now) throws IOException {
        selector.selectedKeys().clear();
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            buffer.clear();
            InetSocketAddress from = (InetSocketAddress) channel.receive(buffer);
            if (from == null) {
                return;
            }
            take(new Back(channel, from), buffer.position(), now);
        }
    }

    private void take(Back way, int count, long now) {
        Budget rate = rates.computeIfAbsent(
                way.from().getAddress(),
                address -> new Budget(limits.messagesPerSecond(), 4.0 * limits.messagesPerSecond(), now));
        if (count == 0 || !rate.use(1, now)) {
            return;
        }
        if (count == buffer.capacity()) {
            traffic.turnedAway(way, Said.of("reason.datagram-long"), now);
            return;
        }
        try {
            FrameReader reader = traffic.reader();
            List<Frame> frames = new ArrayList<>(reader.accept(buffer.array(), 0, count));
            frames.addAll(reader.gap());
            frames.forEach(frame -> traffic.took(frame, way, now));
        } catch (RuntimeException | LinkageError | StackOverflowError defect) {
            // A defect of ours costs the datagram that met it, never the port and the panels on it.
            traffic.turnedAway(
                    way, Said.of("reason.program-failed", defect.getClass().getSimpleName()), now);
        }
    }

    @Override
    public boolean impatient() {
        return false;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            return;
        }
    }

    private record Back(DatagramChannel channel, InetSocketAddress from) implements WayBack {
        @Override
        public boolean send(byte[] bytes) {
            try {
                return channel.send(ByteBuffer.wrap(bytes), from) > 0;
            } catch (IOException unreachable) {
                return false;
            }
        }
    }
}
