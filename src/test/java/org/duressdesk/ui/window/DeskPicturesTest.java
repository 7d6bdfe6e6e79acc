package org.duressdesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.SoundOutput;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.attention.Cell;
import org.duressdesk.ui.attention.DeskMode;
import org.duressdesk.ui.attention.EnterMeaning;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.floors.FloorsPicture;
import org.duressdesk.ui.map.picture.Marker;
import org.duressdesk.ui.map.picture.MarkerState;
import org.duressdesk.ui.places.SoftKey;
import org.duressdesk.ui.status.BannerPicture;
import org.duressdesk.ui.status.BarPicture;
import org.duressdesk.ui.status.StripPicture;
import org.junit.jupiter.api.Test;

/** The whole picture, from snapshots, without a toolkit. */
class DeskPicturesTest {
    private final PlayedDesk desk = PlayedDesk.hospital();
    private final DeskViewModel model = new DeskViewModel(desk.latest(), true, desk::nanos);

    private DeskPicture picture() {
        model.snapshot(desk.latest());
        return model.picture().get();
    }

    private BannerPicture banner() {
        return picture().banner().orElseThrow();
    }

    private Marker marker(String id) {
        return picture().map().markers().stream()
                .filter(m -> m.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void quietStrip() {
        StripPicture strip = picture().strip();
        assertThat(strip.site()).isEqualTo("Quillmoor General Hospital");
        assertThat(strip.receiverTop()).isEqualTo("Receiver COM3 live");
        assertThat(strip.receiverLine()).isEqualTo("Heartbeat 11 s ago");
        assertThat(strip.receiverLimit()).isEqualTo(65);
        assertThat(strip.sound()).isEqualTo("Proven 14:00");
        assertThat(strip.operatorTop()).isEqualTo("Operator, on since 07:02");
        assertThat(strip.trouble()).isEqualTo(3);
        assertThat(strip.clock()).isEqualTo("14:31:07");
        assertThat(strip.date()).isEqualTo("Fri 20 Nov 2026, UTC\u221205:00");
        assertThat(picture().mode()).isEqualTo(DeskMode.QUIET);
        assertThat(picture().banner()).isEmpty();
        assertThat(picture().bars()).isEmpty();
    }

    @Test
    void theAlarmBannerSaysPlaceFirst() {
        desk.at("14:31:22").press("E-13").at("14:31:27");
        assertThat(picture().mode()).isEqualTo(DeskMode.ALARM);
        assertThat(banner().kind()).isEqualTo(BannerPicture.Kind.ALARM);
        assertThat(banner().over()).isEqualTo("Silent duress, priority 1, not acknowledged");
        assertThat(banner().title()).isEqualTo("Triage 3, Emergency");
        assertThat(banner().under()).isEqualTo("Building A, Level 1, room 1-114");
        assertThat(banner().cells()).extracting(Cell::value).containsExactly("H6", "Door 1", "5 s", "1");
        assertThat(banner().act()).isEqualTo("Acknowledge");
        assertThat(banner().keyName()).isEqualTo("Space");
        assertThat(picture().head().sub()).isEqualTo("Map moved to the alarm");
        assertThat(picture().head().home()).isTrue();
    }

    @Test
    void theMarkerOfThePressIsNumberedAndItsRingFlashes() {
        desk.at("14:31:22")
                .press("E-13")
                .press("E-14")
                .press("E-15")
                .at("14:31:48")
                .press("E-15");
        assertThat(marker("E-13").state()).isEqualTo(MarkerState.UNACKNOWLEDGED);
        assertThat(marker("E-13").number()).isEqualTo("1");
        assertThat(marker("E-15").repeat()).isEqualTo(2);
        assertThat(picture().map().markers().stream().filter(Marker::flashing))
                .extracting(m -> m.id().value())
                .as("the press in the banner and the newest")
                .containsExactlyInAnyOrder("E-13", "E-15");
        assertThat(marker("E-17").state()).isEqualTo(MarkerState.MISSING);
        assertThat(marker("E-10").lowBattery()).isTrue();
        assertThat(marker("E-11").state()).isEqualTo(MarkerState.NORMAL);
        assertThat(picture().map().markers()).as("every device of the floor").hasSize(18);
    }

    @Test
    void aRestoreGreysAMarkerOnlyAfterAcknowledgement() {
        desk.at("14:31:22").press("E-13").restore("E-13");
        assertThat(marker("E-13").state()).isEqualTo(MarkerState.UNACKNOWLEDGED);
        assertThat(marker("E-13").returned()).isTrue();
        desk.acknowledge("E-13");
        assertThat(marker("E-13").state()).isEqualTo(MarkerState.RETURNED);
    }

    @Test
    void after30SecondsTheBannerFillsTheScreen() {
        desk.at("14:31:22").press("E-13").at("14:31:51");
        assertThat(picture().mode()).isEqualTo(DeskMode.ALARM);
        desk.at("14:31:53");
        assertThat(picture().mode()).isEqualTo(DeskMode.FULL);
        assertThat(banner().over()).isEqualTo("Silent duress, priority 1, nobody has acknowledged");
        assertThat(banner().cells()).extracting(Cell::value).containsExactly("Level 1", "H6", "Door 1", "31 s", "1");
        assertThat(picture().full().orElseThrow().next()).isEqualTo("Supervisor and second output in 29 s");
        desk.acknowledge("E-13");
        assertThat(picture().mode()).as("floors and queue come back").isEqualTo(DeskMode.OWNERSHIP);
    }

    @Test
    void acknowledgedThenOwnedThenStepOne() {
        desk.at("14:31:22").press("E-13").at("14:31:29").acknowledge("E-13").at("14:31:30");
        assertThat(banner().kind()).isEqualTo(BannerPicture.Kind.OWNERSHIP);
        assertThat(banner().over()).isEqualTo("Acknowledged 14:31:29 by M. Okafor. Nobody owns it yet.");
        assertThat(banner().act()).isEqualTo("Take ownership");
        assertThat(banner().keyName()).isEqualTo("Enter");
        assertThat(picture().enter()).isEqualTo(new EnterMeaning.Own(desk.newest()));
        desk.own();
        assertThat(picture().mode()).isEqualTo(DeskMode.CALL_OUT);
        assertThat(picture().banner()).isEmpty();
        assertThat(picture().incident().orElseThrow().under())
                .isEqualTo("Silent duress, priority 1. Acknowledged 14:31:29, owned by M. Okafor");
        assertThat(picture().callOut().orElseThrow().current().orElseThrow().title())
                .isEqualTo("Look at camera 14");
    }

    @Test
    void aSecondAlarmStandsAboveTheCallOut() {
        Story.callOut(desk).press("U1-12");
        assertThat(picture().mode()).isEqualTo(DeskMode.CALL_OUT);
        assertThat(banner().kind()).isEqualTo(BannerPicture.Kind.SECOND);
        assertThat(picture().callOut()).isPresent();
        assertThat(picture().head().chip()).isEqualTo("Press 1: Room 12, Unit 1");
        desk.acknowledge("U1-12");
        assertThat(banner().kind()).isEqualTo(BannerPicture.Kind.SECOND_OWNERSHIP);
        assertThat(picture().enter()).isInstanceOf(EnterMeaning.Own.class);
    }

    @Test
    void barsStandBelowEachOtherInTheirOrder() {
        desk.ask(new Command.SoundReport(
                List.of(), java.util.Optional.of("Desk speaker"), Said.text("the device is gone")));
        desk.storageFails("The disk is full.").silent().at("14:32:30");
        assertThat(picture().bars())
                .extracting(BarPicture::kind)
                .containsExactly(BarPicture.Kind.STORAGE, BarPicture.Kind.LINK, BarPicture.Kind.SOUND);
        BarPicture link = picture().bars().get(1);
        assertThat(link.title()).isEqualTo("Receiver silent since 14:30:56");
        assertThat(link.values())
                .extracting(BarPicture.Value::value)
                .containsExactly("1 min 34 s", "142 of 142 buttons");
        assertThat(picture().strip().receiverLine()).isEqualTo("SILENT");
        assertThat(picture().strip().journal()).isEqualTo("NOT STORED");
        assertThat(picture().map().notLive()).isEqualTo("Map is not live");
        assertThat(marker("E-13").state()).isEqualTo(MarkerState.BLIND);
        assertThat(picture().floors().groups().getFirst().rows().getFirst().badges())
                .containsExactly(new FloorsPicture.Badge(Sign.BLIND, 12));
    }

    @Test
    void aPortThatIsGoneSaysWhy() {
        desk.lost("The cable was pulled.").at("14:31:10");
        BarPicture bar = picture().bars().getFirst();
        assertThat(bar.title()).startsWith("Receiver silent since ");
        assertThat(bar.line()).startsWith("The cable was pulled.");
    }

    @Test
    void aDeskThatStandsStillIsSaidAfterTwoSeconds() {
        model.snapshot(desk.latest());
        desk.stall(1.9);
        model.tick();
        assertThat(model.picture().get().bars()).isEmpty();
        desk.stall(0.1);
        model.tick();
        assertThat(model.picture().get().bars())
                .extracting(BarPicture::title)
                .containsExactly("This picture is not live since 14:31:07");
        assertThat(model.picture().get().map().notLive()).isNotEmpty();
    }

    @Test
    void whatIsNotStoredIsShownAsSuch() {
        desk.at("14:31:22").storageFails("The disk is full.").press("E-13").notStored(List.of("E-13"));
        assertThat(banner().over()).isEqualTo("Silent duress, priority 1, not stored");
        assertThat(picture().bars().getFirst().line()).isEqualTo("The disk is full. Not stored: E-13 Triage 3.");
    }

    @Test
    void bufferedPressesSayThatTheirTimeIsUnknown() {
        desk.at("14:31:22").buffered("E-13");
        assertThat(banner().over()).isEqualTo("Silent duress, priority 1, buffered, true time unknown");
        assertThat(banner().cells()).extracting(Cell::value).contains("buffered");
    }

    /** Two unknown devices: beside a step about one of them never stands the raw text of the other. */
    @Test
    void theTrayIsThatOfTheBannerElseOfWhatIsLed() {
        desk.at("14:31:22")
                .unknown("0417", "020")
                .at("14:31:24")
                .acknowledge("?main/0417/zone 020")
                .own();
        desk.at("14:31:30").unknown("0417", "031").at("14:31:32");
        assertThat(picture().tray().orElseThrow().raw()).as("the banner's").contains("031");
        desk.acknowledge("?main/0417/zone 031");
        assertThat(picture().tray().orElseThrow().raw()).as("the led one's").contains("020");
    }

    @Test
    void anUnknownDeviceKeepsItsTrayUntilResolve() {
        desk.at("14:31:22").unknown("0417", "233").at("14:31:30");
        assertThat(banner().title()).isEqualTo("Account 0417, zone 233");
        assertThat(picture().head().sub()).isEqualTo("Map not moved: no place on file");
        assertThat(picture().tray().orElseThrow().raw()).isEqualTo("5011 180417E12201233<DC4>");
        assertThat(picture().floors().unknown()).isEqualTo(1);
        desk.acknowledge("?main/0417/zone 233").own();
        assertThat(picture().tray()).isPresent();
    }

    @Test
    void softKeysShowWhatCanBePressed() {
        assertThat(picture().soft().left()).extracting(SoftKey::cap).containsExactly("F5", "F6", "F7", "F8", "F9");
        desk.at("14:31:22").press("E-13");
        assertThat(picture().soft().left()).extracting(SoftKey::cap).startsWith("Space", "F2");
        desk.acknowledge("E-13");
        assertThat(picture().soft().left())
                .extracting(SoftKey::cap)
                .startsWith("Enter", "N")
                .doesNotContain("Space");
        assertThat(picture().soft().note()).isEqualTo("Space does nothing now: no press waits");
        desk.own();
        assertThat(picture().soft().left()).extracting(SoftKey::cap).startsWith("1\u20134", "N", "P", "K");
    }

    @Test
    void aSchoolsQuietDeskHasNoBannerNoOutlineNoFullScreen() {
        PlayedDesk school = PlayedDesk.school();
        DeskViewModel quiet = new DeskViewModel(school.latest(), true, school::nanos);
        school.at("10:14:52").press("P-108").at("10:16:30");
        quiet.snapshot(school.latest());
        DeskPicture picture = quiet.picture().get();
        assertThat(picture.mode()).isEqualTo(DeskMode.COVERT);
        assertThat(picture.banner()).isEmpty();
        assertThat(picture.map().rooms()).isEmpty();
        assertThat(picture.map().nearestDoor()).isEmpty();
    }

    @Test
    void onAQuietDeskAPressDuringACallOutIsAskedAboutFirst() {
        PlayedDesk school = PlayedDesk.school();
        DeskViewModel quiet = new DeskViewModel(school.latest(), true, school::nanos);
        school.at("10:14:52").press("P-108").acknowledge("P-108").own();
        quiet.snapshot(school.latest());
        assertThat(quiet.picture().get().mode()).isEqualTo(DeskMode.CALL_OUT);
        school.press("P-109");
        quiet.snapshot(school.latest());
        assertThat(quiet.picture().get().mode()).isEqualTo(DeskMode.COVERT);
        assertThat(quiet.picture().get().queue().toString()).contains("Acknowledge");
        school.acknowledge("P-109");
        quiet.snapshot(school.latest());
        assertThat(quiet.picture().get().mode()).isEqualTo(DeskMode.CALL_OUT);
    }

    @Test
    void aQuietDeskInTroubleNeverShowsTheWordsThatBetrayIt() {
        PlayedDesk school = PlayedDesk.school();
        DeskViewModel quiet = new DeskViewModel(school.latest(), true, school::nanos);
        school.ask(new Command.SoundReport(List.of(), java.util.Optional.of("lobby"), Said.text("the device is gone")));
        school.silent().at("14:33:10");
        quiet.snapshot(school.latest());
        DeskPicture picture = quiet.picture().get();
        assertThat(picture.bars())
                .extracting(BarPicture::kind)
                .containsExactly(BarPicture.Kind.LINK, BarPicture.Kind.SOUND);
        String all = List.of(picture.bars(), picture.queue(), picture.floors(), picture.head())
                .toString()
                .toLowerCase(java.util.Locale.ROOT);
        assertThat(List.of("duress", "alarm", "weapon", "lockdown", "police")).noneMatch(all::contains);
    }

    @Test
    void aQuietDeskWithoutAStaffOutputShowsTheFullPicture() {
        PlayedDesk school = PlayedDesk.school();
        DeskViewModel quiet = new DeskViewModel(school.latest(), true, school::nanos);
        school.site().settings().outputs().stream()
                .filter(o -> o.audience() == SoundOutput.Audience.STAFF_ONLY)
                .forEach(o -> school.ask(new Command.SoundReport(
                        List.of(), java.util.Optional.of(o.name()), Said.text("the device is gone"))));
        school.at("10:14:52").press("P-108").at("10:14:55");
        quiet.snapshot(school.latest());
        assertThat(quiet.picture().get().mode()).isEqualTo(DeskMode.ALARM);
        assertThat(quiet.picture().get().bars()).extracting(BarPicture::kind).containsExactly(BarPicture.Kind.SOUND);
    }

    @Test
    void aSimulatedReceiverIsADrillAndNothingIsRed() {
        PlayedDesk drill = PlayedDesk.drill();
        DeskViewModel practised = new DeskViewModel(drill.latest(), true, drill::nanos);
        drill.at("14:31:22").press("E-13").at("14:31:25");
        practised.snapshot(drill.latest());
        assertThat(practised.picture().get().drill()).isTrue();
        assertThat(practised.picture().get().banner().orElseThrow().over()).startsWith("DRILL. ");
        assertThat(practised.picture().get().map().watermark()).contains("DRILL");
    }
}
