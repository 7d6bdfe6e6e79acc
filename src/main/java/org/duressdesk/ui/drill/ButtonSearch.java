package org.duressdesk.ui.drill;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;

/** Finds buttons by what people type: label, spot, building, floor. Pure. */
public final class ButtonSearch {
    private ButtonSearch() {}

    /** The site's buttons in which every word typed begins a word; all of them when nothing was typed. */
    public static List<Device> find(Site site, String typed) {
        String[] wanted = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return site.devices().stream()
                .filter(d -> {
                    String[] words = (d.id() + " " + where(site, d))
                            .toLowerCase(Locale.ROOT)
                            .split("[\\s,]+");
                    return Arrays.stream(wanted)
                            .allMatch(w -> Arrays.stream(words).anyMatch(word -> word.startsWith(w)));
                })
                .toList();
    }

    /** "Triage 3, Emergency, Building A, Level 1". */
    public static String where(Site site, Device device) {
        var place = site.place(device);
        return place.title() + ", " + place.building() + ", " + place.level();
    }
}
