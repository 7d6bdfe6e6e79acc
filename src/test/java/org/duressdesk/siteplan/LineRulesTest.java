package org.duressdesk.siteplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.link.LineRules;
import org.duressdesk.domain.link.Meaning;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of a line in a site folder: what they make of accounts, and each way in which they can be wrong. */
class LineRulesTest {
    private static final String RECEIVER = "\"heartbeatSeconds\": 30";
    private static final LinkId MAIN = new LinkId("main");

    @TempDir
    Path folder;

    @Test
    void accountsOfARangeBelongToItsButtons() {
        Site site = site("""
                "accounts": [
                  { "from": "4000", "to": "4009", "zone": "1", "device": "D-1" },
                  { "from": "1", "to": "2", "user": "09", "device": "D-{account}" },
                  { "from": "70A8", "to": "70AF", "device": "D-2" }
                ]""");
        assertThat(device(site, "4000", NumberKind.ZONE, "1")).isEqualTo("D-1");
        assertThat(device(site, "4009", NumberKind.ZONE, "1")).isEqualTo("D-1");
        assertThat(device(site, "4010", NumberKind.ZONE, "1"))
                .as("behind the end")
                .isEmpty();
        assertThat(device(site, "4005", NumberKind.ZONE, "2"))
                .as("another zone")
                .isEmpty();
        assertThat(device(site, "4005", NumberKind.USER, "1")).as("a user").isEmpty();
        assertThat(device(site, "2", NumberKind.USER, "09")).isEqualTo("D-2");
        assertThat(device(site, "70AB", NumberKind.ZONE, "77")).as("any number").isEqualTo("D-2");
        assertThat(device(site, "1234", NumberKind.ZONE, "001"))
                .as("its own key")
                .isEqualTo("D-1");
        assertThat(site.device(new SignalKey(new LinkId("west"), "70AB", NumberKind.ZONE, "77")))
                .isEmpty();
        assertThat(site.device(new DeviceId("D-1")).orElseThrow().keys())
                .as("written out")
                .hasSize(12);
    }

    @Test
    void aButtonMayHaveNoKeyButThatOfARule() {
        Folders.sound(folder);
        Folders.replace(
                folder,
                "devices.json",
                ", \"keys\": [{ \"link\": \"main\", \"account\": \"1234\", \"zone\": \"002\" }]",
                "");
        assertThat(Folders.texts(Folders.LOADER.load(folder)))
                .containsExactly("must fix: devices.json line 6, $.devices[1]: "
                        + "Button D-2 has no key, and no rule of a link names it: nobody would hear it.");
        Folders.replace(
                folder,
                "site.json",
                RECEIVER,
                RECEIVER
                        + ", \"rules\": { \"accounts\": [{ \"from\": \"4711\", \"to\": \"4711\", \"zone\": \"1\", \"device\": \"D-2\" }] }");
        Loaded loaded = Folders.LOADER.load(folder);
        assertThat(Folders.texts(loaded)).isEmpty();
        assertThat(device(loaded.site().orElseThrow(), "4711", NumberKind.ZONE, "1"))
                .isEqualTo("D-2");
    }

