package org.duressdesk.simulator.port;

import java.net.InetSocketAddress;
import org.duressdesk.domain.link.NetworkPort;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;

/** The way of a panel to a desk that listens: TCP, connected anew after a hang-up, or UDP. */
public final class PanelPort implements ReceiverPort {
    private final String host;
    private final int port;
    private final boolean udp;

    /** @param udp false for TCP */
    public PanelPort(String host, int port, boolean udp) {
        this.host = host;
        this.port = port;
        this.udp = udp;
    }

    /**
     * Reads {@code tcp://HOST:PORT} or {@code udp://HOST:PORT}.
     *
     * @throws IllegalArgumentException with one sentence
     */
    public static PanelPort of(String text) {
        boolean udp = text.startsWith("udp://");
        if (!udp && !text.startsWith("tcp://")) {
            throw new IllegalArgumentException(
                    Said.of("simulator.desk-s-port-tcp-host", text).words());
        }
        NetworkPort read = NetworkPort.of("tcp" + text.substring(3)).orElseThrow();
        return new PanelPort(read.host(), read.port(), udp);
    }

    @Override
    public ByteLine open() throws LineLost {
        InetSocketAddress desk = new InetSocketAddress(host, port);
        if (desk.isUnresolved()) {
            throw new LineLost(
                    Said.of("simulator.there-no-machine-name-on", host).words());
        }
        return udp ? new DatagramLine(where(), desk) : new CallingLine(where(), desk);
    }

    @Override
    public String where() {
        return (udp ? "udp://" : "tcp://") + host + ":" + port;
    }

    @Override
    public void close() {}
}
