package org.duressdesk.ui.callout;

import static org.assertj.core.api.Assertions.assertThat;

import org.duressdesk.domain.callout.ReadAloud;
import org.duressdesk.ui.PlayedDesk;
import org.junit.jupiter.api.Test;

class CallOutsTest {
    private final PlayedDesk desk = PlayedDesk.hospital()
            .at("14:31:22")
            .press("E-13")
            .at("14:31:29")
            .acknowledge("E-13")
            .at("14:31:31")
            .own();

    private CallOutPicture picture() {
        return CallOuts.of(desk.site(), desk.state().incidents().get(desk.newest()), desk.now());
    }

    private CallOutPicture.Current step() {
        return picture().current().orElseThrow();
    }

    @Test
    void theFirstStepIsTheOneToDoWithItsDeadline() {
        desk.at("14:31:36");
        assertThat(step().over()).isEqualTo("Step 1, do this now");
        assertThat(step().title()).isEqualTo("Look at camera 14");
        assertThat(step().clock().orElseThrow().number()).isEqualTo("15");
        assertThat(step().choices())
                .extracting(CallOutPicture.Choice::label)
                .containsExactly("Seen, no weapon", "Seen, weapon", "Nothing seen", "No picture");
        assertThat(picture().progress()).isEqualTo("Step 1 of 8");
        assertThat(picture().done()).isEmpty();
        assertThat(picture().next()).hasSize(7);
    }

    @Test
    void aDeadlineThatPassedIsSaid() {
        desk.at("14:32:01");
        assertThat(step().clock().orElseThrow().late()).isTrue();
        assertThat(step().clock().orElseThrow().number()).isEqualTo("10 s");
    }

    @Test
    void noAnswerMovesOnToTheNextContact() {
        desk.outcome("seen-no-weapon").outcome("reached");
        assertThat(step().dial().orElseThrow().number()).isEqualTo("4410");
        assertThat(step().dial().orElseThrow().next()).isEqualTo("Next: Charge nurse, 4411");
        desk.outcome("no-answer");
        assertThat(step().dial().orElseThrow().number()).isEqualTo("4411");
        assertThat(step().dial().orElseThrow().next()).isEmpty();
        assertThat(step().tried()).hasSize(1).first().asString().startsWith("Charge nurse: no answer,");
        desk.outcome("reached");
        assertThat(picture().done().getLast().outcome()).isEqualTo("No answer, reached");
        assertThat(picture().folded().orElseThrow().outcome()).isEqualTo("Reached");
    }

    @Test
    void anExhaustedListStaysOpenAndSaysSo() {
        desk.outcome("seen-no-weapon").outcome("reached").outcome("busy").outcome("no-answer");
        assertThat(step().exhausted()).isTrue();
        assertThat(step().choices()).isEmpty();
        assertThat(step().dial()).isEmpty();
        assertThat(step().question()).contains("The step stays open");
    }

    @Test
    void theReadAloudTextIsFilledAndMarked() {
        desk.outcome("seen-no-weapon").outcome("reached").outcome("reached");
        assertThat(step().title()).isEqualTo("Call police dispatch");
        String text = String.join(
                "", step().aloud().stream().map(ReadAloud.Piece::text).toList());
        assertThat(text)
                .startsWith(
                        "This is Quillmoor General Hospital security, 400 Tern Street. Staff duress, Building A, Level 1, Emergency.")
                .contains("Triage 3, grid H6")
                .contains("no weapon seen")
                .contains("Door 1");
        assertThat(ReadAloud.words(text)).isLessThanOrEqualTo(ReadAloud.MOST_WORDS);
        assertThat(step().aloud()).anyMatch(p -> p.filled() && p.text().equals("Quillmoor General Hospital"));
        assertThat(step().dial().orElseThrow().label()).isEqualTo("Dial, outside line first");
    }

    @Test
    void resolveSaysWhichStepsHoldItBack() {
        assertThat(picture().cannotResolve()).isEqualTo("Cannot resolve yet: steps 1 to 5, 7 and 8 are open");
        assertThat(picture().cannotResolveShort()).isEqualTo("Steps 1 to 5, 7 and 8 open");
        desk.press("E-14");
        assertThat(picture().cannotResolve()).isEqualTo("Cannot resolve yet: a press is not acknowledged");
    }

    @Test
    void whenEveryStepHasEndedNothingIsLeftToSkip() {
        desk.outcome("seen-no-weapon")
                .outcome("reached")
                .outcome("reached")
                .outcome("reached")
                .outcome("reached")
                .outcome("reached")
                .outcome("safe");
        assertThat(step().only().orElseThrow().label())
                .as("one outcome is on Enter")
                .isEqualTo("Recorded");
        desk.outcome("recorded");
        assertThat(picture().current()).isEmpty();
        assertThat(picture().cannotResolve()).isEmpty();
        assertThat(picture().cannotSkip()).isNotEmpty();
    }
}
