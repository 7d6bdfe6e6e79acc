package org.duressdesk.receiver.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.receiver.frame.FrameReader;
import org.junit.jupiter.api.Test;

/** What public text names and does not lay out to the byte: acknowledged, kept raw, said by name, and on its page of the guide. */
class UndocumentedTest {
    @Test
    void scancomIsKeptRawByName() throws IOException {
        Frame frame = only("bosch6500", " g011" + "0".repeat(28) + "\u0014");
        raw(frame, "type g is Scancom, whose 34 characters have no public layout");
        assertThat(page("bosch6500")).contains("Type g (Scancom)");
    }

    @Test
    void levelOneOfAesIsKeptRawByName() throws IOException {
        raw(only("aes", "LC1 1234 56\u0014"), "of LC1 none is public");
        assertThat(page("aes")).contains("LC1 has no public layout");
    }

    @Test
    void capsIsKeptRawByName() throws IOException {
        raw(only("ademco685", "\n12 1234 037A\r"), "of CAPS 4x2 the places are not public");
        assertThat(page("ademco685")).contains("CAPS 4x2");
    }

    @Test
    void aNativeCallIsKeptRawByNameWithItsHead() throws IOException {
        StringBuilder text = new StringBuilder("&112426\"183000\"02\"0007\"whatever");
        int sum = text.chars().sum();
        Frame frame = only(
                "mx8000", text.append((char) (sum & 0x3F | 0x40)).append('\r').toString());
        raw(frame, "a call, whose layout is not public");
        assertThat(frame.particulars()).containsEntry("header_id", "26").containsEntry("reference", "0007");
        assertThat(page("mx8000")).contains("native call (26h)");
    }

    @Test
    void faultDataIsAnAccountThatNoButtonHas() throws IOException {
        Frame frame = only("surgard", "1011    AAAAAA A 266\u0014");
        assertThat(frame.replyHex()).isEqualTo("06");
        assertThat(frame.signals()).singleElement().returns("AAAAAA", Signal::account);
        assertThat(page("surgard")).contains("`AAAAAA`", "VisorALARM puts accounts longer than four digits", "(`da`)");
        assertThat(page("bosch6500")).contains("accounts longer than four digits into the line field");
    }

    @Test
    void aBlocksOwnTimeIsKeptAsSentAndNoMomentIsMadeOfIt() {
        Signal signal = only("surgard", "S011[#1234|Nti20:50:26da11-24-26PA14]\u0014")
                .signals()
                .getFirst();
        assertThat(signal.duressOrPanic()).isTrue();
        assertThat(signal.particulars()).doesNotContainKey("receiver_time");
        assertThat(signal.particulars().values()).anyMatch(value -> value.contains("20:50:26"));
    }

    private static void raw(Frame frame, String reason) {
        assertThat(frame).returns(FrameType.REJECT, Frame::type).returns("06", Frame::replyHex);
        assertThat(frame.told().words()).contains(reason);
        assertThat(frame.signals()).isEmpty();
    }

    private static Frame only(String protocol, String text) {
        FrameReader reader = Protocols.open(protocol, "");
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        List<Frame> frames = new ArrayList<>(reader.accept(bytes, 0, bytes.length));
        frames.addAll(reader.gap());
        assertThat(frames).as(text).hasSize(1);
        assertThat(frames.getFirst().raw()).isEqualTo(bytes);
        return frames.getFirst();
    }

    private static String page(String family) throws IOException {
        return Files.readString(Path.of("src/site/markdown/receivers", family + ".md"));
    }
}
