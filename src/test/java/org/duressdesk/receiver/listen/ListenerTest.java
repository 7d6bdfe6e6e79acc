package org.duressdesk.receiver.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.duressdesk.domain.link.NetworkPort.Kind;
import org.duressdesk.domain.link.PortLimits;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.signal.Signal;
import org.duressdesk.receiver.protocol.siadc09.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** SIA DC-09 over real loopback sockets: answers, strangers, limits, and that nobody slows anybody. */
@Timeout(90)
class ListenerTest {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("HH:mm:ss,MM-dd-uuuu", Locale.ROOT);

    @Test
    void aPanelIsAnsweredOnceTheDeskSaysSoAndEachAccountHasItsLink() throws Exception {
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_TCP, PortLimits.USUAL);
                Socket panel = desk.connect()) {
            desk.answering(false);
            send(panel, Panel.frame("\"ADM-CID\"0007R1L0#1234[#1234|1120 01 014]"));
            Awaitility.await().until(() -> desk.on(PortDesk.id("1234")).size() == 1);
            Reception.FrameReceived frame = desk.on(PortDesk.id("1234")).getFirst();
            assertThat(frame.frame().signals()).singleElement().returns(true, Signal::duressOrPanic);
            assertThat(panel.getInputStream().available())
                    .as("nothing before the desk stored it")
                    .isZero();
            desk.links().reply(frame.link(), frame.token(), true);
            assertThat(PortDesk.answer(panel)).endsWith("\"ACK\"0007R1L0#1234[]\r");
            desk.links().reply(frame.link(), frame.token(), true);
            Awaitility.await().until(() -> desk.of(Reception.ReplyMade.class).size() == 2);
            assertThat(desk.of(Reception.ReplyMade.class))
                    .extracting(Reception.ReplyMade::sent)
                    .containsExactly(true, false);
            desk.answering(true);
            send(panel, Panel.frame("\"NULL\"0000L0#1234[]"));
            assertThat(PortDesk.answer(panel)).contains("\"ACK\"0000L0#1234[]");
            send(panel, Panel.encrypted("\"*NULL\"0000L0#AAA", "]_" + now(), PortDesk.KEY));
            String answer = PortDesk.answer(panel);
            assertThat(answer).contains("\"*ACK\"0000L0#AAA[");
            assertThat(Panel.opened(answer, PortDesk.KEY)).matches("[A-Z]{10}\\|]_[0-9:]{8},[0-9-]{10}");
            assertThat(desk.on(PortDesk.id("AAA")))
                    .singleElement()
                    .returns(FrameType.LINK_TEST, one -> one.frame().type());
            assertThat(desk.on(PortDesk.PORT)).isEmpty();
        }
    }

    @Test
    void strangersAreWrittenDownUnderThePortAndAnsweredButNothingElse() throws Exception {
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_TCP, PortLimits.USUAL);
                Socket panel = desk.connect()) {
            send(panel, Panel.frame("\"ADM-CID\"0007R1L0#9999[#9999|1120 01 014]"));
            assertThat(PortDesk.answer(panel)).endsWith("\"DUH\"0007R1L0#9999[]\r");
            send(panel, Panel.frame("\"ADM-CID\"0007R1L0#AAA[#AAA|1120 01 014]"));
            assertThat(PortDesk.answer(panel)).endsWith("\"DUH\"0007R1L0#AAA[]\r");
            send(
                    panel,
                    Panel.encrypted("\"*ADM-CID\"0007L0#AAA", "|#AAA|1120 01 014]_00:00:00,01-01-2020", PortDesk.KEY));
            assertThat(PortDesk.answer(panel)).contains("\"NAK\"0000R0L0A0[]_");
            byte[] damaged = Panel.frame("\"NULL\"0000L0#1234[]");
            damaged[15] ^= 1;
            send(panel, damaged);
            Awaitility.await()
                    .until(() -> desk.of(Reception.FrameReceived.class).size() == 4);
            assertThat(desk.of(Reception.FrameReceived.class))
                    .isNotEmpty()
                    .allMatch(one -> one.frame().type() == FrameType.REFUSED)
                    .allMatch(one -> one.frame().signals().isEmpty())
                    .allMatch(one -> one.frame().told().words().endsWith(" From 127.0.0.1."));
            assertThat(desk.on(PortDesk.id("AAA"))).as("its own refused ones").hasSize(2);
            assertThat(desk.of(Reception.FrameReceived.class).toString())
                    .doesNotContainIgnoringCase("00112233445566778899AABBCCDDEEFF");
        }
    }

    @Test
    void datagramsAreAnsweredToWhereTheyCameFrom() throws Exception {
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_UDP, PortLimits.USUAL);
                DatagramSocket one = Datagrams.socket(desk);
                DatagramSocket other = Datagrams.socket(desk)) {
            Datagrams.datagram(one, Panel.frame("\"SIA-DCS\"0001L0#1234[#1234|NPA7]"));
            assertThat(Datagrams.answer(one)).endsWith("\"ACK\"0001L0#1234[]\r");
            Datagrams.datagram(other, Panel.frame("\"NULL\"0000L0#77[]"));
            assertThat(Datagrams.answer(other)).endsWith("\"DUH\"0000L0#77[]\r");
            Datagrams.datagram(one, new byte[5_000]);
            Awaitility.await().until(() -> desk.on(PortDesk.PORT).size() == 2);
            assertThat(desk.on(PortDesk.PORT).getLast().frame().told().words())
                    .contains("a datagram longer than any message");
            Datagrams.datagram(
                    one, Panel.encrypted("\"*ADM-CID\"0002L0#AAA", "|#AAA|1121 01 002]_" + now(), PortDesk.KEY));
            assertThat(Datagrams.answer(one)).contains("\"*ACK\"0002L0#AAA[");
        }
    }

    @Test
    void aFloodOfStrangersIsCountedAndSlowsNobody() throws Exception {
        PortLimits limits = new PortLimits(4_095, 64, 16, 16_384, 20, 5, 8, 30);
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_TCP, limits)) {
            List<Socket> floods = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Socket flood = desk.connect();
                floods.add(flood);
                Thread.ofPlatform().daemon().start(() -> pour(flood));
            }
            try (Socket panel = desk.connect()) {
                for (int i = 1; i <= 20; i++) {
                    send(
                            panel,
                            Panel.frame(String.format(Locale.ROOT, "\"ADM-CID\"%04dL0#1234[#1234|1120 01 014]", i)));
                    assertThat(PortDesk.answer(panel)).contains(String.format(Locale.ROOT, "\"ACK\"%04dL0#1234[]", i));
                }
            }
            assertThat(desk.on(PortDesk.id("1234"))).hasSize(20);
            // Five a minute from one address, and a minute has hardly begun.
            assertThat(desk.on(PortDesk.PORT)).hasSizeBetween(1, 8);
            for (Socket flood : floods) {
                flood.close();
            }
        }
    }

    @Test
    void connectionsThatProveNothingMakeRoom() throws Exception {
        PortLimits limits = new PortLimits(4_095, 4, 4, 16_384, 20, 5, 20, 30);
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_TCP, limits);
                Socket proven = desk.connect()) {
            send(proven, Panel.frame("\"NULL\"0000L0#1234[]"));
            assertThat(PortDesk.answer(proven)).contains("ACK");
            List<Socket> idle = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Socket socket = desk.connect();
                idle.add(socket);
                socket.getOutputStream().write("\n1234".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(idle.getFirst().getInputStream().read())
                    .as("the first was ended")
                    .isEqualTo(-1);
            send(proven, Panel.frame("\"NULL\"0000L0#1234[]"));
            assertThat(PortDesk.answer(proven)).as("who proved itself stays").contains("ACK");
            try (Socket panel = desk.connect()) {
                send(panel, Panel.frame("\"NULL\"0000L0#1234[]"));
                assertThat(PortDesk.answer(panel)).contains("ACK");
            }
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void halfAMessageAndAnEndLeaveAnEntry() throws Exception {
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_TCP, PortLimits.USUAL)) {
            byte[] message = Panel.frame("\"ADM-CID\"0007L0#1234[#1234|1120 01 014]");
            try (Socket panel = desk.connect()) {
                panel.getOutputStream().write(message, 0, 20);
            }
            Awaitility.await().until(() -> desk.on(PortDesk.PORT).size() == 1);
            assertThat(desk.on(PortDesk.PORT).getFirst().frame().raw())
                    .startsWith(java.util.Arrays.copyOf(message, 20));
        }
    }

    @Test
    void whoClosesHisHalfBehindTheMessageIsAnswered() throws Exception {
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_TCP, PortLimits.USUAL);
                Socket panel = desk.connect()) {
            desk.answering(false);
            send(panel, Panel.frame("\"ADM-CID\"0007L0#1234[#1234|1120 01 014]"));
            panel.shutdownOutput();
            Awaitility.await().until(() -> desk.on(PortDesk.id("1234")).size() == 1);
            // The port has seen the end before it is asked: a second connection is served behind the first.
            try (Socket other = desk.connect()) {
                send(other, Panel.frame("\"NULL\"0000L0#1234[]"));
                Awaitility.await().until(() -> desk.on(PortDesk.id("1234")).size() == 2);
            }
            Reception.FrameReceived frame = desk.on(PortDesk.id("1234")).getFirst();
            desk.links().reply(frame.link(), frame.token(), true);
            assertThat(PortDesk.answer(panel)).endsWith("\"ACK\"0007L0#1234[]\r");
            assertThat(panel.getInputStream().read())
                    .as("and then the connection ends")
                    .isEqualTo(-1);
        }
    }

    @Test
    void theCaseOfAnAccountsLettersIsNoReasonToRefuseIt() throws Exception {
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_TCP, PortLimits.USUAL);
                Socket panel = desk.connect()) {
            send(panel, Panel.encrypted("\"*NULL\"0000L0#aaa", "]_" + now(), PortDesk.KEY));
            assertThat(PortDesk.answer(panel)).contains("\"*ACK\"0000L0#aaa[");
            assertThat(desk.on(PortDesk.id("AAA"))).hasSize(1);
        }
    }

    @Test
    void aFullHouseIsSaid() throws Exception {
        PortLimits limits = new PortLimits(4_095, 1, 1, 16_384, 20, 5, 20, 30);
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_TCP, limits);
                Socket proven = desk.connect()) {
            send(proven, Panel.frame("\"NULL\"0000L0#1234[]"));
            assertThat(PortDesk.answer(proven)).contains("ACK");
            try (Socket next = desk.connect()) {
                assertThat(next.getInputStream().read()).isEqualTo(-1);
            }
            Awaitility.await().until(() -> desk.on(PortDesk.PORT).size() == 1);
            assertThat(desk.on(PortDesk.PORT).getFirst().frame())
                    .returns("", f -> f.rawHex())
                    .returns(
                            "Refused: a connection: 1 are open, 1 of them from this address. From 127.0.0.1.",
                            f -> f.told().words());
        }
    }

    @Test
    void aMessageLongerThanThePortTakesIsRefusedAndTheNextOneIsHeard() throws Exception {
        PortLimits limits = new PortLimits(128, 64, 16, 16_384, 20, 5, 20, 30);
        byte[] tooLong = Panel.frame("\"SIA-DCS\"0001L0#1234[#1234|NPA1^" + "x".repeat(100) + "^]");
        byte[] fits = Panel.frame("\"SIA-DCS\"0002L0#1234[#1234|NPA1^" + "x".repeat(80) + "^]");
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_TCP, limits);
                Socket panel = desk.connect()) {
            send(panel, tooLong);
            send(panel, fits);
            assertThat(PortDesk.answer(panel)).contains("\"ACK\"0002");
            assertThat(desk.on(PortDesk.PORT))
                    .isNotEmpty()
                    .allMatch(one -> one.frame().type() == FrameType.REFUSED);
        }
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_UDP, limits);
                DatagramSocket panel = new DatagramSocket()) {
            panel.setSoTimeout(15_000);
            panel.send(new DatagramPacket(tooLong, tooLong.length, desk.address()));
            panel.send(new DatagramPacket(fits, fits.length, desk.address()));
            DatagramPacket answer = new DatagramPacket(new byte[500], 500);
            panel.receive(answer);
            assertThat(new String(answer.getData(), 0, answer.getLength(), StandardCharsets.ISO_8859_1))
                    .contains("\"ACK\"0002");
            assertThat(desk.on(PortDesk.PORT))
                    .singleElement()
                    .returns(
                            "Refused: a datagram longer than any message. From 127.0.0.1.",
                            one -> one.frame().told().words());
        }
    }

    @Test
    void messagesBeyondTheRateWaitOrAreDropped() throws Exception {
        PortLimits limits = new PortLimits(4_095, 64, 16, 1_000_000, 1, 5, 20, 30);
        byte[] sign = Panel.frame("\"NULL\"0000L0#1234[]");
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_UDP, limits);
                DatagramSocket panel = new DatagramSocket()) {
            SocketAddress port = desk.address();
            for (int i = 0; i < 200; i++) {
                panel.send(new DatagramPacket(sign, sign.length, port));
            }
            Awaitility.await().until(() -> desk.on(PortDesk.id("1234")).size() >= 4);
            assertThat(desk.on(PortDesk.id("1234")).size())
                    .as("four at once and one a second")
                    .isLessThan(100);
        }
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_TCP, limits);
                Socket panel = desk.connect()) {
            for (int i = 0; i < 6; i++) {
                send(panel, sign);
                assertThat(PortDesk.answer(panel)).as("late, and never lost").contains("\"ACK\"0000");
            }
        }
    }

    @Test
    void aConnectionThatProvesNothingIsEndedAfterTheTimeOfTheSite() throws Exception {
        PortLimits limits = new PortLimits(4_095, 64, 16, 16_384, 20, 5, 20, 1);
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_TCP, limits);
                Socket nobody = desk.connect();
                Socket panel = desk.connect()) {
            send(panel, Panel.frame("\"NULL\"0000L0#1234[]"));
            assertThat(PortDesk.answer(panel)).contains("ACK");
            assertThat(nobody.getInputStream().read()).isEqualTo(-1);
            send(panel, Panel.frame("\"NULL\"0000L0#1234[]"));
            assertThat(PortDesk.answer(panel)).as("who proved itself stays").contains("ACK");
        }
    }

    @Test
    void aMessageInPiecesIsWholeAndHalfOnesAreGivenUp() throws Exception {
        try (PortDesk desk = PortDesk.open(Kind.LISTEN_TCP, PortLimits.USUAL);
                Socket panel = desk.connect()) {
            byte[] whole = Panel.frame("\"ADM-CID\"0007L0#1234[#1234|1120 01 014]");
            for (byte one : whole) {
                send(panel, new byte[] {one});
            }
            assertThat(PortDesk.answer(panel)).contains("\"ACK\"0007");
            panel.getOutputStream().write(whole, 0, 20);
            Awaitility.await().until(() -> desk.on(PortDesk.PORT).size() == 1);
            send(panel, whole);
            assertThat(PortDesk.answer(panel)).contains("\"ACK\"0007");
        }
    }

    @Test
    void aPortThatCannotBeOpenedIsSaidForEveryAccountAndTriedAgain() throws Exception {
        ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ListenSetup setup = new ListenSetup(
                PortDesk.PORT,
                Kind.LISTEN_TCP,
                "127.0.0.1",
                other.getLocalPort(),
                PortDesk.members(),
                PortLimits.USUAL,
                false);
        try (other;
                PortDesk desk = PortDesk.open(setup)) {
            Awaitility.await().until(() -> desk.of(Reception.LinkLost.class).size() == 2);
            assertThat(desk.of(Reception.LinkLost.class))
                    .allMatch(lost -> lost.reason().words().startsWith("tcp-listen://127.0.0.1:"))
                    .allMatch(lost -> lost.reason().words().contains("check that no other program has it"));
            other.close();
            Awaitility.await().until(() -> desk.of(Reception.LinkOpened.class).size() == 2);
        }
    }

    @Test
    void itOpensOnlyWhereTheSiteSays() {
        for (String host : List.of("0.0.0.0", "::", "192.0.2.1", "no-such-interface")) {
            try (PortDesk desk = PortDesk.open(new ListenSetup(
                    PortDesk.PORT, Kind.LISTEN_UDP, host, 0, PortDesk.members(), PortLimits.USUAL, false))) {
                Awaitility.await().until(() -> desk.of(Reception.LinkLost.class).size() == 2);
                assertThat(desk.of(Reception.LinkLost.class).getFirst().reason().words())
                        .contains(host);
                assertThat(desk.of(Reception.LinkOpened.class)).isEmpty();
            }
        }
    }

    @Test
    void anAccountWithoutItsKeyIsLostFromTheStart() {
        List<Member> members = List.of(
                PortDesk.member("AAA", true, Optional.empty()), PortDesk.member("1234", false, Optional.empty()));
        try (PortDesk desk = PortDesk.open(
                new ListenSetup(PortDesk.PORT, Kind.LISTEN_TCP, "localhost", 0, members, PortLimits.USUAL, false))) {
            Awaitility.await().until(() -> !desk.of(Reception.LinkOpened.class).isEmpty());
            assertThat(desk.of(Reception.LinkLost.class))
                    .singleElement()
                    .returns(PortDesk.id("AAA"), Reception.LinkLost::link)
                    .returns(
                            "There is no key for account AAA on this desk: write it into keys.json in the data folder.",
                            lost -> lost.reason().words());
        }
    }

    @Test
    void noThreadIsLeftBehind() {
        for (int i = 0; i < 20; i++) {
            try (PortDesk desk = PortDesk.open(Kind.LISTEN_TCP, PortLimits.USUAL)) {
                desk.address();
            }
        }
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(t -> t.getName().equals("port ip")))
                .isEmpty();
    }

    private static void pour(Socket socket) {
        byte[] message = Panel.frame("\"ADM-CID\"0007L0#9999[#9999|1120 01 014]");
        try {
            while (true) {
                socket.getOutputStream().write(message);
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static String now() {
        return STAMP.format(Instant.now().atOffset(ZoneOffset.UTC));
    }

    private static void send(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }
}
