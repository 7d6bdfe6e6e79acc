package org.duressdesk.domain.site;

/**
 * A facility that responders look for, drawn as an outlined word.
 *
 * @param tag   the word on the map: AED, KEY, GAS, ELEC
 */
public record Feature(Layer layer, String tag, Point at) {
    /** Layers that can be shown or hidden (requirement R13). */
    public enum Layer {
        ROOMS,
        DOORS,
        STAIRS,
        HAZARDS,
        UTILITIES,
        KEYS,
        MEDICAL,
        PARKING,
        GROUND
    }
}
