package org.duressdesk.simulator.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.duressdesk.receiver.protocol.siadc09.Keys;
import org.duressdesk.simulator.port.Ear.Heard;
import org.duressdesk.simulator.port.Outgoing;
import org.junit.jupiter.api.Test;

/** What a simulated panel takes for an answer (protocols.md G). */
class Dc09LanguageTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final SimulatorSettings SETTINGS = SimulatorSettings.of("sia-dc09");

    private final Dc09Language panel = language(PanelSettings.clear("1234"));

    @Test
    void theCheckIsThatOfTheStandard() {
        assertThat(Dc09Text.crc("123456789".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(0xBB3D);
    }

    @Test
    void onlyTheAnswerToItsOwnNumberCounts() {
        leave(panel);
        assertThat(heard(panel, "\"ACK\"0002L0#1234[]")).isInstanceOf(Heard.Stray.class);
        assertThat(heard(panel, "\"DUH\"0002L0#1234[]")).isInstanceOf(Heard.Stray.class);
        assertThat(heard(panel, "\"ACK\"0001L0#1234[]")).isInstanceOf(Heard.Accepted.class);
        assertThat(heard(panel, "\"DUH\"0001L0#1234[]")).isInstanceOf(Heard.Declined.class);
        assertThat(heard(panel, "\"NULL\"0001L0#1234[]")).isInstanceOf(Heard.Stray.class);
    }

    @Test
    void aDamagedAnswerIsNone() {
        leave(panel);
        byte[] answer = Dc09Text.frame("\"ACK\"0001L0#1234[]");
        answer[12] ^= 1;
        assertThat(heard(panel, answer)).isInstanceOf(Heard.Stray.class);
        assertThat(heard(panel, "\"ACK\"0001L0#1234[]"))
                .as("the next one is heard")
                .isInstanceOf(Heard.Accepted.class);
    }

    @Test
    void theTimeOfANakIsTheTimeOfTheNextSend() {
        assertThat(leave(panel)).endsWith("]_12:00:00,11-24-2026\r");
        assertThat(heard(panel, "\"NAK\"0000R0L0A0[]_12:07:30,11-24-2026")).isInstanceOf(Heard.Refused.class);
        assertThat(leave(panel)).contains("\"ADM-CID\"0002L0#1234").endsWith("]_12:07:30,11-24-2026\r");
    }

    @Test
    void aPanelWithAKeyTakesNoAcknowledgementInClear() {
        Dc09Language closed = language(PanelSettings.encrypted("1234", Keys.read("text:0123456789ABCDEF")));
        assertThat(leave(closed)).contains("\"*ADM-CID\"0001L0#1234[").doesNotContain("1120");
        assertThat(heard(closed, "\"ACK\"0001L0#1234[]")).isInstanceOf(Heard.Stray.class);
        assertThat(heard(closed, "\"*ACK\"0001L0#1234[00112233445566778899AABBCCDDEEFF"))
                .isInstanceOf(Heard.Stray.class);
    }

    private static String leave(Dc09Language panel) {
        String text = panel.report("1234", "14", Report.PRESS, 0).orElseThrow();
        return new String(panel.leaving(new Outgoing(text, panel.wire(text), true), 0), StandardCharsets.ISO_8859_1);
    }

    private static Heard heard(Dc09Language panel, String body) {
        return heard(panel, Dc09Text.frame(body));
    }

    private static Heard heard(Dc09Language panel, byte[] frame) {
        Heard last = new Heard.Part();
        for (byte one : frame) {
            last = panel.ear().hear(one, 0);
        }
        return last;
    }

    private static Dc09Language language(PanelSettings settings) {
        return new Dc09Language(SETTINGS, settings, InstantSource.fixed(NOON), new Random(1));
    }
}
