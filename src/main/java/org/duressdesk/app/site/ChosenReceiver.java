package org.duressdesk.app.site;

import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.link.NetworkAccount;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;

/** A receiver named on the command line, in the place of the site's link of the same name. */
final class ChosenReceiver {
    private ChosenReceiver() {}

    /** The site with these links instead; simulated ones go too. Nothing changes when none is chosen. */
    static Site in(Site site, List<LinkSettings> chosen) {
        if (chosen.isEmpty()) {
            return site;
        }
        String name = Receivers.origin(chosen.getFirst());
        List<LinkSettings> links = new ArrayList<>(site.links());
        links.removeIf(
                link -> Receivers.origin(link).equals(name) || link.port().equals(Simulators.PORT));
        links.addAll(chosen);
        List<Device> devices = site.devices().stream()
                .map(device -> heardBy(device, site, name, chosen))
                .toList();
        return Site.of(
                site.hash(),
                site.name(),
                site.desk(),
                site.address(),
                site.kind(),
                site.zone(),
                site.buildings(),
                site.areas(),
                devices,
                site.contacts(),
                site.plans(),
                links,
                site.settings());
    }

    /** Behind a port that listens a button is heard on the link of its account, else on the one link. */
    private static Device heardBy(Device device, Site site, String name, List<LinkSettings> chosen) {
        List<SignalKey> keys = device.keys().stream()
                .map(key -> site.links().stream()
                                .filter(link -> link.id().equals(key.link()))
                                .map(Receivers::origin)
                                .findFirst()
                                .orElse(key.link().value())
                                .equals(name)
                        ? new SignalKey(link(name, key, chosen), key.account(), key.kind(), key.number())
                        : key)
                .toList();
        return keys.equals(device.keys()) ? device : device.with(keys);
    }

    private static LinkId link(String name, SignalKey key, List<LinkSettings> chosen) {
        LinkId own = NetworkAccount.link(name, key.account());
        return chosen.stream().anyMatch(link -> link.id().equals(own)) ? own : new LinkId(name);
    }
}
