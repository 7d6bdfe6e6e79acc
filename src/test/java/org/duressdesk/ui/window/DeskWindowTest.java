package org.duressdesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.callout.LossStep;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.attention.DeskMode;
import org.duressdesk.ui.attention.EnterMeaning;
import org.duressdesk.ui.callout.NoteField;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;

/** The window by its keys, headless, over the real decisions. */
class DeskWindowTest {
    private final PlayedDesk desk = PlayedDesk.hospital();
    private final List<String> unnamed = new ArrayList<>();

    /** Opens a window, plays the test on the screen thread, closes it. */
    private void play(Play play) {
        Fx.call((Callable<Boolean>) () -> {
            DeskWindowSettings settings = DeskWindowSettings.plain(Theme.DARK)
                    .still()
                    .withPeople(() -> List.of(PlayedDesk.OKAFOR, PlayedDesk.BRANDT))
                    .withSignOn(act -> unnamed.add("asked"));
            DeskWindow window = new DeskWindow(desk, settings, desk::nanos);
            Scene scene = new Scene(window.root(), 1920, 1080);
            window.root().applyCss();
            window.root().layout();
            try (AutoCloseable direct = desk.watch(window::arrived)) {
                play.on(window, scene);
            }
            window.close();
            return true;
        });
    }

    private interface Play {
        void on(DeskWindow window, Scene scene) throws Exception;
    }

    private Command last() {
        return desk.asked.getLast();
    }

    @Test
    void spaceAcknowledgesTheAlarmInTheBanner() {
        play((window, scene) -> {
            desk.at("14:31:22").press("E-13").at("14:31:24");
            TypedKeys.press(scene, KeyCode.SPACE);
            assertThat(last()).isInstanceOfSatisfying(Command.Acknowledge.class, a -> {
                assertThat(a.subject()).isEqualTo("E-13");
                assertThat(a.by()).isEqualTo(PlayedDesk.OKAFOR);
                assertThat(a.seen())
                        .as("names the press that was seen")
                        .isPositive()
                        .isLessThan(Long.MAX_VALUE);
            });
            assertThat(window.picture().mode()).isEqualTo(DeskMode.OWNERSHIP);
        });
    }

