package org.duressdesk.domain.site;

import org.duressdesk.domain.signal.LinkId;

/**
 * How a receiver is connected and what it speaks.
 *
 * @param name             as shown in the status strip: "Receiver COM3"
 * @param port             device path, port name, or "simulator"
 * @param dataBits         7 or 8
 * @param parity           N, E, O, M or S
 * @param stopBits         1 or 2
 * @param profile          protocol profile text, for example "header=RRLLL", or empty
 * @param heartbeatSeconds 0 when the receiver sends none: the link is then "not supervised" (D8)
 * @param replyWindowMillis how long the receiver waits for its answer
 * @param sends            how often it sends a message before it gives up
 */
public record LinkSettings(
        LinkId id,
        String name,
        String port,
        int baud,
        int dataBits,
        char parity,
        int stopBits,
        String protocol,
        String profile,
        int heartbeatSeconds,
        int replyWindowMillis,
        int sends) {
    /** As printed by installers: "9600 8N1". */
    public String line() {
        return baud + " " + dataBits + parity + stopBits;
    }
}
