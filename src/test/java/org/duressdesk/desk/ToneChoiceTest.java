package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duressdesk.desk.TestSite.MAIN;
import static org.duressdesk.desk.TestSite.SECOND;

import java.util.List;
import org.duressdesk.desk.output.ToneChoice.Tone;
import org.duressdesk.domain.site.SiteSettings;
import org.junit.jupiter.api.Test;

/** Which tone, and who may hear it (R7, R19, D16). */
class ToneChoiceTest {

    @Test
    void aSilentButtonIsNeverHeardInTheOpen() {
        Scene desk = Scene.running();
        desk.press("E-13");
        for (int i = 0; i < 130; i++) {
            desk.after(1);
            assertThat(desk.tone().open()).isEqualTo(Tone.OFF);
            assertThat(desk.tone().openPress()).isZero();
        }
        assertThat(desk.tone().staff()).isEqualTo(Tone.DURESS_RAISED);
        desk.acknowledge("E-13").after(61);
        assertThat(desk.tone().staff()).isEqualTo(Tone.IDLE);
        assertThat(desk.tone().open()).isEqualTo(Tone.OFF);
    }

    @Test
    void anAudibleOneIsHeardEverywhere() {
        Scene desk = Scene.running();
        desk.press("U1-01").after(1);
        assertThat(desk.tone().open()).isEqualTo(Tone.DURESS);
        assertThat(desk.tone().openPress()).isEqualTo(desk.tone().staffPress()).isPositive();
        desk.after(30);
        assertThat(desk.tone().open()).isEqualTo(Tone.DURESS_RAISED);
        desk.acknowledge("U1-01").after(61);
        assertThat(desk.tone().open()).isEqualTo(Tone.IDLE);
    }

    @Test
    void aSilentButtonBesideAnAudibleOneTakesTheKnocksOutOfTheOpen() {
        Scene desk = Scene.running();
        desk.press("E-13").press("U1-01");
        desk.ask(new org.duressdesk.desk.kernel.Command.Join(
                desk.by(),
                desk.of("U1-01").orElseThrow().id(),
                desk.of("E-13").orElseThrow().id()));
        desk.acknowledge("U1-01").after(31);
        assertThat(desk.tone().open()).isEqualTo(Tone.OFF);
        assertThat(desk.tone().staff()).isEqualTo(Tone.DURESS_RAISED);
        desk.acknowledge("E-13").after(61);
        assertThat(desk.tone().staff()).isEqualTo(Tone.IDLE);
        assertThat(desk.tone().open()).isEqualTo(Tone.OFF);
    }

    @Test
    void aQuietDeskIsSilentInTheOpen() {
        SiteSettings s = TestSite.settings(List.of());
        Scene desk = Scene.running(TestSite.hospital(new SiteSettings(
                s.raiseAfterSeconds(),
                s.superviseAfterSeconds(),
                s.idleAfterSeconds(),
                s.silenceSeconds(),
                s.joinMinutes(),
                true,
                s.supervisorContact(),
                s.technicianContact(),
                s.outputs())));
        desk.press("U1-01").lost(MAIN, "gone").after(1);
        assertThat(desk.tone().open()).isEqualTo(Tone.OFF);
        assertThat(desk.tone().openPress()).isZero();
        assertThat(desk.tone().staff()).isEqualTo(Tone.DURESS);
    }

    @Test
    void aDrillIsHeardByStaffOnly() {
        Scene desk = Scene.running();
        desk.openSimulated(MAIN).press("U1-01").after(61);
        assertThat(desk.tone().staff()).isEqualTo(Tone.DURESS_RAISED);
        assertThat(desk.tone().open()).isEqualTo(Tone.OFF);
        assertThat(desk.tone().second()).isFalse();
    }

    @Test
    void aLostLinkSoundsUntilItIsSilencedAndAgainAfterAMinute() {
        Scene desk = Scene.running();
        desk.beat(SECOND, false).lost(SECOND, "gone").after(1);
        assertThat(desk.tone().open()).isEqualTo(Tone.RECEIVER_SILENT);
        desk.silence().after(59);
        assertThat(desk.tone().staff()).isEqualTo(Tone.OFF);
        desk.after(2);
        assertThat(desk.tone().staff()).isEqualTo(Tone.RECEIVER_SILENT);
    }

    @Test
    void aPressOutranksIdleKnocksAndALostLink() {
        Scene desk = Scene.running();
        desk.lost(MAIN, "gone").press("U1-01").acknowledge("U1-01").after(61);
        assertThat(desk.tone().staff()).isEqualTo(Tone.IDLE);
        desk.press("E-13");
        assertThat(desk.tone().staff()).isEqualTo(Tone.DURESS);
    }
}
