package org.duressdesk.ui.people;

import java.util.List;
import javafx.scene.Parent;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.places.SoftKey;
import org.duressdesk.ui.words.Texts;

/**
 * Sign-on in the desk window: the whole screen while nothing happens, and beside the map while an alarm waits. Both
 * show one model: what is typed goes on when an alarm breaks through.
 */
public final class SignOnOverlay implements Overlay {
    private static final Texts TEXTS = Texts.of("people");

    private final SignOnView view;
    private final boolean beside;

    /** @param beside the compact form for the right panel's place; the view is made compact */
    public SignOnOverlay(SignOnView view, boolean beside) {
        this.view = view;
        this.beside = beside;
        if (beside) {
            view.setCompact();
        }
    }

    @Override
    public Parent root() {
        return view;
    }

    @Override
    public String title() {
        return TEXTS.say("act");
    }

    @Override
    public boolean key(Stroke stroke) {
        return view.key(stroke);
    }

    @Override
    public List<SoftKey> softKeys() {
        return List.of(
                SoftKey.of("\u2191", TEXTS.say("key.before")),
                SoftKey.of("\u2193", TEXTS.say("key.next")),
                SoftKey.of("Enter", TEXTS.say("act")));
    }

    @Override
    public boolean closedByAlarm() {
        return !beside;
    }

    /** Space does not acknowledge here: it asks for fifteen seconds of quiet, and for a PIN (decision D9). */
    @Override
    public boolean keepsSpace() {
        return beside;
    }

    @Override
    public Room room() {
        return beside ? Room.RIGHT : Room.BELOW_STRIP;
    }

    @Override
    public void shown() {
        view.takeFocus();
    }
}
