package org.duressdesk.app.site;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.link.LineDefaults;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.link.NetworkPort;
import org.duressdesk.domain.said.Refused;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;

/**
 * Reads {@code --receiver}: port, speed, bits, protocol, then options, all but the port optional:
 * {@code /dev/ttyUSB0,9600,8N1,surgard,header=RRLLL,heartbeat=30,window=4000,sends=4,name=main}. A network port has no
 * speed and bits: {@code tcp://host:1025,surgard,b32=on}.
 */
public final class ReceiverOption {
    public static final String FORM = "PORT[,SPEED[,BITS[,PROTOCOL[,option=value]...]]]";
    private static final Pattern BITS = Pattern.compile("([78])([NEOMS])([12])");

    private ReceiverOption() {}

    /**
     * The settings said by {@code text}.
     *
     * @throws IllegalArgumentException with one sentence that says what was expected
     */
    public static LinkSettings parse(String text) {
        List<String> parts = Arrays.stream(text.split(",")).map(String::strip).toList();
        List<String> plain =
                parts.stream().takeWhile(part -> !part.contains("=")).toList();
        List<String> options = parts.subList(plain.size(), parts.size());
        boolean network =
                NetworkPort.of(plain.isEmpty() ? "" : plain.getFirst()).isPresent();
        if (network && plain.size() < 3) {
            // An address has no speed and no bits: its protocol comes next.
            String usual = plain.getFirst().startsWith("tcp://") ? "surgard" : "sia-dc09";
            plain = List.of(plain.getFirst(), "9600", "8N1", plain.size() > 1 ? plain.get(1) : usual);
        }
        if (plain.isEmpty() || plain.getFirst().isEmpty() || plain.size() > 4) {
            throw new Refused(Said.of("set.receiver-expects-not", FORM, text));
        }
        Matcher bits = BITS.matcher(plain.size() > 2 ? plain.get(2) : "8N1");
        if (!bits.matches()) {
            throw new Refused(Said.of("set.receiver-expects-bits-8n1-7e1", plain.get(2)));
        }
        NetworkOption.limits(plain.getFirst(), options);
        String protocol = plain.size() > 3 ? plain.get(3) : "surgard";
        Named named = Named.read(
                options.stream().filter(option -> !NetworkOption.is(option)).toList(), LineDefaults.of(protocol));
        return new LinkSettings(
                new LinkId(named.name),
                Said.of("set.receiver", shortName(plain.getFirst())).words(),
                plain.getFirst(),
                number("speed", plain.size() > 1 ? plain.get(1) : "9600", 50, 4_000_000),
                Integer.parseInt(bits.group(1)),
                bits.group(2).charAt(0),
                Integer.parseInt(bits.group(3)),
                protocol,
                named.profile,
                named.heartbeat,
                named.window,
                named.sends);
    }

    /** The links said by {@code text}: one, or one for each account of a port that listens; else as {@link #parse}. */
    public static List<LinkSettings> links(String text) {
        return NetworkOption.links(
                parse(text),
                Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(NetworkOption::is)
                        .toList());
    }

    private static String shortName(String port) {
        return port.substring(port.lastIndexOf('/') + 1);
    }

    static int number(String what, String text, int low, int high) {
        try {
            int value = Integer.parseInt(text);
            if (value >= low && value <= high) {
                return value;
            }
        } catch (NumberFormatException notOne) {
            // Said below, with what was expected.
        }
        throw new Refused(Said.of("set.receiver-out-of-bounds", what, low, high, text));
    }

    private record Named(String name, String profile, int heartbeat, int window, int sends) {
        static Named read(List<String> options, LineDefaults usual) {
            Named read = new Named("main", "", 30, usual.replyWindowMillis(), usual.sends());
            for (String option : options) {
                String key = option.substring(0, option.indexOf('='));
                String value = option.substring(option.indexOf('=') + 1);
                read = switch (key) {
                    case "name" -> new Named(value, read.profile, read.heartbeat, read.window, read.sends);
                    case "heartbeat" ->
                        new Named(read.name, read.profile, number(key, value, 0, 3_600), read.window, read.sends);
                    case "window" ->
                        new Named(read.name, read.profile, read.heartbeat, number(key, value, 600, 60_000), read.sends);
                    case "sends" ->
                        new Named(read.name, read.profile, read.heartbeat, read.window, number(key, value, 1, 100));
                    default ->
                        new Named(
                                read.name,
                                read.profile.isEmpty() ? option : read.profile + "," + option,
                                read.heartbeat,
                                read.window,
                                read.sends);
                };
            }
            return read;
        }
    }
}
