package org.duressdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.LinkSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiverOptionTest {
    @Test
    void everything_can_be_said() {
        assertThat(ReceiverOption.parse("/dev/ttyUSB0,19200,7E1,surgard,header=RRL,b32=on,heartbeat=60,window=6000,sends=3,name=lab"))
                .isEqualTo(new LinkSettings(new LinkId("lab"), "Receiver ttyUSB0", "/dev/ttyUSB0", 19200, 7, 'E', 1,
                        "surgard", "header=RRL,b32=on", 60, 6000, 3));
    }

    @Test
    void the_port_alone_is_enough() {
        assertThat(ReceiverOption.parse("COM3"))
                .isEqualTo(new LinkSettings(new LinkId("main"), "Receiver COM3", "COM3", 9600, 8, 'N', 1, "surgard", "",
                        30, 4000, 4));
    }

    @Test
    void a_network_port_has_no_speed_and_a_listening_one_has_accounts() {
        assertThat(ReceiverOption.links("tcp://receiver.example:1025,surgard,b32=on,heartbeat=30")).containsExactly(
                new LinkSettings(new LinkId("main"), "Receiver receiver.example:1025", "tcp://receiver.example:1025", 9600, 8, 'N',
                        1, "surgard", "b32=on", 30, 4000, 4));
        assertThat(ReceiverOption.links("tcp-listen://127.0.0.1:9000,sia-dc09,account=AAA/60,account=1234/0/clear,name=ip"))
                .extracting(link -> link.id().value() + " " + link.heartbeatSeconds() + " " + link.account().orElseThrow().encrypted())
                .containsExactly("ip.AAA 60 true", "ip.1234 0 false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tcp-listen://0.0.0.0:9000,account=AAA/60 | every network of this machine",
                "tcp-listen://127.0.0.1:9000 | expects accounts, as in account=AAA/60",
                "tcp://127.0.0.1:9000,account=AAA/60 | expects accounts, as in account=AAA/60",
                "tcp-listen://127.0.0.1:9000,surgard | expects sia-dc09 on a port that listens",
                "tcp://127.0.0.1:9000,sia-dc09 | expects sia-dc09 on a port that listens",
                "udp-listen://127.0.0.1:9000,account=AAA | account=AAA/60 or account=AAA/60/clear",
                "udp-listen://127.0.0.1:9000,account=AAA/60,account=AAA/60 | names the account AAA twice",
                "udp-listen://127.0.0.1:9000,account=AAA/60,key=hex:00 | keys stand in keys.json"
            })
    void what_is_wrong_with_a_network_port_is_said(String text, String sentence) {
        assertThatThrownBy(() -> ReceiverOption.links(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | --receiver expects PORT",
                "COM3,fast | speed from 50 to 4000000, not \"fast\"",
                "COM3,9600,9X9 | bits as 8N1, 7E1 or 8N2, not \"9X9\"",
                "COM3,9600,8N1,surgard,RRL | --receiver expects PORT",
                "COM3,window=100 | window from 600 to 60000, not \"100\""
            })
    void what_is_wrong_is_said_in_one_sentence(String text, String sentence) {
        assertThatThrownBy(() -> ReceiverOption.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }
}
