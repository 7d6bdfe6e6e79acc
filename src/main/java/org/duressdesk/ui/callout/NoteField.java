package org.duressdesk.ui.callout;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import org.duressdesk.ui.words.Texts;

/** One line for notes. Enter writes it into the journal and leaves the field, Esc leaves it as it is. */
public final class NoteField extends TextField {
    private static final int MOST = 500;
    private final Consumer<String> written;

    /** @param written takes a note that is not blank */
    public NoteField(Consumer<String> written) {
        this.written = written;
        Texts texts = Texts.of("callout");
        setPromptText(texts.say("note.prompt"));
        setAccessibleText(texts.say("note.prompt") + ", key N");
        setMinWidth(0);
        // Only N opens it: a window that has lost its focus owner must not put the keyboard here, where digits type.
        setFocusTraversable(false);
        textProperty().addListener((p, old, now) -> {
            if (now.length() > MOST) {
                setText(old);
            }
        });
    }

    /** Hands over what stands here, if anything does, and empties the field. */
    public void write() {
        String text = getText().strip();
        if (!text.isEmpty()) {
            written.accept(text);
            clear();
        }
    }
}
