package org.duressdesk.receiver.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.domain.link.ChannelUse;
import org.duressdesk.domain.link.LineRules;
import org.duressdesk.domain.link.Meaning;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.frame.RuledReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the site's rules for a line make of frames. */
class RulingTest {
    private static final LineRules RULES = new LineRules(
            List.of(),
            List.of(new ChannelUse(List.of("0123"), Map.of(3, Meaning.HOLD_UP, 4, Meaning.TROUBLE))),
            Map.of("2", Meaning.BURGLARY, "7", Meaning.PANIC, "9", Meaning.RESTORE, "4", Meaning.CLOSING),
            List.of("0000", "FFFF"),
            Optional.of(ZoneId.of("America/New_York")));

    @Test
    void channelsSayWhatTheyAreWiredTo() {
        Frame frame = read("ademco685", "\n13 0123 5515 5555 7\r");
        assertThat(frame.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.duressOrPanic()).isTrue();
            assertThat(signal.meaning().words()).isEqualTo("Hold-up on channel 3");
            assertThat(signal.zoneOrUser()).isEqualTo("3");
        });
        assertThat(frame.told().words())
                .isEqualTo("Receiver 1, line 3: Hold-up on channel 3, zone 3, account 0123 (duress or panic).");
        assertThat(only("ademco685", "\n13 0123 5551 5555 7\r").signalClass()).isEqualTo(SignalClass.TROUBLE);
        assertThat(only("ademco685", "\n13 0124 5515 5555 7\r").duressOrPanic())
                .as("another account")
                .isFalse();
        assertThat(only("surgard", "80110123 5515 5555 7\u0014").duressOrPanic())
                .isTrue();
        Signal over = only("ademco685", "\n13 0123 5535 5555 7\r");
        assertThat(over.status()).isEqualTo(SignalStatus.RESTORE);
        assertThat(over.meaning().words()).isEqualTo("Back to normal on channel 3 (hold-up)");
        assertThat(only("ademco685", "\n13 0123 5565 5555 7\r").duressOrPanic())
                .as("as before: not new")
                .isFalse();
    }

    @Test
    void pulseDigitsMeanWhatTheSiteSays() {
        assertThat(only("ademco685", "\n11 1234 7\r").duressOrPanic()).isTrue();
        assertThat(only("ademco685", "\n11 1234 2\r").meaning().words()).isEqualTo("Burglary alarm, event 2");
        assertThat(only("ademco685", "\n11 1234 2\r").duressOrPanic())
                .as("2 is no panic here")
                .isFalse();
        assertThat(only("ademco685", "\n11 1234 9\r").status()).isEqualTo(SignalStatus.RESTORE);
        assertThat(only("ademco685", "\n11 1234 4 1\r").numberKind()).isEqualTo(NumberKind.USER);
        assertThat(only("surgard", "1011      2255 A 766\u0014").duressOrPanic())
                .as("4/3: event 7 zone 66")
                .isTrue();
        assertThat(only("surgard", "1011      2255 A 766\u0014").zoneOrUser())
                .as("address as sent")
                .isEqualTo("766");
        assertThat(only("aes", "1011      1234 7  23\u0014").duressOrPanic()).isTrue();
        assertThat(only("bosch6500", "1011      1234 7 023\u0014").duressOrPanic())
                .isTrue();
    }

    @Test
    void whatTheReceiverSaysOfItselfIsNoUnknownButton() {
        Frame own = read("surgard", "5011 180000E13001001\u0014");
        assertThat(own.type()).isEqualTo(FrameType.RECEIVER_INTERNAL);
        assertThat(own.signals().getFirst().signalClass()).isEqualTo(SignalClass.TROUBLE);
        assertThat(own.signals().getFirst().meaning().words()).startsWith("Receiver: ");
        Frame over = read("surgard", "5011 180000R13001001\u0014");
        assertThat(over.signals().getFirst().signalClass()).isEqualTo(SignalClass.RESTORE);
        Frame duress = read("surgard", "5011 180000E12101001\u0014");
        assertThat(duress.type())
                .as("a duress code stays one, whatever the account")
                .isEqualTo(FrameType.EVENT);
        assertThat(duress.signals().getFirst().duressOrPanic()).isTrue();
    }

    @Test
    void theClockOfTheReceiverHasAZone() {
        assertThat(only("ness", "8700036102f0822609011200005f\r\n").particulars())
                .containsEntry("receiver_time", "2026-09-01T16:00:00Z");
        assertThat(only("ness", "8700036100070019022517600057\r\n").particulars())
                .as("minute 60 is the full hour")
                .containsEntry("receiver_time", "2019-02-25T23:00:00Z");
        assertThat(only("mx8000", "\u0002051697\"124039\"02\"0001\"p01m\r").particulars())
                .containsEntry("receiver_time", "2097-05-16T16:40:39Z");
        assertThat(only("mx8000", "'062794\"0345\"51\u00051234\"BA01\"BA02\"BA04~\r")
                        .particulars())
                .containsEntry("receiver_time", "2094-06-27T07:45:00Z");
    }

    static List<Capture> captures() {
        return Capture.ALL;
    }

    @ParameterizedTest
    @MethodSource("captures")
    void withoutRulesNothingChangesAndWithRulesEverythingStaysSane(Capture capture) {
        FrameReader plain = capture.reader();
        assertThat(RuledReader.of(plain, LineRules.NONE)).isSameAs(plain);
        byte[] bytes = capture.bytes();
        List<Frame> ruled = RuledReader.of(capture.reader(), RULES).accept(bytes, 0, bytes.length);
        SaneFrame.checkAll(capture.file() + " with rules", ruled);
        List<Frame> as = capture.reader().accept(bytes, 0, bytes.length);
        assertThat(ruled)
                .extracting(Frame::rawHex)
                .isEqualTo(as.stream().map(Frame::rawHex).toList());
        assertThat(ruled)
                .extracting(Frame::replyHex)
                .isEqualTo(as.stream().map(Frame::replyHex).toList());
    }

    private static Signal only(String protocol, String text) {
        return read(protocol, text).signals().getFirst();
    }

    private static Frame read(String protocol, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return RuledReader.of(Protocols.open(protocol, ""), RULES)
                .accept(bytes, 0, bytes.length)
                .getLast();
    }
}
