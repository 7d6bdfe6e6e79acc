package org.duressdesk.ui.shell;

import java.util.function.Consumer;
import java.util.function.Function;
import org.duressdesk.desk.decide.Command;
import org.duressdesk.domain.people.Person;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.words.Texts;

/** Opens the panels that ask for more than a key. */
final class Forms {
    private static final Texts TEXTS = Texts.of("shell");

    private final DeskViewModel model;
    private final DeskWindowSettings settings;
    private final OverlayHost overlays;
    private final Consumer<Function<Person, Command>> ask;
    private final Consumer<String> say;

    Forms(DeskViewModel model, DeskWindowSettings settings, OverlayHost overlays,
            Consumer<Function<Person, Command>> ask, Consumer<String> say) {
        this.model = model;
        this.settings = settings;
        this.overlays = overlays;
        this.ask = ask;
        this.say = say;
    }

    void open(DeskAction action) {
        say.accept(TEXTS.say("answer.later"));
    }

    boolean swallow() {
        return false;
    }
}
