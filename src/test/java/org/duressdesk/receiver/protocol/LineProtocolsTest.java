package org.duressdesk.receiver.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.junit.jupiter.api.Test;

/** Ademco 685, Bosch D6500, AES and the small dialects, message by message. */
class LineProtocolsTest {
    @Test
    void ademcoLinesNeedTheirLineFeedAndMayEndInASpace() {
        assertThat(Reads.one("ademco685", "\n11 4410 18 E122 02 C014 \r").replyHex())
                .isEqualTo("06");
        assertThat(Reads.one("ademco685", "11 4410 18 E122 02 C014\r"))
                .returns(FrameType.FAULT, Frame::type)
                .returns("15", Frame::replyHex);
        assertThat(Reads.all("ademco685", "", "\n11 441\n11 4410 18 E122 02 C014\r"))
                .extracting(Frame::type)
                .containsExactly(FrameType.FAULT, FrameType.EVENT);
        assertThat(Reads.all("ademco685", "end=esc", "\n11 4410 3\u001b")
                        .getFirst()
                        .type())
                .isEqualTo(FrameType.EVENT);
    }

    @Test
    void ademcoSaysWhetherTheNumberIsAZoneOrAUser() {
        assertThat(Reads.one("ademco685", "\n11 4410 18 E122 02 U014\r")
                        .signals()
                        .getFirst()
                        .numberKind())
                .isEqualTo(NumberKind.USER);
    }

    @Test
    void ademcoPulseEventsAreAlarmsUntilTheSiteSaysOtherwise() {
        assertThat(Reads.one("ademco685", "\n11 4410 9 7\r")
                        .signals()
                        .getFirst()
                        .signalClass())
                .isEqualTo(SignalClass.ALARM);
        List<Frame> said = Reads.all(
                "ademco685",
                "panic=3,restore=9,test=0",
                "\n11 4410 9 7\r\n11 4410 0 7\r\n11 4410 3 7\r\n11 4410 2 7\r");
        assertThat(said)
                .flatExtracting(Frame::signals)
                .extracting(Signal::signalClass)
                .containsExactly(SignalClass.RESTORE, SignalClass.TEST, SignalClass.ALARM, SignalClass.ALARM);
        assertThat(said)
                .flatExtracting(Frame::signals)
                .extracting(Signal::duressOrPanic)
                .containsExactly(false, false, true, false);
    }

    @Test
    void ademcoReceiverTroublesAreNoDevices() {
        assertThat(Reads.one("ademco685", "\n20 LINE 5355 5555 7\r"))
                .returns(FrameType.RECEIVER_INTERNAL, Frame::type)
                .extracting(frame -> frame.signals().getFirst().meaning().words())
                .isEqualTo("telephone line 2 fault: over");
        assertThat(Reads.one("ademco685", "\n00 OKAY @\r").type()).isEqualTo(FrameType.HEARTBEAT);
        assertThat(Reads.one("ademco685", "S").type()).isEqualTo(FrameType.COMMAND);
    }

    @Test
    void silentKnightCodesAreThoseThatArePublicAndAllOthersAlarms() {
        assertThat(Reads.one("surgard", "C011      1234FC00  \u0014").signals().getFirst())
                .returns("1234", Signal::account)
                .returns("00", Signal::zoneOrUser)
                .returns(true, Signal::duressOrPanic);
        assertThat(Reads.one("surgard", "C01001    00123456E100  \u0014").type())
                .as("no such layout")
                .isEqualTo(FrameType.REJECT);
        assertThat(Reads.one("surgard", "C01001    123456E100  \u0014")
                        .signals()
                        .getFirst()
                        .signalClass())
                .isEqualTo(SignalClass.TEST);
        assertThat(Reads.one("surgard", "C011      1234BE00  \u0014")
                        .signals()
                        .getFirst()
                        .signalClass())
                .isEqualTo(SignalClass.TROUBLE);
        assertThat(Reads.one("surgard", "C011      1234A1B2  \u0014")
                        .signals()
                        .getFirst()
                        .signalClass())
                .isEqualTo(SignalClass.UNKNOWN);
    }

