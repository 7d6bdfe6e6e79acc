package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duressdesk.desk.TestSite.MAIN;
import static org.duressdesk.desk.TestSite.SECOND;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.state.DeviceState;
import org.duressdesk.desk.state.OwnTrouble;
import org.duressdesk.domain.link.LineRules;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Site;
import org.duressdesk.receiver.frame.Ruling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the bytes of a receiver to what is known of a registered button and of the receiver (decision records 34, 39, 44). */
class FromBytesTest extends BytesScene {
    private static final SignalKey INPUT_1 = zone("B2123456", "1");

    // A. Troubles of receivers

    @Test
    void anMx8000EndsTheTroubleThatIsOver() {
        read(MAIN, "mx8000", "");
        system(MAIN, "0001", "p01")
                .system(MAIN, "0002", "w")
                .system(MAIN, "0003", "y")
                .system(MAIN, "0004", "{01")
                .system(MAIN, "0005", "p02")
                .system(MAIN, "0006", "q03");
        assertThat(troubles()).hasSize(6);
        system(MAIN, "0007", "x");
        assertThat(troubles()).hasSize(5).noneMatch(t -> t.startsWith("77"));
        system(MAIN, "0008", "}01");
        assertThat(troubles()).hasSize(4).noneMatch(t -> t.startsWith("7B"));
        system(MAIN, "0009", "z");
        assertThat(troubles()).hasSize(3).noneMatch(t -> t.startsWith("79"));
        system(MAIN, "0010", "r02");
        assertThat(troubles()).hasSize(2).anyMatch(t -> t.startsWith("70") && t.endsWith("01"));
        system(MAIN, "0011", "s03");
        assertThat(troubles())
                .singleElement()
                .satisfies(t -> assertThat(t).startsWith("70").endsWith(", 01"));
        system(MAIN, "0012", "r01");
        assertThat(troubles()).isEmpty();
    }

    @Test
    void aSurGardReceiverOfAccount0000EndsItsTroubles() {
        read(MAIN, "surgard", "");
        basic("1011      0000 A  15")
                .basic("1011      0000 A  20")
                .basic("1012      0000 A  20")
                .basic("1011      0000 A  03");
        assertThat(troubles()).hasSize(4);
        basic("1011      0000 R  15");
        assertThat(troubles()).hasSize(3).noneMatch(t -> t.contains("mains"));
        basic("1012      0000 R  30");
        assertThat(troubles()).hasSize(2).anyMatch(t -> t.contains("line 1")).noneMatch(t -> t.contains("line 2"));
        basic("1011      0000 R  03").basic("1011      0000 R  30");
        assertThat(troubles()).isEmpty();
    }

    @Test
    void siaTroublesOfOneLetterAreOfDifferentThings() {
        read(MAIN, "surgard", "");
        basic("001000[#0000|NYC0003]")
                .basic("001000[#0000|NYT0003]")
                .basic("001000[#0000|NYC*192.0.2.1*]")
                .basic("001000[#0000|NYC*192.0.2.2*]")
                .basic("001000[#0000|NAT0003]");
        basic("001000[#0000|NYR0003]");
        assertThat(troubles()).hasSize(4).noneMatch(t -> t.startsWith("YT"));
        basic("001000[#0000|NYK*192.0.2.2*]").basic("001000[#0000|NAR0003]").basic("001000[#0000|NYK0003]");
        assertThat(desk.state().receiverTroubles().open())
                .singleElement()
                .satisfies(t -> assertThat(t.identity()).endsWith("192.0.2.1"));
    }

    @Test
    void a685EndsTheTroubleOfItsOwnAccountAndChannelAndOfItsOwnLinkOnly() {
        read(MAIN, "ademco685", "");
        read(SECOND, "ademco685", "");
        line(MAIN, "10 RCVB 5155 5555 6")
                .line(MAIN, "10 LINE 5155 5555 7")
                .line(MAIN, "20 LINE 5155 5555 7")
                .line(SECOND, "10 LINE 5155 5555 7");
        line(MAIN, "10 LINE 5355 5555 7");
        assertThat(desk.state().receiverTroubles().open())
                .extracting(OwnTrouble::identity)
                .containsExactly("main/1/RCVB/2", "main/2/LINE/2", "second/1/LINE/2");
        assertThat(desk.state().receiverTroubles().open())
                .extracting(OwnTrouble::link)
                .containsExactly(Optional.of(MAIN), Optional.of(MAIN), Optional.of(SECOND));
    }

