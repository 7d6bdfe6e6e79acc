package org.duressdesk.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.duressdesk.domain.site.SiteSettings;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.attention.Attention;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.attention.Waiting;
import org.junit.jupiter.api.Test;

/** When the map moves by itself (design section 9, requirement R12). */
class MapDirectorTest {
    private static final FloorRef STORES = new FloorRef("A", "B1");
    private static final FloorRef EMERGENCY = new FloorRef("A", "L1");
    private static final FloorRef UNIT_1 = new FloorRef("B", "L1");

    private final PlayedDesk desk = PlayedDesk.hospital().at("14:31:22");
    private MapDirector map = MapDirector.at(STORES, desk.nanos());
    private Optional<Waiting.Key> held = Optional.empty();
    private boolean sees;

    private DeskView view() {
        Attention attention = Attention.of(desk.state(), held, Optional.empty());
        held = attention.banner().map(Waiting::key);
        return new DeskView(desk.latest(), attention, desk.now(), true);
    }

    private MapDirector look() {
        map = map.see(view(), desk.nanos(), (floor, point) -> sees);
        return map;
    }

    @Test
    void aNewIncidentMovesItToThePressAndTheNearestDoor() {
        desk.press("E-13");
        assertThat(look().floor()).isEqualTo(EMERGENCY);
        assertThat(map.note()).isEqualTo(MapDirector.Note.MOVED);
        assertThat(map.aim())
                .isInstanceOfSatisfying(
                        Aim.Presses.class, p -> assertThat(p.points()).hasSize(2));
        assertThat(map.home(desk.nanos()).floor()).isEqualTo(STORES);
        assertThat(map.home(desk.nanos()).aim()).isEqualTo(new Aim.WholeFloor());
    }

    @Test
    void homeGoesBackToWhereItWasBeforeItMovedByItself() {
        desk.press("E-13");
        look();
        map = map.turnTo(UNIT_1, desk.nanos());
        assertThat(map.home(desk.nanos()).floor()).isEqualTo(STORES);
        assertThat(map.home(desk.nanos()).earlier()).isEmpty();
    }

    @Test
    void aFurtherPressInViewLeavesItAlone() {
        desk.press("E-13");
        Aim before = look().aim();
        sees = true;
        desk.at("14:31:30").press("E-14");
        assertThat(look().aim()).isEqualTo(before);
        assertThat(map.chip()).isEmpty();
    }

    @Test
    void aPressBeyondThoseThatAreKeptIsAPressAllTheSame() {
        for (int n = 0; n < 120; n++) {
            desk.press("E-13").press("E-14");
        }
        look();
        map = map.moved(new Aim.WholeFloor(), desk.nanos());
        look();
        assertThat(map.chip()).isEmpty();
        desk.press("E-13");
        look();
        assertThat(map.chip()).isPresent();
        assertThat(desk.state().incidents().values().iterator().next().presses())
                .isEqualTo(241);
    }

    @Test
    void aFurtherPressOutOfViewRefitsAnUntouchedMap() {
        desk.press("E-13");
        look();
        desk.at("14:31:40").press("E-02");
        assertThat(look().aim())
                .isInstanceOfSatisfying(
                        Aim.Presses.class, p -> assertThat(p.points()).hasSize(3));
        assertThat(map.chip()).isEmpty();
    }

    @Test
    void aMapTouchedInTheLastTenSecondsIsNotMovedAndAChipPoints() {
        desk.press("E-13");
        look();
        map = map.moved(new Aim.WholeFloor(), desk.nanos());
        desk.at("14:31:31").press("E-02");
        assertThat(look().aim()).isEqualTo(new Aim.WholeFloor());
        assertThat(map.chip()).hasValueSatisfying(k -> assertThat(k.subject()).isEqualTo("E-02"));
    }

    @Test
    void aPressOnAnotherFloorDoesNotTakeTheMapFromOneThatWaits() {
        desk.press("E-13");
        look();
        sees = true;
        desk.at("14:31:40").press("S5-02");
        assertThat(look().floor()).isEqualTo(EMERGENCY);
        assertThat(map.chip()).hasValueSatisfying(k -> assertThat(k.subject()).isEqualTo("S5-02"));
        desk.acknowledge("E-13");
        assertThat(look().floor()).as("Space brought it into the banner").isEqualTo(new FloorRef("A", "L5"));
    }

    @Test
    void aSecondIncidentOfEqualRankDoesNotTakeTheViewFromACallOut() {
        desk.press("E-13").acknowledge("E-13").own();
        look();
        map = map.turnTo(EMERGENCY, desk.nanos());
        desk.at("14:31:50").press("U1-12");
        assertThat(look().floor()).isEqualTo(EMERGENCY);
        assertThat(map.chip()).isPresent();
    }

    @Test
    void anAlarmThatWaitsKeepsTheMapUntilTheBannerTurns() {
        desk.press("E-13");
        look();
        desk.at("14:31:40").press("U1-12");
        assertThat(look().floor()).isEqualTo(EMERGENCY);
        desk.acknowledge("E-13");
        assertThat(look().floor()).isEqualTo(UNIT_1);
    }

    @Test
    void anUnknownDeviceMovesNothingAndSaysSo() {
        desk.unknown("0417", "233");
        assertThat(look().floor()).isEqualTo(STORES);
        assertThat(map.note()).isEqualTo(MapDirector.Note.NOT_MOVED);
        assertThat(map.earlier()).isEmpty();
    }

    @Test
    void troublesAcknowledgingAndClosingMoveNothing() {
        desk.trouble("U1-12", "384", org.duressdesk.domain.signal.SignalClass.TROUBLE);
        assertThat(look().floor()).isEqualTo(STORES);
        desk.press("E-13");
        look();
        map = map.turnTo(UNIT_1, desk.nanos());
        desk.at("14:31:40").acknowledge("E-13");
        assertThat(look().floor()).isEqualTo(UNIT_1);
        desk.own();
        assertThat(look().floor()).isEqualTo(UNIT_1);
    }

    @Test
    void itNeverMovesOnAQuietDesk() {
        desk.settings(s -> new SiteSettings(
                        s.raiseAfterSeconds(),
                        s.superviseAfterSeconds(),
                        s.idleAfterSeconds(),
                        s.silenceSeconds(),
                        s.joinMinutes(),
                        true,
                        s.supervisorContact(),
                        s.technicianContact(),
                        s.outputs()))
                .press("E-13");
        assertThat(look().floor()).isEqualTo(STORES);
        assertThat(map.chip()).isEmpty();
    }

    @Test
    void centerShowsThePressesAgain() {
        desk.press("E-13");
        look();
        map = map.turnTo(UNIT_1, desk.nanos());
        MapDirector back = map.center(view(), desk.state().incidents().get(desk.newest()), desk.nanos());
        assertThat(back.floor()).isEqualTo(EMERGENCY);
        assertThat(back.aim()).isInstanceOf(Aim.Presses.class);
    }
}
