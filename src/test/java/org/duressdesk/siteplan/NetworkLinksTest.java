package org.duressdesk.siteplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.link.NetworkAccount;
import org.duressdesk.domain.link.PortLimits;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links over the network in a site folder: one link an account, and each way in which they can be wrong. */
class NetworkLinksTest {
    private static final String SERIAL = "\"port\": \"simulator\", \"protocol\": \"surgard\", \"heartbeatSeconds\": 30";
    private static final String ACCOUNT =
            "{ \"account\": \"1234\", \"name\": \"Clinic panel\", \"supervisionSeconds\": 60 }";
    private static final String PLACE = "must fix: site.json line 14, $.links[0]";

    @TempDir
    Path folder;

    @BeforeEach
    void sound() {
        Folders.sound(folder);
    }

    @Test
    void eachAccountOfAListeningPortIsALink() {
        Site site = loaded(
                        "\"port\": \"tcp-listen://127.0.0.1:9000\", \"protocol\": \"sia-dc09\", \"accounts\": ["
                                + ACCOUNT
                                + ", { \"account\": \"AAA\", \"name\": \"Lobby\", \"supervisionSeconds\": 3600, \"encrypted\": true }]")
                .site()
                .orElseThrow();
        assertThat(site.links())
                .extracting(LinkSettings::id, LinkSettings::name, LinkSettings::heartbeatSeconds, LinkSettings::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new LinkId("main.1234"), "Clinic panel", 60, "TCP"),
                        org.assertj.core.groups.Tuple.tuple(new LinkId("main.AAA"), "Lobby", 3600, "TCP"));
        assertThat(site.links().getLast().account()).contains(new NetworkAccount("main", "AAA", true));
        assertThat(site.device(new SignalKey(new LinkId("main.1234"), "1234", NumberKind.ZONE, "001")))
                .get()
                .returns(new DeviceId("D-1"), d -> d.id());
        assertThat(site.device(new SignalKey(new LinkId("main.AAA"), "1234", NumberKind.ZONE, "001")))
                .isEqualTo(Optional.empty());
    }

    @Test
    void aReceiverInAnotherRoomIsOneLink() {
        Loaded loaded = loaded(
                "\"port\": \"tcp://receiver.example:1025\", \"protocol\": \"surgard\", \"profile\": \"b32=on\", \"heartbeatSeconds\": 30");
        assertThat(Folders.texts(loaded)).isEmpty();
        assertThat(loaded.site().orElseThrow().links()).singleElement().returns("TCP", LinkSettings::line);
    }

    @Test
    void whatIsWrongWithAPortIsSaid() {
        says(
                "\"port\": \"tcp-listen://0.0.0.0:9000\", \"protocol\": \"sia-dc09\", \"accounts\": [" + ACCOUNT + "]",
                PLACE
                        + ".port: The port tcp-listen://0.0.0.0:9000 would listen on every network of this machine: name one address or"
                        + " one interface.");
        says(
                "\"port\": \"tcp://host\", \"protocol\": \"surgard\"",
                PLACE + ".port: The port tcp://host needs an address and a number, as in tcp://127.0.0.1:9000.");
        says(
                "\"port\": \"udp-listen://127.0.0.1:9000\", \"protocol\": \"surgard\", \"accounts\": [" + ACCOUNT + "]",
                PLACE
                        + ".protocol: A port that listens speaks sia-dc09; a receiver of another kind is connected to, with tcp://.");
        says(
                "\"port\": \"COM3\", \"protocol\": \"sia-dc09\"",
                PLACE
                        + ".port: Panels that speak sia-dc09 call the desk: name a port that listens, as in tcp-listen://127.0.0.1:9000.");
        says(
                "\"port\": \"tcp-listen://127.0.0.1:9000\", \"protocol\": \"sia-dc09\"",
                PLACE + ": A port that listens needs the accounts it believes; everybody else is refused.");
        says(
                "\"port\": \"tcp://127.0.0.1:9000\", \"protocol\": \"surgard\", \"accounts\": [" + ACCOUNT + "]",
                PLACE + ".accounts: Only a port that listens has a list of accounts.");
    }

    @Test
    void keysHaveNoPlaceHere() {
        says(
                "\"port\": \"tcp-listen://127.0.0.1:9000\", \"protocol\": \"sia-dc09\", \"profile\": \"key=text:0123456789abcdef\","
                        + " \"accounts\": [" + ACCOUNT + "]",
                PLACE
                        + ".profile: sia-dc09 has no settings here; keys are secrets and stand in keys.json in the data folder.");
        assertThat(
                        Folders.texts(
                                loaded(
                                        "\"port\": \"tcp-listen://127.0.0.1:9000\", \"protocol\": \"sia-dc09\", \"accounts\": ["
                                                + "{ \"account\": \"1234\", \"name\": \"Panel\", \"supervisionSeconds\": 60, \"key\": \"hex:00\" }]")))
                .anyMatch(text -> text.contains("\"key\" is not known here"));
    }

    @Test
    void aButtonWhoseAccountIsNotOnTheListWouldBeRefused() {
        says(
                "\"port\": \"tcp-listen://127.0.0.1:9000\", \"protocol\": \"sia-dc09\", \"accounts\": ["
                        + ACCOUNT.replace("1234", "9999") + "]",
                "must fix: devices.json line 5, $.devices[0].keys[0].account: Button D-1 reports as account 1234, which is not among"
                        + " the accounts of link main: its presses would be refused.");
    }

    @Test
    void whatIsWeakIsSaidAndUsed() {
        Loaded loaded = loaded(
                "\"port\": \"udp-listen://eth0:9000\", \"baud\": 9600, \"protocol\": \"sia-dc09\", \"heartbeatSeconds\": 30,"
                        + " \"accounts\": [{ \"account\": \"1234\", \"name\": \"Panel\", \"supervisionSeconds\": 0, \"encrypted\": false },"
                        + " { \"account\": \"1234\", \"name\": \"Again\", \"supervisionSeconds\": 5 }]");
        assertThat(Folders.texts(loaded))
                .containsExactlyInAnyOrder(
                        "must fix: site.json line 14, $.links[0].accounts[1].account: The account 1234 of link main is taken by $.links[0].accounts[0] in site.json line 14; each belongs to one.",
                        "check: site.json line 14, $.links[0].accounts[0].encrypted: Account 1234 is believed in clear: anybody who reaches this port can send in its name.",
                        "check: site.json line 14, $.links[0].accounts[0].supervisionSeconds: Account 1234 sends no sign of life: it is not supervised and its silence is not noticed.",
                        "check: site.json line 14, $.links[0].heartbeatSeconds: Behind a port that listens each account is supervised by itself: supervisionSeconds.",
                        "check: site.json line 14, $.links[0].port: A network port has no speed, bits and parity; what is set for them is not used.");
    }

    @Test
    void limitsOfAPortAreThoseOfTheSiteOrTheUsual() {
        String port = "\"port\": \"tcp-listen://127.0.0.1:9000\", \"protocol\": \"sia-dc09\", \"accounts\": [" + ACCOUNT
                + "]";
        assertThat(limits(port)).isEqualTo(PortLimits.USUAL);
        assertThat(limits(port + ", \"limits\": { \"connections\": 4, \"messagesPerSecond\": 100 }"))
                .isEqualTo(new PortLimits(4_095, 4, 4, 16_384, 100, 5, 20, 30));
        assertThat(limits(port
                        + ", \"limits\": { \"messageBytes\": 300, \"connections\": 500, \"connectionsPerAddress\": 400,"
                        + " \"bytesPerSecond\": 400, \"messagesPerSecond\": 3, \"refusedPerMinute\": 600,"
                        + " \"refusedPerMinuteAndAddress\": 9, \"idleSeconds\": 60 }"))
                .isEqualTo(new PortLimits(300, 500, 400, 400, 3, 9, 600, 60));
    }

    @Test
    void limitsThatFitNothingAreSaid() {
        String port = "\"port\": \"tcp-listen://127.0.0.1:9000\", \"protocol\": \"sia-dc09\", \"accounts\": [" + ACCOUNT
                + ", " + ACCOUNT.replace("1234", "4000") + "], \"limits\": ";
        says(
                port + "{ \"connections\": 3, \"connectionsPerAddress\": 4 }",
                PLACE
                        + ".limits.connectionsPerAddress: 4 connections from one address are more than the 3 that the port takes at all.");
        says(
                port + "{ \"refusedPerMinute\": 3, \"refusedPerMinuteAndAddress\": 4 }",
                PLACE + ".limits.refusedPerMinuteAndAddress:"
                        + " 4 refused messages of one address are more than the 3 written down in all.");
        says(
                port + "{ \"bytesPerSecond\": 200 }",
                PLACE + ".limits.bytesPerSecond: A message may have 4095 bytes: a panel that sends"
                        + " one would be held back for longer than a second.");
        says(
                port + "{ \"connections\": 1 }",
                PLACE.replace("must fix", "check")
                        + ".limits.connections: The port has 2 accounts and takes 1 connections: panels that stay connected keep others out.");
        says(
                "\"port\": \"COM3\", \"protocol\": \"surgard\", \"limits\": { \"connections\": 1 }",
                PLACE + ".limits: Only a port that listens has limits.");
        assertThat(Folders.texts(loaded(port + "{ \"connections\": 0 }")))
                .anyMatch(text -> text.contains("limits.connections"));
        assertThat(Folders.texts(loaded(port + "{ \"messageBytes\": 4096 }")))
                .anyMatch(text -> text.contains("limits.messageBytes"));
        assertThat(Folders.texts(loaded(port + "{ \"nonsense\": 1 }")))
                .anyMatch(text -> text.contains("\"nonsense\" is not known here"));
    }

    private PortLimits limits(String link) {
        return loaded(link)
                .site()
                .orElseThrow()
                .links()
                .getFirst()
                .account()
                .orElseThrow()
                .limits();
    }

    @Test
    void rangesGiveKeysOnTheLinkOfTheirAccount() {
        Loaded loaded = loaded("\"port\": \"tcp-listen://127.0.0.1:9000\", \"protocol\": \"sia-dc09\", \"accounts\": ["
                + ACCOUNT + ", "
                + ACCOUNT.replace("1234", "4000")
                + "], \"rules\": { \"accounts\": [{ \"from\": \"4000\", \"to\": \"4000\","
                + " \"zone\": \"7\", \"device\": \"D-2\" }] }");
        assertThat(Folders.texts(loaded)).isEmpty();
        assertThat(loaded.site()
                        .orElseThrow()
                        .device(new SignalKey(new LinkId("main.4000"), "4000", NumberKind.ZONE, "7")))
                .isPresent();
    }

    private Loaded loaded(String link) {
        sound();
        Folders.replace(folder, "site.json", SERIAL, link);
        return Folders.LOADER.load(folder);
    }

    private void says(String link, String complaint) {
        assertThat(List.copyOf(Folders.texts(loaded(link)))).contains(complaint);
    }
}