    @Test
    void troublesUnderAnAccountThatTheSiteSaysIsTheReceiversEndToo() {
        read(MAIN, "surgard", "");
        ruling = new Ruling(new LineRules(List.of(), List.of(), Map.of(), List.of("9999"), Optional.empty()));
        basic("1011      9999 A   7").basic("1011      9999 A   8").basic("5011 189999E35100007");
        assertThat(troubles()).hasSize(3);
        basic("1011      9999 R   7");
        assertThat(troubles()).hasSize(2).anyMatch(t -> t.endsWith(", 8"));
        basic("5011 189999R35100007");
        assertThat(troubles()).hasSize(1);
    }

    @Test
    void anInovonicsReceiverEndsWhatItsStatusNoLongerSays() {
        read(MAIN, "inovonics", "");
        hex(MAIN, "1c05000000").hex(MAIN, "1c050000a0");
        assertThat(troubles()).containsExactly("receiver jammed", "case tamper");
        hex(MAIN, "1c05000090");
        assertThat(troubles()).containsExactly("receiver jammed");
        hex(MAIN, "1c05000000");
        assertThat(troubles()).isEmpty();
        desk.forget();
        desk.after(30);
        hex(MAIN, "1c05000000");
        desk.after(30);
        hex(MAIN, "1c05000010");
        assertThat(desk.story()).as("a well receiver leaves no entries").isEmpty();
    }

    @Test
    void aTroubleThatIsOverWhileTheDeskWasOffEndsWithTheNextStatus() {
        read(MAIN, "inovonics", "");
        hex(MAIN, "1c05000080");
        desk.crash().start().openAll();
        readers.clear();
        read(MAIN, "inovonics", "");
        assertThat(troubles()).containsExactly("receiver jammed");
        hex(MAIN, "1c05000010");
        assertThat(troubles()).isEmpty();
    }

    @Test
    void withALineItsTroublesGo() {
        read(MAIN, "inovonics", "");
        read(SECOND, "inovonics", "");
        hex(MAIN, "1c05000080").hex(SECOND, "1c05000080");
        Site s = desk.site;
        desk.ask(new Command.SiteLoaded(Site.of(
                "b2".repeat(32),
                s.name(),
                s.desk(),
                s.address(),
                s.kind(),
                s.zone(),
                s.buildings(),
                s.areas(),
                s.devices(),
                s.contacts(),
                s.plans(),
                s.links().stream().filter(l -> l.id().equals(SECOND)).toList(),
                s.settings())));
        assertThat(desk.state().receiverTroubles().open())
                .extracting(OwnTrouble::link)
                .containsExactly(Optional.of(SECOND));
    }

    // B. Inovonics transmitters

    @Test
    void aDyingPendantShowsAtItsButtonAndIsOverWithANewBattery() {
        on(INPUT_1);
        read(MAIN, "inovonics", "");
        pendant(0x00, 0x50);
        assertThat(state("E-11")).matches(DeviceState::lowBattery);
        pendant(0x00, 0x10);
        assertThat(state("E-11")).matches(d -> !d.troubled());
        pendant(0x00, 0x20);
        assertThat(state("E-11")).matches(DeviceState::tamper);
        pendant(0x80, 0x00);
        assertThat(state("E-11")).matches(DeviceState::tamper);
        pendant(0x40, 0x00);
        assertThat(state("E-11")).matches(d -> !d.tamper() && d.trouble());
        pendant(0x00, 0x10);
        assertThat(state("E-11")).matches(d -> !d.troubled());
    }

