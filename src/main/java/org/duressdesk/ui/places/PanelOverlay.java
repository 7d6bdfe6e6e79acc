package org.duressdesk.ui.places;

import java.util.function.Predicate;
import javafx.scene.Parent;
import org.duressdesk.ui.keys.Stroke;

/**
 * A form or list in the middle of the desk.
 *
 * @param keys     hears keys first
 * @param focus    puts the keyboard where it belongs, when it opens
 * @param yields   a new alarm closes it: nothing typed is lost by that
 */
public record PanelOverlay(String title, Parent root, Predicate<Stroke> keys, Runnable focus, boolean yields)
        implements Overlay {
    /** A form that keeps what is typed when an alarm comes: the banner stands above it. */
    public static PanelOverlay form(String title, Parent root, Predicate<Stroke> keys, Runnable focus) {
        return new PanelOverlay(title, root, keys, focus, false);
    }

    /** A list that only shows. */
    public static PanelOverlay list(String title, Parent root) {
        return new PanelOverlay(title, root, stroke -> false, () -> {}, true);
    }

    @Override
    public boolean key(Stroke stroke) {
        return keys.test(stroke);
    }

    @Override
    public Room room() {
        return Room.MIDDLE;
    }

    @Override
    public boolean closedByAlarm() {
        return yields;
    }

    @Override
    public void shown() {
        focus.run();
    }
}
