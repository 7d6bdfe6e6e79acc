package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duressdesk.desk.TestSite.MAIN;
import static org.duressdesk.desk.TestSite.OKAFOR;

import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.output.ToneChoice.Tone;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.Concerns;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.journal.StorageFact;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.junit.jupiter.api.Test;

/** What happens when the disk does not take it (R1, D3, D4; faults 3, 24). */
class StorageTest {

    @Test
    void aPressThatCannotBeStoredIsShownSoundedAndNotAcknowledged() {
        Scene desk = Scene.running();
        desk.journal.fail(true);
        desk.press("E-13");
        assertThat(desk.picture().state().incidents()).hasSize(1);
        assertThat(desk.picture().storage().failure()).contains(Said.text("The disk is full."));
        assertThat(desk.picture().storage().unstored()).containsExactly("E-13");
        assertThat(desk.picture().storage().held()).isEqualTo(2);
        assertThat(desk.tone().staff()).isEqualTo(Tone.DURESS);
        assertThat(desk.replies).isEmpty();

        desk.acknowledge("E-13");
        assertThat(desk.answer()).isEqualTo(new Answer(java.util.Optional.empty(), false));
        assertThat(desk.picture().state().incidents().values()).noneMatch(i -> i.unacknowledged());
        desk.after(40);
        assertThat(desk.replies).isEmpty();
        assertThat(desk.tone().staff()).isEqualTo(Tone.RECEIVER_SILENT);
        assertThat(desk.journal()).isEmpty();

        desk.journal.fail(false);
        desk.after(10);
        assertThat(desk.picture().storage())
                .matches(s ->
                        s.failure().isEmpty() && s.held() == 0 && s.unstored().isEmpty());
        assertThat(desk.story()).isEqualTo("""
                14:30:00 E-13 opens 25-0001 as 1
                14:30:00 plan of 25-0001: Staff duress, aggression (fixed silent button, Emergency)
                14:30:00 M. Okafor acknowledged E-13
                14:30:47 storage returned, 3 held: The disk is still full.
                """);
        assertThat(desk.replies).contains("ACK main 2");
    }

    @Test
    void aJournalRemovedUnderTheRunningDeskIsAStorageFailureWithinTwoSecondsAndWithoutAPress() {
        Scene desk = Scene.running();
        desk.journal.removed(true);
        desk.after(2);
        assertThat(desk.picture().storage().failure()).isPresent();
        desk.press("E-13");
        assertThat(desk.replies).as("nothing is acknowledged").isEmpty();
        assertThat(desk.picture().state().incidents()).hasSize(1);
        desk.journal.removed(false);
        desk.after(10);
        assertThat(desk.picture().storage().failure()).isEmpty();
        assertThat(desk.replies).contains("ACK main 2");
    }

    @Test
    void heartbeatsAreLeftUnansweredMeanwhile() {
        Scene desk = Scene.running();
        desk.journal.fail(true);
        desk.press("E-13").forget();
        desk.after(300);
        assertThat(desk.replies).isEmpty();
        desk.journal.fail(false);
        desk.after(40).forget();
        desk.heartbeat(MAIN);
        assertThat(desk.replies).hasSize(1);
    }

    @Test
    void whatTheLedgerHadIsNotWrittenTwice() {
        Scene desk = Scene.running();
        desk.journal.failAfter(1);
        desk.press("E-13").press("E-14").journal.fail(false);
        desk.after(2);
        assertThat(desk.story()).isEqualTo("""
                14:30:00 E-13 opens 25-0001 as 1
                14:30:00 plan of 25-0001: Staff duress, aggression (fixed silent button, Emergency)
                14:30:00 E-14 joins 25-0001 as 2
                14:30:00 storage returned, 2 held: The disk is full.
                """);
        assertThat(desk.replies).containsExactly("ACK main 2", "ACK main 3");
        assertThat(desk.picture().storage().failure()).isEmpty();
    }

    @Test
    void aFrameOfWhichOnlyAPartIsStoredIsNotAcknowledged() {
        Scene desk = Scene.running();
        desk.journal.failAfter(1);
        desk.frame(
                MAIN,
                Frames.of(
                        Frames.signal("2255", "122", SignalStatus.NEW, SignalClass.ALARM, "013"),
                        Frames.signal("2255", "122", SignalStatus.NEW, SignalClass.ALARM, "014")),
                false);
        desk.journal.fail(false);
        desk.stall(true).after(2);
        assertThat(desk.journal()).isEqualTo("14:30:00 E-13 opens 25-0001 as 1\n");
        assertThat(desk.replies).isEmpty();
        desk.stall(false);
        assertThat(desk.replies).containsExactly("ACK main 2");
    }

