package org.duressdesk.domain.link;

import java.util.Optional;
import org.duressdesk.domain.said.Refused;
import org.duressdesk.domain.said.Said;

/**
 * A port on the network instead of a serial one: {@code tcp://host:port} connects to a receiver or a device server,
 * {@code tcp-listen://address:port} and {@code udp-listen://address:port} wait for transmitters on one address of this
 * machine.
 *
 * @param host a name or address; for listening an address or the name of a network interface, never all of them
 */
public record NetworkPort(Kind kind, String host, int port) {
    /** What is done with the address. */
    public enum Kind {
        CONNECT("tcp"),
        LISTEN_TCP("tcp-listen"),
        LISTEN_UDP("udp-listen");

        private final String scheme;

        Kind(String scheme) {
            this.scheme = scheme;
        }
    }

    private static final int MOST = 65_535;

    /**
     * Reads the text of a port; empty when it is no network port at all.
     *
     * @throws Refused when it looks like one and is wrong
     */
    public static Optional<NetworkPort> of(String text) {
        int mark = text.indexOf("://");
        if (mark < 0) {
            return Optional.empty();
        }
        String scheme = text.substring(0, mark);
        for (Kind kind : Kind.values()) {
            if (kind.scheme.equals(scheme)) {
                return Optional.of(read(text, kind, text.substring(mark + 3)));
            }
        }
        throw new Refused(Said.of("site.port-begins-not-tcp-tcp", text, scheme));
    }

    /** True when it waits for transmitters. */
    public boolean listens() {
        return kind != Kind.CONNECT;
    }

    private static NetworkPort read(String text, Kind kind, String address) {
        int colon = address.lastIndexOf(':');
        String host = colon < 0 ? "" : address.substring(0, colon);
        boolean six = host.startsWith("[") && host.endsWith("]");
        if (six) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.isEmpty() || !six && host.contains(":") || !host.matches("[0-9A-Za-z._:%-]{1,100}")) {
            throw new Refused(Said.of("site.port-needs-address-number-127", text, kind.scheme));
        }
        if (kind != Kind.CONNECT && everywhere(host)) {
            throw new Refused(Said.of("site.port-would-listen-on-every", text));
        }
        return new NetworkPort(kind, host, number(text, address.substring(colon + 1)));
    }

    private static int number(String text, String digits) {
        int number = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
        if (number < 1 || number > MOST) {
            throw new Refused(Said.of("site.port-needs-port-number-1", text, MOST, digits));
        }
        return number;
    }

    /** 0.0.0.0, 0, :: and other spellings of zero. */
    private static boolean everywhere(String host) {
        return host.matches("[0.]+|[0:]+|::ffff:[0.]+|0[xX]0+");
    }

    @Override
    public String toString() {
        return kind.scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
