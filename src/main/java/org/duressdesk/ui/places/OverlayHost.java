package org.duressdesk.ui.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.ui.keys.Stroke;

/** Holds what covers the desk: at most one place, one panel in the middle above it, and one question above that. */
public final class OverlayHost extends Pane {
    private final List<Overlay> open = new ArrayList<>();
    private final Runnable changed;

    /** @param changed called when something opened or closed */
    public OverlayHost(Runnable changed) {
        this.changed = changed;
        setPickOnBounds(false);
        setVisible(false);
        getStyleClass().add("overlays");
    }

    /** Opens; what filled the same room before closes. */
    public void open(Overlay overlay) {
        open.stream().filter(o -> layer(o) == layer(overlay)).toList().forEach(this::remove);
        open.add(overlay);
        getChildren().add(overlay.root());
        setVisible(true);
        overlay.root().setAccessibleText(overlay.title());
        overlay.keysChanged(changed);
        overlay.shown();
        changed.run();
    }

    private static int layer(Overlay overlay) {
        return switch (overlay.room()) {
            case BELOW_STRIP, RIGHT -> 0;
            case MIDDLE -> 1;
            case ABOVE -> 2;
        };
    }

    /** Closes if open. */
    public void close(Overlay overlay) {
        if (remove(overlay)) {
            changed.run();
        }
    }

    /** Closes everything. */
    public void closeAll() {
        List.copyOf(open).forEach(this::remove);
        changed.run();
    }

    /** Closes all that must not stand before a new alarm. */
    public void alarm() {
        List<Overlay> going = open.stream().filter(Overlay::closedByAlarm).toList();
        going.forEach(this::remove);
        if (!going.isEmpty()) {
            changed.run();
        }
    }

    private boolean remove(Overlay overlay) {
        if (!open.remove(overlay)) {
            return false;
        }
        getChildren().remove(overlay.root());
        setVisible(!open.isEmpty());
        overlay.hidden();
        return true;
    }

    /** The one that keys go to first. */
    public Optional<Overlay> top() {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.getLast());
    }

    /** True while something fills all the room below the strip. */
    public boolean covered() {
        return open.stream().anyMatch(o -> o.room() == Overlay.Room.BELOW_STRIP);
    }

    /** Offers a key to all, the topmost first. */
    public boolean key(Stroke stroke) {
        for (Overlay overlay : List.copyOf(open).reversed()) {
            if (overlay.key(stroke)) {
                return true;
            }
        }
        return false;
    }

    /** Tells all that are open. */
    public void seen(Snapshot snapshot) {
        List.copyOf(open).forEach(overlay -> overlay.seen(snapshot));
    }

    /** Keys of the topmost, where it has some. */
    public Optional<SoftKeys> softKeys() {
        return top().filter(overlay -> !overlay.softKeys().isEmpty())
                .map(overlay -> new SoftKeys(overlay.softKeys(), "", overlay.softKeysRight()));
    }

    /**
     * Lays out what is open in the room below banner and bars.
     *
     * @param bars how far a panel in the middle that needs more may reach up over the bars; never over the banner
     */
    public void place(double x, double y, double w, double h, double right, double bars) {
        resizeRelocate(x, y, w, h);
        for (Overlay overlay : open) {
            Region root = (Region) overlay.root();
            switch (overlay.room()) {
                case BELOW_STRIP -> root.resizeRelocate(0, 0, w, h);
                case RIGHT -> root.resizeRelocate(w - right, 0, right, h);
                case MIDDLE, ABOVE -> {
                    double width = Math.min(w - 40, Math.max(root.minWidth(-1), root.prefWidth(-1)));
                    double height = Math.min(h + bars - 20, root.prefHeight(width));
                    double top = height <= h - 20 ? (h - height) / 2 : h - 10 - height;
                    double left = width <= w - right - 20 ? w - right : w;
                    root.resizeRelocate(Math.round((left - width) / 2), Math.round(top), width, height);
                }
            }
            clip(root);
        }
    }

    /** What has no room is not drawn over its neighbours. */
    private static void clip(Region root) {
        if (!(root.getClip() instanceof Rectangle)) {
            root.setClip(new Rectangle());
        }
        Rectangle clip = (Rectangle) root.getClip();
        clip.setWidth(root.getWidth());
        clip.setHeight(root.getHeight());
    }

    @Override
    protected void layoutChildren() {
        // laid out by place, called by the desk's own layout
    }
}
