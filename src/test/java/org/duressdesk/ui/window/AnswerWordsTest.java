package org.duressdesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.duressdesk.desk.Answer;
import org.duressdesk.desk.kernel.Refusal;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.attention.Attention;
import org.duressdesk.ui.attention.DeskView;
import org.junit.jupiter.api.Test;

class AnswerWordsTest {
    private final PlayedDesk desk = PlayedDesk.hospital().press("E-13");
    private final DeskView view = new DeskView(
            desk.latest(), Attention.of(desk.state(), Optional.empty(), Optional.empty()), desk.now(), true);

    @Test
    void doneAndStoredIsShownByTheScreenItself() {
        assertThat(AnswerWords.say(new Answer(Optional.empty(), true), view)).isEmpty();
        assertThat(AnswerWords.say(new Answer(Optional.empty(), false), view))
                .isEqualTo("Done, held in memory: not stored yet");
    }

    @Test
    void refusalsAreSentences() {
        assertThat(AnswerWords.refusal(new Refusal("steps-open", java.util.List.of("4", "5", "6", "7", "8")), view))
                .isEqualTo("Cannot resolve yet: steps 4 to 8 are open");
        assertThat(AnswerWords.refusal(Refusal.of("steps-open", "7"), view))
                .isEqualTo("Cannot resolve yet: step 7 is open");
        assertThat(AnswerWords.refusal(Refusal.of("not-acknowledged", "E-13"), view))
                .isEqualTo("Cannot resolve yet: Triage 3 not acknowledged");
        assertThat(AnswerWords.refusal(Refusal.of("owned-by", "T. Brandt"), view))
                .isEqualTo("Owned by T. Brandt");
    }

    @Test
    void aRefusalNobodyWroteASentenceForIsStillShown() {
        assertThat(AnswerWords.refusal(Refusal.of("quite-new", "x"), view)).isEqualTo("Refused: quite new x");
    }
}
