package org.duressdesk.receiver.link;

import java.util.function.Supplier;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.Manners;
import org.duressdesk.receiver.frame.RuledReader;
import org.duressdesk.receiver.line.LineOpener;
import org.duressdesk.receiver.line.network.SocketLine;
import org.duressdesk.receiver.line.serial.SerialLine;
import org.duressdesk.receiver.protocol.Protocols;

/**
 * Everything one link needs.
 *
 * @param opener          opens its line at every attempt
 * @param frames          a fresh frame reader for every opening
 * @param manners         how the desk behaves on this link now
 * @param simulated       true for a simulated receiver: stamped on what the link reports (decision D8)
 * @param afterOutage     true when the desk was down before: the first opening then counts as a return, and what the
 *                        receiver had buffered is marked (requirement R5)
 * @param firstPauseMillis pause before the second attempt to open; doubles up to a second
 */
public record LinkSetup(
        LinkSettings settings,
        LineOpener opener,
        Supplier<FrameReader> frames,
        Supplier<Manners> manners,
        boolean simulated,
        boolean afterOutage,
        int firstPauseMillis) {

    /** With the manners of the protocol that the settings name. */
    public LinkSetup(
            LinkSettings settings,
            LineOpener opener,
            Supplier<FrameReader> frames,
            boolean simulated,
            boolean afterOutage,
            int firstPauseMillis) {
        this(settings, opener, frames, () -> Protocols.manners(settings), simulated, afterOutage, firstPauseMillis);
    }

    /**
     * A link over what its port names: an address to connect to, or a port of the serial library.
     *
     * @throws IllegalArgumentException with one sentence when the site names an unknown protocol or profile
     */
    public static LinkSetup of(LinkSettings settings, boolean simulated, boolean afterOutage) {
        return settings.port().contains("://")
                ? over(SocketLine.opener(), settings, simulated, afterOutage)
                : serial(settings, simulated, afterOutage);
    }

    /**
     * A link over the serial library.
     *
     * @throws IllegalArgumentException with one sentence when the site names an unknown protocol or profile
     */
    public static LinkSetup serial(LinkSettings settings, boolean simulated, boolean afterOutage) {
        return over(SerialLine::open, settings, simulated, afterOutage);
    }

    /** A link over another kind of line; for the rest as {@link #serial}. */
    public static LinkSetup over(LineOpener opener, LinkSettings settings, boolean simulated, boolean afterOutage) {
        Protocols.Spoken spoken = Protocols.forLink(settings);
        return new LinkSetup(
                settings,
                opener,
                () -> RuledReader.of(spoken.reader().get(), settings.rules()),
                spoken.manners(),
                simulated,
                afterOutage,
                100);
    }
}
