package org.duressdesk.receiver.protocol.ness;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.frame.Family;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.Manners;
import org.duressdesk.receiver.frame.Poll;
import org.duressdesk.receiver.frame.Profile;
import org.duressdesk.receiver.frame.TerminatedReader;

/**
 * Ness D8x, D16x and D32x panels: lines of hexadecimal, 9600 8N1. The panel neither expects an answer nor sends a
 * heartbeat; a desk supervises it by asking, and any reply is the sign of life (protocols.md H.2).
 */
public final class Ness {
    /** Its name in site profiles and in {@code decode --protocol}. */
    public static final String NAME = "ness";

    /** What there is to know of it. */
    public static final Family FAMILY =
            Family.of(NAME, Ness::reader).behaving(Ness::manners).line("", true);

    private static final Set<String> KEYS = Set.of("address");
    /** The state of the inputs. */
    private static final String INPUTS = "S00";
    /** Which of duress, panic and the like is on: nothing the panel said while nobody listened comes again. */
    private static final String ALARMS = "S13";

    private Ness() {}

    /**
     * A reader for one link.
     *
     * @param text key {@code address}: the panel's address, 0 to 15, for the questions and as the account of lines that
     *             have none; 0 without it
     * @throws IllegalArgumentException with one sentence for an unknown key or a wrong value
     */
    public static FrameReader reader(String text) {
        return new TerminatedReader(new NessDecoder(address(text)), "\n");
    }

    /**
     * The panel is asked for its inputs, and once for its alarms after opening or silence.
     *
     * @param heartbeatSeconds how often; 0 for never, and its silence is then not noticed
     */
    public static Manners manners(String text, int heartbeatSeconds) {
        int address = address(text);
        return heartbeatSeconds == 0
                ? Manners.USUAL
                : new Manners(
                        Manners.USUAL.refusals(),
                        Optional.of(new Poll(question(address, ALARMS), question(address), heartbeatSeconds * 1_000L)));
    }

    /** The question for the state of the inputs ({@code S00}) to a panel address from 0 to 15, line end included. */
    public static String question(int address) {
        return question(address, INPUTS);
    }

    private static String question(int address, String keys) {
        String body = "83" + Character.toUpperCase(Character.forDigit(address & 0xF, 16)) + "0360" + keys;
        return body + String.format(Locale.ROOT, "%02X", NessCheck.ofQuestion(body)) + "\r\n";
    }

    private static int address(String text) {
        Profile profile = Profile.parse(text, KEYS);
        String address = profile.get("address", "0");
        if (!address.matches("[0-9]|1[0-5]")) {
            throw profile.wrong("address", Said.of("set.panel-address-0-15"));
        }
        return Integer.parseInt(address);
    }
}
