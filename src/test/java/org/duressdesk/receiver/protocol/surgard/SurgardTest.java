package org.duressdesk.receiver.protocol.surgard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.receiver.frame.FrameReader;
import org.junit.jupiter.api.Test;

/** What a Sur-Gard receiver may say, message by message. */
class SurgardTest {
    @Test
    void theHeaderIsDeducedOrAsTheProfileSays() {
        assertThat(one("5011 184410E12202014").line()).isEqualTo("1");
        assertThat(one("501001 184410E12202014").line()).isEqualTo("001");
        assertThat(one("501A0B 184410E12202014").receiver()).isEqualTo("01");
        assertThat(one("50101 184410E12202014").type()).isEqualTo(FrameType.REJECT);
        assertThat(read("header=4", "50101 184410E12202014").getFirst().line()).isEqualTo("01");
        assertThat(read("header=RRLLL", "5011 184410E12202014").getFirst().particulars())
                .containsEntry("reason", "the header has 3 digits and not 5");
        assertThat(read("header=9", "5010012345 184410E12202014").getFirst().line())
                .isEqualTo("0012345");
    }

    @Test
    void theHeaderBeforeFormatsWithoutASeparatorFollowsFromTheLength() {
        assertThat(one("80114410 5155 5555 7").line()).isEqualTo("1");
        assertThat(one("8010014410 5155 5555 7").line()).isEqualTo("001");
        assertThat(one("401001  44102125550143").particulars())
                .containsEntry("account", "4410")
                .containsEntry("area", "212")
                .containsEntry("number", "5550143");
        assertThat(read("header=RRL", "8010014410 5155 5555 7").getFirst().type())
                .isEqualTo(FrameType.REJECT);
    }

    @Test
    void aDuressCodeNamesTheUserAndAPressTheZone() {
        assertThat(one("5011 184410E12101007").signals().getFirst().numberKind())
                .isEqualTo(NumberKind.USER);
        assertThat(one("5011 184410E12201007").signals().getFirst().numberKind())
                .isEqualTo(NumberKind.ZONE);
    }

    @Test
    void onlyANewPressIsDuress() {
        assertThat(one("5011 184410E12001007").signals().getFirst().duressOrPanic())
                .isTrue();
        assertThat(one("5011 984410R12001007").signals().getFirst().duressOrPanic())
                .isFalse();
        Signal again = one("5011 184410P12001007").signals().getFirst();
        assertThat(again.duressOrPanic()).isFalse();
        assertThat(again.signalClass()).isEqualTo(SignalClass.ALARM);
        assertThat(again.status()).isEqualTo(SignalStatus.PREVIOUS);
    }

    @Test
    void heartbeatsCountWhateverTheHeader() {
        for (String header : List.of("1011", "101000", "0010", "10101", "1010012345")) {
            Frame frame = read("header=RRL", header + "           @    ").getFirst();
            assertThat(frame.type()).as(header).isEqualTo(FrameType.HEARTBEAT);
            assertThat(frame.replyHex()).isEqualTo("06");
        }
        assertThat(one("1011           A    ").type()).isNotEqualTo(FrameType.HEARTBEAT);
    }

    @Test
    void printableIsAcknowledgedAndDamagedRefused() {
        for (String text : List.of(
                "J011 what is this",
                "5011 184410Z12202014",
                "S011[#4410|NPA",
                "D0110000",
                "5011 174410E12202014",
                "S011 #4410|NPA1]",
                "T011004410  A 07",
                "9011    4410515555")) {
            Frame frame = one(text);
            assertThat(frame.type()).as(text).isEqualTo(FrameType.REJECT);
            assertThat(frame.replyHex()).isEqualTo("06");
        }
        for (String text : List.of(
                "5011 184410E1220201\r", "\u00805011 184410E12202014", "\n", "5011\u007f", "x", "   ", "1011")) {
            Frame frame = one(text);
            assertThat(frame.type()).as(text).isEqualTo(FrameType.FAULT);
            assertThat(frame.replyHex()).isEqualTo("15");
        }
        assertThat(one("").replyHex()).as("a terminator alone is no message").isEmpty();
    }

