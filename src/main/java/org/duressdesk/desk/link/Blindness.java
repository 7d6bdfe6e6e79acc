package org.duressdesk.desk.link;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.journal.Blind;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;

/** Which buttons nobody hears: those whose links are all down or silent (decision D8). Pure. */
public final class Blindness {
    private Blindness() {}

    /** Buttons unheard once {@code lost} no longer receives. */
    static Blind without(DeskState state, Site site, LinkId lost) {
        return counted(site, List.of(lost), receiving(state, lost));
    }

    /** Of the buttons that were blind by the loss of one link, those that {@code again} hears from now on. */
    static Blind ended(DeskState state, Site site, LinkState lost, LinkId again) {
        List<LinkId> on = lost.id().equals(again) ? List.of(again) : List.of(lost.id(), again);
        return switch (lost.blind()) {
            case Blind.OfLinks of -> counted(site, on, of.heard());
            // Written by the first build: its list is short-hand for those links too, as they are now.
            case Blind.Listed listed ->
                new Blind.OfLinks(
                        site.hash(),
                        on,
                        receiving(state, lost.id()).stream()
                                .filter(link -> !link.equals(again))
                                .toList(),
                        (int) blind(listed, site)
                                .filter(device -> isOn(device, again))
                                .count());
        };
    }

    /** The buttons of today's site that are blind by the loss of this link, sorted; none while it receives. */
    public static List<DeviceId> of(LinkState link, Site site) {
        return blind(link.blind(), site).map(Device::id).sorted().toList();
    }

    /** All blind buttons of the moment, sorted: the union that the bar counts. */
    public static List<DeviceId> all(DeskState state, Site site) {
        return state.links().values().stream()
                .flatMap(link -> blind(link.blind(), site))
                .map(Device::id)
                .distinct()
                .sorted()
                .toList();
    }

    /** What an entry says, as the very list; {@code site} is the one of the hash it names. */
    public static Stream<Device> blind(Blind blind, Site site) {
        return switch (blind) {
            case Blind.OfLinks of ->
                site.devices().stream()
                        .filter(device -> of.on().stream().allMatch(link -> isOn(device, link)))
                        .filter(device -> of.heard().stream().noneMatch(link -> isOn(device, link)));
            case Blind.Listed listed ->
                listed.devices().stream()
                        .flatMap(id -> site.device(id).stream())
                        .filter(device -> listed.heard().stream().noneMatch(link -> isOn(device, link)));
        };
    }

    private static Blind counted(Site site, List<LinkId> on, List<LinkId> heard) {
        Blind blind = new Blind.OfLinks(site.hash(), on, heard, 0);
        return new Blind.OfLinks(
                site.hash(), on, heard, (int) blind(blind, site).count());
    }

    private static List<LinkId> receiving(DeskState state, LinkId lost) {
        return state.links().keySet().stream()
                .filter(link -> !link.equals(lost) && up(state, link))
                .sorted()
                .toList();
    }

    private static boolean isOn(Device device, LinkId link) {
        return device.keys().stream().anyMatch(key -> key.link().equals(link));
    }

    private static boolean up(DeskState state, LinkId link) {
        return Optional.ofNullable(state.links().get(link))
                .map(l -> l.condition() == LinkState.Condition.UP)
                .orElse(false);
    }
}
