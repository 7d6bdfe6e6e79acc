package org.duressdesk.domain.site;

import java.util.List;

/**
 * One building. Floors from the top down, as the navigator shows them.
 *
 * @param name     as spoken, "Building A"
 * @param suffix   what it houses, "Main", or empty
 */
public record Building(String id, String name, String suffix, List<Floor> floors) {
    public Building {
        floors = List.copyOf(floors);
    }
}
