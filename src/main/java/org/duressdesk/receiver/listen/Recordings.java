package org.duressdesk.receiver.listen;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.receiver.link.Taps;

/**
 * Recordings of what comes to a port: each message whole, so that those of several connections never run into
 * one another. A transmitter's recording holds its own messages; that of the port holds everything, strangers included.
 */
final class Recordings {
    private final LinkId port;
    private final Taps taps;

    Recordings(LinkId port, Taps taps) {
        this.port = port;
        this.taps = taps;
    }

    /** A message, or what was none, of a transmitter's link or of the port when nobody on the list sent it. */
    void came(LinkId link, Frame frame, long now) {
        give(link, frame, now);
        if (!link.equals(port)) {
            give(port, frame, now);
        }
    }

    private void give(LinkId link, Frame frame, long now) {
        if (taps.wanted(link) && !frame.rawHex().isEmpty()) {
            byte[] raw = frame.raw();
            taps.bytes(link, now, raw, raw.length);
        }
    }

    /** The way back: a remark, because a recording holds what came. */
    void answered(LinkId link, byte[] answer, long now) {
        String words = "answered: " + new String(answer, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", ".");
        said(link, words, now);
        if (!link.equals(port)) {
            said(port, link + " " + words, now);
        }
    }

    /** What happened to the port, for it and for all that it serves. */
    void happened(Collection<LinkId> links, String sentence, long now) {
        links.forEach(link -> said(link, sentence, now));
        said(port, sentence, now);
    }

    private void said(LinkId link, String sentence, long now) {
        if (taps.wanted(link)) {
            taps.remark(link, now, sentence);
        }
    }
}