    @Test
    void aTornMessageDoesNotSpoilTheNext() {
        for (String torn : List.of("5011 1844", "S011[#4410|Nri1", "1011           ", "5011")) {
            List<Frame> frames = read("", torn + "5011 184410E12202014");
            assertThat(frames).as(torn).extracting(Frame::type).containsExactly(FrameType.FAULT, FrameType.EVENT);
            assertThat(frames.getFirst().replyHex()).isEmpty();
            assertThat(frames.getLast().replyHex()).isEqualTo("06");
            assertThat(frames.getLast().signals().getFirst().zoneOrUser()).isEqualTo("014");
        }
    }

    @Test
    void aHeaderThatLostADigitIsNotTakenForAnotherOne() {
        assertThat(read("", "00001[#1234|NSC0003]")).extracting(Frame::type).containsExactly(FrameType.REJECT);
    }

    @Test
    void aQuietSecondClearsWhatHadBegun() {
        FrameReader reader = Surgard.reader("");
        assertThat(reader.gap()).isEmpty();
        assertThat(feed(reader, "5011 1844")).isEmpty();
        assertThat(reader.partial()).isTrue();
        assertThat(reader.gap())
                .extracting(Frame::type, Frame::replyHex)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FrameType.FAULT, ""));
        assertThat(reader.partial()).isFalse();
        assertThat(feed(reader, "5011 184410E12202014\u0014").getFirst().type()).isEqualTo(FrameType.EVENT);
    }

    @Test
    void b32IsAnsweredInKindAndItsLengthProvesTheMessage() {
        assertThat(read("b32=on", "00255011 184410E12202014"))
                .extracting(Frame::type, Frame::replyHex)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FrameType.EVENT, "3030303506"));
        assertThat(read("b32=on", "00255011 184410E1220201").getFirst().replyHex())
                .isEqualTo("3030303515");
        assertThat(read("b32=on", "5011 184410E12202014").getFirst().type()).isEqualTo(FrameType.FAULT);
        assertThat(read("b32=on", "00255011 1844100255011 184410E12202014"))
                .extracting(Frame::type)
                .containsExactly(FrameType.FAULT, FrameType.EVENT);
        assertThat(read("b32=on", "00265011 184410Z122020145").getFirst().type())
                .isEqualTo(FrameType.REJECT);
    }

    @Test
    void pulseDigitsMeanWhatTheSiteSays() {
        assertThat(one("1011      2255 A 214").signals().getFirst().duressOrPanic())
                .isTrue();
        assertThat(read("panic=4", "1011      2255 A 214")
                        .getFirst()
                        .signals()
                        .getFirst()
                        .duressOrPanic())
                .isFalse();
        assertThat(one("1011      2255 4   7").signals().getFirst().signalClass())
                .isEqualTo(SignalClass.CLOSE);
        Signal four =
                read("panic=24", "1011      2255 4   7").getFirst().signals().getFirst();
        assertThat(four.signalClass()).isEqualTo(SignalClass.ALARM);
        assertThat(four.duressOrPanic()).isTrue();
        assertThat(one("1011      2255 R 214").signals().getFirst().zoneOrUser())
                .as("a restore has the address of its press")
                .isEqualTo("214");
    }

    @Test
    void channelsOfHighSpeedFormatsAreSignalsOfTheirOwn() {
        assertThat(one("80114410 1355 5556 7").signals())
                .extracting(Signal::zoneOrUser, Signal::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", SignalStatus.NEW),
                        org.assertj.core.groups.Tuple.tuple("2", SignalStatus.RESTORE),
                        org.assertj.core.groups.Tuple.tuple("8", SignalStatus.PREVIOUS));
        assertThat(one("80114410 5255 5555 1").signals())
                .extracting(Signal::duressOrPanic)
                .as("channel 9 says duress beside an opening")
                .containsExactly(true, false);
        assertThat(read("holdup=13", "80114410 1555 5555 7")
                        .getFirst()
                        .signals()
                        .getFirst()
                        .duressOrPanic())
                .isTrue();
        assertThat(one("80114410 5555 5555 9").signals().getFirst().signalClass())
                .isEqualTo(SignalClass.TEST);
        assertThat(one("80114410 8555 5555 7").signals().getFirst().signalClass())
                .isEqualTo(SignalClass.UNKNOWN);
    }

    @Test
    void theReceiverSpeaksOfItselfButNeverHidesAnAlarm() {
        assertThat(one("001000[#0000|NSC0003]").type()).isEqualTo(FrameType.RECEIVER_INTERNAL);
        assertThat(one("001000[#0000|NRU0000]").signals().getFirst().meaning().words())
                .contains("time");
        assertThat(one("001000[#4410|NPA0003]").type()).isEqualTo(FrameType.EVENT);
        assertThat(one("1011      0000 A  20").type()).isEqualTo(FrameType.RECEIVER_INTERNAL);
        assertThat(one("1011      0000 R  30").signals().getFirst().signalClass())
                .isEqualTo(SignalClass.RESTORE);
        assertThat(one("1011      0000 A  77").type()).isEqualTo(FrameType.EVENT);
        assertThat(one("1011      0000 P  01").signals().getFirst().signalClass())
                .isEqualTo(SignalClass.STATUS);
    }

    @Test
    void theUserOfAModifierIsTheNumberOfAnEventWithoutOne() {
        for (String block : List.of("Nri2/id15/HA", "Nid15HA", "Nri2id15/HA^Desk^")) {
            assertThat(one("S01001[#4410|" + block + "]").signals())
                    .as(block)
                    .singleElement()
                    .returns(NumberKind.USER, Signal::numberKind)
                    .returns("15", Signal::zoneOrUser)
                    .returns(true, Signal::duressOrPanic);
        }
        assertThat(one("S01001[#4410|Nri3/id001HA048]").signals())
                .singleElement()
                .returns("048", Signal::zoneOrUser)
                .as("it has one of its own")
                .returns(NumberKind.ZONE, Signal::numberKind);
    }

    @Test
    void whatIsLeftOverBesideAnEventIsNoAlarm() {
        for (String block : List.of("0|NRP", "NCL5|CMaster", "NCL5|Office", "NCL5|North gate", "NRP|0")) {
            assertThat(one("S01001[#4410|" + block + "]").signals())
                    .as(block)
                    .singleElement()
                    .satisfies(signal -> assertThat(signal.particulars()).containsKey("left_over"))
                    .extracting(Signal::signalClass)
                    .isNotIn(SignalClass.ALARM, SignalClass.UNKNOWN);
        }
        assertThat(one("S01001[#4410|NRP|Nri1/P#001]").signals())
                .as("a damaged event is no left-over")
                .extracting(Signal::signalClass)
                .contains(SignalClass.UNKNOWN);
        assertThat(one("S01001[#4410|0]").type()).isEqualTo(FrameType.REJECT);
    }

    @Test
    void everyEventOfABlockIsASignal() {
        List<Signal> signals =
                one("S01001[#4410|Nti21:40ri2/PA7/HA8^DESK^|AWARD 3|O HR9]").signals();
        assertThat(signals).extracting(Signal::code).containsExactly("PA", "HA", "HR");
        assertThat(signals).extracting(Signal::group).containsOnly("2");
        assertThat(signals.get(1).particulars())
                .containsEntry("text", "DESK WARD 3")
                .containsEntry("ti", "21:40");
        assertThat(signals.get(2).status()).isEqualTo(SignalStatus.PREVIOUS);
        assertThat(one("S01001[#4410|NPA3|N#?]").signals())
                .extracting(Signal::signalClass)
                .as("what cannot be decoded beside what can is not dropped")
                .containsExactly(SignalClass.ALARM, SignalClass.UNKNOWN);
        assertThat(one("S01001[#4410|NBA01BA02]").signals())
                .extracting(Signal::zoneOrUser)
                .containsExactly("01", "02");
        assertThat(one("S01001[#4410|NBA1^IN|OUT]^]").signals().getFirst().particulars())
                .containsEntry("text", "IN|OUT]");
        assertThat(one("S01001[#4410|NPA1][#4411|NPA2]").signals())
                .extracting(Signal::account)
                .containsExactly("4410", "4411");
    }

    private static Frame one(String text) {
        List<Frame> frames = read("", text);
        assertThat(frames).as(text).hasSize(1);
        return frames.getFirst();
    }

    private static List<Frame> read(String profile, String text) {
        return feed(Surgard.reader(profile), text + "\u0014");
    }

    private static List<Frame> feed(FrameReader reader, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return reader.accept(bytes, 0, bytes.length);
    }
}