    @Test
    void failingAgainWhileReturningWritesTheReturnOnce() {
        Scene desk = Scene.running();
        desk.journal.fail(true);
        desk.press("E-13");
        for (int i = 0; i < 20; i++) {
            desk.journal.fail(false);
            desk.stall(true).after(10);
            desk.journal.fail(true);
            desk.stall(false).after(0.5);
        }
        desk.journal.fail(false);
        desk.after(20);
        assertThat(desk.journal().lines().filter(l -> l.contains("storage returned")))
                .hasSize(1);
        assertThat(desk.picture().storage().held()).isZero();
    }

    @Test
    void aSlowDiskIsSaidAndItsPressesAreShownAfterAQuarterSecond() {
        Scene desk = Scene.running();
        desk.stall(true);
        desk.press("E-13");
        assertThat(desk.picture().state().incidents()).isEmpty();
        desk.after(0.25);
        assertThat(desk.picture().state().incidents()).hasSize(1);
        assertThat(desk.picture().storage().unstored()).containsExactly("E-13");
        assertThat(desk.picture().storage().slow()).isFalse();
        assertThat(desk.acknowledge("E-13").answer().stored()).isFalse();
        desk.after(1);
        assertThat(desk.picture().storage().slow()).isTrue();
        assertThat(desk.picture().storage().failure()).isEmpty();
        desk.after(1);
        assertThat(desk.picture().storage().failure()).contains(Said.of("storage.no-answer"));
        assertThat(desk.replies).isEmpty();
        desk.heartbeat(MAIN);
        assertThat(desk.replies).isEmpty();
        desk.stall(false);
        assertThat(desk.replies).containsExactly("ACK main 2");
        assertThat(desk.picture().storage())
                .matches(s -> s.failure().isEmpty() && !s.slow() && s.unstored().isEmpty());
        assertThat(desk.picture().state().incidents().values()).noneMatch(i -> i.unacknowledged());
    }

    @Test
    void theRepeatOfAStoredFrameIsAnsweredBeforeItsOwnEntryIsStored() {
        Scene desk = Scene.running();
        desk.repliesSent = false;
        desk.press("E-13").forget();
        desk.stall(true);
        desk.after(4).press("E-13");
        assertThat(desk.replies).containsExactly("ACK main 3");
        assertThat(desk.story()).isEmpty();
        desk.stall(false);
        assertThat(desk.story()).isEqualTo("14:30:04 same as entry 6\n");
    }

    @Test
    void theRepeatOfAFrameThatIsNotStoredWaitsForIt() {
        Scene desk = Scene.running();
        desk.stall(true);
        desk.press("E-13").after(4).press("E-13");
        assertThat(desk.replies).isEmpty();
        desk.stall(false);
        assertThat(desk.replies).containsExactly("ACK main 2", "ACK main 3");
        assertThat(desk.alarm("E-13").duplicates()).isEqualTo(1);
    }

    @Test
    void withoutAUsableJournalTheDeskStartsAllTheSame() {
        FakeJournal journal = new FakeJournal();
        Scene before = new Scene(journal);
        before.start().openAll().signOn(OKAFOR).press("E-20").press("U1-01");
        Scene desk = new Scene(journal);
        desk.unusable()
                .start()
                .openAll()
                .signOn(OKAFOR)
                .press("E-13")
                .acknowledge("E-13")
                .own()
                .outcome("no-weapon");
        assertThat(desk.picture().storage().failure()).contains(Said.text("No journal can be opened."));
        assertThat(desk.picture().state().incidents()).containsOnlyKeys(new IncidentId("25-0001"));
        assertThat(desk.replies).isEmpty();

        desk.forget().usable().after(3);
        assertThat(desk.picture().storage().failure()).isEmpty();
        assertThat(desk.picture().state().incidents())
                .containsOnlyKeys(new IncidentId("25-0001"), new IncidentId("25-0002"), new IncidentId("25-0003"));
        assertThat(desk.of("E-13").orElseThrow()).matches(i -> i.id().value().equals("25-0003") && !i.unacknowledged());
        assertThat(desk.replies).contains("ACK main 2");
        assertThat(folded(journal.entries())).isEqualTo(desk.state());
        assertThat(desk.story())
                .contains("14:30:00 E-13 opens 25-0003 as 1")
                .contains("M. Okafor owns 25-0003")
                .contains("storage returned");
        desk.after(4).press("E-13");
        assertThat(desk.alarm("E-13").presses()).hasSize(2);
    }

