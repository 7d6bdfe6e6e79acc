package org.duressdesk.ui.places;

import java.util.List;
import javafx.scene.layout.Region;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.keys.Stroke;

/**
 * A panel that stands at the right side of the desk for as long as it is wanted: the drill panel. It never takes the
 * keyboard by itself, and no alarm closes it; the desk makes room for it. Called on the screen thread.
 */
public interface Dock {
    /** What is shown. */
    Region root();

    /**
     * A key was pressed that no form above the desk wanted. Space and Ctrl+Space never get here outside text fields.
     *
     * @return true when it was meant for this panel
     */
    boolean key(Stroke stroke);

    /** The desk has a newer picture. */
    void seen(Snapshot snapshot);

    /** Time passed; called some times a second, also while it is hidden. */
    void tick();

    /** Layout L or S. */
    void large(boolean now);

    /** What it points to on this floor of the map. */
    List<Prompt> prompts(FloorRef floor);

    /** A device on the map was clicked. */
    void clicked(DeviceId device);

    /** Keys to show at the bottom beside the desk's own. */
    List<SoftKey> softKeys();
}
