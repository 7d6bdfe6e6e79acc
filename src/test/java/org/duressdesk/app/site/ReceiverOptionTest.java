package org.duressdesk.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duressdesk.Main;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.link.PortLimit;
import org.duressdesk.domain.link.PortLimits;
import org.duressdesk.domain.signal.LinkId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReceiverOptionTest {
    @Test
    void everythingCanBeSaid() {
        assertThat(ReceiverOption.parse(
                        "/dev/ttyUSB0,19200,7E1,surgard,header=RRL,b32=on,heartbeat=60,window=6000,sends=3,name=lab"))
                .isEqualTo(new LinkSettings(
                        new LinkId("lab"),
                        "Receiver ttyUSB0",
                        "/dev/ttyUSB0",
                        19200,
                        7,
                        'E',
                        1,
                        "surgard",
                        "header=RRL,b32=on",
                        60,
                        6000,
                        3));
    }

    @Test
    void thePortAloneIsEnough() {
        assertThat(ReceiverOption.parse("COM3"))
                .isEqualTo(new LinkSettings(
                        new LinkId("main"), "Receiver COM3", "COM3", 9600, 8, 'N', 1, "surgard", "", 30, 4000, 4));
    }

    @Test
    void aNetworkPortHasNoSpeedAndAListeningOneHasAccounts() {
        assertThat(ReceiverOption.links("tcp://receiver.example:1025,surgard,b32=on,heartbeat=30"))
                .containsExactly(new LinkSettings(
                        new LinkId("main"),
                        "Receiver receiver.example:1025",
                        "tcp://receiver.example:1025",
                        9600,
                        8,
                        'N',
                        1,
                        "surgard",
                        "b32=on",
                        30,
                        4000,
                        4));
        assertThat(ReceiverOption.links(
                        "tcp-listen://127.0.0.1:9000,sia-dc09,account=AAA/60,account=1234/0/clear,name=ip"))
                .extracting(link -> link.id().value() + " " + link.heartbeatSeconds() + " "
                        + link.account().orElseThrow().encrypted())
                .containsExactly("ip.AAA 60 true", "ip.1234 0 false");
    }

    @Test
    void aPortHasTheLimitsThatAreNamedAndTheUsualForTheRest() {
        String port = "tcp-listen://127.0.0.1:9000,account=AAA/60,account=1234/0";
        assertThat(limits(port)).containsOnly(PortLimits.USUAL);
        assertThat(limits(port + ",connections=4,messagesPerSecond=100"))
                .containsOnly(new PortLimits(4_095, 4, 4, 16_384, 100, 5, 20, 30));
        assertThat(limits(port + ",messageBytes=300,connections=500,connectionsPerAddress=400,bytesPerSecond=400,"
                        + "messagesPerSecond=3,refusedPerMinute=600,refusedPerMinuteAndAddress=9,idleSeconds=60"))
                .containsOnly(new PortLimits(300, 500, 400, 400, 3, 9, 600, 60));
    }

    @Test
    void morePanelsThanConnectionsAreUsedAndSaid() {
        String port = "tcp-listen://127.0.0.1:9000,account=AAA/60,account=1234/0,connections=";
        assertThat(NetworkOption.remark(ReceiverOption.links(port + "1")).map(said -> said.words()))
                .contains("The port has 2 accounts and takes 1 connections:"
                        + " panels that stay connected keep others out.");
        assertThat(NetworkOption.remark(ReceiverOption.links(port + "2"))).isEmpty();
        assertThat(NetworkOption.remark(ReceiverOption.links(port.replace("tcp", "udp") + "1")))
                .isEmpty();
    }

    @Test
    void theLimitsAreThoseOfTheSiteFolderAndAllStandInTheHelp() throws Exception {
        JsonNode schema = JsonMapper.builder()
                .build()
                .readTree(getClass().getResourceAsStream("/org/duressdesk/siteplan/site.schema.json"));
        Map<String, String> site = new TreeMap<>();
        JsonNode limits = schema.findValues("limits").stream()
                .filter(node -> node.has("properties"))
                .findFirst()
                .orElseThrow();
        limits.path("properties")
                .properties()
                .forEach(one -> site.put(
                        one.getKey(),
                        one.getValue().path("minimum").asInt() + ".."
                                + one.getValue().path("maximum").asInt()));
        Map<String, String> option = new TreeMap<>();
        Arrays.stream(PortLimit.values())
                .forEach(limit -> option.put(limit.key(), limit.least() + ".." + limit.most()));
        assertThat(option).isEqualTo(site);
        StringWriter help = new StringWriter();
        Main.run(new String[] {"desk", "--help"}, new PrintWriter(help, true), new PrintWriter(help, true));
        String words = help.toString().replaceAll("\\s+", " ");
        option.forEach((key, bounds) -> assertThat(words).contains(key + " (" + bounds.replace("..", " to ") + ")"));
        assertThat(words)
                .contains(
                        "heartbeat (0 to 3600 s",
                        "window (600 to 60000 ms",
                        "sends (1 to 100",
                        "account=ACCOUNT/SECONDS");
    }

    private static List<PortLimits> limits(String text) {
        return ReceiverOption.links(text).stream()
                .map(link -> link.account().orElseThrow().limits())
                .toList();
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
                "udp-listen://127.0.0.1:9000,account=AAA/60,key=hex:00 | keys stand in keys.json",
                "tcp-listen://127.0.0.1:9000,account=AAA/60,connections=0 | --receiver expects connections from 1 to 1024, not \"0\"",
                "tcp-listen://127.0.0.1:9000,account=AAA/60,messageBytes=4096 | expects messageBytes from 128 to 4095, not \"4096\"",
                "tcp-listen://127.0.0.1:9000,account=AAA/60,idleSeconds=soon | expects idleSeconds from 5 to 3600, not \"soon\"",
                "tcp-listen://127.0.0.1:9000,account=AAA/60,connections=3,connectionsPerAddress=4 | connectionsPerAddress: 4 connections from one address are more than the 3",
                "tcp-listen://127.0.0.1:9000,account=AAA/60,refusedPerMinute=3,refusedPerMinuteAndAddress=4 | refusedPerMinuteAndAddress: 4 refused messages",
                "tcp-listen://127.0.0.1:9000,account=AAA/60,bytesPerSecond=200 | bytesPerSecond: A message may have 4095 bytes",
                "tcp-listen://127.0.0.1:9000,account=AAA/60,connections=3,connections=4 | --receiver names connections twice",
                "tcp://127.0.0.1:9000,surgard,connections=3 | expects connections for a port that listens, and for no other",
                "COM3,9600,8N1,surgard,messagesPerSecond=3 | expects messagesPerSecond for a port that listens, and for no other"
            })
    void whatIsWrongWithANetworkPortIsSaid(String text, String sentence) {
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
    void whatIsWrongIsSaidInOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> ReceiverOption.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }
}
