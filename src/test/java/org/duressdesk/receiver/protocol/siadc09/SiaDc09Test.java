package org.duressdesk.receiver.protocol.siadc09;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.crypto.SecretKey;
import org.duressdesk.domain.signal.Frame;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.receiver.frame.FrameReader;
import org.duressdesk.receiver.protocol.SaneFrame;
import org.duressdesk.receiver.protocol.siadc09.Senders.Sender;
import org.junit.jupiter.api.Test;

/** SIA DC-09: framing, answers to the byte, encryption, and who is believed. */
class SiaDc09Test {
    private static final Instant NOW = Instant.parse("2026-11-24T18:05:00Z");
    private static final SecretKey KEY = Keys.read("hex:000102030405060708090A0B0C0D0E0F");
    private static final Map<String, Sender> LIST = Map.of(
            "1234",
            new Sender(Optional.empty(), false),
            "AAA",
            new Sender(Optional.of(KEY), true),
            "BBB",
            new Sender(Optional.empty(), true));

    @Test
    void theCheckIsThatOfTheStandard() {
        assertThat(Crc16.of("123456789".getBytes(StandardCharsets.US_ASCII))).isEqualTo(0xBB3D);
    }

    @Test
    void acknowledgementsRepeatTheHeadAsItCame() {
        for (String head :
                List.of("0001R1L1#1234", "0001L0#1234", "0001L#1234", "0001#1234", "9876R579BDFL789ABC#1234")) {
            Frame frame = one(Panel.frame("\"SIA-DCS\"" + head + "[#1234|NPA1]"));
            assertThat(text(frame)).endsWith("\"ACK\"" + head + "[]\r");
            assertThat(accepted(frame)).isTrue();
        }
        // No account in the header: the data names it, and the answer repeats what came.
        assertThat(text(one(Panel.frame("\"SIA-DCS\"0001L[#1234|NPA1]")))).endsWith("\"ACK\"0001L[]\r");
        assertThat(text(one(Panel.frame("\"NULL\"0000L0#1234[]")))).isEqualTo("\n" + "DE900012\"ACK\"0000L0#1234[]\r");
    }

    @Test
    void answersHaveTheCheckInTheFormOfTheMessage() {
        Frame frame = one(Panel.binary("\"NULL\"0000R8L0#1234[]"));
        byte[] reply = HexFormat.of().parseHex(frame.replyHex());
        byte[] body = "\"ACK\"0000R8L0#1234[]".getBytes(StandardCharsets.US_ASCII);
        assertThat(reply).isEqualTo(Panel.binary(new String(body, StandardCharsets.US_ASCII)));
        assertThat(reply[7]).isEqualTo((byte) '"');
    }

    @Test
    void strangersAreToldThatNothingCanBeDoneWithTheirMessage() {
        Frame frame = one(Panel.frame("\"ADM-CID\"0007R1L0#9999[#9999|1120 01 001]"));
        assertThat(frame)
                .returns(FrameType.REFUSED, Frame::type)
                .returns(
                        "Refused: account 9999 is not on the list of this port.",
                        one -> one.told().words());
        assertThat(frame.signals()).isEmpty();
        assertThat(text(frame)).endsWith("\"DUH\"0007R1L0#9999[]\r");
    }

    @Test
    void aKeyOnceAgreedIsInsistedOn() {
        Frame clear = one(Panel.frame("\"ADM-CID\"0007L0#AAA[#AAA|1120 01 001]"));
        assertThat(clear.type()).isEqualTo(FrameType.REFUSED);
        assertThat(clear.told().words()).isEqualTo("Refused: account AAA has a key and its message came in clear.");
        SecretKey other = Keys.read("text:0123456789abcdef0123456789abcdef");
        Frame wrong = one(Panel.encrypted("\"*ADM-CID\"0007L0#AAA", "|#AAA|1120 01 001]_18:05:00,11-24-2026", other));
        assertThat(wrong.type()).isEqualTo(FrameType.REFUSED);
        assertThat(wrong.told().words()).contains("does not open with the key of account AAA");
        assertThat(text(wrong)).contains("\"DUH\"0007L0#AAA[]");
        Frame noKey = one(Panel.encrypted("\"*NULL\"0000L0#BBB", "]_18:05:00,11-24-2026", other));
        assertThat(noKey.told().words()).contains("there is no key for account BBB");
    }

