package org.duressdesk.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @ParameterizedTest
    @CsvSource({
        "Space, ACKNOWLEDGE",
        "Enter, NEXT",
        "1, OUTCOME_1",
        "2, OUTCOME_2",
        "3, OUTCOME_3",
        "4, OUTCOME_4",
        "5, OUTCOME_5",
        "F1, HELP",
        "F2, SILENCE",
        "F3, HAND_OVER",
        "F4, HELD_BACK",
        "N, NOTE",
        "P, CHANGE_PLAN",
        "K, SKIP",
        "R, RESOLVE",
        "F5, VIEW_DESK",
        "F6, VIEW_BUTTONS",
        "F7, VIEW_REPLAY",
        "F8, VIEW_PLANS",
        "F9, VIEW_HANDOVER",
        "PgUp, FLOOR_UP",
        "PgDn, FLOOR_DOWN",
        "Left, PAN_LEFT",
        "Right, PAN_RIGHT",
        "Up, PAN_UP",
        "Down, PAN_DOWN",
        "+, ZOOM_IN",
        "\u2212, ZOOM_OUT",
        "0, FIT",
        "C, CENTER",
        "L, LAYERS",
        "Home, MAP_HOME",
        "T, TEST",
        "O, OUT_OF_SERVICE",
        "W, WORK_ORDER",
        "J, JOURNAL",
        "End, FOLLOW",
        "F10, DRILL",
        "F12, COVER",
        "Esc, LEAVE"
    })
    void everyKeyOfTheDesign(String key, DeskAction action) {
        assertThat(Keys.action(Stroke.of(key))).contains(action);
    }

    @Test
    void controlSpaceAcknowledgesAlsoFromATextField() {
        assertThat(Keys.action(Stroke.of("Space").withCtrl())).contains(DeskAction.ACKNOWLEDGE);
        assertThat(Keys.action(Stroke.of("Space").withCtrl().typed())).contains(DeskAction.ACKNOWLEDGE);
        assertThat(Keys.action(Stroke.of("D").withCtrl())).contains(DeskAction.END_DRILL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Space", "1", "5", "0", "N", "P", "K", "R", "C", "L", "T", "O", "W", "J", "S", "I", "+", "\u2212",
                "Left", "Home", "Tab"
            })
    void inATextFieldLettersDigitsAndSpaceType(String key) {
        assertThat(Keys.action(Stroke.of(key).typed())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enter", "Esc", "F1", "F2", "F3", "F4", "F9", "F12"})
    void functionKeysActFromATextField(String key) {
        assertThat(Keys.action(Stroke.of(key).typed()))
                .isEqualTo(Keys.action(Stroke.of(key)))
                .isPresent();
    }

    @Test
    void escapeOnlyLeaves() {
        for (boolean ctrl : List.of(true, false)) {
            for (boolean text : List.of(true, false)) {
                Optional<DeskAction> action = Keys.action(new Stroke("Esc", ctrl, false, text));
                assertThat(action.filter(a -> a != DeskAction.LEAVE)).isEmpty();
            }
        }
    }

    @Test
    void noTwoActionsShareAKey() {
        List<String> caps =
                Arrays.stream(DeskAction.values()).map(DeskAction::cap).toList();
        assertThat(caps).doesNotHaveDuplicates();
    }

    @Test
    void controlWithOtherKeysDoesNothing() {
        List<String> acting = Arrays.stream(DeskAction.values())
                .map(DeskAction::cap)
                .filter(c -> !c.equals("Space"))
                .filter(c -> Keys.action(Stroke.of(c).withCtrl()).isPresent())
                .collect(Collectors.toList());
        assertThat(acting).isEmpty();
    }
}
