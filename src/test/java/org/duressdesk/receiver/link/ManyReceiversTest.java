package org.duressdesk.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.LineOpener;
import org.duressdesk.receiver.line.PassingLine;
import org.duressdesk.receiver.line.network.SocketLine;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.PtyPort;
import org.duressdesk.simulator.port.ReceiverPort;
import org.duressdesk.simulator.port.TcpPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Eight receivers at once, on pseudo-terminals and sockets, beside one that floods and one that takes no answers. */
@Timeout(120)
class ManyReceiversTest {
    private static final int PRESSES = 25;

    @TempDir
    Path folder;

    private final AnsweringDesk desk = new AnsweringDesk();
    private final RealTime time = new RealTime(System::nanoTime);
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        desk.close();
        for (AutoCloseable one : open) {
            one.close();
        }
        time.close();
    }

    @Test
    void noneSlowsAnother() throws Exception {
        flood();
        List<Socket> stuck = stuck();
        List<ReceiverSimulator> receivers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            receivers.add(i % 2 == 0 ? serial(i) : network(i));
        }
        for (ReceiverSimulator receiver : receivers) {
            for (int i = 0; i < PRESSES; i++) {
                receiver.press("1234", String.valueOf(i));
            }
        }
        for (int i = 0; i < receivers.size(); i++) {
            ReceiverSimulator receiver = receivers.get(i);
            Awaitility.await("receiver " + i)
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> receiver.counters().acked() == PRESSES);
            LinkId link = new LinkId("r" + i);
            assertThat(desk.messages().stream().filter(frame -> frame.link().equals(link)))
                    .as("presses over %s", link)
                    .hasSize(PRESSES);
            assertThat(receiver.counters().repeats())
                    .as("repeats of receiver %d", i)
                    .isZero();
        }
        assertThat(desk.kept().of(Reception.FrameReceived.class).stream().map(Reception.FrameReceived::link))
                .contains(new LinkId("flood"), new LinkId("stuck"));
        for (Socket socket : stuck) {
            socket.close();
        }
    }

    /** One whose port is gone says so alone. */
    @Test
    void oneThatFailsIsLostAlone() throws Exception {
        ReceiverSimulator well = network(0);
        desk.links().open(LinkSetup.of(settings("gone", "tcp://127.0.0.1:" + free(), "b32=on"), false, false));
        desk.kept()
                .await(
                        Reception.LinkLost.class,
                        1,
                        lost -> lost.link().equals(new LinkId("gone")),
                        Duration.ofSeconds(10));
        well.press("1234", "1");
        Awaitility.await().until(() -> well.counters().acked() == 1);
        assertThat(desk.kept().of(Reception.LinkLost.class))
                .isNotEmpty()
                .allMatch(lost -> lost.link().equals(new LinkId("gone")));
    }

    private ReceiverSimulator serial(int i) throws LineLost {
        Path path = folder.resolve("pty" + i);
        ReceiverSimulator receiver = started(new PtyPort(path), SimulatorSettings.DEFAULT);
        desk.links().open(LinkSetup.serial(settings("r" + i, path.toString(), ""), true, false));
        return receiver;
    }

    private ReceiverSimulator network(int i) throws LineLost {
        TcpPort port = new TcpPort(0);
        String where = "tcp://127.0.0.1" + port.where().substring(port.where().lastIndexOf(':'));
        ReceiverSimulator receiver = started(port, SimulatorSettings.DEFAULT.withB32(true));
        desk.links().open(LinkSetup.of(settings("r" + i, where, "b32=on"), true, false));
        return receiver;
    }

    private ReceiverSimulator started(ReceiverPort port, SimulatorSettings settings) throws LineLost {
        ReceiverSimulator receiver = new ReceiverSimulator(
                port, settings.withBaud(115_200).withTimes(60_000, 4_000), time, SimulatorWatch.NOBODY);
        open.add(receiver);
        receiver.start();
        return receiver;
    }

    /** Noise as fast as the connection takes it. */
    private void flood() throws IOException {
        ServerSocket server = server();
        desk.links()
                .open(LinkSetup.of(
                        settings("flood", "tcp://127.0.0.1:" + server.getLocalPort(), "b32=on"), false, false));
        Thread.ofPlatform().daemon().start(() -> {
            try (Socket socket = server.accept()) {
                byte[] noise = new byte[4_096];
                new Random(7).nextBytes(noise);
                while (true) {
                    socket.getOutputStream().write(noise);
                }
            } catch (IOException closed) {
                return;
            }
        });
    }

    /** Sends messages and never reads an answer; its line never takes one. */
    private List<Socket> stuck() throws IOException {
        ServerSocket server = server();
        LinkSettings settings = settings("stuck", "tcp://127.0.0.1:" + server.getLocalPort(), "");
        LineOpener opener = SocketLine.opener();
        desk.links().open(LinkSetup.over(s -> new TakesNothing(opener.open(s)), settings, false, false));
        Socket socket = server.accept();
        Awaitility.await()
                .until(() -> !desk.kept().of(Reception.LinkOpened.class).isEmpty());
        Awaitility.await().until(() -> {
            socket.getOutputStream()
                    .write("5011 181234E12001013\u0014".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return desk.kept().of(Reception.FrameReceived.class).stream()
                    .anyMatch(f -> f.link().equals(settings.id()));
        });
        return List.of(socket);
    }

    private ServerSocket server() throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        open.add(server);
        return server;
    }

    private static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static LinkSettings settings(String id, String port, String profile) {
        return new LinkSettings(new LinkId(id), id, port, 115_200, 8, 'N', 1, "surgard", profile, 60, 4_000, 4);
    }

    /** A line whose writes wait until it is closed. */
    private static final class TakesNothing extends PassingLine {
        private final java.util.concurrent.CountDownLatch closed = new java.util.concurrent.CountDownLatch(1);

        TakesNothing(ByteLine line) {
            super(line);
        }

        @Override
        public void write(byte[] bytes) throws LineLost {
            try {
                closed.await();
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
            throw new LineLost("closed");
        }

        @Override
        public void close() {
            closed.countDown();
            super.close();
        }
    }
}
