package org.duressdesk.output.sound;

import org.duressdesk.domain.site.SoundOutput.Audience;

/**
 * What should be heard, by audience. Causes that are silent devices appear in {@code staff} only: nothing written for
 * staff ever reaches a public output (requirement R19), because a public output is only ever given {@code open}.
 *
 * @param staff      for outputs only staff can hear: everything
 * @param open       for outputs the room or the public can hear: audible causes only, nothing on a quiet desk (D16)
 * @param second     outputs set as second take part too (60 s unacknowledged, R8)
 * @param staffPress sequence of the newest press of any kind; when it grows, two knocks
 * @param openPress  sequence of the newest press of an audible device; when it grows, two knocks in the open
 */
public record Wish(Voice staff, Voice open, boolean second, long staffPress, long openPress) {
    /** Before anything is known; the first wish after it knocks for nothing old. */
    public static final Wish NOTHING = new Wish(Voice.OFF, Voice.OFF, false, -1, -1);

    Voice voice(Audience audience) {
        return switch (audience) {
            case STAFF_ONLY -> staff;
            case PUBLIC -> open;
        };
    }

    long press(Audience audience) {
        return switch (audience) {
            case STAFF_ONLY -> staffPress;
            case PUBLIC -> openPress;
        };
    }
}
