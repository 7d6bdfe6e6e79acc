package org.duressdesk.receiver.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duressdesk.domain.link.LineDefaults;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.Manners;
import org.duressdesk.receiver.frame.Profile;
import org.duressdesk.receiver.protocol.ademco685.Ademco685;
import org.duressdesk.receiver.protocol.aes.Aes;
import org.duressdesk.receiver.protocol.alcid.AlCid;
import org.duressdesk.receiver.protocol.auto.AutoReader;
import org.duressdesk.receiver.protocol.auto.WayToRead;
import org.duressdesk.receiver.protocol.bosch6500.Bosch6500;
import org.duressdesk.receiver.protocol.climax.ClimaxCid;
import org.duressdesk.receiver.protocol.contactid.BareContactId;
import org.duressdesk.receiver.protocol.inovonics.Inovonics;
import org.duressdesk.receiver.protocol.mx8000.Mx8000;
import org.duressdesk.receiver.protocol.ness.Ness;
import org.duressdesk.receiver.protocol.sia.BareSia;
import org.duressdesk.receiver.protocol.siadc09.SiaDc09;
import org.duressdesk.receiver.protocol.surgard.Surgard;

/** Opens a reader for a wire protocol by its name. */
public final class Protocols {
    private static final Map<String, Function<String, FrameReader>> READERS = readers();

    private Protocols() {}

    /**
     * A fresh reader.
     *
     * @param protocol one of {@link #names()}
     * @param profile what the frames alone cannot tell, as {@code key=value} pairs with commas; may be empty
     * @throws IllegalArgumentException with one sentence for an unknown protocol, key or value
     */
    public static FrameReader open(String protocol, String profile) {
        String name = protocol.strip().toLowerCase(Locale.ROOT);
        Function<String, FrameReader> reader = READERS.get(name);
        if (reader == null) {
            throw new IllegalArgumentException(Refusals.of(name)
                    .orElseGet(() -> "There is no protocol called \"" + protocol + "\"; known are "
                            + String.join(", ", names()) + "."));
        }
        return reader.apply(profile);
    }

    /** What {@link #open} accepts, in the order of the guide. */
    public static List<String> names() {
        return List.copyOf(READERS.keySet());
    }

    /** How a desk behaves on a link, beside answering each frame; the usual for protocols that are not known here. */
    public static Manners manners(LinkSettings link) {
        return manners(link.protocol().strip().toLowerCase(Locale.ROOT), link.profile(), link.heartbeatSeconds());
    }

    private static Manners manners(String protocol, String profile, int heartbeatSeconds) {
        return switch (protocol) {
            case Bosch6500.NAME -> Bosch6500.MANNERS;
            case Ademco685.NAME -> Ademco685.manners(profile, heartbeatSeconds);
            case Ness.NAME -> Ness.manners(profile, heartbeatSeconds);
            case AutoReader.NAME -> Manners.CAREFUL;
            default -> Manners.USUAL;
        };
    }

    private static Map<String, Function<String, FrameReader>> readers() {
        Map<String, Function<String, FrameReader>> readers = new LinkedHashMap<>();
        readers.put(Surgard.NAME, Surgard::reader);
        readers.put(Ademco685.NAME, Ademco685::reader);
        readers.put(Bosch6500.NAME, Bosch6500::reader);
        readers.put(Aes.NAME, Aes::reader);
        readers.put(Mx8000.NAME, plain(Mx8000::reader));
        readers.put(Ness.NAME, Ness::reader);
        readers.put(Inovonics.NAME, plain(Inovonics::reader));
        readers.put(SiaDc09.NAME, SiaDc09::reader);
        readers.put(AlCid.NAME, plain(AlCid::reader));
        readers.put(ClimaxCid.NAME, plain(ClimaxCid::reader));
        readers.put(BareContactId.NAME, plain(BareContactId::reader));
        readers.put(BareContactId.NAME_13, plain(BareContactId::reader13));
        readers.put(BareSia.NAME, plain(BareSia::reader));
        readers.put(AutoReader.NAME, plain(() -> new AutoReader(lines(), new AutoReader.Memory())));
        return readers;
    }

    /**
     * What a link speaks.
     *
     * @param reader  a fresh reader for every opening of its line
     * @param manners how the desk behaves on it now; with {@code auto} they change once it is certain. Any thread.
     */
    public record Spoken(Supplier<FrameReader> reader, Supplier<Manners> manners) {}

    /**
     * What a link of these settings speaks; what {@code auto} has become certain of is kept between openings.
     *
     * @throws IllegalArgumentException as {@link #open}
     */
    public static Spoken forLink(LinkSettings link) {
        if (link.protocol().strip().equalsIgnoreCase(AutoReader.NAME)
                && link.profile().isBlank()) {
            AutoReader.Memory memory = new AutoReader.Memory();
            return new Spoken(
                    () -> new AutoReader(lines(), memory),
                    () -> memory.known()
                            .map(way -> manners(way.protocol(), way.profile(), link.heartbeatSeconds())
                                    .within(LineDefaults.of(way.protocol()).replyWindowMillis()))
                            .orElse(Manners.CAREFUL));
        }
        open(link.protocol(), link.profile());
        Manners manners = manners(link);
        return new Spoken(() -> open(link.protocol(), link.profile()), () -> manners);
    }

    /** Every way to read a serial line, in the order in which they are believed where they read alike. */
    public static List<WayToRead> lines() {
        return List.of(
                way(Surgard.NAME),
                checked(Surgard.NAME, "b32=on"),
                way(Ademco685.NAME),
                way(Bosch6500.NAME),
                way(Aes.NAME),
                checked(Mx8000.NAME, ""),
                checked(Ness.NAME, ""),
                checked(Inovonics.NAME, ""),
                way(AlCid.NAME),
                way(ClimaxCid.NAME));
    }

    /** The same and bare content, which no line speaks but a log holds. */
    public static List<WayToRead> all() {
        List<WayToRead> all = new ArrayList<>(lines());
        all.add(way(BareContactId.NAME));
        all.add(way(BareContactId.NAME_13));
        all.add(way(BareSia.NAME));
        return all;
    }

    private static WayToRead way(String protocol) {
        return new WayToRead(protocol, "", false, () -> open(protocol, ""));
    }

    private static WayToRead checked(String protocol, String profile) {
        return new WayToRead(protocol, profile, true, () -> open(protocol, profile));
    }

    /** A protocol without any profile key. */
    private static Function<String, FrameReader> plain(Supplier<FrameReader> reader) {
        return profile -> {
            Profile.parse(profile, Set.of());
            return reader.get();
        };
    }
}
