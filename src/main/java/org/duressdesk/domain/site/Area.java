package org.duressdesk.domain.site;

import java.util.List;

/** Buildings whose presses belong together in one incident although they are several (decision D7). */
public record Area(String id, String name, List<String> buildings) {
    public Area {
        buildings = List.copyOf(buildings);
    }
}
