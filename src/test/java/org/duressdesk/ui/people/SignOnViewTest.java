package org.duressdesk.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.ui.CssComplaints;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.ReadWhole;
import org.duressdesk.ui.Screens;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignOnViewTest {
    private final FakeCheck check = new FakeCheck();
    private final FakeDesk desk = new FakeDesk();
    private final AtomicLong nanos = new AtomicLong(1);
    private final AtomicReference<Optional<AlarmAtHand>> banner = new AtomicReference<>(Optional.empty());
    private final SignOnViewModel model = new SignOnViewModel(check, desk, Runnable::run, nanos::get, banner::get);

    @ParameterizedTest
    @CsvSource({
        "sign-on-dark-l, DARK, 1920, 972",
        "sign-on-light-l, LIGHT, 1920, 972",
        "sign-on-dark-s, DARK, 1366, 678"
    })
    void looksAsDrawn(String name, Theme theme, int width, int height) {
        try (CssComplaints complaints = new CssComplaints()) {
            Screens.check(name, Screens.take(Look.of(theme, width), width, height, () -> {
                SignOnView view = shown();
                view.takeFocus();
                "482".chars().forEach(digit -> model.digit((char) digit));
                return new StackPane(view);
            }));
            assertThat(complaints.all()).isEmpty();
        }
    }

    @Test
    void besideAnAlarmOnlyNamesAndPinAreLeft() {
        Screens.check("sign-on-compact-s", Screens.take(Look.of(Theme.DARK, 1366), 528, 548, () -> {
            banner.set(Optional.of(new AlarmAtHand(IncidentId.of(2025, 117), "E-13", 7)));
            SignOnView view = shown();
            view.setCompact();
            return new StackPane(view);
        }));
    }

    @ParameterizedTest
    @CsvSource({"1366, 396", "1366, 424", "1366, 528", "1920, 480", "1920, 704"})
    void besideAnAlarmNothingIsOverTheKeyOfTheAct(int window, int width) {
        List<String> faults = Fx.call(() -> {
            banner.set(Optional.of(new AlarmAtHand(IncidentId.of(2025, 117), "E-13", 7)));
            SignOnView view = shown();
            view.setCompact();
            return ReadWhole.faults(new StackPane(view), Look.of(Theme.DARK, window), width, 700);
        });
        assertThat(faults).noneMatch(fault -> fault.contains("Enter") || fault.contains("Sign on"));
    }

    @Test
    void keysDoWhatTheScreenSays() {
        Fx.run(() -> {
            SignOnView view = shown();
            Scene scene = new Scene(view, 1366, 678);
            Look.of(Theme.DARK, 1366).dress(scene);
            type(view, "W");
            assertThat(model.chosen().orElseThrow().person().name()).isEqualTo("D. Whitlock");
            type(view, "Up", "4", "8", "BACK_SPACE", "8", "2");
            assertThat(view.key(Stroke.of("Esc"))).isFalse();
            assertThat(model.digits()).isEqualTo(3);
            type(view, "6", "Enter");
            assertThat(desk.asked)
                    .containsExactly(new Command.SignOn(check.people.get(3).person()));
            type(view, "6", "DELETE");
            assertThat(model.digits()).isZero();
            assertThat(view.key(Stroke.of("F2"))).isFalse();
            assertThat(view.key(Stroke.of("D").withCtrl())).isFalse();
            assertThat(view.key(Stroke.of("6").typed())).isFalse();
        });
    }

    @Test
    void whatIsTypedGoesOnWhenAnAlarmBreaksThrough() {
        Fx.run(() -> {
            SignOnView whole = shown();
            SignOnView beside = shown();
            beside.setCompact();
            type(whole, "W", "4", "8");
            for (SignOnView view : java.util.List.of(whole, beside)) {
                assertThat(view.lookup(".pin-boxes").getAccessibleText()).isEqualTo("PIN, 2 digits typed");
                assertThat(Words.of(view)).contains("2. D. Whitlock, your PIN");
            }
        });
    }

    @Test
    void aWaitingNameSaysHowLong() {
        Fx.run(() -> {
            SignOnView view = shown();
            check.waits = Optional.of(Duration.ofSeconds(43));
            "4826".chars().forEach(digit -> model.digit((char) digit));
            model.signOn();
            assertThat(Words.of(view)).contains("M. Okafor waits 44 s after 5 wrong PINs. Presses do not wait.");
        });
    }

    @Test
    void everythingSaysWhatItIsToWhoCannotSeeIt() {
        Fx.run(() -> {
            SignOnView view = shown();
            Look.of(Theme.DARK, 1920).dress(new Scene(view, 1920, 972));
            assertThat(Words.unspoken(view)).isEmpty();
        });
    }

    private SignOnView shown() {
        SignOnView view = new SignOnView(model);
        view.show(Hospital.quiet(), Hospital.now());
        return view;
    }

    private static void type(SignOnView view, String... keys) {
        for (String key : keys) {
            assertThat(view.key(Stroke.of(key))).as(key).isTrue();
        }
    }
}
