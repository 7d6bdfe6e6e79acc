package org.duressdesk.simulator.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.junit.jupiter.api.Test;

/** The automation port on TCP: this machine only, one computer, the next one after it left. */
class TcpPortTest {
    @Test
    void oneComputerIsServedAndAfterItLeftTheNext() throws Exception {
        try (RealTime time = new RealTime(System::nanoTime);
                TcpPort port = new TcpPort(0);
                ReceiverSimulator receiver = new ReceiverSimulator(
                        port, SimulatorSettings.DEFAULT.withTimes(60_000, 4_000), time, SimulatorWatch.NOBODY)) {
            receiver.start();
            try (Socket desk = connect(port)) {
                assertThat(message(desk)).startsWith("1011  ").contains("@");
                desk.getOutputStream().write(6);
                Awaitility.await().until(() -> receiver.counters().heartbeatsAcked() == 1);
                receiver.press("1234", "13");
                assertThat(message(desk)).isEqualTo("5011 181234E12001013");
            }
            try (Socket next = connect(port)) {
                assertThat(message(next)).as("sent again to the next").isEqualTo("5011 181234E12001013");
                next.getOutputStream().write(6);
                Awaitility.await().until(() -> receiver.counters().acked() == 1);
            }
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        try (TcpPort first = new TcpPort(0)) {
            int taken = Integer.parseInt(first.where().substring(first.where().indexOf(':') + 1));
            assertThatThrownBy(() -> new TcpPort(taken))
                    .isInstanceOf(LineLost.class)
                    .hasMessageStartingWith("TCP port " + taken + " cannot be opened on this machine");
        }
    }

    private static Socket connect(TcpPort port) throws Exception {
        int number = Integer.parseInt(port.where().substring(port.where().indexOf(':') + 1));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), number);
        socket.setSoTimeout((int) Duration.ofSeconds(15).toMillis());
        return socket;
    }

    private static String message(Socket desk) throws Exception {
        StringBuilder text = new StringBuilder();
        for (int one = desk.getInputStream().read();
                one != 0x14;
                one = desk.getInputStream().read()) {
            assertThat(one).as("after \"%s\"", text).isNotNegative();
            text.append(new String(new byte[] {(byte) one}, StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }
}
