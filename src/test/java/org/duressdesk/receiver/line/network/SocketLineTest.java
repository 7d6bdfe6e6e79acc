package org.duressdesk.receiver.line.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.link.LinkSetup;
import org.duressdesk.receiver.link.Links;
import org.duressdesk.receiver.link.Recorder;
import org.duressdesk.receiver.link.Wired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Receivers and device servers on the network, over real loopback sockets. */
@Timeout(60)
class SocketLineTest {
    @Test
    void bytesPassBothWaysAndAPeerThatHangsUpIsNoticed() throws Exception {
        try (ServerSocket server = server();
                ByteLine line = open(server, "b32=on");
                Socket receiver = server.accept()) {
            receiver.getOutputStream().write(new byte[] {1, 0, (byte) 0xFF});
            byte[] into = new byte[8];
            int count = 0;
            while (count < 3) {
                byte[] part = new byte[8];
                int more = line.read(part);
                System.arraycopy(part, 0, into, count, more);
                count += more;
            }
            assertThat(into).startsWith(1, 0, (byte) 0xFF);
            line.write(new byte[] {6});
            assertThat(receiver.getInputStream().read()).isEqualTo(6);
            assertThat(line.read(into))
                    .as("nothing came within the bounded wait")
                    .isZero();
            receiver.close();
            assertThatThrownBy(() -> readOn(line))
                    .isInstanceOf(LineLost.class)
                    .hasMessageEndingWith(" hung up: check the network and the receiver.");
        }
    }

    @Test
    void whatADeviceServerKeptIsThrownAwayAndWhatAReceiverSendsIsNot() throws Exception {
        for (String profile : new String[] {"b32=on", ""}) {
            try (ServerSocket server = server()) {
                Thread.ofPlatform().daemon().start(() -> {
                    try {
                        Socket early = server.accept();
                        early.getOutputStream().write("stale".getBytes(StandardCharsets.US_ASCII));
                    } catch (java.io.IOException closed) {
                        return;
                    }
                });
                try (ByteLine line = open(server, profile)) {
                    assertThat(line.read(new byte[8]) > 0)
                            .as("profile %s", profile)
                            .isEqualTo(!profile.isEmpty());
                }
            }
        }
    }

    @Test
    void bytesThatWaitAreCounted() throws Exception {
        try (ServerSocket server = server();
                ByteLine line = open(server, "b32=on");
                Socket receiver = server.accept()) {
            assertThat(line.waiting()).isZero();
            receiver.getOutputStream().write(new byte[5]);
            org.awaitility.Awaitility.await().until(() -> line.waiting() == 5);
        }
    }

    @Test
    void whoTakesNoAnswersIsGivenUpAndDoesNotHoldTheWriter() throws Exception {
        try (ServerSocket server = server();
                ByteLine line = open(server, "b32=on");
                Socket receiver = server.accept()) {
            assertThat(receiver.isConnected()).isTrue();
            assertThatThrownBy(() -> {
                        while (true) {
                            line.write(new byte[1 << 20]);
                        }
                    })
                    .isInstanceOf(LineLost.class)
                    .hasMessageEndingWith(" takes no answers.");
        }
    }

    @Test
    void nobodyThereIsSaid() throws Exception {
        int free;
        try (ServerSocket server = server()) {
            free = server.getLocalPort();
        }
        LinkSettings settings = settings("tcp://127.0.0.1:" + free, "");
        assertThatThrownBy(() -> SocketLine.opener().open(settings))
                .isInstanceOf(LineLost.class)
                .hasMessageStartingWith("tcp://127.0.0.1:" + free + " cannot be reached");
        assertThatThrownBy(() -> SocketLine.opener().open(settings("tcp://no.such.host.invalid:1025", "")))
                .isInstanceOf(LineLost.class)
                .hasMessageContaining("no.such.host.invalid");
    }

    @Test
    void aReceiverOfTheNetworkFamilyIsReadWithLengthHeadersAndReconnectsByItself() throws Exception {
        Recorder desk = new Recorder();
        try (ServerSocket server = server();
                Links links = Wired.links(desk)) {
            links.open(LinkSetup.of(settings("tcp://127.0.0.1:" + server.getLocalPort(), "b32=on"), false, false));
            for (int round = 1; round <= 3; round++) {
                try (Socket receiver = server.accept()) {
                    receiver.getOutputStream().write("0027".getBytes(StandardCharsets.US_ASCII));
                    receiver.getOutputStream()
                            .write("501001 181234E12001013\u0014".getBytes(StandardCharsets.US_ASCII));
                    Reception.FrameReceived frame = desk.awaitFrame(FrameType.EVENT, round);
                    links.reply(Wired.MAIN, frame.token(), true);
                    assertThat(receiver.getInputStream().readNBytes(5))
                            .isEqualTo("0005\u0006".getBytes(StandardCharsets.US_ASCII));
                }
                desk.await(
                        Reception.LinkLost.class,
                        round,
                        lost -> lost.reason().words().contains("hung up"),
                        Duration.ofSeconds(10));
            }
            assertThat(desk.of(Reception.LinkOpened.class))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allMatch(opened -> opened.settings().equals("TCP"));
        }
    }

    private static void readOn(ByteLine line) throws LineLost {
        while (true) {
            line.read(new byte[8]);
        }
    }

    private static ServerSocket server() throws Exception {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static ByteLine open(ServerSocket server, String profile) throws LineLost {
        return SocketLine.opener().open(settings("tcp://127.0.0.1:" + server.getLocalPort(), profile));
    }

    private static LinkSettings settings(String port, String profile) {
        return new LinkSettings(Wired.MAIN, "Receiver", port, 9600, 8, 'N', 1, "surgard", profile, 30, 4_000, 4);
    }
}
