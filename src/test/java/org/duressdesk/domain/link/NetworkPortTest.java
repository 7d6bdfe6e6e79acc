package org.duressdesk.domain.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.duressdesk.domain.link.NetworkPort.Kind;
import org.duressdesk.domain.signal.LinkId;
import org.junit.jupiter.api.Test;

/** Ports on the network, as a site or an option writes them. */
class NetworkPortTest {
    @Test
    void whatIsNoAddressIsASerialPort() {
        assertThat(List.of("/dev/ttyUSB0", "COM3", "simulator", "usb:0403:6001"))
                .allMatch(text -> NetworkPort.of(text).isEmpty());
    }

    @Test
    void threeKindsAreRead() {
        assertThat(NetworkPort.of("tcp://receiver.example:1025"))
                .contains(new NetworkPort(Kind.CONNECT, "receiver.example", 1025));
        assertThat(NetworkPort.of("tcp-listen://127.0.0.1:9000"))
                .contains(new NetworkPort(Kind.LISTEN_TCP, "127.0.0.1", 9000));
        assertThat(NetworkPort.of("udp-listen://eth0:9000")).contains(new NetworkPort(Kind.LISTEN_UDP, "eth0", 9000));
        assertThat(NetworkPort.of("tcp-listen://[fe80::1%eth0]:9000"))
                .get()
                .returns("fe80::1%eth0", NetworkPort::host)
                .returns("tcp-listen://[fe80::1%eth0]:9000", NetworkPort::toString);
    }

    @Test
    void itNeverListensEverywhere() {
        for (String all :
                List.of("0.0.0.0", "0", "000.0.0.0", "[::]", "[0:0:0:0:0:0:0:0]", "[::ffff:0.0.0.0]", "0x0")) {
            assertThatThrownBy(() -> NetworkPort.of("tcp-listen://" + all + ":9000"))
                    .as(all)
                    .hasMessageContaining("every network of this machine");
        }
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThatThrownBy(() -> NetworkPort.of("http://127.0.0.1:9000"))
                .hasMessage("The port http://127.0.0.1:9000 begins"
                        + " with http://, not with tcp://, tcp-listen:// or udp-listen://.");
        for (String none : List.of(
                "tcp://", "tcp://:1025", "tcp://host", "tcp://a b:1", "tcp://fe80::1:9000", "tcp-listen://*:9000")) {
            assertThatThrownBy(() -> NetworkPort.of(none))
                    .as(none)
                    .hasMessageContaining("needs an address and a number");
        }
        for (String number : List.of("0", "65536", "", "http", "-1")) {
            assertThatThrownBy(() -> NetworkPort.of("tcp://host:" + number)).hasMessageContaining("from 1 to 65535");
        }
    }

    @Test
    void aNetworkPortHasNoSpeed() {
        assertThat(List.of("tcp://host:1025", "udp-listen://127.0.0.1:9", "COM3").stream()
                        .map(port -> new LinkSettings(
                                        new LinkId("main"), "", port, 9600, 8, 'N', 1, "surgard", "", 30, 4000, 4)
                                .line()))
                .containsExactly("TCP", "UDP", "9600 8N1");
    }
}
