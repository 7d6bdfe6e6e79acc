package org.duressdesk.desk.signal;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;

/** Register neighbours of an unknown key: a hint and not a place. A replaced button often keeps its account. Pure. */
final class Neighbours {
    private static final int MOST = 2;

    private Neighbours() {}

    private record Known(SignalKey key, Device device) {}

    /** One line a neighbour, "0417, zone 232: U1-12, Unit 1, Room 12"; empty when the account is unknown too. */
    static String of(Site site, SignalKey unknown) {
        return site.devices().stream()
                .flatMap(d -> d.keys().stream().map(k -> new Known(k, d)))
                .filter(k -> k.key().link().equals(unknown.link())
                        && k.key().account().equals(unknown.account()))
                .sorted(Comparator.<Known>comparingLong(k -> distance(k.key(), unknown))
                        .thenComparing(k -> k.device().id()))
                .limit(MOST)
                .sorted(Comparator.comparing(k -> k.key().number()))
                .map(k -> name(k.key()) + ": " + k.device().id() + ", "
                        + k.device().name())
                .collect(Collectors.joining("\n"));
    }

    private static String name(SignalKey key) {
        return key.account() + (key.kind() == NumberKind.ZONE ? ", zone " : ", user ") + key.number();
    }

    private static long distance(SignalKey a, SignalKey b) {
        boolean numbers = Stream.of(a, b).allMatch(k -> k.number().matches("\\d{1,9}"));
        return numbers ? Math.abs(Long.parseLong(a.number()) - Long.parseLong(b.number())) : Integer.MAX_VALUE;
    }
}
