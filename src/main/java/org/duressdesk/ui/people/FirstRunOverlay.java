package org.duressdesk.ui.people;

import java.util.List;
import javafx.scene.Parent;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.places.SoftKey;
import org.duressdesk.ui.words.Texts;

/** The first run in the desk window. A live alarm shows; it cannot be acknowledged before somebody
 * has a name, and Space brings this back. */
public final class FirstRunOverlay implements Overlay {
    private static final Texts TEXTS = Texts.of("people");

    private final FirstRunView view;

    public FirstRunOverlay(FirstRunView view) {
        this.view = view;
    }

    @Override
    public Parent root() {
        return view;
    }

    @Override
    public String title() {
        return TEXTS.say("first.title");
    }

    @Override
    public boolean key(Stroke stroke) {
        return view.key(stroke);
    }

    @Override
    public List<SoftKey> softKeys() {
        return List.of(
                SoftKey.of("Tab", TEXTS.say("first.next")),
                SoftKey.of("Ctrl P", TEXTS.say("first.print.key")),
                SoftKey.of("Enter", TEXTS.say("first.create.key")));
    }

    @Override
    public void shown() {
        view.takeFocus();
    }
}
