package org.duressdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duressdesk.simulator.language.Language;
import org.duressdesk.simulator.language.Languages;
import org.duressdesk.simulator.language.Report;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.junit.jupiter.api.Test;

/** Where other families than Sur-Gard behave in their own way (protocols.md B, C, E, H), on a clock that the test moves. */
class ConductTest {
    private final List<String> wire = new ArrayList<>();
    private Language language = Languages.of(SimulatorSettings.DEFAULT);
    private long now;

    @Test
    void an685SendsTwiceThenEachMessageOnceUntilItIsHeard() {
        ReceiverModel model = started("ademco685");
        ack(model);
        press(model, "1");
        at(model, 4);
        assertThat(sent()).as("once and one repeat, 2 s each").hasSize(2);
        assertThat(model.counters().failed()).isTrue();
        press(model, "2");
        press(model, "3");
        at(model, 8.5);
        assertThat(sent()).as("while faulted each once").hasSize(2).allMatch(text -> text.contains("E120"));
        assertThat(model.counters().skipped())
                .as("what was not answered is lost to the desk")
                .isEqualTo(3);
        press(model, "4");
        ack(model);
        assertThat(model.counters().failed()).as("an answer clears the fault").isFalse();
        press(model, "5");
        at(model, 13);
        assertThat(sent()).as("4 once, 5 twice again").hasSize(3);
    }

    @Test
    void aBoschReceiverInsistsAndSkipsAfterThreeRefusals() {
        ReceiverModel model = started("bosch6500");
        ack(model);
        press(model, "1");
        at(model, 41);
        assertThat(sent()).hasSize(11);
        hear(model, "3f");
        assertThat(sent()).as("anything but an answer: again at once").hasSize(1);
        assertThat(model.counters().failed()).isTrue();
        ack(model);
        assertThat(model.counters().acked()).isEqualTo(1);
        press(model, "2");
        sent();
        hear(model, "1515");
        assertThat(sent()).hasSize(2);
        assertThat(model.counters().skipped()).isZero();
        hear(model, "15");
        assertThat(sent()).isEmpty();
        assertThat(model.counters().skipped())
                .as("the third refusal loses the message")
                .isEqualTo(1);
    }

    @Test
    void anMx8000GivesUpAfterTwoRefusalsAndHoldsTheMessage() {
        ReceiverModel model = started("mx8000");
        ack(model);
        press(model, "1");
        hear(model, "1515");
        assertThat(model.counters().failed()).isTrue();
        assertThat(model.counters().pending()).isEqualTo(1);
        sent();
        at(model, 31);
        assertThat(sent()).as("only the heartbeat").singleElement().asString().startsWith("\u0003");
        ack(model);
        assertThat(sent()).as("released").singleElement().asString().contains("PA1");
    }

    @Test
    void aNessPanelCaresForNoAnswerAndForgets() {
        ReceiverModel model = started("ness");
        press(model, "1");
        press(model, "2");
        assertThat(sent()).containsExactly("8300836102018214\r\n", "8300036102028293\r\n");
        assertThat(model.counters().pending()).isZero();
        hear(model, HexFormat.of().formatHex("8300360S00E9\r\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(sent()).containsExactly("820003600000001b\r\n");
        assertThat(model.counters().questions()).isEqualTo(1);
    }

    @Test
    void anInovonicsReceiverTriesAgainAfterItsStatus() {
        ReceiverModel model = started("inovonics");
        assertThat(sent()).as("its status wants no answer").hasSize(1);
        press(model, "1");
        at(model, 17);
        assertThat(sent()).hasSize(4);
        assertThat(model.counters().failed()).isTrue();
        at(model, 50);
        assertThat(sent().stream().filter(text -> text.startsWith("r")).count()).isPositive();
        hear(model, "060208");
        assertThat(model.counters())
                .extracting(Counters::acked, Counters::pending)
                .containsExactly(1L, 0);
    }

    private ReceiverModel started(String protocol) {
        ReceiverModel model = new ReceiverModel(
                SimulatorSettings.of(protocol),
                new Wire(bytes -> wire.add(new String(bytes, StandardCharsets.ISO_8859_1)), 1),
                SimulatorWatch.NOBODY);
        language = Languages.of(SimulatorSettings.of(protocol));
        model.start(now);
        return model;
    }

    private void press(ReceiverModel model, String number) {
        model.message(language.report("1230", number, Report.PRESS, now).orElseThrow(), now);
    }

    private void ack(ReceiverModel model) {
        hear(model, "06");
        if (model.counters().heartbeatsAcked() == 1 && model.counters().sent() == 0) {
            sent();
        }
    }

    private void hear(ReceiverModel model, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        model.bytes(bytes, bytes.length, now);
    }

    private List<String> sent() {
        List<String> all = List.copyOf(wire);
        wire.clear();
        return all;
    }

    private void at(ReceiverModel model, double seconds) {
        long until = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        while (model.due() <= until) {
            now = Math.max(now, model.due());
            model.tick(now);
        }
        now = until;
    }
}
