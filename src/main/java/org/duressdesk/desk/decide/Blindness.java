package org.duressdesk.desk.decide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.DeviceId;
import org.duressdesk.domain.site.Site;

/** Which buttons nobody hears: those whose links are all down or silent (decision D8). Pure. */
public final class Blindness {
    private Blindness() {}

    /** Buttons unheard once {@code lost} no longer receives. */
    static List<DeviceId> without(DeskState state, Site site, LinkId lost) {
        return site.devices().stream()
                .filter(device -> links(device).contains(lost))
                .filter(device -> links(device).stream().noneMatch(link -> !link.equals(lost) && up(state, link)))
                .map(Device::id)
                .sorted()
                .toList();
    }

    /** All blind buttons of the moment, sorted: the union that the bar counts. */
    public static List<DeviceId> all(DeskState state) {
        return state.links().values().stream().flatMap(link -> link.blind().stream()).distinct().sorted().toList();
    }

    /** Whether the device is named on that link. */
    static boolean hears(Site site, LinkId link, DeviceId device) {
        return site.device(device).map(d -> links(d).contains(link)).orElse(false);
    }

    private static Set<LinkId> links(Device device) {
        return device.keys().stream().map(key -> key.link()).collect(Collectors.toSet());
    }

    private static boolean up(DeskState state, LinkId link) {
        return Optional.ofNullable(state.links().get(link)).map(l -> l.condition() == LinkState.Condition.UP).orElse(false);
    }
}
