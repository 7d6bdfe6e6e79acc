package org.duressdesk.siteplan.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Building;
import org.duressdesk.domain.site.Floor;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.json.Element;
import org.duressdesk.siteplan.json.JsonFile;
import org.duressdesk.siteplan.svg.DrawnPlan;

/**
 * Buildings and their floors.
 *
 * @param ids   "building" and "building/floor" of all, broken ones too
 * @param drawn plan by "building/floor", where it could be read
 * @param whole false when site.json could not be read: then no place is called missing
 */
public record Floors(List<Building> buildings, Set<String> ids, Map<String, DrawnPlan> drawn, boolean whole) {
    public Floors {
        buildings = List.copyOf(buildings);
        ids = Set.copyOf(ids);
        drawn = Map.copyOf(drawn);
    }

    /**
     * Reads them.
     *
     * @param plans floor drawings by path, absent ones could not be read
     */
    public static Floors read(Optional<JsonFile> file, Map<String, Optional<DrawnPlan>> plans, Complaints complaints) {
        if (file.isEmpty()) {
            return new Floors(List.of(), Set.of(), Map.of(), false);
        }
        Element root = Element.root(file.get());
        Set<String> ids = new HashSet<>();
        Map<String, DrawnPlan> drawn = new HashMap<>();
        List<Building> buildings = new ArrayList<>();
        Set<String> used = new HashSet<>();
        Unique unique = new Unique(complaints);
        for (Element building : root.all("buildings")) {
            String id = building.text("id");
            ids.add(id);
            List<Floor> floors = new ArrayList<>();
            if (!id.isEmpty()) {
                unique.first(id, building, "id", Said.of("site.building-id", id));
            }
            for (Element floor : building.all("floors")) {
                String key = id + "/" + floor.text("id");
                ids.add(key);
                used.add(floor.text("plan"));
                if (file.get().sound(floor.at())) {
                    unique.first(key, floor, "id", Said.of("site.floor-id", floor.text("id")));
                    Optional<DrawnPlan> plan = plan(floor, plans, complaints);
                    plan.ifPresent(p -> drawn.put(key, p));
                    plan.ifPresent(p -> floors.add(new Floor(
                            floor.text("id"), floor.text("code"), floor.text("level"), floor.text("name"), p.plan())));
                }
            }
            buildings.add(new Building(id, building.text("name"), building.text("suffix"), floors));
        }
        plans.keySet().stream()
                .filter(path -> !used.contains(path))
                .sorted()
                .forEach(path -> complaints.check(path, 0, "", Said.of("site.no-floor-site-json-uses")));
        return new Floors(buildings, ids, drawn, root.node().path("buildings").isArray());
    }

    /** True when the place exists or might, as far as site.json could be read. */
    public boolean knows(String id) {
        return !whole || ids.contains(id);
    }

    private static Optional<DrawnPlan> plan(
            Element floor, Map<String, Optional<DrawnPlan>> plans, Complaints complaints) {
        String path = floor.text("plan");
        if (!plans.containsKey(path)) {
            floor.mustFix(complaints, "plan", Said.of("site.folder-has-no-file", path));
            return Optional.empty();
        }
        return plans.get(path);
    }
}