    @Test
    void aCheckInIsOneAndLeavesOneEntry() {
        on(INPUT_1);
        read(MAIN, "inovonics", "");
        pendant(0x00, 0x10);
        assertThat(desk.story()).isEqualTo("14:30:00 E-11 CHECK_IN\n");
        assertThat(state("E-11").lastHeard()).isPresent();
    }

    @Test
    void aReleaseReachesTheButtonWhateverElseIsSaid() {
        on(INPUT_1);
        read(MAIN, "inovonics", "");
        pendant(0x01, 0x40);
        assertThat(desk.alarm("E-11").returned()).isFalse();
        pendant(0x00, 0x40);
        assertThat(desk.alarm("E-11").returned()).isTrue();
        assertThat(state("E-11")).matches(DeviceState::lowBattery);
        pendant(0x01, 0x00);
        assertThat(desk.alarm("E-11")).matches(a -> a.presses().size() == 2 && !a.returned());
        pendant(0x00, 0x00);
        assertThat(desk.alarm("E-11").returned()).isTrue();
    }

    @Test
    void severalInputsMayBeSeveralButtonsOrOne() {
        on(INPUT_1, zone("B2123456", "2"));
        read(MAIN, "inovonics", "");
        pendant(0x01, 0x00);
        pendant(0x02, 0x40);
        assertThat(desk.alarm("E-11").returned()).isTrue();
        assertThat(desk.alarm("E-12").returned()).isFalse();
        assertThat(List.of(state("E-11"), state("E-12"))).allMatch(DeviceState::lowBattery);

        desk = Scene.running(site(List.of(List.of(INPUT_1, zone("B2123456", "2")))));
        pendant(0x01, 0x00);
        pendant(0x02, 0x00);
        assertThat(desk.alarm("E-11")).matches(a -> a.presses().size() == 2 && !a.returned());
    }

    @Test
    void aConditionWithoutANumberIsOfTheOnlyButtonOfItsAccount() {
        on(zone("4410", "5"));
        read(MAIN, "surgard", "");
        basic("S01001[#4410|NXT]");
        assertThat(state("E-11")).matches(DeviceState::lowBattery);
        on(zone("4410", "5"), zone("4410", "6"));
        desk.forget();
        basic("S01001[#4410|NXT]");
        assertThat(desk.story()).isEqualTo("14:30:00 not registered ?main/4410/zone \n");
        basic("S01001[#4410|NPA]");
        assertThat(desk.story()).as("a press has no other address than its key").contains("?main/4410/zone  opens");
    }

