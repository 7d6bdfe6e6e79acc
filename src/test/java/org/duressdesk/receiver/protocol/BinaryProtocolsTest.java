package org.duressdesk.receiver.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duressdesk.domain.signal.ButtonCondition;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.receiver.protocol.ness.Ness;
import org.junit.jupiter.api.Test;

/** MX8000, Ness and Inovonics, message by message. */
class BinaryProtocolsTest {
    private static final String PRESS = "7212b20044100000000100006218 01003c1e".replace(" ", "");

    @Test
    void mx8000ProvesItsCheckByte() {
        String good = "'112326\"2140\"51\u00054410\"PA014";
        assertThat(Reads.one("mx8000", good + v(good) + "\r")
                        .signals()
                        .getFirst()
                        .duressOrPanic())
                .isTrue();
        assertThat(Reads.one("mx8000", good + "\u0001\r"))
                .returns(FrameType.FAULT, Frame::type)
                .returns("15", Frame::replyHex);
        String more = good + ",";
        assertThat(Reads.one("mx8000", more + v(more) + "\r").type()).isEqualTo(FrameType.EVENT);
    }

    @Test
    void mx8000KeepsNativeCallsRawAndNeverDropsThem() {
        String call = "&112326\"214310\"02\"0004\"whatever";
        assertThat(Reads.one("mx8000", call + v(call) + "\r"))
                .returns(FrameType.REJECT, Frame::type)
                .returns("06", Frame::replyHex);
        String beat = "\u0003112326\"214005\"02\"0000\"";
        assertThat(Reads.one("mx8000", beat + v(beat) + "\r").type()).isEqualTo(FrameType.HEARTBEAT);
        String test = "\u0002112326\"214005\"02\"0000\"p01";
        assertThat(Reads.one("mx8000", test + v(test) + "\r").type())
                .as("reference 0000")
                .isEqualTo(FrameType.HEARTBEAT);
    }

    private static String v(String text) {
        return String.valueOf((char) (text.chars().sum() & 0x3F | 0x40));
    }

    @Test
    void nessUsersAndZonesOfOneNumberAreDifferentAddresses() {
        Signal user =
                Reads.one("ness", ness("87000361020582261123214007")).signals().getFirst();
        Signal zone =
                Reads.one("ness", ness("87000361020501261123214007")).signals().getFirst();
        assertThat(user).returns(NumberKind.USER, Signal::numberKind).returns(true, Signal::duressOrPanic);
        assertThat(zone)
                .returns(NumberKind.ZONE, Signal::numberKind)
                .returns(false, Signal::duressOrPanic)
                .returns(SignalClass.ALARM, Signal::signalClass);
        assertThat(user.zoneOrUser()).isEqualTo(zone.zoneOrUser());
        assertThat(Reads.one("ness", ness("87000361028484261123214007"))
                        .signals()
                        .getFirst()
                        .duressOrPanic())
                .as("duress area, whatever the id")
                .isTrue();
    }

    @Test
    void nessAnswersNothingAndKeepsWhatItDoesNotKnow() {
        assertThat(Reads.one("ness", "870003610009001809211831354d\r\n"))
                .returns(FrameType.FAULT, Frame::type)
                .returns("", Frame::replyHex);
        assertThat(Reads.one("ness", ness("870003617f0901261123214010"))
                        .signals()
                        .getFirst()
                        .signalClass())
                .isEqualTo(SignalClass.UNKNOWN);
        assertThat(Reads.one("ness", ness("8700036161")).type()).isEqualTo(FrameType.REJECT);
        assertThat(Reads.one("ness", ness("82000360050000")).type()).isEqualTo(FrameType.STATUS);
    }

    @Test
    void nessIsAskedForASignOfLife() {
        assertThat(Ness.question(0)).isEqualTo("8300360S00E9\r\n");
        assertThat(Reads.one("ness", Ness.question(3)).type()).isEqualTo(FrameType.COMMAND);
    }

    private static String ness(String body) {
        int sum = 0;
        for (byte b : HexFormat.of().parseHex(body)) {
            sum += b;
        }
        return body + String.format(Locale.ROOT, "%02x", -sum & 0xFF) + "\r\n";
    }

    @Test
    void inovonicsCheckInsAreNoPresses() {
        Signal press = Reads.one("inovonics", summed(PRESS)).signals().getFirst();
        assertThat(press)
                .returns("B2004410", Signal::account)
                .returns("1", Signal::zoneOrUser)
                .returns(true, Signal::duressOrPanic);
        Signal again = Reads.one("inovonics", summed(PRESS.replace("180100", "180110")))
                .signals()
                .getFirst();
        assertThat(again).returns(SignalStatus.PREVIOUS, Signal::status).returns(false, Signal::duressOrPanic);
        Signal checkIn = Reads.one("inovonics", summed(PRESS.replace("180100", "180010")))
                .signals()
                .getFirst();
        assertThat(checkIn)
                .returns(SignalClass.TEST, Signal::signalClass)
                .returns(Optional.of(ButtonCondition.CHECK_IN), Signal::condition);
        Signal clear = Reads.one("inovonics", summed(PRESS.replace("180100", "180000")))
                .signals()
                .getFirst();
        assertThat(clear.signalClass()).isEqualTo(SignalClass.RESTORE);
    }

    @Test
    void inovonicsConditionsStandBesideThePress() {
        assertThat(Reads.one("inovonics", summed(PRESS.replace("180100", "18c360")))
                        .signals())
                .extracting(signal -> signal.meaning().words())
                .containsExactly(
                        "EN1223S pendant alarm 1",
                        "EN1223S pendant alarm 2",
                        "end-of-line tamper",
                        "needs cleaning",
                        "low battery",
                        "case tamper");
        assertThat(Reads.one("inovonics", summed(PRESS.replace("180100", "3e0100")))
                        .signals()
                        .getFirst())
                .as("an unknown kind alarms, but is not said to be panic")
                .returns(SignalClass.ALARM, Signal::signalClass)
                .returns(false, Signal::duressOrPanic);
    }

    @Test
    void inovonicsFindsASoundFrameBehindNoiseAndRefusesAWrongCheck() {
        String wrong = PRESS + "00";
        List<Frame> frames = Reads.all("inovonics", "", text(wrong) + summed(PRESS));
        assertThat(frames).extracting(Frame::type).containsSubsequence(FrameType.FAULT, FrameType.EVENT);
        assertThat(frames.getFirst().replyHex()).isEqualTo("15030119");
        assertThat(Reads.all("inovonics", "", "\u0072\u00ff" + summed(PRESS))
                        .getLast()
                        .type())
                .as("what looked like a longer frame")
                .isEqualTo(FrameType.EVENT);
    }

    @Test
    void inovonicsReceiverStatusIsItsSignOfLife() {
        assertThat(Reads.one("inovonics", summed("1c05000000")).type()).isEqualTo(FrameType.HEARTBEAT);
        assertThat(Reads.one("inovonics", summed("1c05000080"))
                        .signals()
                        .getFirst()
                        .meaning()
                        .words())
                .isEqualTo("receiver jammed");
    }

    private static String summed(String hex) {
        int sum = 0;
        for (byte b : HexFormat.of().parseHex(hex)) {
            sum += b;
        }
        return text(hex + String.format(Locale.ROOT, "%02x", sum & 0xFF));
    }

    private static String text(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }
}
