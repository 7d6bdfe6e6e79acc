package org.duressdesk.receiver.line.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.link.NetworkPort;
import org.duressdesk.domain.said.Refused;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.LineOpener;

/**
 * A receiver or a serial device server on the network: this desk connects to it (Sur-Gard automation port 1025: the
 * receiver is the server and takes exactly one consumer, protocols.md A.1, 8). Connecting, reading and writing are all
 * bounded; a peer that hangs up is noticed at once, one that vanished by keep-alive within half a minute, besides the
 * heartbeat that supervises the receiver itself.
 */
public final class SocketLine implements ByteLine {
    private static final int CONNECT_MILLIS = 1_500;
    private static final int KEEP_ALIVE_IDLE_SECONDS = 10;
    private static final int KEEP_ALIVE_EVERY_SECONDS = 5;
    private static final int KEEP_ALIVE_TRIES = 3;
    private static final int PURGE_MILLIS = 100;
    private static final int PURGE_NEXT_MILLIS = 20;
    private static final int PURGE_ROUNDS = 32;
    /** Some 64 KiB a second, over five times the fastest usual serial line. */
    private static final int BYTES_PER_MILLI = 64;

    private final String name;
    private final SocketChannel channel;
    private final Selector reading;
    private final Selector writing;
    private volatile boolean closed;

    private SocketLine(String name, SocketChannel channel, Selector reading, Selector writing) {
        this.name = name;
        this.channel = channel;
        this.reading = reading;
        this.writing = writing;
    }

    /** Connects anew at every attempt; names are looked up anew too. */
    public static LineOpener opener() {
        HostLookup lookup = new HostLookup();
        return settings -> open(settings, lookup);
    }

    private static ByteLine open(LinkSettings settings, HostLookup lookup) throws LineLost {
        NetworkPort port;
        try {
            port = NetworkPort.of(settings.port())
                    .filter(p -> !p.listens())
                    .orElseThrow(() -> new Refused(Said.of("set.no-address-connect", settings.port())));
        } catch (IllegalArgumentException wrong) {
            throw new LineLost(String.valueOf(wrong.getMessage()));
        }
        SocketLine line = connect(settings.port(), new InetSocketAddress(lookup.find(port.host()), port.port()));
        if (!settings.profile().replace(" ", "").contains("b32=on")) {
            line.purge();
        }
        return line;
    }

    private static SocketLine connect(String name, InetSocketAddress address) throws LineLost {
        SocketLine line = null;
        try {
            SocketChannel channel = SocketChannel.open();
            line = new SocketLine(name, channel, Selector.open(), Selector.open());
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            keepAlive(channel, ExtendedSocketOptions.TCP_KEEPIDLE, KEEP_ALIVE_IDLE_SECONDS);
            keepAlive(channel, ExtendedSocketOptions.TCP_KEEPINTERVAL, KEEP_ALIVE_EVERY_SECONDS);
            keepAlive(channel, ExtendedSocketOptions.TCP_KEEPCOUNT, KEEP_ALIVE_TRIES);
            if (!channel.connect(address)) {
                SelectionKey connecting = channel.register(line.writing, SelectionKey.OP_CONNECT);
                if (line.writing.select(CONNECT_MILLIS) == 0 || !channel.finishConnect()) {
                    line.close();
                    throw new LineLost(Said.of("line.no-answer", name));
                }
                line.writing.selectedKeys().clear();
                connecting.interestOps(0);
            }
            channel.register(line.reading, SelectionKey.OP_READ);
            channel.register(line.writing, 0);
            return line;
        } catch (IOException refused) {
            if (line != null) {
                line.close();
            }
            throw new LineLost(Said.of("line.unreachable", name, refused.getMessage()));
        }
    }

    private static void keepAlive(SocketChannel channel, SocketOption<Integer> option, int value) throws IOException {
        if (channel.supportedOptions().contains(option)) {
            channel.setOption(option, value);
        }
    }

    /**
     * A device server may hold what its serial port received while nobody was connected; an answer to that would
     * acknowledge the wrong message (decision D2). A receiver with length headers holds nothing back.
     */
    private void purge() throws LineLost {
        byte[] stale = new byte[4_096];
        for (int round = 0; round < PURGE_ROUNDS && ready(round == 0 ? PURGE_MILLIS : PURGE_NEXT_MILLIS); round++) {
            read(stale);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int read(byte[] into) throws LineLost {
        try {
            if (!ready(WAIT_MILLIS)) {
                return 0;
            }
            int count = channel.read(ByteBuffer.wrap(into));
            if (count < 0) {
                throw gone();
            }
            slow(count);
            return count;
        } catch (IOException broken) {
            throw gone();
        }
    }

    /**
     * No serial port behind a device server is faster than this; one that floods is held back by its own connection
     * instead of filling the desk. A message is far too short to be slowed.
     */
    private void slow(int count) throws IOException, LineLost {
        SelectionKey key = channel.keyFor(reading);
        if (count < BYTES_PER_MILLI || key == null) {
            return;
        }
        try {
            key.interestOps(0);
            reading.select(count / BYTES_PER_MILLI);
            key.interestOps(SelectionKey.OP_READ);
        } catch (ClosedSelectorException | CancelledKeyException closing) {
            throw gone();
        }
    }

    private boolean ready(int millis) throws LineLost {
        try {
            int ready = millis == 0 ? reading.selectNow() : reading.select(millis);
            reading.selectedKeys().clear();
            if (closed) {
                throw gone();
            }
            return ready > 0;
        } catch (IOException | ClosedSelectorException broken) {
            throw gone();
        }
    }

    @Override
    public int waiting() throws LineLost {
        try {
            return channel.socket().getInputStream().available();
        } catch (IOException broken) {
            throw gone();
        }
    }

    @Override
    public void write(byte[] bytes) throws LineLost {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            SelectionKey key = channel.keyFor(writing);
            while (rest.hasRemaining()) {
                if (closed || key == null) {
                    throw gone();
                }
                if (channel.write(rest) == 0) {
                    key.interestOps(SelectionKey.OP_WRITE);
                    int ready = writing.select(WAIT_MILLIS);
                    writing.selectedKeys().clear();
                    key.interestOps(0);
                    if (ready == 0) {
                        throw new LineLost(Said.of("line.takes-no-answers", name));
                    }
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw gone();
        }
    }

    @Override
    public void close() {
        closed = true;
        try (channel;
                reading;
                writing) {
            reading.wakeup();
        } catch (IOException gone) {
            return;
        }
    }

    private LineLost gone() {
        return new LineLost(Said.of(closed ? "line.closed" : "line.hung-up.network", name));
    }
}