    @Test
    void encryptedMessagesAreOpenedAndAnsweredEncrypted() {
        for (String content : List.of(
                "|#AAA|1120 01 001]_18:05:00,11-24-2026",
                "|1120 01 001]_18:05:00,11-24-2026",
                "#AAA|1120 01 001]_18:05:00,11-24-2026",
                "|#0AAA|1120 01 001][RDesk]_18:05:00,11-24-2026")) {
            Frame frame = one(Panel.encrypted("\"*ADM-CID\"0042R0L0#AAA", content, KEY));
            assertThat(frame.signals())
                    .singleElement()
                    .returns("AAA", Signal::account)
                    .returns("120", Signal::code)
                    .returns(true, Signal::duressOrPanic);
            assertThat(text(frame)).contains("\"*ACK\"0042R0L0#AAA[");
            assertThat(accepted(frame)).isTrue();
            assertThat(Panel.opened(text(frame), KEY)).hasSize(32).matches("[A-Z]{10}\\|]_18:05:00,11-24-2026");
        }
        Frame life = one(Panel.encrypted("\"*NULL\"0000L0#AAA", "]_18:05:00,11-24-2026", KEY));
        assertThat(life.type()).isEqualTo(FrameType.LINK_TEST);
        Frame blocks = one(Panel.encrypted("\"*SIA-DCS\"0043L0#AAA", "|Nri1/HA7]_18:05:00,11-24-2026", KEY));
        assertThat(blocks.signals()).singleElement().returns("HA", Signal::code).returns("7", Signal::zoneOrUser);
    }

    @Test
    void allThreeSizesOfKeysOpen() {
        for (int bytes : List.of(16, 24, 32)) {
            SecretKey key = Keys.read("hex:" + "5A".repeat(bytes));
            FrameReader reader = SiaDc09.reader("key=hex:" + "5A".repeat(bytes));
            byte[] raw = Panel.encrypted("\"*ADM-CID\"0042L0#AAA", "|#AAA|1120 01 001]_18:05:00,11-24-2020", key);
            assertThat(reader.accept(raw, 0, raw.length).getFirst().particulars())
                    .containsEntry("mode", "AES-" + bytes * 8 + "-CBC, no PKCS")
                    .containsEntry("data_account", "AAA");
        }
    }

    @Test
    void theWindowIsTwentySecondsAheadAndFortyBehindAndOnlyForEncryptedOnes() {
        Map<String, Boolean> times = Map.of(
                "18:05:20,11-24-2026",
                true,
                "18:05:21,11-24-2026",
                false,
                "18:04:20,11-24-2026",
                true,
                "18:04:19,11-24-2026",
                false,
                "18:05:00,24-11-2026",
                false,
                "25:05:00,11-24-2026",
                false);
        times.forEach((time, in) -> {
            Frame frame = one(Panel.encrypted("\"*ADM-CID\"0042L0#AAA", "|#AAA|1120 01 001]_" + time, KEY));
            assertThat(frame.type()).as(time).isEqualTo(in ? FrameType.EVENT : FrameType.REFUSED);
            assertThat(text(frame))
                    .as(time)
                    .contains(in ? "\"*ACK\"0042" : "\"NAK\"0000R0L0A0[]_18:05:00,11-24-2026\r");
        });
        assertThat(one(Panel.frame("\"ADM-CID\"0042L0#1234[#1234|1120 01 001]_00:00:00,01-01-2000"))
                        .type())
                .isEqualTo(FrameType.EVENT);
    }