    // C. Ness, and restores that do not say what is over

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "12, 92, LOW_BATTERY, 13, BATTERY_RESTORED",
        "16, 92, MISSING, 17, HEARD_AGAIN",
        "08, 92, TAMPER, 09, TAMPER_RESTORED",
        "04, 92, TROUBLE, 05, TROUBLE_RESTORED",
        "10, 92, TROUBLE, 11, TROUBLE_RESTORED",
        "08, 91, TAMPER, 09, TAMPER_RESTORED",
        "16, 91, MISSING, 17, HEARD_AGAIN"
    })
    void nessConditionsBeginAndEndAtTheirButton(String begins, String area, String kind, String ends, String over) {
        on(new SignalKey(MAIN, "00", NumberKind.USER, "05"));
        read(MAIN, "ness", "");
        ness("83000361" + begins + "05" + area).ness("83008361" + ends + "05" + area);
        assertThat(desk.story()).isEqualTo("14:30:00 E-11 " + kind + "\n14:30:00 E-11 " + over + "\n");
        assertThat(state("E-11")).matches(d -> !d.troubled());
    }

    @Test
    void aRadioDeviceOfNessIsAZoneWhereTheSiteSaysSo() {
        on(zone("00", "05"));
        read(MAIN, "ness", "");
        ness("83000361080591");
        assertThat(state("E-11")).matches(DeviceState::tamper);
    }

    @Test
    void nessPressesAndTheirEndsAreThoseOfTheButton() {
        on(new SignalKey(MAIN, "00", NumberKind.USER, "05"));
        read(MAIN, "ness", "");
        ness("83000361020582").ness("83008361030582");
        assertThat(desk.alarm("E-11").returned()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "ademco685, '', 10 1234 0555 5555 7, 10 1234 3555 5555 7, 1",
        "surgard, '', 1011      1234 T   1, 1011      1234 R   1, 1"
    })
    void aRestoreEndsTheTroubleToo(String protocol, String profile, String begins, String ends, String number) {
        on(zone("1234", number));
        read(MAIN, protocol, profile);
        say(protocol, begins);
        assertThat(state("E-11")).matches(DeviceState::trouble);
        say(protocol, ends);
        assertThat(state("E-11")).matches(d -> !d.troubled());
        assertThat(desk.story()).contains("E-11 returned", "E-11 TROUBLE_RESTORED");
        desk.after(60).story();
        say(protocol, ends);
        assertThat(desk.story()).as("nothing is open").doesNotContain("TROUBLE_RESTORED");
    }

    @Test
    void aRestoreOfSiaThatIsOfTheAlarmOnlyLeavesTheTrouble() {
        on(zone("1234", "01"));
        read(MAIN, "surgard", "");
        basic("S01001[#1234|NHT01]").basic("S01001[#1234|NHH01]");
        assertThat(state("E-11")).matches(DeviceState::trouble);
        basic("S01001[#1234|NHR01]");
        assertThat(state("E-11")).matches(d -> !d.troubled());
    }

    // D. The ninth channel

    @Test
    void theNinthChannelSpeaksBesideTheOthers() {
        on(zone("1234", "1"), zone("1234", "2"));
        read(MAIN, "ademco685", "");
        line(MAIN, "10 1234 1555 5555 8");
        assertThat(desk.of("E-11")).isPresent();
        assertThat(desk.of("E-12")).isEmpty();
        assertThat(List.of(state("E-11"), state("E-12")))
                .as("of the whole transmitter")
                .allMatch(DeviceState::lowBattery);
        line(MAIN, "10 1234 3555 5555 8");
        assertThat(List.of(state("E-11"), state("E-12"))).noneMatch(DeviceState::lowBattery);
        assertThat(desk.alarm("E-11").returned()).isTrue();
    }

    // E. Event digits of a site

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "aes, 5, 1011      1234 5  66, 66",
        "aes, 5, '1011      1234 5  66 ', 66",
        "surgard, 5, 6011      1234 5  66, 66",
        "bosch6500, 5, 1011      1234 5  66, 66",
        "bosch6500, 5, 'j011    001234 5    ', ''"
    })
    void aDigitThatTheSiteSetForPanicIsOne(String protocol, String digit, String text, String number) {
        on(zone(protocol.equals("bosch6500") && number.isEmpty() ? "001234" : "1234", number));
        read(MAIN, protocol, "panic=" + digit);
        say(protocol, text);
        assertThat(desk.story()).contains("E-11 opens");
    }

    @Test
    void theBatteryOfAnAesTransmitterIsThatOfItsButtons() {
        on(zone("1234", "12"));
        read(MAIN, "aes", "");
        say("aes", "1011      1234T  801 ");
        assertThat(state("E-11")).matches(DeviceState::lowBattery);
        say("aes", "1011      1234R  801 ");
        assertThat(state("E-11")).matches(d -> !d.troubled());
    }

    // F. Ness without an address, and letters of either size

    @Test
    void aNessLineWithoutAnAddressIsOfThePanelOfTheProfile() {
        on(new SignalKey(MAIN, "0A", NumberKind.USER, "05"), new SignalKey(MAIN, "0a", NumberKind.ZONE, "F0"));
        read(MAIN, "ness", "address=10");
        ness("820361020582");
        assertThat(desk.of("E-11")).isPresent();
        ness("820361" + "02f082");
        assertThat(desk.of("E-12")).isPresent();
        ness("830a8361" + "020582");
        assertThat(desk.alarm("E-11").presses()).hasSize(2);
    }
}
