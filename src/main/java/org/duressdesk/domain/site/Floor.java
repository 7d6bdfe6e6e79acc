package org.duressdesk.domain.site;

/**
 * One floor of a building.
 *
 * @param id   unique within the building
 * @param code short, as on the lift panel: "L1", "B1"
 * @param level as spoken: "Level 1"
 * @param name what it houses: "Emergency"
 */
public record Floor(String id, String code, String level, String name, FloorPlan plan) {}