    @Test
    void whatANessPanelHasOnAfterASilenceIsSaidAsReportedBefore() {
        assertThat(Reads.one("ness", "8200036013000008\r\n").signals()).isEmpty();
        Frame duress = Reads.one("ness", "8200036013010007\r\n");
        assertThat(duress.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.meaning().words()).isEqualTo("The panel says that duress is on");
            assertThat(signal.status()).isEqualTo(org.duressdesk.domain.signal.SignalStatus.PREVIOUS);
            assertThat(signal.signalClass()).isEqualTo(SignalClass.ALARM);
        });
        assertThat(Reads.one("ness", "8200036013030104\r\n").signals()).hasSize(3);
        assertThat(Reads.one("ness", "82000360004000db\r\n").type()).isEqualTo(FrameType.LINK_TEST);
        assertThat(Reads.one("ness", "820003600100001a\r\n").type()).isEqualTo(FrameType.STATUS);
    }

    @Test
    void whatIsNotPublicIsRefusedByNameWithTheReason() {
        assertThat(Refusals.names())
                .contains(
                        "sia-dc07",
                        "bosch-sia",
                        "oh2000",
                        "cs5000",
                        "sk9000",
                        "dmp",
                        "visonic",
                        "linear",
                        "security-escort");
        for (String name : Refusals.names()) {
            assertThatThrownBy(() -> Protocols.open(name, ""))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The protocol " + name + " is not supported: ")
                    .hasMessageEndingWith(".");
            assertThat(Protocols.names()).doesNotContain(name);
        }
    }

    @Test
    void boschLineCharactersStandForNumbers() {
        assertThat(Reads.one("bosch6500", " a01A 441018112202014\u0014").line()).isEqualTo("10");
        assertThat(Reads.one("bosch6500", " a01W 441018112202014\u0014").line()).isEqualTo("32");
        assertThat(Reads.one("bosch6500", " a01Y 441018112202014\u0014").line()).isEqualTo("34");
        assertThat(Reads.all("bosch6500", "lines=raw", " a01A 441018112202014\u0014")
                        .getFirst()
                        .line())
                .isEqualTo("A");
    }

    @Test
    void boschAccountsMayBePaddedAndTheHeaderByteMissing() {
        Frame frame = Reads.one("bosch6500", "a011  44118112101007\u0014");
        assertThat(frame.signals().getFirst()).returns("441", Signal::account).returns(true, Signal::duressOrPanic);
        assertThat(Reads.one("bosch6500", "1010           @    \u0014").type()).isEqualTo(FrameType.HEARTBEAT);
        assertThat(Reads.one("bosch6500", " S011[#4410|NPA1/HA2]\u0014").signals())
                .hasSize(2);
    }

    @Test
    void boschKeepsWhatHasNoPublicLayoutAndFindsAMessageBehindATornOne() {
        assertThat(Reads.one("bosch6500", " g011 thirty-four bytes of Scancom\u0014"))
                .returns(FrameType.REJECT, Frame::type)
                .returns("06", Frame::replyHex);
        assertThat(Reads.all("bosch6500", "", " a011 4410a011 441018112202014\u0014"))
                .extracting(Frame::type)
                .containsExactly(FrameType.FAULT, FrameType.EVENT);
        assertThat(Reads.one("bosch6500", " a011 44\t018112202014\u0014").replyHex())
                .isEqualTo("15");
        assertThat(Reads.one("bosch6500", " 3010 REJECT COMMAND  \u0014").type())
                .isEqualTo(FrameType.STATUS);
    }

    @Test
    void aesTellsItsFormsApart() {
        assertThat(Reads.one("aes", "1011      4410PA 014 \u0014")
                        .signals()
                        .getFirst()
                        .duressOrPanic())
                .isTrue();
        assertThat(Reads.one("aes", "1011      4410 A 801 \u0014").signals().getFirst())
                .returns(SignalClass.TROUBLE, Signal::signalClass)
                .returns("Transmitter battery low", signal -> signal.meaning().words());
        assertThat(Reads.one("aes", "\n11 4410 23\r").signals().getFirst().zoneOrUser())
                .isEqualTo("23");
        assertThat(Reads.one("aes", "\n11 4410 18 E122 02 C014 \r").protocol()).isEqualTo("aes");
        assertThat(Reads.one("aes", "1011           @    \u0014").type()).isEqualTo(FrameType.HEARTBEAT);
        assertThat(Reads.one("aes", "neither of them\u0014").type()).isEqualTo(FrameType.REJECT);
        assertThat(Reads.one("aes", "short\u0014").type()).isEqualTo(FrameType.FAULT);
    }

    @Test
    void alLinesAreAnsweredInLettersWithAndWithoutTheZeros() {
        for (String head : List.of("AL00", "AL")) {
            assertThat(Reads.one("al-cid", head + "441018112202014##\r\n"))
                    .returns("4f4b", Frame::replyHex)
                    .returns(FrameType.EVENT, Frame::type);
        }
        assertThat(Reads.one("al-cid", "AL004410181122020149##\r\n").replyHex()).isEqualTo("4f4b");
        assertThat(Reads.one("al-cid", "AL004410\r\n").replyHex())
                .as("shorter than any message")
                .isEmpty();
        assertThat(Reads.one("al-cid", "AL00\u0001\r\n").replyHex()).isEmpty();
    }

    @Test
    void climaxAccountsMayBeAnyLettersAndTheLongCheckIsProved() {
        assertThat(Reads.one("climax-cid", "[CID2 181122020149]")
                        .signals()
                        .getFirst()
                        .account())
                .isEqualTo("CID2");
        for (String sound : List.of(
                "[CID2 181401010012843]",
                "[test 18313100003D504]",
                "[4410 18112001005CD0C]",
                "[4410 18112001005cd0c]")) {
            assertThat(Reads.one("climax-cid", sound))
                    .as(sound)
                    .returns(FrameType.EVENT, Frame::type)
                    .returns("06", Frame::replyHex);
        }
        assertThat(Reads.one("climax-cid", "[4410 18112001005CD0C]").signals())
                .singleElement()
                .returns(true, Signal::duressOrPanic)
                .returns("005", Signal::zoneOrUser);
        assertThat(Reads.one("climax-cid", "[test 18313100003D504]").signals())
                .singleElement()
                .returns("test", Signal::account);
        assertThat(Reads.one("climax-cid", "[4410 18112001005CD0D]"))
                .returns(FrameType.FAULT, Frame::type)
                .returns("", Frame::replyHex);
        assertThat(Reads.all("climax-cid", "", "[4410 18[4410 181122020149]\r\n"))
                .extracting(Frame::type)
                .containsExactly(FrameType.FAULT, FrameType.EVENT);
    }

    @Test
    void bareContactIdProvesItsCheckDigit() {
        assertThat(Reads.one("contact-id", "441018112202014E").particulars()).containsEntry("checksum_valid", "true");
        assertThat(Reads.one("contact-id", "441018112202014D").particulars().get("reason"))
                .isEqualTo("the check digit is D and should be E");
        assertThat(Reads.one("contact-id", "441018112202014").type()).isEqualTo(FrameType.EVENT);
        assertThat(Reads.all("contact-id-13", "", "4410112202014\r\n4410E12202014\n"))
                .flatExtracting(Frame::signals)
                .extracting(Signal::duressOrPanic)
                .containsExactly(true, true);
    }
}