    @Test
    void theHeadVouchesAndTheDataMayNameAnotherAccount() {
        for (String data : List.of("#9999|1120 01 001", "#0000|1120 01 001", "#001234|1120 01 001", "|1120 01 001")) {
            Frame frame = one(Panel.frame("\"ADM-CID\"0042L0#1234[" + data + "]"));
            assertThat(frame.signals())
                    .as(data)
                    .singleElement()
                    .returns("1234", Signal::account)
                    .returns("001", Signal::zoneOrUser);
            assertThat(text(frame)).endsWith("\"ACK\"0042L0#1234[]\r");
        }
        Frame hold = one(Panel.frame("\"SIA-DCS\"0098L0#1234[#0000|Npi0/PA005]_11:26:05,03-01-2026"));
        assertThat(hold.signals())
                .singleElement()
                .returns("1234", Signal::account)
                .returns("005", Signal::zoneOrUser);
        assertThat(hold.particulars()).containsEntry("data_account", "0000");
    }

    @Test
    void anyOddityOfTheHeadIsHeardAndRepeatedAsItCame() {
        for (String head : List.of(
                "000BR0L0#1234",
                "00012R0L0#1234",
                "R0L0#1234",
                "#1234",
                "0001R0L0 #1234",
                "0001 R0 L0 # 1234",
                "0001L0R0#1234",
                "0001RXYZL0#1234",
                "0001L1234567890#1234",
                "0001?!#1234")) {
            for (String id : List.of("SIA-DCS", "sia-dcs", " SIA-DCS ")) {
                Frame frame = one(Panel.frame("\"" + id + "\"" + head + "[#1234|NPA1]"));
                assertThat(frame.signals()).as(id + head).singleElement().returns("PA", Signal::code);
                assertThat(text(frame)).endsWith("\"ACK\"" + head + "[]\r");
            }
        }
        assertThat(one(Panel.frame("\"ADM-CID\"0001?!#9999[#9999|1120 01 001]")).type())
                .as("a stranger")
                .isEqualTo(FrameType.REFUSED);
    }

    @Test
    void everyBlockOfContactIdIsASignal() {
        for (String second : List.of("[#1234|1121 01 014]", "[|1121 01 014]", "[1121 01 014]", "[#0000|1121 01 014]")) {
            assertThat(one(Panel.frame("\"ADM-CID\"0333L0#1234[#1234|3120 01 012]" + second + "[VLobby]"))
                            .signals())
                    .as(second)
                    .extracting(Signal::code, Signal::zoneOrUser)
                    .containsExactly(tuple("120", "012"), tuple("121", "014"));
        }
        assertThat(one(Panel.frame("\"ADM-CID\"0333L0#1234[#1234|1121 01 014][#1234|what]"))
                        .signals())
                .extracting(Signal::signalClass)
                .containsExactly(SignalClass.ALARM, SignalClass.UNKNOWN);
    }

    @Test
    void aTimeThatCannotBeReadTakesNoPressAway() {
        for (String time : List.of("_9:00:00,01-01-2026", "_later", "09:00", "_28:04:10,03-12-2026")) {
            Frame frame = one(Panel.frame("\"SIA-DCS\"0217L0#1234[#1234|Nri1/PA001]" + time));
            assertThat(frame.signals())
                    .as(time)
                    .singleElement()
                    .returns("001", Signal::zoneOrUser)
                    .satisfies(signal -> assertThat(signal.particulars())
                            .containsKey("time_unreadable")
                            .doesNotContainKey("receiver_time"));
        }
        assertThat(one(Panel.encrypted("\"*ADM-CID\"0042L0#AAA", "|#AAA|1120 01 001]_18:5:0,11-24-2026", KEY))
                        .type())
                .as("no other moment can be meant")
                .isEqualTo(FrameType.EVENT);
    }

