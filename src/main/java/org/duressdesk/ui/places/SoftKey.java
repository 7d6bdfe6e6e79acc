package org.duressdesk.ui.places;

import java.util.Optional;
import org.duressdesk.ui.keys.DeskAction;

/**
 * A key at the bottom of the window.
 *
 * @param action what a click does; empty when the key only means something where it is pressed
 * @param on     the view that is shown
 */
public record SoftKey(String cap, String label, Optional<DeskAction> action, boolean on) {
    /** A key of the desk. */
    public static SoftKey of(DeskAction action, String label) {
        return new SoftKey(action.cap(), label, Optional.of(action), false);
    }

    /** A key that an overlay hears itself. */
    public static SoftKey of(String cap, String label) {
        return new SoftKey(cap, label, Optional.empty(), false);
    }
}
