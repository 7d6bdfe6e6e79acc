package org.duressdesk.ui.setup;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.finder.FinderPicture;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.keys.Stroke;

/** States of the page "Find my receiver", for who shows all screens: open one, then lead it on. */
public enum FinderPages {
    NOTHING(page -> page.show(new FinderPicture(List.of(), List.of(new Problem.NoPort())))),
    LISTENING(page -> {
        page.show(Finding.evening());
        page.key(Stroke.of("2"));
    }),
    AGREE(page -> page.show(Finding.evening())),
    REFUSED(page -> {
        page.show(Finding.evening());
        page.key(Stroke.of("Enter"));
    }),
    KEPT(page -> {
        page.show(Finding.evening());
        page.key(Stroke.of("Esc"));
    }),
    BY_HAND(page -> {
        page.show(Finding.evening());
        page.key(Stroke.of("2"));
        page.key(Stroke.of("V"));
        page.root().lookupAll(".text-field").stream()
                .filter(node -> !(node instanceof PasswordField))
                .map(TextField.class::cast)
                .forEach(field -> field.setText("nonsense"));
        page.key(Stroke.of("Enter"));
    }),
    PROVE(page -> {
        page.show(Finding.evening());
        page.root().applyCss();
        ((CheckBox) page.root().lookup(".check-box")).setSelected(true);
        ((PasswordField) page.root().lookup(".password-field")).setText("9274");
        page.key(Stroke.of("Enter"));
        page.show(Finding.answered());
    });

    private static final Person REYES = new Person("j-reyes", "J. Reyes", Role.TECHNICIAN);

    private final Consumer<FinderOverlay> then;

    FinderPages(Consumer<FinderOverlay> then) {
        this.then = then;
    }

    /** A technician signs on. */
    public static void signOn(PlayedDesk desk) {
        desk.ask(new Command.SignOff(PlayedDesk.OKAFOR));
        desk.ask(new Command.SignOn(REYES));
    }

    public static FinderOverlay page(PlayedDesk desk, boolean large) {
        return new FinderOverlay(
                new Finding(),
                desk.latest(),
                new FinderOverlay.Room(ProblemWords.System.WINDOWS, large, overlay -> {}, said -> {}, copied -> {}),
                Runnable::run);
    }

    /** To be called once the page is open. */
    public void lead(FinderOverlay page, PlayedDesk desk) {
        then.accept(page);
        if (this == PROVE) {
            page.seen(desk.latest());
        }
    }
}
