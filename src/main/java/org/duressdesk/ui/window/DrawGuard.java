package org.duressdesk.ui.window;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.duressdesk.desk.Sight;
import org.duressdesk.ui.words.Texts;

/**
 * The one place where a fault in drawing ends: it is said on a bar that is drawn by nothing else, told to the thread's
 * handler, which logs it, and {@link #sight} stays where it was until a picture was drawn and laid out whole (decision
 * D35). Screen thread but where said.
 */
final class DrawGuard {
    private static final Texts TEXTS = Texts.of("window");

    private final LongSupplier nanos;
    private final LongSupplier newest;
    private final Label bar = new Label();
    private final Runnable laidOut = this::laidOut;
    private final AtomicReference<Sight> sight;
    private boolean broken;
    private boolean drawn;
    private Optional<Throwable> told = Optional.empty();

    /** @param newest sequence of the newest entry in the picture that is drawn now */
    DrawGuard(LongSupplier nanos, LongSupplier newest) {
        this.nanos = nanos;
        this.newest = newest;
        sight = new AtomicReference<>(new Sight(nanos.getAsLong(), 0));
        bar.getStyleClass().addAll("fault", "strong");
        bar.setWrapText(true);
        bar.setMouseTransparent(true);
        bar.setVisible(false);
        bar.setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Says what went wrong; nothing while nothing did. */
    Label bar() {
        return bar;
    }

    /** Any thread. */
    Sight sight() {
        return sight.get();
    }

    /** After each layout of this scene a picture counts as drawn. */
    void follow(Scene scene) {
        scene.removePostLayoutPulseListener(laidOut);
        scene.addPostLayoutPulseListener(laidOut);
    }

    /** True when the last picture was not drawn whole: parts of it may be beyond repair and are made anew. */
    boolean broken() {
        return broken;
    }

    /** Draws. What laying it out throws comes later, to {@link #fault}. */
    void draw(Runnable picture) {
        broken = false;
        attempt(picture);
        drawn = !broken;
    }

    /** A part of drawing whose fault would not come back to who asked for it: a listener's. */
    void attempt(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            told = Optional.of(fault);
            failed(fault);
            Thread now = Thread.currentThread();
            now.getUncaughtExceptionHandler().uncaughtException(now, fault);
        }
    }

    /**
     * Something on the screen thread threw and nobody caught it.
     *
     * @return true when that was the layout or painting of the picture, which is said by then
     */
    boolean fault(Throwable fault) {
        if (told.filter(known -> known == fault).isPresent()) {
            return true;
        }
        boolean picture = Arrays.stream(fault.getStackTrace())
                .anyMatch(f ->
                        f.getMethodName().equals("pulse") || f.getMethodName().equals("layoutChildren"));
        if (picture) {
            failed(fault);
        }
        return picture;
    }

    private void failed(Throwable fault) {
        broken = true;
        drawn = false;
        bar.setText(TEXTS.say("fault.drawing", fault));
        bar.setAccessibleText(bar.getText());
        bar.setVisible(true);
    }

    /** The toolkit has laid out what was drawn; where no toolkit shows it, this is called instead. */
    void laidOut() {
        if (drawn) {
            drawn = false;
            told = Optional.empty();
            bar.setVisible(false);
            sight.set(new Sight(nanos.getAsLong(), newest.getAsLong()));
        }
    }
}
