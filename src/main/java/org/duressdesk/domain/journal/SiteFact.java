package org.duressdesk.domain.journal;

import java.util.List;
import org.duressdesk.domain.said.Said;

/** The site in force. */
public sealed interface SiteFact extends Fact {
    /** Another version of the site is in force, or the same again after a folder that was refused. */
    record SiteChanged(String hash, String name) implements SiteFact {}

    /** A changed site folder was refused; the last good site stays in force. */
    record SiteRefused(List<Said> complaints) implements SiteFact {
        public SiteRefused {
            complaints = List.copyOf(complaints);
        }
    }

    /**
     * The site that is in force from now on lacks whole floors with their buttons, or places of open incidents.
     *
     * @param floors  of those with buttons the first few, "Building A, Level 1"; {@code floorCount} of them have gone
     * @param buttons that hung on those floors and are in the site no longer
     * @param pressed the first few subjects of open incidents whose floor or button has gone; {@code pressedCount} of them
     */
    record PlacesGone(List<String> floors, int floorCount, int buttons, List<String> pressed, int pressedCount)
            implements SiteFact {
        /** So many are named; no entry grows with the site. */
        public static final int NAMED = 5;

        public PlacesGone {
            floors = List.copyOf(floors);
            pressed = List.copyOf(pressed);
        }
    }
}
