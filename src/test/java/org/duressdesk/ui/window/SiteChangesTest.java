package org.duressdesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.site.Building;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Point;
import org.duressdesk.domain.site.Site;
import org.duressdesk.ui.ChangedSites;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.attention.DeskMode;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.drill.DrillControls;
import org.duressdesk.ui.drill.DrillViewModel;
import org.duressdesk.ui.map.Aim;
import org.duressdesk.ui.map.MapDirector;
import org.duressdesk.ui.map.picture.Marker;
import org.duressdesk.ui.map.picture.MarkerState;
import org.duressdesk.ui.status.BarPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The site changes while presses are open: the picture goes on, and a press keeps the place it had (decision D20). */
class SiteChangesTest {
    private final PlayedDesk desk = PlayedDesk.hospital();
    private final DeskViewModel model = new DeskViewModel(desk.latest(), true, desk::nanos);

    private DeskPicture picture() {
        model.snapshot(desk.latest());
        return model.picture().get();
    }

    private Device triage() {
        return desk.site().device(new DeviceId("E-13")).orElseThrow();
    }

    private Optional<Marker> marker(String id) {
        return picture().map().markers().stream()
                .filter(m -> m.id().value().equals(id))
                .findFirst();
    }

    @Test
    void aFloorThatHasGoneIsSaidInTheBannerAndAtTheMap() {
        desk.at("14:31:22").press("E-13").at("14:31:24");
        picture();
        desk.becomes(ChangedSites.withoutFloor(desk.site(), triage().building(), triage().floor()))
                .at("14:31:25");
        assertThat(picture().banner().orElseThrow().title()).isEqualTo("Triage 3, Emergency");
        assertThat(picture().banner().orElseThrow().under())
                .isEqualTo("No longer on a map, was Building A, Level 1, room 1-114");
        assertThat(picture().banner().orElseThrow().spoken())
                .contains("No longer on a map, was Building A, Level 1, room 1-114");
        assertThat(picture().head().sub()).isEqualTo("Map not moved: that floor is no longer on a map");
    }

    @Test
    void aPressOfAKeptPlaceAfterTheFloorHasGoneDoesNotMoveTheMapThere() {
        Site before = desk.site();
        desk.at("14:31:22").press("E-13");
        desk.becomes(ChangedSites.withoutFloor(before, triage().building(), triage().floor()))
                .at("14:31:40");
        assertThat(picture().mode()).isEqualTo(DeskMode.ALARM);
        model.direct(model.director()
                .center(
                        model.view(),
                        model.view().attention().banner().orElseThrow().incident(),
                        desk.nanos()));
        assertThat(picture().banner().orElseThrow().title()).isEqualTo("Triage 3, Emergency");
        desk.becomes(before);
        picture();
        model.direct(model.director()
                .center(
                        model.view(),
                        model.view().attention().banner().orElseThrow().incident(),
                        desk.nanos()));
        assertThat(marker("E-13").orElseThrow().state()).isEqualTo(MarkerState.UNACKNOWLEDGED);
    }

    @Test
    void homeDoesNotGoToAFloorThatHasGone() {
        FloorRef lower = picture().floors().groups().getFirst().rows().getLast().floor();
        model.direct(model.director().turnTo(lower, desk.nanos()));
        desk.later(11).press("E-13").later(2);
        assertThat(picture().head().home()).isTrue();
        desk.becomes(ChangedSites.withoutFloor(desk.site(), lower.building(), lower.floor()));
        picture();
        model.direct(model.director().home(desk.nanos()));
        assertThat(picture().map().title()).isNotEmpty();
    }

    @Test
    void aPressedButtonThatHasGoneStaysOnItsMapAndIsSaid() {
        desk.at("14:31:22").press("E-13").at("14:31:24");
        desk.becomes(ChangedSites.withoutButton(desk.site(), "E-13")).at("14:31:25");
        assertThat(marker("E-13").orElseThrow().state()).isEqualTo(MarkerState.UNACKNOWLEDGED);
        assertThat(picture().banner().orElseThrow().under())
                .isEqualTo("Button no longer on a map, was Building A, Level 1, room 1-114");
    }

    @Test
    void aRoomThatHasGoneIsSaidAndThePressKeepsItsWords() {
        desk.at("14:31:22").press("E-13").at("14:31:24");
        desk.becomes(ChangedSites.roomRenamed(desk.site(), "E-13")).at("14:31:25");
        assertThat(picture().banner().orElseThrow().under())
                .isEqualTo("Room no longer on a map, was Building A, Level 1, room 1-114");
        assertThat(marker("E-13").orElseThrow().state()).isEqualTo(MarkerState.UNACKNOWLEDGED);
    }

    @Test
    void aPlaceThatIsStillThereSaysNothingMore() {
        desk.at("14:31:22").press("E-13").at("14:31:24");
        desk.becomes(ChangedSites.withoutButton(desk.site(), "E-14")).at("14:31:25");
        assertThat(picture().banner().orElseThrow().under()).isEqualTo("Building A, Level 1, room 1-114");
    }

