package org.duressdesk.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.desk.state.OwnTroubles;
import org.duressdesk.desk.state.Unregistered;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.ui.PlayedDesk;
import org.duressdesk.ui.attention.Wording;
import org.junit.jupiter.api.Test;

/** Where only the first and the newest are kept, the number of all is said. */
class HeldBackTest {
    private static final Optional<LinkId> MAIN = Optional.of(PlayedDesk.MAIN);

    @Test
    void allSignalsAreCountedAndThoseWithoutANameAreSaid() {
        Unregistered unregistered = DeskState.empty().notRegistered();
        for (int n = 0; n < 1_234; n++) {
            unregistered = unregistered.heard("?main/" + n + "/zone 001");
        }
        HeldBack held = new HeldBack(0, unregistered);
        assertThat(held.total()).isEqualTo(1_234);
        assertThat(held.line()).isEqualTo("1,234 lower signals: 1,234 not registered. Open with F4.");
        Snapshot quiet = PlayedDesk.hospital().latest();
        assertThat(held.lines(quiet))
                .contains(
                        "Not registered, 1,234 in all: 1,134 of transmitters that are not named here; the journal names them")
                .contains("?main/49/zone 001: 1 times", "?main/1184/zone 001: 1 times", "?main/1233/zone 001: 1 times")
                .doesNotContain("?main/50/zone 001: 1 times", "?main/1183/zone 001: 1 times");
    }

    @Test
    void troublesOfOneReceiverPushOutNoOthersAndTheirEndsCountDown() {
        OwnTroubles troubles = DeskState.empty().receiverTroubles();
        troubles = troubles.told(
                Optional.of(new LinkId("second")), new Finding.ReceiverTrouble("second/1", Said.text("Fan"), false));
        for (int n = 0; n < 300; n++) {
            troubles = troubles.told(MAIN, new Finding.ReceiverTrouble("main/" + n, Said.text("Line " + n), false));
        }
        assertThat(troubles.all()).isEqualTo(301);
        assertThat(troubles.open())
                .hasSize(101)
                .extracting(t -> t.what().words())
                .contains("Fan", "Line 49", "Line 250");
        troubles = troubles.told(MAIN, new Finding.ReceiverTrouble("main/0", Said.text("Line 0"), true));
        troubles = troubles.told(MAIN, new Finding.ReceiverTrouble("main/100", Said.text("Line 100"), true));
        assertThat(troubles.all()).isEqualTo(299);
        for (int n = 0; n < 300; n++) {
            troubles = troubles.told(MAIN, new Finding.ReceiverTrouble("main/" + n, Said.text("Line " + n), true));
        }
        assertThat(troubles.all()).isEqualTo(1);
        assertThat(troubles.without(new LinkId("second")).all()).isZero();
    }

    /** Decision record 89: whoever was decoded is somebody (D7); what nobody can read is counted in one alarm. */
    @Test
    void unknownDevicesHaveEachTheirOwnAndWhatCannotBeReadBesideThemIsOneAlarmWithACount() {
        PlayedDesk desk = PlayedDesk.hospital();
        for (int n = 0; n < 140; n++) {
            desk.unknown("0417", String.valueOf(500 + n));
        }
        assertThat(desk.state().incidents().size()).isEqualTo(140);
        for (int n = 0; n < 40; n++) {
            desk.unreadable("XYZ" + n);
        }
        Incident last =
                desk.state().incidents().values().stream().reduce((a, b) -> b).orElseThrow();
        assertThat(desk.state().incidents().size()).isEqualTo(141);
        assertThat(last.alarms()).hasSize(1);
        assertThat(Wording.title(last.alarms().getFirst())).isEqualTo("Many unknown devices on main");
        assertThat(last.alarms().getFirst().acknowledged()).isEmpty();
    }
}
