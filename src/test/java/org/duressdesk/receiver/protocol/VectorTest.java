package org.duressdesk.receiver.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.receiver.frame.FrameReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The vectors of the receiver facts, read by the decoders themselves (the decode command has a test of its own). */
class VectorTest {
    static Stream<Vector> vectors() {
        return Vector.ours().stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isReadAsExpected(Vector vector) {
        FrameReader reader = Protocols.open(vector.reader(), vector.profile());
        byte[] raw = vector.raw();
        List<Frame> frames = new ArrayList<>(reader.accept(raw, 0, raw.length));
        frames.addAll(reader.gap());
        assertThat(frames).hasSize(1);
        Frame frame = frames.getFirst();
        SaneFrame.check(vector.toString(), frame);
        assertThat(frame.rawHex()).isEqualTo(vector.frameHex());
        JsonNode expect = vector.expect();
        if (expect.path("type").asString().equals("reject")) {
            assertThat(SaneFrame.silent(frame)).isTrue();
        } else {
            assertThat(frame.type()).isNotIn(FrameType.REJECT, FrameType.FAULT);
            // The vectors of DC-09 say no answers: those have a test of their own.
            assertThat(vector.reader().equals("sia-dc09") ? "" : frame.replyHex())
                    .isEqualTo(expect.path("reply_hex").asString("").toLowerCase(Locale.ROOT));
        }
        if (expect.has("code")) {
            Signal signal = frame.signals().getFirst();
            assertThat(signal.account()).isEqualTo(expect.path("account").asString());
            assertThat(signal.code()).isEqualTo(expect.path("code").asString());
            assertThat(signal.duressOrPanic())
                    .isEqualTo(expect.path("duress_or_panic").asBoolean());
        }
    }
}