    @Test
    void oneAcknowledgementPerKeystrokeHoweverLongSpaceIsHeld() {
        play((window, scene) -> {
            desk.at("14:31:22").press("E-13").press("E-14").at("14:31:24");
            for (int i = 0; i < 5; i++) {
                javafx.event.Event.fireEvent(
                        scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", " ", KeyCode.SPACE, false, false, false, false));
            }
            assertThat(window.picture().banner().orElseThrow().title()).isEqualTo("Check-in, Emergency");
            javafx.event.Event.fireEvent(
                    scene, new KeyEvent(KeyEvent.KEY_RELEASED, "", " ", KeyCode.SPACE, false, false, false, false));
            TypedKeys.press(scene, KeyCode.SPACE);
            assertThat(window.picture().mode()).isEqualTo(DeskMode.OWNERSHIP);
        });
    }

    @Test
    void spaceWithin400MillisecondsOfANewAlarmIsNotTakenAndSaysSo() {
        play((window, scene) -> {
            desk.at("14:31:22").press("E-13");
            int before = desk.asked.size();
            TypedKeys.press(scene, KeyCode.SPACE);
            assertThat(desk.asked).hasSize(before);
            assertThat(window.answer()).isEqualTo("Not taken: it has just changed. Look, then press again.");
            desk.stall(0.4);
            TypedKeys.press(scene, KeyCode.SPACE);
            assertThat(last()).isInstanceOf(Command.Acknowledge.class);
            assertThat(window.answer()).isEmpty();
        });
    }

    @Test
    void enterOwnsThenDigitsEndTheStep() {
        play((window, scene) -> {
            desk.at("14:31:22").press("E-13").at("14:31:24");
            TypedKeys.press(scene, KeyCode.SPACE);
            TypedKeys.press(scene, KeyCode.ENTER);
            assertThat(window.answer())
                    .as("Enter has just become Take ownership")
                    .startsWith("Not taken");
            desk.at("14:31:25");
            TypedKeys.press(scene, KeyCode.ENTER);
            assertThat(last()).isInstanceOf(Command.TakeOwnership.class);
            assertThat(window.picture().mode()).isEqualTo(DeskMode.CALL_OUT);
            TypedKeys.press(scene, KeyCode.DIGIT2);
            assertThat(last())
                    .isInstanceOfSatisfying(
                            Command.RecordOutcome.class,
                            r -> assertThat(r.outcome()).isEqualTo("seen-weapon"));
        });
    }

    @Test
    void aNoteCanBeTypedBeforeAnybodyAcknowledges() {
        play((window, scene) -> {
            desk.at("14:31:22").press("E-13").at("14:31:24");
            TypedKeys.press(scene, KeyCode.N);
            TypedKeys.type(scene, "two men");
            TypedKeys.press(scene, KeyCode.ENTER);
            assertThat(last())
                    .isInstanceOfSatisfying(
                            Command.AddNote.class, n -> assertThat(n.text()).isEqualTo("two men"));
            assertThat(window.picture().mode())
                    .as("typing acknowledged nothing")
                    .isEqualTo(DeskMode.ALARM);
        });
    }

    @Test
    void aFormThatClosesDoesNotLeaveTheKeyboardInTheNoteField() {
        play((window, scene) -> {
            Story.callOut(desk).at("14:33:05");
            TypedKeys.press(scene, KeyCode.K);
            TypedKeys.type(scene, "no");
            TypedKeys.press(scene, KeyCode.ESCAPE);
            assertThat(scene.getFocusOwner()).isNotInstanceOf(NoteField.class);
            TypedKeys.press(scene, KeyCode.DIGIT1);
            assertThat(last()).as("digits are outcomes again").isInstanceOf(Command.RecordOutcome.class);
        });
    }

    /** A window without a focus owner gives the keyboard to the first field that takes it by itself: then digits type. */
    @Test
    void noFieldOfTheDeskTakesTheKeyboardByItself() {
        play((window, scene) -> {
            Story.callOut(desk).at("14:33:05");
            assertThat(scene.getRoot().lookupAll(".text-input"))
                    .isNotEmpty()
                    .noneMatch(javafx.scene.Node::isFocusTraversable);
        });
    }

    @Test
    void enterAloneSplitsNothing() {
        play((window, scene) -> {
            Story.callOut(desk).at("14:33:05");
            TypedKeys.press(scene, KeyCode.I);
            int before = desk.asked.size();
            TypedKeys.press(scene, KeyCode.ENTER);
            assertThat(desk.asked).hasSize(before);
            TypedKeys.press(scene, KeyCode.DOWN);
            TypedKeys.press(scene, KeyCode.ENTER);
            assertThat(last()).isInstanceOf(Command.Split.class);
        });
    }

    @Test
    void controlSpaceAcknowledgesWhileANoteIsTypedAndFocusStays() {
        play((window, scene) -> {
            Story.callOut(desk).at("14:33:05");
            TypedKeys.press(scene, KeyCode.N);
            assertThat(scene.getFocusOwner()).isInstanceOf(NoteField.class);
            NoteField field = (NoteField) scene.getFocusOwner();
            assertThat(field.getText())
                    .as("the N that brought the focus is not typed")
                    .isEmpty();
            TypedKeys.type(scene, "gray hoodie");
            desk.press("U1-12").at("14:33:07");
            assertThat(scene.getFocusOwner())
                    .as("an alarm never moves keyboard focus")
                    .isSameAs(field);
            TypedKeys.press(scene, KeyCode.SPACE);
            assertThat(last()).as("Space types in a field").isNotInstanceOf(Command.Acknowledge.class);
            TypedKeys.press(scene, KeyCode.SPACE, true);
            assertThat(last()).isInstanceOf(Command.Acknowledge.class);
            assertThat(field.getText()).isEqualTo("gray hoodie ");
            TypedKeys.press(scene, KeyCode.ENTER);
            assertThat(last())
                    .isInstanceOfSatisfying(
                            Command.AddNote.class, n -> assertThat(n.text()).isEqualTo("gray hoodie"));
            assertThat(scene.getFocusOwner()).isNotSameAs(field);
        });
    }

    @Test
    void escapeNeverAcknowledgesOrClosesAnything() {
        play((window, scene) -> {
            desk.at("14:31:22").press("E-13").at("14:31:24");
            int before = desk.asked.size();
            TypedKeys.press(scene, KeyCode.ESCAPE);
            TypedKeys.press(scene, KeyCode.F1);
            TypedKeys.press(scene, KeyCode.ESCAPE);
            assertThat(desk.asked).hasSize(before);
            assertThat(window.picture().banner()).isPresent();
        });
    }

    @Test
    void silenceIsItsOwnAct() {
        play((window, scene) -> {
            desk.at("14:31:22").press("E-13").at("14:31:24");
            TypedKeys.press(scene, KeyCode.F2);
            assertThat(last()).isInstanceOf(Command.Silence.class);
            assertThat(window.picture().banner()).as("still not acknowledged").isPresent();
        });
    }

    @Test
    void resolveSaysWhyNotAndThenAsksForTheDisposition() {
        play((window, scene) -> {
            Story.callOut(desk);
            TypedKeys.press(scene, KeyCode.R);
            assertThat(window.answer()).isEqualTo("Cannot resolve yet: steps 4, 5, 7 and 8 are open");
            desk.outcome("reached")
                    .outcome("reached")
                    .outcome("reached")
                    .outcome("safe")
                    .outcome("recorded");
            TypedKeys.press(scene, KeyCode.R);
            TypedKeys.press(scene, KeyCode.DIGIT3);
            TypedKeys.press(scene, KeyCode.DIGIT0);
            TypedKeys.press(scene, KeyCode.DIGIT1);
            TypedKeys.type(scene, "sorry");
            TypedKeys.press(scene, KeyCode.ENTER);
            assertThat(last()).isInstanceOfSatisfying(Command.Resolve.class, r -> {
                assertThat(r.disposition()).isEqualTo(Disposition.FALSE_ALARM);
                assertThat(r.threatLevel()).isZero();
                assertThat(r.cause()).isEqualTo(FalseCause.PRESSED_BY_MISTAKE);
                assertThat(r.note()).isEqualTo("sorry");
            });
            assertThat(window.picture().mode()).isEqualTo(DeskMode.QUIET);
        });
    }

    @Test
    void skippingNeedsAReason() {
        play((window, scene) -> {
            Story.callOut(desk);
            TypedKeys.press(scene, KeyCode.K);
            TypedKeys.press(scene, KeyCode.ENTER);
            assertThat(last()).as("no reason, no skip").isNotInstanceOf(Command.SkipStep.class);
            TypedKeys.type(scene, "line dead");
            TypedKeys.press(scene, KeyCode.ENTER);
            assertThat(last()).isInstanceOfSatisfying(Command.SkipStep.class, s -> {
                assertThat(s.step()).isEqualTo("police");
                assertThat(s.reason()).isEqualTo("line dead");
            });
        });
    }

    @Test
    void theStepsOfALostReceiverAreDoneWithEnterAndLeftOutWithAReason() {
        play((window, scene) -> {
            desk.silent().at("14:33:10").at("14:33:12");
            TypedKeys.press(scene, KeyCode.ENTER);
            assertThat(last())
                    .isInstanceOfSatisfying(
                            Command.DoLossStep.class, s -> assertThat(s.step()).isEqualTo(LossStep.TELL_THE_FLOOR));
            TypedKeys.press(scene, KeyCode.K);
            TypedKeys.type(scene, "locked room");
            TypedKeys.press(scene, KeyCode.ENTER);
            assertThat(last()).isInstanceOfSatisfying(Command.SkipLossStep.class, s -> {
                assertThat(s.step()).isEqualTo(LossStep.LOOK_AT_RECEIVER);
                assertThat(s.reason()).isEqualTo("locked room");
            });
            assertThat(window.picture().enter())
                    .isEqualTo(new EnterMeaning.LossStepDone(new LinkId("main"), LossStep.CHECK_CABLE));
        });
    }

    @Test
    void thePlanIsChangedByADigit() {
        play((window, scene) -> {
            Story.callOut(desk);
            TypedKeys.press(scene, KeyCode.P);
            TypedKeys.press(scene, KeyCode.DIGIT8);
            assertThat(last())
                    .isInstanceOfSatisfying(
                            Command.ChangePlan.class, p -> assertThat(p.plan()).isEqualTo("weapon"));
            assertThat(window.picture().callOut().orElseThrow().title()).isEqualTo("Person with a weapon");
        });
    }

    @Test
    void handOverGivesTheIncidentToSomebodyElse() {
        play((window, scene) -> {
            Story.callOut(desk);
            TypedKeys.press(scene, KeyCode.F3);
            TypedKeys.press(scene, KeyCode.DIGIT1);
            assertThat(last())
                    .isInstanceOfSatisfying(
                            Command.HandOver.class, h -> assertThat(h.to()).isEqualTo(PlayedDesk.BRANDT));
        });
    }

    @Test
    void theSupervisorsOutcomeIsEnteredWithTwoKeys() {
        play((window, scene) -> {
            desk.at("14:31:22").press("E-13").at("14:32:25");
            TypedKeys.press(scene, KeyCode.S);
            TypedKeys.press(scene, KeyCode.DIGIT1);
            assertThat(last())
                    .isInstanceOfSatisfying(
                            Command.SupervisorOutcome.class,
                            s -> assertThat(s.outcome()).isEqualTo("reached"));
            assertThat(window.picture().notice()).isEmpty();
        });
    }

    @Test
    void aRefusalIsShownUntilTheNextKey() {
        play((window, scene) -> {
            desk.at("14:31:22").press("E-13").acknowledge("E-13").at("14:31:26");
            window.root().layout();
            TypedKeys.press(scene, KeyCode.F2);
            assertThat(window.answer()).isEqualTo("Nothing sounds now");
            desk.at("14:31:40");
            assertThat(window.answer()).isEqualTo("Nothing sounds now");
            TypedKeys.press(scene, KeyCode.PLUS);
            assertThat(window.answer()).isEmpty();
        });
    }

    @Test
    void withNobodySignedOnTheActAsksWhoItIs() {
        play((window, scene) -> {
            desk.ask(new Command.SignOff(PlayedDesk.OKAFOR));
            desk.at("14:31:22").press("E-13").at("14:31:24");
            int before = desk.asked.size();
            TypedKeys.press(scene, KeyCode.SPACE);
            assertThat(desk.asked).hasSize(before);
            assertThat(unnamed).containsExactly("asked");
            assertThat(window.answer()).isEqualTo("Sign on first: every act names a person");
        });
    }

    @Test
    void anAlarmClosesListsButNotAFormSomebodyTypesIn() {
        play((window, scene) -> {
            TypedKeys.press(scene, KeyCode.F1);
            desk.at("14:31:22").press("E-13").at("14:31:24");
            assertThat(window.open()).isEmpty();
            TypedKeys.press(scene, KeyCode.SPACE);
            desk.at("14:31:26");
            TypedKeys.press(scene, KeyCode.N);
            TypedKeys.type(scene, "help");
            desk.press("E-14");
            assertThat(window.open()).isPresent();
        });
    }

    @Test
    void theMapIsMovedByKeysAndComesBackWithHome() {
        play((window, scene) -> {
            TypedKeys.press(scene, KeyCode.PAGE_DOWN);
            assertThat(window.picture().head().title()).isEqualTo("Building A, Basement 1, Stores");
            desk.at("14:31:22").press("E-13");
            assertThat(window.picture().head().title()).isEqualTo("Building A, Level 1, Emergency");
            TypedKeys.press(scene, KeyCode.HOME);
            assertThat(window.picture().head().title()).isEqualTo("Building A, Basement 1, Stores");
            TypedKeys.press(scene, KeyCode.C);
            assertThat(window.picture().head().title()).isEqualTo("Building A, Level 1, Emergency");
        });
    }

    @Test
    void theLayoutFollowsTheWidth() {
        play((window, scene) -> {
            window.root().resize(1366, 768);
            window.root().layout();
            assertThat(window.picture().large()).isFalse();
            assertThat(scene.getRoot().getStyleClass()).contains("size-s");
            window.root().resize(1920, 1080);
            assertThat(window.picture().large()).isTrue();
        });
    }
}
