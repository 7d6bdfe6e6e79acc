package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.duressdesk.desk.output.ToneChoice.Tone;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.StorageFact;
import org.junit.jupiter.api.Test;

/** A fold snapshot makes a start quick; what it says is proven beside the running desk, and the journal is in force. */
class RefoldTest {

    @Test
    void incidentsThatASnapshotHidesAppearAndSoundAndThatIsSaid() {
        Scene desk = pressed();
        DeskState right = folded(desk.journal.entries());
        desk.journal.keepSnapshot(with(right, Map.of()));
        desk.crash().after(1).start().forget();
        assertThat(desk.picture().state().incidents()).as("believed").isEmpty();
        // What comes meanwhile stands on both.
        desk.openAll().press("U1-01");
        desk.refold();
        assertThat(desk.picture().state().incidents().keySet())
                .containsAll(right.incidents().keySet())
                .hasSize(3);
        assertThat(desk.tone().staff()).isEqualTo(Tone.DURESS_RAISED);
        String said = doubt(desk.journal.entries());
        right.incidents().keySet().forEach(id -> assertThat(said).contains(id.value()));
        assertThat(said).contains("not shown until now").doesNotContain("look there too");
        assertThat(desk.state()).isEqualTo(folded(desk.journal.entries()));
        assertThat(desk.journal.snapshot()).as("the snapshot is deleted").isEmpty();
    }

    @Test
    void incidentsThatOnlyTheSnapshotHoldsOpenAreNamedAndTheirButtonsArePressedAnew() {
        Scene elsewhere = pressed();
        elsewhere.openAll().press("U1-01").press("U1-02");
        Incident invented = elsewhere.of("U1-01").orElseThrow();
        Scene desk = pressed();
        DeskState right = folded(desk.journal.entries());
        desk.acknowledge("E-13").acknowledge("E-14");
        right = folded(desk.journal.entries());
        Map<IncidentId, Incident> more = new LinkedHashMap<>(right.incidents());
        more.put(invented.id(), invented);
        desk.journal.keepSnapshot(with(right, more));
        desk.crash().after(1).start().refold();
        assertThat(doubt(desk.journal.entries()))
                .contains("not open in the journal: " + invented.id() + "; look there too");
        Incident anew = desk.of("U1-01").orElseThrow();
        assertThat(anew.alarms()).extracting(Alarm::subject).containsExactly("U1-01", "U1-02");
        assertThat(anew.alarms()).allMatch(alarm -> alarm.acknowledged().isEmpty());
        assertThat(anew.alarms().getFirst().place())
                .isEqualTo(invented.alarms().getFirst().place());
        assertThat(anew.plan()).as("somebody is led").isPresent();
        assertThat(desk.tone().staff()).isEqualTo(Tone.DURESS);
        assertThat(desk.state()).isEqualTo(folded(desk.journal.entries()));
        desk.acknowledge("U1-01");
        assertThat(desk.said()).isEqualTo("done");
    }

    @Test
    void whatIsOnlyHeldStandsOnTheRightStateToo() {
        Scene desk = pressed();
        DeskState right = folded(desk.journal.entries());
        desk.journal.keepSnapshot(with(right, Map.of()));
        desk.crash().after(1).start().openAll();
        desk.stall(true).press("U1-02").refold();
        assertThat(desk.state().incidents()).hasSize(3);
        desk.stall(false);
        assertThat(desk.state()).isEqualTo(folded(desk.journal.entries()));
        assertThat(desk.picture().state().incidents()).hasSize(3);
    }

    @Test
    void aTrueSnapshotIsNothingToTalkAbout() {
        Scene desk = pressed();
        desk.journal.keepSnapshot(folded(desk.journal.entries()));
        desk.crash().after(1).start();
        List<Entry> before = desk.journal.entries();
        desk.refold();
        assertThat(desk.journal.entries()).isEqualTo(before);
        assertThat(desk.journal.snapshot()).isPresent();
    }

    @Test
    void everyStartFromASnapshotIsProvenByItself() {
        FakeJournal journal = pressed().journal;
        journal.keepSnapshot(with(folded(journal.entries()), Map.of()));
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        try (Desk desk = Desk.start(new DeskSetup(
                TestSite.hospital(),
                "0.1.0",
                () -> journal,
                new DeskClock(Instant::now, System::nanoTime, "boot"),
                (millis, tick) -> () -> {},
                (link, token, accept) -> {},
                faults::add))) {
            await().untilAsserted(
                            () -> assertThat(desk.latest().state().incidents()).hasSize(2));
            await().untilAsserted(() ->
                    assertThat(desk.latest().state().concerns().doubts()).isNotEmpty());
        }
        assertThat(faults).isEmpty();
    }

    private static Scene pressed() {
        Scene desk = Scene.running();
        desk.press("E-13").after(700).press("E-14");
        return desk;
    }

    private static String doubt(List<Entry> entries) {
        return entries.stream()
                .map(Entry::fact)
                .filter(StorageFact.StorageDoubted.class::isInstance)
                .map(fact -> ((StorageFact.StorageDoubted) fact).complaints().getFirst())
                .findFirst()
                .orElseThrow()
                .words();
    }

    private static DeskState folded(List<Entry> entries) {
        DeskState state = DeskState.empty();
        for (Entry entry : entries) {
            state = Fold.fold(state, entry);
        }
        return state;
    }

    private static DeskState with(DeskState s, Map<IncidentId, Incident> incidents) {
        return new DeskState(
                s.head(),
                s.at(),
                s.siteHash(),
                s.siteName(),
                s.links(),
                incidents,
                s.closed(),
                s.numbers(),
                s.devices(),
                s.signedOn(),
                s.signedOnAt(),
                s.lastOff(),
                s.lastOffAt(),
                s.silenced(),
                s.silencedAt(),
                s.lastPress(),
                s.sound(),
                s.notRegistered(),
                s.receiverTroubles(),
                s.concerns());
    }
}
