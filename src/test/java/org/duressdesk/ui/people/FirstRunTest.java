package org.duressdesk.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.duressdesk.desk.people.SignOnCheck.Verdict;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.ui.CssComplaints;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.ReadWhole;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.people.FirstRunViewModel.Open;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstRunTest {
    private static final Person WHITLOCK = new Person("d-whitlock", "D. Whitlock", Role.ADMINISTRATOR);
    private java.util.Optional<String> notOpened = java.util.Optional.empty();
    private final FakeCheck check = new FakeCheck();
    private final List<Person> created = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private Optional<String> printTrouble = Optional.empty();
    private final FirstRunViewModel model = new FirstRunViewModel(
            check,
            Runnable::run,
            (title, code) -> {
                printed.add(code);
                return java.util.concurrent.CompletableFuture.completedFuture(printTrouble);
            },
            "Recovery code",
            "7KQ2-M9XD-4FTR-H8WA",
            created::add);

    @Test
    void everythingIsAskedForAndSaid() {
        assertThat(model.open()).containsExactly(Open.FULL_NAME, Open.SHORT_NAME, Open.SECRET, Open.AGAIN, Open.CODE);
        model.create();
        assertThat(check.created).isEmpty();
    }

    @Test
    void theShortNameFollowsTheFullOneUntilItIsTyped() {
        model.fullName("Denise Whitlock");
        assertThat(model.shortName()).isEqualTo("D. Whitlock");
        model.shortName("Denise W.");
        model.fullName("Denise A. Whitlock");
        assertThat(model.shortName()).isEqualTo("Denise W.");
    }

    @Test
    void theAdministratorIsCreatedOnceEverythingIsThere() {
        check.creation = new Verdict.Passed(WHITLOCK);
        fill("583716", "583716");
        model.print();
        model.create();
        assertThat(check.created).containsExactly("Denise Whitlock|D. Whitlock|583716|7KQ2-M9XD-4FTR-H8WA");
        assertThat(created).containsExactly(WHITLOCK);
        assertThat(model.secretBegun()).isFalse();
        assertThat(model.creating())
                .as("nothing is said to be missing once it is done")
                .isTrue();
    }

    @Test
    void afterARefusalItCanBeTriedAgain() {
        fill("583716", "583716");
        model.print();
        model.create();
        assertThat(model.trouble()).contains("not asked");
        assertThat(model.creating()).isFalse();
    }

    @Test
    void weakOrDifferentPinsStandInTheWay() {
        model.print();
        fill("123456", "123456");
        assertThat(model.open()).containsExactly(Open.SECRET);
        fill("583716", "58371");
        assertThat(model.open()).containsExactly(Open.AGAIN);
        assertThat(model.missingAgain()).isEqualTo(1);
        fill("58371", "58371");
        assertThat(model.open()).containsExactly(Open.SECRET);
    }

    @Test
    void withoutAPrinterTheCodeIsCopiedByHandAndConfirmed() {
        printTrouble = Optional.of("No printer is set up on this PC.");
        model.print();
        assertThat(model.printed()).isFalse();
        assertThat(model.printTrouble()).isPresent();
        model.print();
        assertThat(model.printed()).isTrue();
        assertThat(printed).hasSize(1);
    }

    @Test
    void aFailureIsSaidAndCanBeTriedAgain() {
        check.creation = new Verdict.Unavailable("Could not be saved in people.json: disk full");
        fill("583716", "583716");
        model.print();
        model.create();
        assertThat(model.trouble()).contains("Could not be saved in people.json: disk full");
        assertThat(created).isEmpty();
        check.creation = new Verdict.Passed(WHITLOCK);
        model.create();
        assertThat(created).hasSize(1);
    }

    @Test
    void codesCanBeCopiedByHand() {
        SplittableRandom random = new SplittableRandom(7);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String code = RecoveryCode.draw(random);
            assertThat(code).matches("([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}");
            codes.add(code);
        }
        assertThat(codes).hasSize(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "first-run-dark-l, DARK, 1920, 972",
        "first-run-light-l, LIGHT, 1920, 972",
        "first-run-dark-s, DARK, 1366, 678"
    })
    void looksAsDrawn(String name, Theme theme, int width, int height) {
        try (CssComplaints complaints = new CssComplaints()) {
            Screens.check(name, Screens.take(Look.of(theme, width), width, height, () -> {
                FirstRunView view = view();
                type(view, "Denise Whitlock", "583716", "58371");
                return new StackPane(view);
            }));
            assertThat(complaints.all()).isEmpty();
        }
    }

    /** That there is no printer, and what to do then, is the longest of the sentences beside the code. */
    @ParameterizedTest
    @CsvSource({"1920, 972", "1366, 678", "1366, 638", "1366, 620"})
    void whatIsSaidWithoutAPrinterIsReadWhole(int width, int height) {
        printTrouble = Optional.of("This PC has no printer.");
        List<String> faults = Fx.call(() -> {
            FirstRunView view = view();
            type(view, "Denise Whitlock", "583716", "58371");
            view.key(Stroke.of("P").withCtrl().typed());
            assertThat(Words.of(view)).contains("This PC has no printer. Copy it by hand, then press Ctrl P again.");
            return ReadWhole.faults(new StackPane(view), Look.of(Theme.DARK, width), width, height);
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void keysDoWhatTheScreenSays() {
        Fx.run(() -> {
            check.creation = new Verdict.Passed(WHITLOCK);
            FirstRunView view = view();
            type(view, "Denise Whitlock", "583716", "583716");
            assertThat(Words.of(view)).contains("code not printed");
            assertThat(view.key(Stroke.of("P").withCtrl().typed())).isTrue();
            assertThat(view.key(Stroke.of("F2"))).isFalse();
            assertThat(view.key(Stroke.of("Enter").typed())).isTrue();
            assertThat(created).containsExactly(WHITLOCK);
        });
    }

    @Test
    void lookingAroundSaysThatItOpensOrWhyItDoesNot() {
        Fx.run(() -> {
            FirstRunView view = view();
            assertThat(view.key(Stroke.of("D").withCtrl().typed())).isTrue();
            assertThat(Words.of(view)).contains("The drill opens in a window of its own.");
            notOpened = java.util.Optional.of("The drill cannot be started: no such file.");
            view.key(Stroke.of("D").withCtrl().typed());
            assertThat(Words.of(view)).contains("The drill cannot be started: no such file.");
        });
    }

    @Test
    void everythingSaysWhatItIsToWhoCannotSeeIt() {
        Fx.run(() -> {
            FirstRunView view = view();
            Look.of(Theme.DARK, 1920).dress(new Scene(view, 1920, 972));
            assertThat(Words.unspoken(view)).isEmpty();
        });
    }

    private FirstRunView view() {
        FirstRunView view = new FirstRunView(model, said -> notOpened.ifPresent(said));
        view.found(new ThisPc(4, 2, "214 GB free", "08:12:38"));
        return view;
    }

    /** Full name, PIN, PIN again, in the order of the fields; the short name follows by itself. */
    private static void type(FirstRunView view, String... texts) {
        List<TextField> fields = view.lookupAll(".text-input").stream()
                .map(TextField.class::cast)
                .toList();
        fields.get(0).setText(texts[0]);
        fields.get(2).setText(texts[1]);
        fields.get(3).setText(texts[2]);
    }

    private void fill(String secret, String again) {
        model.fullName("Denise Whitlock");
        model.secret(secret);
        model.again(again);
    }
}
