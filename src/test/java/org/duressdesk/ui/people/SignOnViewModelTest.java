package org.duressdesk.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Refusal;
import org.duressdesk.desk.people.SignOnCheck.Known;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.ui.people.SignOnViewModel.Said;
import org.junit.jupiter.api.Test;

class SignOnViewModelTest {
    private static final AlarmAtHand TRIAGE = new AlarmAtHand(IncidentId.of(2025, 117), "E-13", 7);
    private static final AlarmAtHand CHECK_IN = new AlarmAtHand(IncidentId.of(2025, 117), "E-14", 8);

    private final FakeCheck check = new FakeCheck();
    private final FakeDesk desk = new FakeDesk();
    private final AtomicLong nanos = new AtomicLong(1);
    private Optional<AlarmAtHand> banner = Optional.empty();
    private final SignOnViewModel model = new SignOnViewModel(check, desk, Runnable::run, nanos::get, () -> banner);

    @Test
    void lettersFindAName() {
        type("w");
        assertThat(chosen()).isEqualTo("D. Whitlock");
        type("r");
        assertThat(chosen()).isEqualTo("J. Reyes");
        type("e");
        assertThat(chosen()).isEqualTo("J. Reyes");
        type("h");
        assertThat(chosen()).isEqualTo("S. Hale");
        type("x");
        assertThat(chosen()).as("fits nobody").isEqualTo("S. Hale");
    }

    @Test
    void aRepeatedLetterGoesFromNameToName() {
        check.people.add(FakeCheck.known("B. Okonkwo", Role.OPERATOR));
        type("o");
        assertThat(chosen()).isEqualTo("B. Okonkwo");
        model.next();
        type("oko");
        assertThat(chosen()).isEqualTo("B. Okonkwo");
    }

    @Test
    void arrowsStopAtTheEnds() {
        model.before();
        assertThat(chosen()).isEqualTo("M. Okafor");
        for (int i = 0; i < 20; i++) {
            model.next();
        }
        assertThat(chosen()).isEqualTo("K. Adeyemi");
    }

    @Test
    void theRightPinSignsOn() {
        type("4826");
        model.signOn();
        assertThat(desk.asked).containsExactly(new Command.SignOn(okafor()));
        assertThat(model.digits()).isZero();
    }

    @Test
    void whileAnAlarmWaitsSigningOnAcknowledgesItInTheSameGo() {
        press(TRIAGE);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        type("4826");
        model.signOn();
        assertThat(desk.asked)
                .containsExactly(
                        new Command.SignOn(okafor()), new Command.Acknowledge(okafor(), TRIAGE.incident(), "E-13", 7));
    }

    @Test
    void anAlarmNobodyCanHaveReadYetIsNotAcknowledged() {
        type("4826");
        press(TRIAGE);
        nanos.addAndGet(Duration.ofMillis(399).toNanos());
        model.signOn();
        assertThat(desk.asked).containsExactly(new Command.SignOn(okafor()));
    }

    @Test
    void anAlarmThatCameWhileThePinWasCheckedIsNotAcknowledged() {
        check.slow = true;
        press(TRIAGE);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        type("4826");
        model.signOn();
        assertThat(model.checking()).isTrue();
        press(CHECK_IN);
        check.pending.forEach(Runnable::run);
        assertThat(desk.asked)
                .containsExactly(
                        new Command.SignOn(okafor()), new Command.Acknowledge(okafor(), TRIAGE.incident(), "E-13", 7));
    }

    @Test
    void aWrongPinIsSaidCountedAndAcknowledgesNothing() {
        press(TRIAGE);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        type("1111");
        model.signOn();
        assertThat(desk.asked).containsExactly(new Command.SignOnFailed("M. Okafor", 1));
        assertThat(model.said()).isEqualTo(new Said.Wrong(1));
        type("4826");
        assertThat(model.said()).isEqualTo(new Said.Rule());
    }

    @Test
    void afterFiveWrongOnesTheNameWaitsAndNoOther() {
        check.waits = Optional.of(Duration.ofSeconds(60));
        type("4826");
        model.signOn();
        assertThat(model.waitLeft(okafor())).isEqualTo(Duration.ofSeconds(60));
        check.waits = Optional.empty();
        type("4826");
        model.signOn();
        assertThat(desk.asked).as("not even checked").isEmpty();
        type("b4826");
        model.signOn();
        assertThat(desk.asked)
                .containsExactly(new Command.SignOn(check.people.get(1).person()));
        nanos.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(model.waitLeft(okafor())).isZero();
    }

    @Test
    void threeDigitsAreTooFewAndASeventhIsNotTaken() {
        type("482");
        model.signOn();
        assertThat(model.said()).isEqualTo(new Said.TooFew());
        type("6000000");
        assertThat(model.digits()).isEqualTo(6);
        model.backspace();
        assertThat(model.digits()).isEqualTo(5);
        model.clear();
        assertThat(model.digits()).isZero();
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void choosingAnotherNameForgetsTheDigits() {
        type("48b");
        assertThat(chosen()).isEqualTo("T. Brandt");
        assertThat(model.digits()).isZero();
    }

    @Test
    void aPasswordIsNotTypedAsDigits() {
        check.people.set(0, new Known(okafor(), false));
        type("4826");
        assertThat(model.digits()).isZero();
        char[] secret = "grey heron at noon".toCharArray();
        model.signOnWith(secret);
        assertThat(desk.asked).containsExactly(new Command.SignOn(okafor()));
    }

    @Test
    void aRefusalOfTheDeskIsSaid() {
        desk.refusal = Optional.of(Refusal.of("somebody-is-on"));
        type("4826");
        model.signOn();
        assertThat(model.said()).isEqualTo(new Said.Refused(Refusal.of("somebody-is-on")));
    }

    @Test
    void askingForQuietNamesNobodyAndAcknowledgesNothing() {
        model.quiet();
        assertThat(desk.asked).isEmpty();
        press(TRIAGE);
        model.quiet();
        assertThat(desk.asked).containsExactly(new Command.QuietAsked());
    }

    @Test
    void anInitialFindsWhoHasNoSuchSurname() {
        type("t");
        assertThat(chosen()).isEqualTo("T. Brandt");
        type("h");
        assertThat(chosen()).as("a surname comes before an initial").isEqualTo("S. Hale");
    }

    @Test
    void nobodyKnownCannotSignOnAndDoesNotFail() {
        check.people.clear();
        type("o4826");
        model.signOn();
        model.next();
        assertThat(desk.asked).isEmpty();
        assertThat(model.chosen()).isEmpty();
    }

    private void press(AlarmAtHand alarm) {
        banner = Optional.of(alarm);
        model.look();
    }

    private Person okafor() {
        return check.people.getFirst().person();
    }

    private String chosen() {
        return model.chosen().orElseThrow().person().name();
    }

    private void type(String keys) {
        for (char key : keys.toCharArray()) {
            if (Character.isDigit(key)) {
                model.digit(key);
            } else {
                model.letter(key);
            }
        }
    }
}
