package org.duressdesk.simulator.language;

/**
 * How the simulated receiver is set up; the defaults are those of protocols.md A.1 and A.2. Header, content and B32 are of
 * Sur-Gard receivers.
 *
 * @param header          digits of receiver and line
 * @param receiver        receiver number, 0 to 99
 * @param line            line number
 * @param content         what carries the reports
 * @param b32             each message behind four digits of its length (System III and 5, IP output)
 * @param heartbeatMillis when idle; 0 for none
 * @param windowMillis    how long it waits for an answer
 * @param sends           how often it sends before it gives up
 * @param refusals        how many NAKs before it skips a message (System 5: 26)
 * @param buffer          messages it keeps while nobody answers (127 for each of 8 lines)
 * @param baud            speed that the transmission takes time for; 0 for none
 * @param protocol        the family it plays, one of {@link Languages#names()}
 */
public record SimulatorSettings(
        Header header,
        int receiver,
        int line,
        Content content,
        boolean b32,
        long heartbeatMillis,
        long windowMillis,
        int sends,
        int refusals,
        int buffer,
        int baud,
        String protocol) {

    /** Receiver and line digits: MLR2 sends one line digit, System I to 5 send three. */
    public enum Header {
        RRL,
        RRLLL
    }

    /** Contact ID in protocol 5, or SIA blocks in protocol S. */
    public enum Content {
        CONTACT_ID,
        SIA
    }

    public static final SimulatorSettings DEFAULT = new SimulatorSettings(
            Header.RRL, 1, 1, Content.CONTACT_ID, false, 30_000, 4_000, 4, 26, 127 * 8, 0, "surgard");

    public SimulatorSettings withHeader(Header other) {
        return new SimulatorSettings(
                other,
                receiver,
                line,
                content,
                b32,
                heartbeatMillis,
                windowMillis,
                sends,
                refusals,
                buffer,
                baud,
                protocol);
    }

    public SimulatorSettings withContent(Content other) {
        return new SimulatorSettings(
                header,
                receiver,
                line,
                other,
                b32,
                heartbeatMillis,
                windowMillis,
                sends,
                refusals,
                buffer,
                baud,
                protocol);
    }

    public SimulatorSettings withB32(boolean on) {
        return new SimulatorSettings(
                header,
                receiver,
                line,
                content,
                on,
                heartbeatMillis,
                windowMillis,
                sends,
                refusals,
                buffer,
                baud,
                protocol);
    }

    /** Other times, for drills and tests that cannot wait. */
    public SimulatorSettings withTimes(long newHeartbeatMillis, long newWindowMillis) {
        return new SimulatorSettings(
                header,
                receiver,
                line,
                content,
                b32,
                newHeartbeatMillis,
                newWindowMillis,
                sends,
                refusals,
                buffer,
                baud,
                protocol);
    }

    public SimulatorSettings withBaud(int other) {
        return new SimulatorSettings(
                header,
                receiver,
                line,
                content,
                b32,
                heartbeatMillis,
                windowMillis,
                sends,
                refusals,
                buffer,
                other,
                protocol);
    }

    /** A receiver of another family with the patience of that family (protocols.md section 0). */
    public static SimulatorSettings of(String protocol) {
        SimulatorSettings usual = DEFAULT;
        return switch (protocol) {
            case "ademco685" -> usual.family(protocol, 45_000, 2_000, 2, 2);
            case "bosch6500" -> usual.family(protocol, 60_000, 4_000, 4, 3);
            case "mx8000" -> usual.family(protocol, 30_000, 4_000, 2, 2);
            case "sia-dc09" -> usual.family(protocol, 60_000, 4_000, 4, 3);
            case "ness", "al-cid", "climax-cid", "contact-id", "contact-id-13", "sia-block" ->
                usual.family(protocol, 0, 4_000, 4, 26);
            default -> usual.family(protocol, 30_000, 4_000, 4, 26);
        };
    }

    private SimulatorSettings family(String other, long beat, long wait, int most, int refused) {
        return new SimulatorSettings(
                header, receiver, line, content, b32, beat, wait, most, refused, buffer, baud, other);
    }
}
