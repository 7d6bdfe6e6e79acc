package org.duressdesk.receiver.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duressdesk.domain.link.LineDefaults;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Refused;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.frame.Family;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.Manners;
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
    /** Every protocol, in the order of the guide and in which they are believed where they read alike: the one list. */
    static final List<Family> FAMILIES = List.of(
            Surgard.FAMILY,
            Ademco685.FAMILY,
            Bosch6500.FAMILY,
            Aes.FAMILY,
            Mx8000.FAMILY,
            Ness.FAMILY,
            Inovonics.FAMILY,
            SiaDc09.FAMILY,
            AlCid.FAMILY,
            ClimaxCid.FAMILY,
            BareContactId.FAMILY,
            BareContactId.FAMILY_13,
            BareSia.FAMILY);

    /** What finds out by itself which of them a line speaks. */
    private static final Family AUTO = Family.plain(
                    AutoReader.NAME, () -> new AutoReader(lines(), new AutoReader.Memory()))
            .behaving((profile, seconds) -> Manners.CAREFUL);

    private Protocols() {}

    /**
     * A fresh reader.
     *
     * @param protocol one of {@link #names()}
     * @param profile what the frames alone cannot tell, as {@code key=value} pairs with commas; may be empty
     * @throws Refused for an unknown protocol, key or value
     */
    public static FrameReader open(String protocol, String profile) {
        String name = named(protocol);
        return family(name)
                .orElseThrow(() -> new Refused(Refusals.of(name)
                        .orElseGet(() ->
                                Said.of("set.there-no-protocol-called-known", protocol, String.join(", ", names())))))
                .reader()
                .apply(profile);
    }

    private static String named(String protocol) {
        return protocol.strip().toLowerCase(Locale.ROOT);
    }

    private static Stream<Family> families() {
        return Stream.concat(FAMILIES.stream(), Stream.of(AUTO));
    }

    private static Optional<Family> family(String name) {
        return families().filter(family -> family.name().equals(name)).findFirst();
    }

    /** What {@link #open} accepts, in the order of the guide. */
    public static List<String> names() {
        return families().map(Family::name).toList();
    }

    /** How a desk behaves on a link, beside answering each frame; the usual for protocols that are not known here. */
    public static Manners manners(LinkSettings link) {
        return manners(named(link.protocol()), link.profile(), link.heartbeatSeconds());
    }

    private static Manners manners(String protocol, String profile, int heartbeatSeconds) {
        return family(protocol)
                .map(family -> family.manners().apply(profile, heartbeatSeconds))
                .orElse(Manners.USUAL);
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
        return FAMILIES.stream()
                .filter(family -> !family.content())
                .flatMap(Protocols::ways)
                .toList();
    }

    /** The same and bare content, which no line speaks but a log holds. */
    public static List<WayToRead> all() {
        return FAMILIES.stream().flatMap(Protocols::ways).toList();
    }

    private static Stream<WayToRead> ways(Family family) {
        return family.ways().stream()
                .map(way -> new WayToRead(
                        family.name(),
                        way.profile(),
                        way.checked(),
                        () -> family.reader().apply(way.profile())));
    }
}
