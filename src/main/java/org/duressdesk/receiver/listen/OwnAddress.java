package org.duressdesk.receiver.listen;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.LineLost;

/** Finds the one address of this machine to listen on. Never all of them: a port is opened where the site says. */
final class OwnAddress {
    private OwnAddress() {}

    /**
     * The address behind an address, the name of an interface, or {@code localhost}.
     *
     * @throws LineLost when this machine does not have it
     */
    static InetAddress of(String host) throws LineLost {
        if (host.equals("localhost")) {
            return InetAddress.getLoopbackAddress();
        }
        try {
            InetAddress address = InetAddress.ofLiteral(host);
            if (address.isAnyLocalAddress()) {
                throw new LineLost(Said.of("line.every-network", host));
            }
            if (!address.isLoopbackAddress() && NetworkInterface.getByInetAddress(address) == null) {
                throw new LineLost(Said.of("line.no-address", host));
            }
            return address;
        } catch (IllegalArgumentException noLiteral) {
            return ofInterface(host);
        } catch (SocketException unknown) {
            throw new LineLost(Said.of("line.addresses-unlisted", unknown.getMessage()));
        }
    }

    private static InetAddress ofInterface(String name) throws LineLost {
        try {
            NetworkInterface found = NetworkInterface.getByName(name);
            if (found == null) {
                throw new LineLost(Said.of("line.no-interface", name));
            }
            return found.inetAddresses()
                    .min(Comparator.comparing((InetAddress a) -> !(a instanceof Inet4Address))
                            .thenComparing(InetAddress::isLinkLocalAddress))
                    .orElseThrow(() -> new LineLost(Said.of("line.interface-bare", name)));
        } catch (SocketException unknown) {
            throw new LineLost(Said.of("line.interfaces-unlisted", unknown.getMessage()));
        }
    }
}
