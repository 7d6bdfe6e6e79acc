package org.duressdesk.simulator.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.simulator.language.SimulatorSettings.Content;
import org.duressdesk.simulator.language.SimulatorSettings.Header;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the simulator writes, the decoder reads: every report in both languages and all framings. */
class SimulatorTextsTest {
    static Stream<SimulatorSettings> receivers() {
        SimulatorSettings plain = SimulatorSettings.DEFAULT;
        return Stream.of(plain, plain.withB32(true))
                .flatMap(one -> Stream.of(one.withHeader(Header.RRL), one.withHeader(Header.RRLLL)))
                .flatMap(one -> Stream.of(one.withContent(Content.CONTACT_ID), one.withContent(Content.SIA)));
    }

    @ParameterizedTest
    @MethodSource("receivers")
    void everyReportIsUnderstoodAsWhatItIs(SimulatorSettings settings) {
        for (Report report : Report.values()) {
            Frame frame = decode(settings, new SurGardText(settings).report("0417", "013", report));
            assertThat(frame.type()).as("%s as %s", report, frame).isEqualTo(FrameType.EVENT);
            Signal signal = frame.signals().getFirst();
            assertThat(signal.account()).isEqualTo("0417");
            assertThat(signal.zoneOrUser()).as("%s", frame).isEqualTo("013");
            assertThat(signal.duressOrPanic())
                    .as("%s", signal)
                    .isEqualTo(report == Report.PRESS || report == Report.SILENT_PRESS);
            assertThat(signal.signalClass()).as("%s %s", report, signal).isIn(classes(report));
        }
    }

    @ParameterizedTest
    @MethodSource("receivers")
    void theHeartbeatIsOne(SimulatorSettings settings) {
        Frame frame = decode(settings, new SurGardText(settings).heartbeat());
        assertThat(frame.type()).as("%s", frame).isEqualTo(FrameType.HEARTBEAT);
        assertThat(frame.replyHex()).isEqualTo(settings.b32() ? "3030303506" : "06");
    }

    private static List<SignalClass> classes(Report report) {
        return switch (report) {
            case PRESS, SILENT_PRESS -> List.of(SignalClass.ALARM);
            case RESTORE, BATTERY_RESTORED -> List.of(SignalClass.RESTORE);
            case TEST, PERIODIC_TEST -> List.of(SignalClass.TEST);
            case LOW_BATTERY, MISSING -> List.of(SignalClass.TROUBLE);
            case TAMPER -> List.of(SignalClass.TROUBLE, SignalClass.ALARM);
        };
    }

    private static Frame decode(SimulatorSettings settings, String text) {
        byte[] wire = new SurGardText(settings).wire(text);
        List<Frame> frames = Protocols.open(
                        "surgard", "header=" + settings.header() + (settings.b32() ? ",b32=on" : ""))
                .accept(wire, 0, wire.length);
        assertThat(frames).hasSize(1);
        return frames.getFirst();
    }
}
