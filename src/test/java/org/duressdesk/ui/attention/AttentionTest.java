package org.duressdesk.ui.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.duressdesk.ui.PlayedDesk;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private final PlayedDesk desk = PlayedDesk.hospital().at("14:31:22");
    private Optional<Waiting.Key> held = Optional.empty();

    private Attention look() {
        Attention attention = Attention.of(desk.state(), held, Optional.empty());
        held = attention.banner().map(Waiting::key);
        return attention;
    }

    private String banner() {
        return look().banner().map(w -> w.alarm().subject()).orElse("none");
    }

    @Test
    void nothingOpenNothingHeld() {
        assertThat(banner()).isEqualTo("none");
        assertThat(look().all()).isEmpty();
    }

    @Test
    void theBannerHoldsItsAlarmUntilAcknowledged() {
        desk.press("E-13");
        assertThat(banner()).isEqualTo("E-13");
        desk.at("14:31:24").press("E-14").press("U1-12");
        assertThat(banner()).isEqualTo("E-13");
        desk.acknowledge("E-13");
        assertThat(banner()).isEqualTo("E-14");
        desk.acknowledge("E-14");
        assertThat(banner()).isEqualTo("U1-12");
    }

    @Test
    void unacknowledgedComeFirstThenByReceipt() {
        desk.press("E-13")
                .at("14:31:25")
                .press("E-14")
                .at("14:31:27")
                .press("E-15")
                .acknowledge("E-13");
        assertThat(look().all()).extracting(w -> w.alarm().subject()).containsExactly("E-14", "E-15", "E-13");
    }

    @Test
    void aRepeatIsUnacknowledgedAgain() {
        desk.press("E-13").acknowledge("E-13");
        assertThat(banner()).isEqualTo("none");
        desk.at("14:32:00").press("E-13");
        assertThat(banner()).isEqualTo("E-13");
    }

    @Test
    void nobodyOwnsWhatIsAcknowledgedOnly() {
        desk.press("E-13");
        assertThat(look().unowned()).isEmpty();
        desk.acknowledge("E-13");
        assertThat(look().unowned()).isPresent();
        assertThat(look().led()).isEmpty();
        desk.own();
        assertThat(look().unowned()).isEmpty();
        assertThat(look().led()).isPresent();
    }

    @Test
    void theChosenIncidentIsLed() {
        desk.press("E-13")
                .acknowledge("E-13")
                .own()
                .press("U1-12")
                .acknowledge("U1-12")
                .own();
        var first = desk.state().incidents().keySet().stream().sorted().toList();
        assertThat(Attention.of(desk.state(), held, Optional.empty())
                        .led()
                        .orElseThrow()
                        .id())
                .isEqualTo(first.get(0));
        assertThat(Attention.of(desk.state(), held, Optional.of(first.get(1)))
                        .led()
                        .orElseThrow()
                        .id())
                .isEqualTo(first.get(1));
    }
}
