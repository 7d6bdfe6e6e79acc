package org.duressdesk.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.MemoryLine;
import org.junit.jupiter.api.Test;

/** The reply rules of decision D4. */
class ReplyRulesTest {
    private static final long WINDOW = 4_000;

    private final MemoryLine.Pair pair = MemoryLine.pair("memory");
    private final ReplyRules answers = new ReplyRules(pair.desk(), (int) WINDOW, 10, 3);

    @Test
    void leavesUntilHalfASecondBeforeTheWindowEnds() throws LineLost {
        arrive(10, FrameType.EVENT, 0);
        assertThat(answers.reply(10, true, millis(WINDOW - 500))).isEqualTo(ReplyRules.Outcome.SENT);
        assertThat(wire()).isEqualTo("06");
    }

    @Test
    void aLateAnswerIsNotSent() {
        arrive(10, FrameType.EVENT, 0);
        assertThat(answers.reply(10, true, millis(WINDOW - 499)).why().words())
                .isEqualTo("The reply window had passed: 3501 ms after the frame.");
        assertNothingSent();
    }

    @Test
    void aFamilyThatIsFoundOutShortensTheWindow() {
        answers.bear(2_000, 2);
        arrive(10, FrameType.EVENT, 0);
        assertThat(answers.reply(10, true, millis(1_501)).why().words())
                .isEqualTo("The reply window had passed: 1501 ms after the frame.");
        assertNothingSent();
    }

    @Test
    void aByteAfterTheFrameForbidsTheAnswer() {
        arrive(10, FrameType.EVENT, 0);
        answers.bytesCame(1);
        assertThat(answers.reply(10, true, 0).why().words()).isEqualTo("More bytes came before the answer.");
        assertNothingSent();
    }

    @Test
    void aByteThatNobodyHasReadYetForbidsItToo() throws LineLost {
        arrive(10, FrameType.EVENT, 0);
        pair.receiver().write(new byte[] {'5'});
        assertThat(answers.reply(10, true, 0).sent()).isFalse();
        assertNothingSent();
    }

    @Test
    void onlyTheNewestFrameIsAnswered() throws LineLost {
        arrive(10, FrameType.EVENT, 0);
        arrive(11, FrameType.EVENT, 0);
        assertThat(answers.reply(10, true, 0).sent()).isFalse();
        assertThat(answers.reply(11, true, 0).sent()).isTrue();
        assertThat(wire()).isEqualTo("06");
    }

    @Test
    void aFrameIsAnsweredOnce() throws LineLost {
        arrive(10, FrameType.EVENT, 0);
        answers.reply(10, true, 0);
        assertThat(answers.reply(10, true, 0).why().words()).isEqualTo("It was answered before.");
        assertThat(wire()).isEqualTo("06");
        assertNothingSent();
    }

    @Test
    void aFrameOfTheLineBeforeIsNot() {
        arrive(10, FrameType.EVENT, 0);
        assertThat(answers.reply(9, true, 0).why().words()).isEqualTo("The line was lost after the frame.");
    }

    @Test
    void threeRefusalsRunningAndThenSilence() throws LineLost {
        for (int i = 0; i < 3; i++) {
            arrive(10 + i, FrameType.FAULT, 0);
            assertThat(answers.reply(10 + i, false, 0).sent()).isTrue();
            assertThat(wire()).isEqualTo("15");
        }
        arrive(13, FrameType.FAULT, 0);
        assertThat(answers.reply(13, false, 0).why().words()).isEqualTo("Three refusals running: no further answer.");
        arrive(14, FrameType.EVENT, 0);
        answers.reply(14, true, 0);
        arrive(15, FrameType.FAULT, 0);
        assertThat(answers.reply(15, false, 0).sent())
                .as("a good frame came between")
                .isTrue();
    }

    @Test
    void aFamilyThatGivesUpAfterThreeRefusalsGetsTwo() {
        ReplyRules bosch = new ReplyRules(pair.desk(), (int) WINDOW, 10, 2);
        for (int i = 0; i < 3; i++) {
            bosch.ended(10 + i, frame(FrameType.FAULT, "15"), 0);
            assertThat(bosch.reply(10 + i, false, 0).sent()).isEqualTo(i < 2);
        }
        bosch.ended(13, frame(FrameType.FAULT, "15"), 0);
        assertThat(bosch.reply(13, false, 0).why().words()).isEqualTo("Two refusals running: no further answer.");
    }

    @Test
    void damageIsNeverAcknowledgedAndContentNeverRefused() {
        arrive(10, FrameType.FAULT, 0);
        assertThat(answers.reply(10, true, 0).why().words()).isEqualTo("A damaged frame is never acknowledged.");
        arrive(11, FrameType.REJECT, 0);
        assertThat(answers.reply(11, false, 0).why().words()).isEqualTo("Only a damaged frame is refused.");
        assertNothingSent();
    }

    @Test
    void aProtocolWithoutAnswersGetsNone() {
        answers.ended(10, frame(FrameType.EVENT, ""), 0);
        assertThat(answers.reply(10, true, 0).why().words()).isEqualTo("This frame takes no answer.");
    }

    @Test
    void aLineThatIsGoneIsSaid() {
        arrive(10, FrameType.EVENT, 0);
        pair.receiver().close();
        assertThat(answers.reply(10, true, 0)).isEqualTo(new ReplyRules.Outcome(false, Said.of("line.inside.closed")));
    }

    private void arrive(long token, FrameType type, long nanos) {
        answers.bytesCame(20);
        answers.ended(token, frame(type, type == FrameType.FAULT ? "15" : "06"), nanos);
    }

    private String wire() throws LineLost {
        byte[] buffer = new byte[8];
        return HexFormat.of().formatHex(buffer, 0, pair.receiver().read(buffer));
    }

    private void assertNothingSent() {
        try {
            assertThat(pair.receiver().waiting()).isZero();
        } catch (LineLost lost) {
            throw new AssertionError(lost);
        }
    }

    private static Frame frame(FrameType type, String reply) {
        return new Frame("35", "surgard", type, "", "", List.of(), reply, new TreeMap<>(), Said.NOTHING);
    }

    private static long millis(long count) {
        return TimeUnit.MILLISECONDS.toNanos(count);
    }
}
