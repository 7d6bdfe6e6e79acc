package org.duressdesk.domain.link;

import org.duressdesk.domain.signal.LinkId;

/**
 * One transmitter behind a port that listens on the network. Each has a link of its own, so that each is supervised,
 * counted and blind by itself (decision record 35).
 *
 * @param listener  the id of the listening link in site.json
 * @param account   as the transmitter sends it in the header of its messages
 * @param encrypted true when only messages encrypted with its key are believed
 * @param limits    of the port
 */
public record NetworkAccount(String listener, String account, boolean encrypted, PortLimits limits) {
    /** Behind a port with the usual limits. */
    public NetworkAccount(String listener, String account, boolean encrypted) {
        this(listener, account, encrypted, PortLimits.USUAL);
    }

    /** The link of one transmitter behind a listening link: {@code ip.AAA}. */
    public static LinkId link(String listener, String account) {
        return new LinkId(listener + "." + account);
    }
}
