package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duressdesk.desk.TestSite.MAIN;

import java.util.Optional;
import java.util.function.IntFunction;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.incident.Priority;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.duressdesk.domain.site.Place;
import org.duressdesk.store.codec.StateCodec;
import org.junit.jupiter.api.Test;

/** What may come without end is counted without end and kept within bounds (decision record 89). */
class BoundedTest {
    private static final int MANY = 40_000;
    private static final int BYTES = 100_000;

    private static DeskState after(int times, IntFunction<Finding> finding) {
        return after(DeskState.empty(), times, finding);
    }

    private static DeskState after(DeskState start, int times, IntFunction<Finding> finding) {
        Fold.Run run = Fold.from(start);
        for (int n = 1; n <= times; n++) {
            long sequence = start.head() + n;
            Moment at = new Moment(sequence * 1_000_000, 0, "boot", sequence * 1_000_000_000L);
            SignalFact fact = new SignalFact.SignalReceived(
                    "surgard", "01", "1", 1, Optional.empty(), Said.NOTHING, false, finding.apply(n));
            run.add(new Entry(new Header(sequence, at, 0, Optional.empty(), Optional.of(MAIN), false), fact, "0d0a"));
        }
        return run.state();
    }

    private static Finding press(int n) {
        return new Finding.Press(
                "E-13",
                Optional.of(new DeviceId("E-13")),
                Optional.of(DeviceKind.FIXED),
                Audibility.SILENT,
                Place.unknown(),
                Optional.empty(),
                Optional.empty(),
                new IncidentId("26-0001"),
                Priority.DURESS,
                "main",
                1,
                n,
                n == 1,
                "");
    }

    private static void fits(DeskState state) {
        byte[] snapshot = new StateCodec().encode(state);
        assertThat(snapshot.length).isLessThan(BYTES);
        assertThat(new StateCodec().decode(snapshot)).hasValue(state);
    }

    @Test
    void fortyThousandPressesOfOneButtonAreCountedAndAHundredKept() {
        DeskState state = after(MANY, BoundedTest::press);
        var incident = state.incidents().get(new IncidentId("26-0001"));
        assertThat(incident.presses()).isEqualTo(MANY);
        assertThat(incident.openedAt().utcMicros()).isEqualTo(1_000_000);
        assertThat(incident.lastPressAt().utcMicros()).isEqualTo(MANY * 1_000_000L);
        fits(state);
    }

    @Test
    void signalsOfFortyThousandStrangersAreCounted() {
        fits(after(MANY, n -> new Finding.NotRegistered("?main/" + n + "/zone 001")));
    }

    @Test
    void fortyThousandTroublesOfAReceiverAreCounted() {
        fits(after(
                MANY, n -> new Finding.ReceiverTrouble("main/01/" + n, Said.text("YC: Communication, " + n), false)));
    }

    @Test
    void oneStrangerThatComesBackForEverOpensAHundredIncidentsAtMost() {
        Scene desk = Scene.running();
        for (int n = 0; n < 300; n++) {
            stranger(desk, 1);
            desk.pass(601_000_000);
        }
        assertThat(desk.state().incidents().size()).isLessThanOrEqualTo(100);
        assertThat(desk.state().incidents().values().stream()
                        .mapToInt(i -> i.presses())
                        .sum())
                .isEqualTo(300);
    }

    @Test
    void aButtonThatComesBackForEverJoinsTheNewestOfAHundredIncidents() {
        Scene desk = Scene.running();
        for (int n = 0; n < 300; n++) {
            desk.press("E-13");
            desk.pass(601_000_000);
        }
        assertThat(desk.state().incidents()).hasSize(100);
        assertThat(desk.state().incidents().get(desk.newest()).presses()).isEqualTo(201);
    }

    private static void stranger(Scene desk, int n) {
        desk.frame(
                MAIN,
                Frames.of(Frames.signal(String.valueOf(9_000 + n), "122", SignalStatus.NEW, SignalClass.ALARM, "001")),
                false);
    }
}
