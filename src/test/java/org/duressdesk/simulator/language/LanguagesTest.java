package org.duressdesk.simulator.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.simulator.port.Ear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What simulated receivers of each family say is what the decoders read, and what decoders answer is what they hear. */
class LanguagesTest {
    static Stream<String> protocols() {
        return Languages.names().stream();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void everyReportIsReadAsWhatItIs(String protocol) {
        Language language = language(protocol);
        for (Report report : Report.values()) {
            Optional<String> text = language.report("0417", "13", report, 0);
            if (text.isEmpty()) {
                assertThat(protocol).as("%s has no words for it", report).isIn("ness", "inovonics");
                continue;
            }
            Frame frame = read(protocol, language.wire(text.get()));
            assertThat(frame.type()).as("%s as %s", report, frame).isEqualTo(FrameType.EVENT);
            Signal signal = frame.signals().getFirst();
            assertThat(signal.duressOrPanic())
                    .as("%s %s", report, signal)
                    .isEqualTo(report == Report.PRESS || report == Report.SILENT_PRESS);
            assertThat(signal.signalClass()).as("%s %s", report, signal).isIn(classes(report));
            if (!protocol.equals("ness") && !protocol.equals("inovonics")) {
                assertThat(signal.account()).as("%s", frame).isEqualTo("0417");
                assertThat(signal.zoneOrUser()).as("%s", frame).endsWith("13");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theAnswerOfTheDecoderIsHeardAndSoIsItsRefusal(String protocol) {
        Language language = language(protocol);
        byte[] wire =
                language.wire(language.report("0417", "13", Report.PRESS, 0).orElseThrow());
        String answer = read(protocol, wire).replyHex();
        boolean wanted = language.conduct().unanswered() != Conduct.Unanswered.CARES_NOT;
        assertThat(answer.isEmpty()).isEqualTo(!wanted);
        if (wanted) {
            assertThat(heard(language.ear(), answer)).isInstanceOf(Ear.Heard.Accepted.class);
        }
        FrameReader reader = Protocols.open(protocol, "");
        reader.lineError();
        List<Frame> damaged = reader.accept(wire, 0, wire.length);
        String refusal = damaged.isEmpty() ? "" : damaged.getFirst().replyHex();
        if (!refusal.isEmpty()) {
            assertThat(heard(language.ear(), refusal)).isInstanceOf(Ear.Heard.Refused.class);
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theSignOfLifeIsOne(String protocol) {
        Language language = language(protocol);
        Optional<String> beat = language.heartbeat(TimeUnit.HOURS.toNanos(30));
        beat.ifPresent(text -> assertThat(read(protocol, language.wire(text)))
                .returns(FrameType.HEARTBEAT, Frame::type)
                .returns(language.beatAnswered(), frame -> !frame.replyHex().isEmpty()));
        assertThat(beat.isPresent()).isEqualTo(SimulatorSettings.of(protocol).heartbeatMillis() > 0);
    }

    @Test
    void aNessPanelAnswersQuestionsWithARightCheckOnly() {
        Ear ear = language("ness").ear();
        assertThat(said(ear, "8300360S00E9\r\n"))
                .isEqualTo(new Ear.Heard.Asked(
                        "82000360000000" + String.format(Locale.ROOT, "%02x", -(0x82 + 3 + 0x60) & 0xFF)));
        assertThat(said(ear, "8300360S00E8\r\n")).isInstanceOf(Ear.Heard.Stray.class);
        assertThat(read("ness", "820003600000001b\r\n".getBytes(StandardCharsets.UTF_8))
                        .type())
                .isEqualTo(FrameType.LINK_TEST);
    }

    @Test
    void an685AnswersSOnceInTenSeconds() {
        Ear ear = language("ademco685").ear();
        assertThat(ear.hear((byte) 'S', 0)).isEqualTo(new Ear.Heard.Asked("00 OKAY @"));
        assertThat(ear.hear((byte) 'S', TimeUnit.SECONDS.toNanos(9))).isEqualTo(new Ear.Heard.Asked(""));
        assertThat(ear.hear((byte) 'S', TimeUnit.SECONDS.toNanos(10))).isEqualTo(new Ear.Heard.Asked("00 OKAY @"));
    }

    @Test
    void whatCannotBeSimulatedIsRefusedByName() {
        assertThatThrownBy(() -> Languages.of(SimulatorSettings.of("dmp")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No receiver of the protocol \"dmp\" can be simulated; known are surgard, ");
    }

    private static List<SignalClass> classes(Report report) {
        return switch (report) {
            case PRESS, SILENT_PRESS -> List.of(SignalClass.ALARM);
            case RESTORE, BATTERY_RESTORED -> List.of(SignalClass.RESTORE);
            case TEST, PERIODIC_TEST -> List.of(SignalClass.TEST, SignalClass.STATUS);
            case LOW_BATTERY, MISSING -> List.of(SignalClass.TROUBLE);
            case TAMPER -> List.of(SignalClass.TROUBLE, SignalClass.ALARM);
        };
    }

    private static Ear.Heard said(Ear ear, String text) {
        return heard(ear, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Ear.Heard heard(Ear ear, String hex) {
        Ear.Heard last = new Ear.Heard.Stray();
        for (byte one : HexFormat.of().parseHex(hex)) {
            last = ear.hear(one, 0);
        }
        return last;
    }

    private static Frame read(String protocol, byte[] wire) {
        FrameReader reader = Protocols.open(protocol, "");
        List<Frame> frames = new java.util.ArrayList<>(reader.accept(wire, 0, wire.length));
        frames.addAll(reader.gap());
        assertThat(frames).as("%s", HexFormat.of().formatHex(wire)).hasSize(1);
        assertThat(frames.getFirst().signals())
                .allMatch(signal -> signal.status() != SignalStatus.PREVIOUS || protocol.equals("inovonics"));
        return frames.getFirst();
    }

    private static Language language(String protocol) {
        return Languages.of(SimulatorSettings.of(protocol));
    }
}
