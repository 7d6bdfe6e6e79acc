package org.duressdesk.domain.journal;

import java.util.List;
import java.util.stream.Stream;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.signal.LinkId;

/**
 * Which buttons nobody heard, said so that it stays short however many they are: an entry must not grow with the site.
 * The site of that hash is kept, so that the very list can be made again at any time.
 */
public sealed interface Blind {

    /** How many they were when the entry was written. */
    int count();

    /** Nobody. */
    static Blind nobody() {
        return new Listed(List.of(), List.of());
    }

    /** From now on heard by this link too: its buttons are blind no longer. */
    Blind heardBy(LinkId link);

    /**
     * The buttons of a site that are on all of some links and on none of others.
     *
     * @param siteHash of the site in force
     * @param on       the links that are lost, and one that returned where these are the buttons it hears again
     * @param heard    the links that received
     */
    record OfLinks(String siteHash, List<LinkId> on, List<LinkId> heard, int count) implements Blind {
        public OfLinks {
            on = List.copyOf(on);
            heard = List.copyOf(heard);
        }

        @Override
        public Blind heardBy(LinkId link) {
            return heard.contains(link) ? this : new OfLinks(siteHash, on, plus(heard, link), count);
        }
    }

    /** As journals of the first build say it: one by one, less those on a link that was heard since. */
    record Listed(List<DeviceId> devices, List<LinkId> heard) implements Blind {
        public Listed {
            devices = List.copyOf(devices);
            heard = List.copyOf(heard);
        }

        @Override
        public int count() {
            return devices.size();
        }

        @Override
        public Blind heardBy(LinkId link) {
            return devices.isEmpty() || heard.contains(link) ? this : new Listed(devices, plus(heard, link));
        }
    }

    private static List<LinkId> plus(List<LinkId> links, LinkId link) {
        return Stream.concat(links.stream(), Stream.of(link)).toList();
    }
}
