package org.duressdesk.ui.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.PlayedDesk;
import org.junit.jupiter.api.Test;

/** Drills played against the real decisions, without a toolkit. */
class DrillViewModelTest {
    private final PlayedDesk desk = PlayedDesk.drill();
    private final PlayedControls controls = new PlayedControls(desk);
    private final DrillViewModel model = new DrillViewModel(desk.latest(), controls, desk::nanos);

    /** Time passes second by second, as the window's beat sees it. */
    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            desk.later(1);
            model.tick();
            model.seen(desk.latest());
        }
    }

    private List<String> rows() {
        return model.picture(true, 4).buttons().stream()
                .map(b -> b.number() + " " + b.device().id() + " " + b.right() + " " + b.key())
                .map(String::strip)
                .toList();
    }

    private List<String> scores() {
        return model.picture(true, 4).scores().stream()
                .map(s -> s.value() + ", " + s.right())
                .toList();
    }

    @Test
    void everySiteHasFiveDrillsOfItsOwnButtons() {
        for (PlayedDesk any : List.of(desk, PlayedDesk.school())) {
            List<DrillScript> scripts = DrillScripts.of(any.site());
            assertThat(scripts).extracting(DrillScript::kind).containsExactly(DrillScript.Kind.values());
            assertThat(scripts)
                    .allSatisfy(s -> assertThat(s.presses())
                            .allSatisfy(p -> assertThat(any.site().devices()).contains(p.button())));
            assertThat(scripts.get(1).presses())
                    .extracting(p -> p.button().id())
                    .doesNotHaveDuplicates();
            assertThat(scripts.get(1).presses().getLast().after())
                    .as("the trainer alone presses the last")
                    .isEmpty();
            assertThat(scripts.get(4).presses())
                    .hasSize(12)
                    .allSatisfy(p -> assertThat(p.after().orElseThrow()).isLessThanOrEqualTo(33));
        }
        assertThat(DrillScripts.of(desk.site())
                        .get(2)
                        .presses()
                        .getFirst()
                        .button()
                        .kind())
                .isEqualTo(DeviceKind.PENDANT);
    }

    @Test
    void aDrillPressesByItselfAndSaysWhen() {
        model.start(1);
        assertThat(rows()).first().asString().startsWith("1 ").endsWith("by itself in 3 s Alt P");
        seconds(2);
        assertThat(controls.asked).isEmpty();
        seconds(1);
        assertThat(controls.asked).hasSize(1);
        assertThat(rows().getFirst()).startsWith("1 ").contains(" pressed 14:31:1");
        assertThat(rows().get(1)).contains("by itself in 29 s").endsWith("Alt P");
        assertThat(rows().get(2)).endsWith("Alt Q");
        assertThat(rows().get(3)).endsWith("trainer only");
        seconds(60);
        assertThat(controls.asked).as("never the trainer's own").hasSize(3);
        assertThat(model.pressAhead(0)).isTrue();
        assertThat(controls.asked).hasSize(4).doesNotHaveDuplicates();
        assertThat(model.pressAhead(0)).as("nothing is left").isFalse();
    }

    @Test
    void whatTheTrainerPressesEarlyIsNotPressedAgain() {
        model.start(1);
        model.pressAhead(1);
        model.pressAhead(0);
        seconds(80);
        assertThat(controls.asked).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void theLinkIsLostInACallOutAndComesBack() {
        model.start(3);
        seconds(41);
        assertThat(controls.asked).endsWith("silence true");
        assertThat(model.picture(true, 4).faults().getFirst()).satisfies(f -> {
            assertThat(f.on()).isTrue();
            assertThat(f.right()).isEqualTo("drill receiver goes on in 89 s");
        });
        seconds(90);
        assertThat(controls.asked).filteredOn(a -> a.startsWith("press")).hasSize(2);
        assertThat(controls.asked).endsWith("silence false");
    }

    @Test
    void faultsAreSwitchedOnAndOff() {
        model.toggle(DrillPicture.FaultKind.SILENCE);
        model.toggle(DrillPicture.FaultKind.SILENCE);
        model.toggle(DrillPicture.FaultKind.NOISE);
        model.toggle(DrillPicture.FaultKind.NOISE);
        model.toggle(DrillPicture.FaultKind.BACKLOG);
        model.toggle(DrillPicture.FaultKind.BACKLOG);
        assertThat(controls.asked)
                .containsExactly("silence true", "silence false", "noise true", "noise false", "backlog");
        seconds(31);
        assertThat(model.picture(true, 4).faults().get(2).on()).isFalse();
    }

    @Test
    void theScoreTimesFromThePressAndStays() {
        model.start(0);
        seconds(3);
        assertThat(scores()).containsExactly("0 s, target 10 s", "0 s, target 15 s", "0 s, target 30 s");
        String first = controls.asked.getFirst().substring("press ".length());
        seconds(5);
        desk.acknowledge(first);
        seconds(3);
        desk.own();
        seconds(29);
        desk.outcome("seen-no-weapon");
        desk.outcome("reached");
        seconds(1);
        assertThat(scores()).containsExactly("5 s, target 10 s", "8 s, target 15 s", "37 s, 7 s late");
        assertThat(model.picture(true, 4).scoreHead()).isEqualTo("2 of 3 on time");
        desk.press(first);
        seconds(5);
        assertThat(scores())
                .as("a further press changes no time taken")
                .containsExactly("5 s, target 10 s", "8 s, target 15 s", "37 s, 7 s late");
        model.again();
        assertThat(scores()).containsExactly(", target 10 s", ", target 15 s", ", target 30 s");
    }

    @Test
    void aNewcomerDoesNotSeeWhatComes() {
        model.start(1);
        model.trainer(false);
        seconds(4);
        assertThat(rows()).hasSize(1);
        assertThat(controls.asked).as("it comes all the same").hasSize(1);
    }

    @Test
    void aFreePressOnAnIdleDeskBeginsTheTimes() {
        seconds(30);
        model.press(desk.site().devices().getFirst());
        seconds(2);
        assertThat(scores().getFirst()).isEqualTo("2 s, target 10 s");
    }
}
