package org.duressdesk.domain.site;

/** A loudspeaker or headset by its system name; there is no default audience (decision D16). */
public record SoundOutput(String name, Audience audience, boolean second) {
    /** Who can hear it. */
    public enum Audience {
        STAFF_ONLY,
        PUBLIC
    }
}
