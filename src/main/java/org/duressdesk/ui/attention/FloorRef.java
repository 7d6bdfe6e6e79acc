package org.duressdesk.ui.attention;

import java.util.stream.Stream;
import org.duressdesk.domain.site.Building;
import org.duressdesk.domain.site.Site;

/** Names a floor: building id and floor id. A later version of the site may no longer have it. */
public record FloorRef(String building, String floor) {
    /** In a site without any floor. */
    private static final FloorRef NOWHERE = new FloorRef("", "");

    /** What a site opens with: Level 1 of its first building, else the first floor there is. */
    public static FloorRef home(Site site) {
        Stream<FloorRef> levelOne = site.buildings().stream()
                .limit(1)
                .flatMap(b -> b.floors().stream()
                        .filter(f -> f.level().equals("Level 1"))
                        .map(f -> new FloorRef(b.id(), f.id())));
        return Stream.concat(levelOne, site.buildings().stream().flatMap(FloorRef::all))
                .findFirst()
                .orElse(NOWHERE);
    }

    /** Every floor of a building, from the top down. */
    public static Stream<FloorRef> all(Building building) {
        return building.floors().stream().map(floor -> new FloorRef(building.id(), floor.id()));
    }

    /** Whether this version of the site has it. */
    public boolean in(Site site) {
        return site.floor(building, floor).isPresent();
    }
}
