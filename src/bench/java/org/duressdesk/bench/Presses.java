package org.duressdesk.bench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Site;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.language.SimulatorSettings.Header;
import org.duressdesk.simulator.language.SurGardText;
import org.duressdesk.siteplan.SiteLoader;

/** Presses of a site's buttons as Sur-Gard frames, one button after the other, over and over. */
final class Presses {
    private static final SurGardText TEXT = new SurGardText(SimulatorSettings.DEFAULT.withHeader(Header.RRLLL));

    private final List<byte[]> frames = new ArrayList<>();
    private int next;

    Presses(Site site) {
        frames.addAll(all(site));
    }

    /** One of each button. */
    static List<byte[]> all(Site site) {
        return site.devices().stream()
                .map(device -> frame(device.keys().getFirst()))
                .toList();
    }

    /** Those of the buttons that are heard over one link. */
    static List<byte[]> over(Site site, LinkId link) {
        return site.devices().stream()
                .map(device -> device.keys().getFirst())
                .filter(key -> key.link().equals(link))
                .map(Presses::frame)
                .toList();
    }

    private static byte[] frame(SignalKey key) {
        return TEXT.wire(TEXT.contactId(key.account(), 'E', "122", "01", key.number()));
    }

    static Site site(Path folder) {
        return new SiteLoader(InstantSource.system()).load(folder).site().orElseThrow();
    }

    byte[] next() {
        next = (next + 1) % frames.size();
        return frames.get(next);
    }

    int buttons() {
        return frames.size();
    }
}