    @Test
    void outcomesOfAnswersFollowWhatMovedBehindTheJournal() {
        FakeJournal journal = new FakeJournal();
        Scene before = new Scene(journal);
        before.start().openAll().signOn(OKAFOR).press("E-20");
        Scene desk = new Scene(journal);
        desk.unusable()
                .start()
                .openAll()
                .press("E-13")
                .after(0.5)
                .press("E-13")
                .usable()
                .after(3);
        desk.after(2);
        Entry press = journal.entries().stream()
                .filter(e -> Telling.line(e).contains("E-13 opens"))
                .findFirst()
                .orElseThrow();
        assertThat(desk.journal())
                .contains("same as entry " + press.sequence() + "\n")
                .contains("answered [" + press.sequence() + ", " + press.sequence());
        assertThat(desk.alarm("E-13")).matches(a -> a.presses().size() == 1 && a.duplicates() == 1);
        assertThat(desk.state().links().get(MAIN).lastFrame().orElseThrow().replySent())
                .isTrue();
    }

    @Test
    void aJournalThatLostEntriesIsNotTrusted() {
        Scene desk = Scene.running();
        desk.journal.fail(true);
        desk.press("E-13");
        desk.journal.loseAll();
        desk.journal.fail(false);
        desk.after(5);
        assertThat(desk.picture().storage().failure().orElse(Said.NOTHING).words())
                .startsWith("The journal ends at entry 0");
        assertThat(desk.replies).isEmpty();
        assertThat(desk.picture().state().incidents()).hasSize(1);
    }

    private static DeskState folded(List<Entry> entries) {
        return entries.stream().reduce(DeskState.empty(), Fold::fold, (a, b) -> b);
    }

    @Test
    void whatTheFullCheckFoundIsSaidOnceAndUntilTheNextStart() {
        Scene desk = Scene.running();
        Command found = new Command.StorageDoubted(List.of(Said.text("Entry 7 of the ledger was changed.")));
        desk.ask(found).ask(found);
        assertThat(desk.picture().state().concerns().doubts())
                .containsExactly(Said.text("Entry 7 of the ledger was changed."));
        assertThat(desk.journal()).isEqualTo("14:30:00 journal doubted: [Entry 7 of the ledger was changed.]\n");
        desk.crash().start();
        assertThat(desk.picture().state().concerns()).isEqualTo(Concerns.NONE);
    }

    @Test
    void aRefusedSiteIsSaidUntilAGoodOneIsThere() {
        Scene desk = Scene.running();
        Command refused = new Command.SiteBroken(List.of(Said.text("devices.json, line 3: a number was expected.")));
        desk.ask(refused).ask(refused);
        assertThat(desk.picture().state().concerns().site()).hasSize(1);
        assertThat(desk.journal().lines()).hasSize(1);
        // The folder is as it was: nothing has changed but that it is good again.
        desk.ask(new Command.SiteLoaded(desk.site));
        assertThat(desk.picture().state().concerns().site()).isEmpty();
    }

    @Test
    void aForkIsSaidByTheJournalThatBeginsWithIt() throws Exception {
        Scene desk = new Scene();
        desk.journal.append(List.of(new Entry(
                new Header(1, new Moment(1, 0, "", 0), 0, Optional.empty(), Optional.empty(), false),
                new StorageFact.JournalForked("7:aa", "9:bb"),
                "")));
        desk.start();
        assertThat(desk.picture().state().concerns().forked()).isTrue();
        desk.crash().start();
        assertThat(desk.picture().state().concerns().forked()).isFalse();
    }

    /** Commits wait while one is kept: a flood must not ask for one every quarter second (decision 54). */
    @Test
    void foldSnapshotsAreKeptApartInAFlood() {
        Scene desk = Scene.running();
        int before = desk.journal.snapshots;
        for (int press = 0; press < 4_500; press++) {
            desk.press(press % 2 == 0 ? "E-13" : "E-14");
        }
        assertThat(desk.journal.entries()).hasSizeGreaterThan(4_000);
        assertThat(desk.journal.snapshots - before).isEqualTo(1);
        desk.after(6).press("E-13");
        assertThat(desk.journal.snapshots - before).isEqualTo(2);
    }
}
