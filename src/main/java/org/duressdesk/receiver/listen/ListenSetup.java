package org.duressdesk.receiver.listen;

import java.util.List;
import java.util.stream.Stream;
import org.duressdesk.domain.link.NetworkPort;
import org.duressdesk.domain.link.PortLimits;
import org.duressdesk.domain.signal.LinkId;

/**
 * Everything one listening port needs.
 *
 * @param id          the listening link of the site; what no transmitter on the list sent is written down under it
 * @param host        address or interface to listen on
 * @param number      port number; 0 for any free one (tests)
 * @param afterOutage true when the desk was down before
 */
public record ListenSetup(
        LinkId id,
        NetworkPort.Kind kind,
        String host,
        int number,
        List<Member> members,
        PortLimits limits,
        boolean afterOutage) {
    public ListenSetup {
        members = List.copyOf(members);
    }

    /** A port as the site names it, with the limits that stand at its transmitters. */
    public static ListenSetup of(LinkId id, NetworkPort port, List<Member> members, boolean afterOutage) {
        return new ListenSetup(
                id,
                port.kind(),
                port.host(),
                port.port(),
                members,
                members.getFirst().settings().account().orElseThrow().limits(),
                afterOutage);
    }

    /** All links it serves, itself last. */
    public List<LinkId> ids() {
        return ids(id, members);
    }

    /** The links of a port with these transmitters, the port itself last. */
    public static List<LinkId> ids(LinkId port, List<Member> members) {
        return Stream.concat(members.stream().map(m -> m.settings().id()), Stream.of(port))
                .toList();
    }
}