    @Test
    void textMayHoldBracketsAndLettersOfWindows() {
        Frame frame =
                one(Panel.frame("\"SIA-DCS\"0217L0#1234[#1234|Nri1/PA001^Desk ][ 2] ^][RWard]_18:05:00,11-24-2026"));
        assertThat(frame.signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.particulars())
                        .containsEntry("text", "Desk ][ 2]")
                        .containsEntry("xdata", "RWard"));
        byte[] body = "\"SIA-DCS\"0218L0#1234[#1234|Nri1/PA001^K\u00fcche^]".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(one(Panel.frame(body)).signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.particulars()).containsEntry("text", "K\u00fcche"));
        assertThat(one(Panel.frame("\"SIA-DCS\"0218L0#1234[#1234|Nri1/PA001^K\u00fcche^]"))
                        .signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.particulars()).containsEntry("text", "K\u00fcche"));
    }

    @Test
    void anEncryptedMessageThatItsKeyOpensIsNeverSaidNotToOpen() {
        for (String content : List.of("|#AAA|1120 01 001]", "]", "|#AAA|Nri1/PA001][RDesk]_never")) {
            Frame frame = one(Panel.encrypted("\"*SIA-DCS\"0042L0#AAA", content, KEY));
            assertThat(frame.told().words()).as(content).contains("opens with the key of account AAA", "no time");
            assertThat(text(frame)).contains("\"NAK\"0000R0L0A0[]_18:05:00,11-24-2026");
        }
        for (String pad : List.of("\0\0\0\0", "   ", "\u0005\u0005\u0005\u0005\u0005", "xyz")) {
            Frame frame =
                    one(Panel.encrypted("\"*SIA-DCS\"0042L0#AAA", "#AAA|Nri1/PA001]_18:05:00,11-24-2026" + pad, KEY));
            assertThat(frame.signals()).as("padded at the tail").singleElement().returns("001", Signal::zoneOrUser);
        }
    }

    @Test
    void nothingIsAnsweredToAnswersAndToDamage() {
        for (String body : List.of(
                "\"ACK\"0001L0#1234[]",
                "\"NAK\"0000R0L0A0[]_18:05:00,11-24-2026",
                "\"DUH\"0001L0#1234[]",
                "\"no head\"[]",
                "\"NULL\"0000L0#1234")) {
            assertThat(one(Panel.frame(body)))
                    .as(body)
                    .returns(FrameType.REFUSED, Frame::type)
                    .returns("", Frame::replyHex);
        }
        byte[] damaged = Panel.frame("\"NULL\"0000L0#1234[]");
        damaged[12] ^= 1;
        assertThat(one(damaged)).returns(FrameType.FAULT, Frame::type).returns("", Frame::replyHex);
    }

    @Test
    void whatCannotBeReadFromAKnownPanelIsAnAlarmAndAnswered() {
        assertThat(one(Panel.frame("\"ADM-CID\"0042L0#1234[#1234|what]")))
                .returns(FrameType.REJECT, Frame::type)
                .satisfies(frame -> assertThat(text(frame)).contains("\"ACK\"0042L0#1234[]"));
        assertThat(one(Panel.frame("\"ACR-SF\"0042L0#1234[#1234|what]")))
                .returns(FrameType.REJECT, Frame::type)
                .satisfies(frame -> assertThat(text(frame)).contains("\"DUH\"0042L0#1234[]"));
        assertThat(one(Panel.frame("\"SIA-DCS\"0042L0#1234[]")).signals())
                .singleElement()
                .returns("Message without a report", signal -> signal.meaning().words());
    }

    @Test
    void aCrInsideTheTextIsNoEndWhileTheLengthPromisesMore() {
        String body = "\"SIA-DCS\"0042L0#1234[#1234|NPA1^two\rlines^]";
        assertThat(one(Panel.frame(body)).signals()).hasSize(1);
        List<Frame> frames = read(concat(Arrays.copyOf(Panel.frame(body), 30), Panel.frame("\"NULL\"0000L0#1234[]")));
        assertThat(frames).extracting(Frame::type).containsExactly(FrameType.FAULT, FrameType.LINK_TEST);
    }

    @Test
    void everyBinaryCheckIsFramed() {
        Random random = new Random(20261124);
        for (int i = 0; i < 20_000; i++) {
            String body = "\"NULL\"" + String.format(Locale.ROOT, "%04d", random.nextInt(10_000)) + "L0#1234[]";
            byte[] raw = Panel.binary(body);
            assertThat(read(raw))
                    .as("seed 20261124, %d: %s", i, HexFormat.of().formatHex(raw))
                    .singleElement()
                    .returns(FrameType.LINK_TEST, Frame::type);
        }
    }

    @Test
    void keysAreNeverRepeated() {
        for (String wrong : List.of("hex:00zz", "hex:0011", "text:short", "0123456789abcdef")) {
            assertThatThrownBy(() -> Keys.read(wrong))
                    .message()
                    .doesNotContain(wrong.substring(wrong.indexOf(':') + 1));
        }
        Frame frame = one(Panel.encrypted("\"*ADM-CID\"0042L0#AAA", "|#AAA|1120 01 001]_18:05:00,11-24-2026", KEY));
        assertThat(frame.toString().toLowerCase(Locale.ROOT)).doesNotContain("000102030405060708090a0b0c0d0e0f");
    }

    private static boolean accepted(Frame frame) {
        byte[] reply = HexFormat.of().parseHex(frame.replyHex());
        return SiaDc09.reader("").accept(reply, 0, reply.length).getFirst().type() != FrameType.FAULT;
    }

    private static String text(Frame frame) {
        return new String(HexFormat.of().parseHex(frame.replyHex()), StandardCharsets.ISO_8859_1);
    }

    private static Frame one(byte[] raw) {
        List<Frame> frames = read(raw);
        assertThat(frames).hasSize(1);
        return frames.getFirst();
    }

    private static List<Frame> read(byte[] raw) {
        FrameReader reader =
                SiaDc09.guarded(account -> Optional.ofNullable(LIST.get(account)), () -> NOW, new Random(1), 4_095);
        List<Frame> frames = new ArrayList<>(reader.accept(raw, 0, raw.length));
        frames.addAll(reader.gap());
        SaneFrame.checkAll(HexFormat.of().formatHex(raw), frames);
        return frames;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void noiseWithoutAnEndStopsNothing() {
        FrameReader reader =
                SiaDc09.guarded(account -> Optional.ofNullable(LIST.get(account)), () -> NOW, new Random(1), 4_095);
        byte[] noise = "x".repeat(20_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(reader.accept(noise, 0, noise.length)).hasSize(4).allMatch(frame -> frame.type() == FrameType.FAULT);
        byte[] sound = Panel.frame("\"NULL\"0000L0#" + LIST.keySet().iterator().next() + "[]");
        assertThat(reader.accept(sound, 0, sound.length).getLast().type()).isNotEqualTo(FrameType.FAULT);
    }

    @Test
    void theTimeOfAMessageIsTheReceiversTimeOfItsSignals() {
        FrameReader reader = SiaDc09.reader("");
        byte[] dated = Panel.frame("\"ADM-CID\"0001L0#1234[#1234|1120 01 014]_18:04:10,03-12-2026");
        assertThat(reader.accept(dated, 0, dated.length).getFirst().signals())
                .singleElement()
                .satisfies(signal ->
                        assertThat(signal.particulars()).containsEntry("receiver_time", "2026-03-12T18:04:10Z"));
        byte[] noTime = Panel.frame("\"ADM-CID\"0001L0#1234[#1234|1120 01 014]_28:04:10,03-12-2026");
        assertThat(reader.accept(noTime, 0, noTime.length).getFirst().signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.particulars()).doesNotContainKey("receiver_time"));
    }
}
