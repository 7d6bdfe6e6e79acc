package org.duressdesk.domain.link;

import java.util.Optional;
import org.duressdesk.domain.signal.LinkId;

/**
 * How a receiver is connected and what it speaks.
 *
 * @param name             as shown in the status strip: "Receiver COM3"
 * @param port             device path, port name, a network port (see {@link NetworkPort}), or "simulator"
 * @param dataBits         7 or 8
 * @param parity           N, E, O, M or S
 * @param stopBits         1 or 2
 * @param profile          protocol profile text, for example "header=RRLLL", or empty
 * @param heartbeatSeconds 0 when the receiver sends none: the link is then "not supervised" (D8)
 * @param replyWindowMillis how long the receiver waits for its answer
 * @param sends            how often it sends a message before it gives up
 * @param account          the transmitter, when this is one of several behind a listening port
 * @param rules            what the site knows of this line and its frames cannot tell
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
        int sends,
        Optional<NetworkAccount> account,
        LineRules rules) {

    /** A whole line without rules, as all but listening network ports are. */
    public LinkSettings(
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
        this(
                id,
                name,
                port,
                baud,
                dataBits,
                parity,
                stopBits,
                protocol,
                profile,
                heartbeatSeconds,
                replyWindowMillis,
                sends,
                Optional.empty());
    }

    /** A line without rules. */
    public LinkSettings(
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
            int sends,
            Optional<NetworkAccount> account) {
        this(
                id,
                name,
                port,
                baud,
                dataBits,
                parity,
                stopBits,
                protocol,
                profile,
                heartbeatSeconds,
                replyWindowMillis,
                sends,
                account,
                LineRules.NONE);
    }

    /** The same receiver at another port. */
    public LinkSettings at(String otherPort) {
        return new LinkSettings(
                id,
                name,
                otherPort,
                baud,
                dataBits,
                parity,
                stopBits,
                protocol,
                profile,
                heartbeatSeconds,
                replyWindowMillis,
                sends,
                account,
                rules);
    }

    /** True when a line with these settings is opened, read and supervised as with the others: all but the name is equal. */
    public boolean servedAs(LinkSettings other) {
        return equals(new LinkSettings(
                other.id,
                name,
                other.port,
                other.baud,
                other.dataBits,
                other.parity,
                other.stopBits,
                other.protocol,
                other.profile,
                other.heartbeatSeconds,
                other.replyWindowMillis,
                other.sends,
                other.account,
                other.rules));
    }

    /** The same with rules of the site for this line. */
    public LinkSettings with(LineRules other) {
        return new LinkSettings(
                id,
                name,
                port,
                baud,
                dataBits,
                parity,
                stopBits,
                protocol,
                profile,
                heartbeatSeconds,
                replyWindowMillis,
                sends,
                account,
                other);
    }

    /** The link of one transmitter behind this listening port. */
    public LinkSettings of(NetworkAccount sender, String senderName, int supervisionSeconds) {
        return new LinkSettings(
                NetworkAccount.link(sender.listener(), sender.account()),
                senderName,
                port,
                baud,
                dataBits,
                parity,
                stopBits,
                protocol,
                profile,
                supervisionSeconds,
                replyWindowMillis,
                sends,
                Optional.of(sender),
                rules);
    }

    /** As printed by installers: "9600 8N1"; "TCP" or "UDP" for a network port. */
    public String line() {
        if (port.contains("://")) {
            return port.startsWith("udp") ? "UDP" : port.startsWith("tcp") ? "TCP" : serial();
        }
        return serial();
    }

    private String serial() {
        return baud + " " + dataBits + parity + stopBits;
    }
}