    @Test
    void meaningsAndClockOfALineAreRead() {
        LineRules rules = site("""
                "channels": [{ "accounts": ["4712", "4713"], "uses": [{ "channel": 3, "means": "hold-up" }] }],
                "pulse": [{ "digit": "7", "means": "panic" }],
                "receiverAccounts": ["0000"], "zone": "America/Chicago\"""").links().getFirst().rules();
        assertThat(rules.channel("4713", 3)).contains(Meaning.HOLD_UP);
        assertThat(rules.channel("4713", 4)).isEmpty();
        assertThat(rules.channel("4714", 3)).isEmpty();
        assertThat(rules.pulse()).containsExactly(java.util.Map.entry("7", Meaning.PANIC));
        assertThat(rules.receiverAccounts()).containsExactly("0000");
        assertThat(rules.zone()).contains(ZoneId.of("America/Chicago"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void isSaidWithLineAndPath(String rules, String complaint) {
        Folders.sound(folder);
        Folders.replace(folder, "site.json", RECEIVER, RECEIVER + ", \"rules\": {" + rules + "}");
        Loaded loaded = Folders.LOADER.load(folder);
        assertThat(Folders.texts(loaded)).contains("must fix: site.json line 14, $.links[0].rules" + complaint);
        assertThat(loaded.site()).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(FAULTS).map(f -> Arguments.of(f[0].replace('\'', '"'), f[1]));
    }

    private static final String[][] FAULTS = {
        {
            "'accounts': [{ 'from': '4000', 'to': '3999', 'zone': '1', 'device': 'D-1' }]",
            ".accounts[0].to: The accounts from 4000 to 3999 run backwards."
        },
        {
            "'accounts': [{ 'from': '400', 'to': '4999', 'zone': '1', 'device': 'D-1' }]",
            ".accounts[0].to: The accounts from 400 to 4999 do not have the same length."
        },
        {
            "'accounts': [{ 'from': '0000', 'to': '5000', 'zone': '1', 'device': 'D-1' }]",
            ".accounts[0].to: The accounts from 0000 to 5000 are more than 5000."
        },
        {
            "'accounts': [{ 'from': 'RCVX', 'to': 'RCVZ', 'zone': '1', 'device': 'D-1' }]",
            ".accounts[0].from: The accounts from RCVX to RCVZ cannot be counted: they may differ in at most 15 digits or letters A to F at their end."
        },
        {
            "'accounts': [{ 'from': '4000', 'to': '4001', 'zone': '1', 'user': '1', 'device': 'D-1' }]",
            ".accounts[0].user: The accounts from 4000 to 4001 name a zone and a user; name one, or neither for any number."
        },
        {
            "'accounts': [{ 'from': '4000', 'to': '4000', 'zone': '1', 'device': 'D-9' }]",
            ".accounts[0].device: The button D-9 of these accounts is not in devices.json."
        },
        {
            "'accounts': [{ 'from': '1', 'to': '5', 'zone': '1', 'device': 'D-{account}' }]",
            ".accounts[0].device: 3 buttons of these accounts are not in devices.json, the first is D-3."
        },
        {
            "'accounts': [{ 'from': '4000', 'to': '4009', 'device': 'D-1' }, { 'from': '4005', 'to': '4012', 'zone': '1', 'device': 'D-2' }]",
            ".accounts[1]: The accounts from 4005 to 4012 meet those from 4000 to 4009; an account and number belong to one button."
        },
        {
            "'accounts': [{ 'from': '1234', 'to': '1234', 'zone': '001', 'device': 'D-2' }]",
            ".accounts[0]: The key 1234 zone 001 of link main, here of button D-2, is taken by $.devices[0].keys[0] in devices.json line 5; each belongs to one."
        },
        {
            "'accounts': [{ 'from': '4000', 'to': '4001' }]",
            ".accounts[0]: \"device\" is missing, expected the id of a button; {account} in it stands for the account."
        },
        {
            "'channels': [{ 'accounts': ['4712'], 'uses': [{ 'channel': 9, 'means': 'panic' }] }]",
            ".channels[0].uses[0].channel: \"9\" is too large, the most is 8 (a channel from 1 to 8)."
        },
        {
            "'channels': [{ 'accounts': ['4712'], 'uses': [{ 'channel': 3, 'means': 'noise' }] }]",
            ".channels[0].uses[0].means: \"noise\" is not one of hold-up, panic, duress, medical, fire, burglary, alarm, trouble, battery, restore, test, opening, closing, status."
        },
        {
            "'channels': [{ 'accounts': ['4712'], 'uses': [{ 'channel': 3, 'means': 'panic' }, { 'channel': 3, 'means': 'fire' }] }]",
            ".channels[0].uses[1].channel: Channel 3 of account 4712 is taken by $.links[0].rules.channels[0].uses[0] in site.json line 14; each belongs to one."
        },
        {
            "'pulse': [{ 'digit': '2', 'means': 'panic' }, { 'digit': '2', 'means': 'fire' }]",
            ".pulse[1].digit: The event digit 2 is taken by $.links[0].rules.pulse[0] in site.json line 14; each belongs to one."
        },
        {
            "'pulse': [{ 'digit': '22', 'means': 'panic' }]",
            ".pulse[0].digit: \"22\" does not fit, expected one event digit or capital letter."
        },
        {"'zone': 'Tern/Street'", ".zone: \"Tern/Street\" is no IANA time zone, expected one such as America/New_York."
        },
        {
            "'holdup': '3'",
            ".holdup: \"holdup\" is not known here; known are accounts, channels, pulse, receiverAccounts, zone."
        },
    };

    /** What a decoder reads can be registered: protocols.md K. */
    @Test
    void accountsOfAnyLettersAreKeysAndRangesWhateverTheirCase() {
        Site site = site(
                "\"accounts\": [{ \"from\": \"foc7688\", \"to\": \"foc7690\", \"zone\": \"1\", \"device\": \"D-2\" },"
                        + "{ \"from\": \"KIOSK7\", \"to\": \"KIOSK9\", \"zone\": \"1\", \"device\": \"D-1\" }]");
        assertThat(device(site, "foc7689", NumberKind.ZONE, "1")).isEqualTo("D-2");
        assertThat(device(site, "FOC7690", NumberKind.ZONE, "1")).isEqualTo("D-2");
        assertThat(device(site, "kiosk8", NumberKind.ZONE, "1")).isEqualTo("D-1");
        for (String account : List.of("KIOSK7", "CID2", "foc7688")) {
            Folders.sound(folder);
            Folders.replace(
                    folder,
                    "devices.json",
                    "\"account\": \"1234\", \"zone\": \"001\"",
                    "\"account\": \"" + account + "\", \"zone\": \"001\"");
            Loaded loaded = Folders.LOADER.load(folder);
            assertThat(Folders.texts(loaded)).isEmpty();
            Site named = loaded.site().orElseThrow();
            assertThat(device(named, account, NumberKind.ZONE, "001")).isEqualTo("D-1");
            assertThat(device(named, account.toUpperCase(java.util.Locale.ROOT), NumberKind.ZONE, "001"))
                    .isEqualTo("D-1");
        }
    }

    @Test
    void aRangeForAnyNumberNeedsAKeySoThatBlindnessIsKnown() {
        Folders.sound(folder);
        Folders.replace(
                folder,
                "site.json",
                "\"links\": [",
                "\"links\": [ { \"id\": \"west\", \"name\": \"West\", "
                        + "\"port\": \"COM9\", \"protocol\": \"surgard\", \"rules\": { \"accounts\": "
                        + "[{ \"from\": \"4000\", \"to\": \"4009\", \"device\": \"D-1\" }] } },");
        assertThat(Folders.texts(Folders.LOADER.load(folder)))
                .containsExactly("must fix: site.json line 13, "
                        + "$.links[0].rules.accounts[0].device: Button D-1 has no key of its own on link west; give it one, or name a "
                        + "zone or user here.");
    }

    private Site site(String rules) {
        Folders.sound(folder);
        Folders.replace(folder, "site.json", RECEIVER, RECEIVER + ", \"rules\": {" + rules + "}");
        Loaded loaded = Folders.LOADER.load(folder);
        assertThat(Folders.texts(loaded)).isEmpty();
        return loaded.site().orElseThrow();
    }

    private static String device(Site site, String account, NumberKind kind, String number) {
        return site.device(new SignalKey(MAIN, account, kind, number))
                .map(d -> d.id().value())
                .orElse("");
    }
}
