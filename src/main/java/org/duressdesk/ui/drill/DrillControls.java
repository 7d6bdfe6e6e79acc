package org.duressdesk.ui.drill;

import org.duressdesk.domain.site.Device;

/** What a drill can make the simulated receiver do. Every method returns at once; the real link is never touched. */
public interface DrillControls {
    /** Presses this button. */
    void press(Device button);

    /** The receiver stops, or goes on; what is pressed meanwhile is buffered. */
    void silence(boolean on);

    /** While on, one frame in twenty leaves broken, the next one first. */
    void noise(boolean on);

    /** The receiver gives up on the desk, buffers forty reports, and releases them at its next answered heartbeat. */
    void backlog();
}
