package org.duressdesk.ui.places;

import java.util.List;
import java.util.Optional;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.keys.Stroke;

/** The place at the right side of the desk for a panel that stays. What covers the whole desk covers it too. */
public final class DockPlace {
    private final OverlayHost overlays;
    private final Runnable changed;
    private Optional<Dock> dock = Optional.empty();
    private boolean wanted;

    /** @param changed called when it was hidden or shown */
    public DockPlace(OverlayHost overlays, Runnable changed) {
        this.overlays = overlays;
        this.changed = changed;
    }

    public void put(Dock panel, boolean shown) {
        dock = Optional.of(panel);
        wanted = shown;
        changed.run();
    }

    public boolean filled() {
        return dock.isPresent();
    }

    /** Hides or shows it; gives the keyboard back when it hides. */
    public void turn() {
        wanted = !wanted;
        if (!wanted) {
            dock.map(Dock::root)
                    .filter(r -> r.getScene() != null)
                    .ifPresent(r -> r.getScene().getRoot().requestFocus());
        }
        changed.run();
    }

    public Optional<Dock> any() {
        return dock;
    }

    /** The panel if it is to be seen now. */
    public Optional<Dock> shown() {
        return dock.filter(d -> wanted && !overlays.covered());
    }

    public boolean key(Stroke stroke) {
        return shown().filter(d -> d.key(stroke)).isPresent();
    }

    public List<Prompt> prompts(FloorRef floor) {
        return shown().map(d -> d.prompts(floor)).orElse(List.of());
    }

    public List<SoftKey> softKeys() {
        return shown().map(Dock::softKeys).orElse(List.of());
    }
}
