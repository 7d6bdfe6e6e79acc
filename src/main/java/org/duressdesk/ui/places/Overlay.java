package org.duressdesk.ui.places;

import java.util.List;
import javafx.scene.Parent;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.ui.keys.Stroke;

/**
 * A place within the desk window that covers everything below the status strip: sign-on, replay, drill panel, handover.
 * Never a window of its own. The strip is never covered; a live alarm may close it ({@link #closedByAlarm()}).
 * All methods are called on the screen thread.
 */
public interface Overlay {
    /** What is shown, a Region: it is given its room. */
    Parent root();

    /** Its name, as read to who does not see it. */
    String title();

    /**
     * A key was pressed. Space outside text fields and Ctrl+Space acknowledge a waiting alarm before they get here (if
     * {@link #closedByAlarm()} is false: when there is none waiting, or {@link #keepsSpace()}).
     *
     * @return true when it was meant for this overlay; false lets the desk's own keys act
     */
    boolean key(Stroke stroke);

    /** Keys to show at the bottom: a cap and what it does. */
    default List<SoftKey> softKeys() {
        return List.of();
    }

    /** Keys that stand at the right of the bottom: help. */
    default List<SoftKey> softKeysRight() {
        return List.of();
    }

    /** Given once when it opens: what to run when the keys at the bottom have changed by themselves. */
    default void keysChanged(Runnable show) {}

    /** True for what must not stand in the way of a new life-safety alarm: replay, help, lists. */
    default boolean closedByAlarm() {
        return true;
    }

    /** True when Space comes here instead of acknowledging: a sign-on that acknowledges by itself (decision D9). */
    default boolean keepsSpace() {
        return false;
    }

    /** Where it is laid: the whole room below the strip, or only beside floors and banner. */
    default Room room() {
        return Room.BELOW_STRIP;
    }

    /** The desk has a newer picture, while this is open. */
    default void seen(Snapshot snapshot) {}

    /** It is on the screen now. */
    default void shown() {}

    /** It has left the screen, by whatever way. */
    default void hidden() {}

    /** How much of the window an overlay takes. */
    enum Room {
        /** Everything below the strip, soft keys stay at the bottom. */
        BELOW_STRIP,
        /** A panel in the middle; the desk stays visible around it. */
        MIDDLE,
        /** As MIDDLE, above a form that stays open below. */
        ABOVE,
        /** The right panel's place, as the drill panel; banner, floors and map stay. */
        RIGHT
    }
}