    @Test
    void aFloorThatGoesWithItsButtonsIsSaidUntilWhoWasOnSignsOff() {
        desk.becomes(ChangedSites.withoutFloor(desk.site(), triage().building(), triage().floor()))
                .later(1);
        assertThat(picture().bars()).singleElement().satisfies(bar -> {
            assertThat(bar.title()).isEqualTo("The site has changed, places have gone from it");
            assertThat(bar.line())
                    .isEqualTo(
                            "Building A, Level 1: no longer in the site, with 18 buttons. A press there is an unknown device from now on.");
        });
        desk.ask(new Command.SignOff(PlayedDesk.OKAFOR));
        assertThat(picture().bars()).isEmpty();
    }

    @Test
    void placesOfOpenIncidentsThatGoAreSaid() {
        desk.at("14:31:22").press("E-13").press("E-14").at("14:31:24");
        desk.becomes(ChangedSites.withoutButton(desk.site(), "E-13")).later(1);
        assertThat(picture().bars())
                .singleElement()
                .extracting(BarPicture::line)
                .isEqualTo("Open, and no longer on a map: E-13.");
        desk.becomes(ChangedSites.withoutButton(desk.site(), "E-20")).later(1);
        assertThat(picture().bars()).as("another change has its own to say").isEmpty();
    }

    @Test
    void aSiteWithoutAnyFloorIsDrawn() {
        desk.at("14:31:22").press("E-13").at("14:31:24");
        Site none = desk.site();
        for (Building building : none.buildings()) {
            none = ChangedSites.withoutBuilding(none, building.id());
        }
        desk.becomes(none).at("14:31:25");
        assertThat(picture().banner().orElseThrow().under()).startsWith("No longer on a map, was ");
        model.turnFloor(1);
        assertThatCode(() -> new DeskViewModel(desk.latest(), true, desk::nanos))
                .doesNotThrowAnyException();
    }

    static IntStream seeds() {
        return IntStream.range(0, 120);
    }

    /** Presses, acts, time, hands and changes of the site in any order: whatever is open is drawn, large and small. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everySnapshotIsDrawn(int seed) {
        Random random = new Random(seed);
        Site hospital = desk.site();
        Site school = PlayedDesk.school().site();
        DeskViewModel small = new DeskViewModel(desk.latest(), false, desk::nanos);
        DrillViewModel drill = new DrillViewModel(desk.latest(), new NoControls(), desk::nanos);
        for (int step = 0; step < 60; step++) {
            step(random, hospital, school);
            String where = "seed " + seed + ", step " + step;
            for (DeskViewModel one : List.of(model, small)) {
                assertThatCode(() -> {
                            one.snapshot(desk.latest());
                            hand(one, random.nextInt(7));
                        })
                        .as(where)
                        .doesNotThrowAnyException();
                DeskPicture drawn = one.picture().get();
                one.view()
                        .attention()
                        .banner()
                        .filter(w -> !one.view().quiet())
                        .ifPresent(w -> assertThat(drawn.banner()).as(where).isPresent());
                one.view().attention().all().stream()
                        .filter(w -> w.alarm().at().isPresent())
                        .filter(w -> MapDirector.floorOf(w.alarm())
                                .equals(one.director().floor()))
                        .forEach(w -> assertThat(drawn.map().pressed())
                                .as(where + ", " + w.alarm().subject())
                                .anyMatch(m -> m.id().equals(w.alarm().device().orElseThrow())));
            }
            assertThatCode(() -> {
                        drill.seen(desk.latest());
                        drill.start(random.nextInt(5));
                        drill.tick();
                    })
                    .as(where)
                    .doesNotThrowAnyException();
        }
    }

    private void step(Random random, Site hospital, Site school) {
        List<Device> devices = desk.site().devices();
        String button = devices.get(random.nextInt(devices.size())).id().value();
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> desk.press(button);
            case 3 -> desk.becomes(ChangedSites.any(desk.site(), random));
            case 4 -> desk.becomes(random.nextInt(4) == 0 ? school : hospital);
            case 5 -> desk.later(random.nextInt(20));
            case 6 ->
                desk.state().incidents().values().forEach(i -> i.alarms().forEach(a -> desk.acknowledge(a.subject())));
            case 7 -> desk.state().incidents().keySet().stream().findAny().ifPresent(i -> desk.own());
            case 8 -> desk.restore(button);
            default -> desk.unknown("9999", Integer.toString(random.nextInt(100, 999)));
        }
    }

    private void hand(DeskViewModel one, int what) {
        switch (what) {
            case 0 -> one.turnFloor(1);
            case 1 -> one.turnFloor(-1);
            case 2 -> one.direct(one.director().home(desk.nanos()));
            case 3 ->
                one.view().attention().all().stream()
                        .findFirst()
                        .ifPresent(w -> one.direct(one.director().center(one.view(), w.incident(), desk.nanos())));
            case 4 -> one.seeing((floor, point) -> floor.floor().hashCode() % 2 == 0);
            case 5 -> one.nextIncident();
            default -> one.direct(one.director().moved(new Aim.Presses(List.of(new Point(1, 1))), desk.nanos()));
        }
    }

    private static final class NoControls implements DrillControls {
        @Override
        public void press(Device button) {}

        @Override
        public void silence(boolean on) {}

        @Override
        public void noise(boolean on) {}

        @Override
        public void backlog() {}
    }
}
