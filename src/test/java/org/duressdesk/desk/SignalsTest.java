package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duressdesk.desk.TestSite.MAIN;
import static org.duressdesk.domain.signal.SignalClass.ALARM;
import static org.duressdesk.domain.signal.SignalClass.RESTORE;
import static org.duressdesk.domain.signal.SignalClass.TROUBLE;
import static org.duressdesk.domain.signal.SignalStatus.NEW;
import static org.duressdesk.domain.signal.SignalStatus.PREVIOUS;

import java.util.List;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.signal.SignalClass;
import org.duressdesk.domain.signal.SignalStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a signal means here (D5, D6), and how frames are answered (D4). */
class SignalsTest {

    @ParameterizedTest(name = "zone {3}, code {0} {1} {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            122 | ALARM        | NEW      | 013 | E-13 opens 25-0001 as 1
            130 | ALARM        | NEW      | 013 | E-13 opens 25-0001 as 1
            137 | ALARM        | NEW      | 013 | E-13 opens 25-0001 as 1
            122 | ALARM        | PREVIOUS | 013 | E-13 opens 25-0001 as 1
            999 | UNKNOWN      | NEW      | 013 | E-13 opens 25-0001 as 1
            750 | USER_DEFINED | NEW      | 013 | E-13 opens 25-0001 as 1
            122 | RESTORE      | RESTORE  | 013 | E-13 returned
            PR  | RESTORE      | NEW      | 013 | E-13 returned
            137 | RESTORE      | RESTORE  | 013 | E-13 returned
            384 | TROUBLE      | NEW      | 013 | E-13 LOW_BATTERY
            384 | RESTORE      | RESTORE  | 013 | E-13 BATTERY_RESTORED
            XT  | TROUBLE      | NEW      | 013 | E-13 LOW_BATTERY
            XR  | RESTORE      | NEW      | 013 | E-13 BATTERY_RESTORED
            381 | TROUBLE      | NEW      | 013 | E-13 MISSING
            381 | RESTORE      | RESTORE  | 013 | E-13 HEARD_AGAIN
            383 | TROUBLE      | NEW      | 013 | E-13 TAMPER
            383 | RESTORE      | RESTORE  | 013 | E-13 TAMPER_RESTORED
            380 | TROUBLE      | NEW      | 013 | E-13 TROUBLE
            380 | RESTORE      | RESTORE  | 013 | E-13 TROUBLE_RESTORED
            BJ  | RESTORE      | NEW      | 013 | E-13 TROUBLE_RESTORED
            570 | BYPASS       | NEW      | 013 | E-13 TROUBLE
            570 | UNBYPASS     | RESTORE  | 013 | E-13 TROUBLE_RESTORED
            601 | TEST         | NEW      | 013 | E-13 TEST
            602 | TEST         | NEW      | 013 | E-13 CHECK_IN
            401 | OPEN         | NEW      | 013 | noted
            122 | ALARM        | NEW      | 931 | ?main/2255/zone 931 opens 25-0001 as 1
            122 | ALARM        | NEW      | 13  | ?main/2255/zone 13 opens 25-0001 as 1
            999 | UNKNOWN      | NEW      | 931 | ?main/2255/zone 931 opens 25-0001 as 1
            122 | RESTORE      | RESTORE  | 931 | not registered ?main/2255/zone 931
            384 | TROUBLE      | NEW      | 931 | not registered ?main/2255/zone 931
            602 | TEST         | NEW      | 000 | not registered ?main/2255/zone 000
            750 | USER_DEFINED | NEW      | 931 | not registered ?main/2255/zone 931
            """)
    void means(String code, SignalClass kind, SignalStatus status, String zone, String found) {
        Scene desk = Scene.running();
        desk.frame(MAIN, Frames.of(Frames.signal("2255", code, status, kind, zone)), false);
        assertThat(desk.story().lines().findFirst().orElseThrow()).isEqualTo("14:30:00 " + found);
        assertThat(desk.replies).containsExactly("ACK main 2");
    }

    @Test
    void aPreviousReportOfAnOpenAlarmIsNoPress() {
        Scene desk = Scene.running();
        desk.press("E-13").signal("E-13", "122", PREVIOUS, ALARM);
        assertThat(desk.story()).endsWith("14:30:00 noted\n");
        assertThat(desk.alarm("E-13").presses()).hasSize(1);
    }

    @Test
    void aFrameOfSeveralSignalsIsAnsweredOnceAfterAllItsEntries() {
        Scene desk = Scene.running();
        desk.stall(true);
        desk.frame(
                MAIN,
                Frames.of(
                        Frames.signal("2255", "122", NEW, ALARM, "013"),
                        Frames.signal("2255", "384", NEW, TROUBLE, "014"),
                        Frames.signal("2255", "122", NEW, ALARM, "013"),
                        Frames.signal("2255", "122", NEW, ALARM, "015")),
                false);
        assertThat(desk.replies).isEmpty();
        desk.stall(false);
        assertThat(desk.replies).containsExactly("ACK main 2");
        assertThat(desk.story()).isEqualTo("""
                14:30:00 E-13 opens 25-0001 as 1
                14:30:00 plan of 25-0001: Staff duress, aggression (fixed silent button, Emergency)
                14:30:00 E-14 LOW_BATTERY
                14:30:00 E-13 joins 25-0001 as 1 x2
                14:30:00 E-15 joins 25-0001 as 2
                """);
        assertThat(desk.alarm("E-15").last().rawHex())
                .isEqualTo(desk.alarm("E-13").last().rawHex())
                .isNotEmpty();
    }

    @Test
    void theSameFrameAgainIsFoldedWhileUnacknowledged() {
        Scene desk = Scene.running();
        desk.repliesSent = false;
        desk.press("E-13").after(4).press("E-13").after(4).press("E-13");
        assertThat(desk.story()).isEqualTo("""
                14:30:00 E-13 opens 25-0001 as 1
                14:30:00 plan of 25-0001: Staff duress, aggression (fixed silent button, Emergency)
                14:30:04 same as entry 6
                14:30:08 same as entry 6
                """);
        assertThat(desk.alarm("E-13").duplicates()).isEqualTo(2);
        assertThat(desk.replies.stream().filter(r -> r.startsWith("ACK main"))).hasSize(3);

        desk.acknowledge("E-13").after(2).press("E-13");
        assertThat(desk.story()).endsWith("14:30:10 E-13 joins 25-0001 as 1 x2\n");
    }

    @Test
    void afterTheReceiverGaveUpTheSameFrameIsAPressAgain() {
        Scene desk = Scene.running();
        desk.press("E-13").after(21).press("E-13");
        assertThat(desk.alarm("E-13").presses()).hasSize(1);
        desk.after(0.5).press("E-13");
        assertThat(desk.alarm("E-13").presses()).hasSize(2);
    }

    @Test
    void anotherFrameBetweenMakesItAPress() {
        Scene desk = Scene.running();
        desk.press("E-13").after(1).restore("E-13").after(1).press("E-13");
        assertThat(desk.alarm("E-13").presses()).hasSize(2);
    }

    @Test
    void aBurstWithDuplicatesGivesOnePressPerButton() {
        Scene desk = Scene.running();
        List<Reception> burst = new java.util.ArrayList<>();
        long token = 100;
        for (int zone = 11; zone <= 30; zone++) {
            for (int copy = 0; copy < 3; copy++) {
                burst.add(new Reception.FrameReceived(
                        MAIN, desk.stamp(), token++, Frames.press(desk.key("E-" + zone)), true));
            }
        }
        desk.giveAll(burst);
        assertThat(desk.state().incidents().values()).singleElement().satisfies(i -> {
            assertThat(i.alarms()).hasSize(20).allMatch(a -> a.presses().size() == 1 && a.duplicates() == 2);
            assertThat(i.alarms()).isNotEmpty().allMatch(a -> a.last().backlog());
        });
        assertThat(desk.replies).hasSize(60);
    }

    @Test
    void damagedBytesAreRefusedThreeTimesThenLeftAlone() {
        Scene desk = Scene.running();
        for (int i = 0; i < 5; i++) {
            desk.frame(MAIN, Frames.damaged("35ff14"), false);
        }
        assertThat(desk.replies).containsExactly("NAK main 2", "NAK main 3", "NAK main 4");
        assertThat(desk.story()).isEqualTo("""
                14:30:00 main damaged frame, refused
                14:30:00 main damaged frame, refused
                14:30:00 main damaged frame, refused
                14:30:00 main damaged frame
                14:30:00 main trouble: Damaged frames: check cable, speed and parity
                14:30:00 main damaged frame
                """);
        assertThat(desk.state().links().get(MAIN).troubles()).hasSize(1);
        desk.press("E-13");
        assertThat(desk.state().links().get(MAIN).troubles()).isEmpty();
        desk.frame(MAIN, Frames.damaged("35ff14"), false);
        assertThat(desk.replies).endsWith("NAK main 8");
    }

    @Test
    void receiversReportTroublesOfTheirOwnAndEndThem() {
        Scene desk = Scene.running();
        desk.frame(MAIN, Frames.internal(Frames.signal("0000", "YC", NEW, TROUBLE, "3")), false);
        assertThat(desk.state().receiverTroubles().open())
                .extracting(trouble -> trouble.what().words())
                .containsExactly("YC: Code YC, 3");
        desk.frame(MAIN, Frames.internal(Frames.signal("0000", "YK", NEW, RESTORE, "3")), false);
        assertThat(desk.state().receiverTroubles().open()).isEmpty();
        desk.frame(MAIN, Frames.internal(Frames.signal("2255", "122", NEW, ALARM, "013")), false);
        assertThat(desk.of("E-13")).isPresent();
    }

    @Test
    void conditionsShowOnTheButtonAndAPressProvesItIsThere() {
        Scene desk = Scene.running();
        desk.signal("E-13", "381", NEW, TROUBLE).signal("E-13", "384", NEW, TROUBLE);
        var device = new org.duressdesk.domain.device.DeviceId("E-13");
        assertThat(desk.state().devices().get(device)).matches(d -> d.missing() && d.lowBattery() && d.troubled());
        desk.press("E-13");
        assertThat(desk.state().devices().get(device)).matches(d -> !d.missing() && d.lowBattery());
    }

    @Test
    void heartbeatsAreNoEntriesAndAreAnswered() {
        Scene desk = Scene.running();
        desk.after(300);
        assertThat(desk.journal()).isEmpty();
        assertThat(desk.replies).hasSize(20).allMatch(r -> r.startsWith("ACK"));
    }

    @Test
    void outcomesOfAnswersRideWithTheNextCommit() {
        Scene desk = Scene.running();
        desk.press("E-13").press("E-14");
        int before = desk.journal.appends;
        desk.press("E-15");
        assertThat(desk.journal.appends).isEqualTo(before + 1);
        assertThat(desk.journal())
                .contains("main answered [6]")
                .contains("main answered [9]")
                .doesNotContain("[11]");
        desk.after(2);
        assertThat(desk.journal()).contains("main answered [11]");
    }

    @Test
    void withoutACommitToRideWithAnOutcomeIsStoredAloneBeforeTheNextFrameCanBeThere() {
        Scene desk = Scene.running().press("E-13").forget();
        desk.pass(Core.RIDE_NANOS / 1000 - 1);
        assertThat(desk.journal()).isEmpty();
        int commits = desk.journal.appends;
        desk.pass(1);
        assertThat(desk.journal()).isEqualTo("14:30:00 main answered [6]\n");
        assertThat(desk.journal.appends).isEqualTo(commits + 1);
        desk.press("E-14");
        assertThat(desk.journal()).doesNotContain("answered");
    }

    @Test
    void whatNobodyVouchesForIsWrittenDownAndAnsweredAndMovesNothing() {
        Scene desk = Scene.running();
        org.duressdesk.desk.state.LinkState before = desk.state().links().get(MAIN);
        for (int i = 0; i < 10; i++) {
            desk.frame(MAIN, Frames.refused("0a41420d"), false);
        }
        assertThat(desk.state().incidents()).isEmpty();
        assertThat(desk.state().links().get(MAIN)).isEqualTo(before);
        assertThat(desk.replies.subList(desk.replies.size() - 10, desk.replies.size()))
                .allMatch(reply -> reply.startsWith("NAK main"));
    }

    @Test
    void aPanelWithAWrongClockIsATroubleOfItsOwnUntilItIsRightAgain() {
        Scene desk = Scene.running();
        String text = "Clock of account main (" + desk.site.links().getFirst().name() + ") is ";
        desk.frame(MAIN, Frames.misdated(-600), false);
        assertThat(desk.state().links().get(MAIN).troubles())
                .as("it may set its clock by the refusal")
                .isEmpty();
        desk.heartbeat(MAIN).frame(MAIN, Frames.misdated(-600), false);
        assertThat(desk.state().links().get(MAIN).troubles())
                .as("not twice running")
                .isEmpty();
        desk.after(4).frame(MAIN, Frames.misdated(-604), false).after(4).frame(MAIN, Frames.misdated(-608), false);
        assertThat(desk.state().links().get(MAIN).troubles())
                .extracting(Said::words)
                .containsExactly(text + "10 min behind: its messages are refused, presses"
                        + " too. Set the clock of the panel, or the time server it asks");
        assertThat(desk.state().incidents()).isEmpty();
        desk.heartbeat(MAIN);
        assertThat(desk.state().links().get(MAIN).troubles()).isEmpty();
        assertThat(desk.story())
                .contains("main trouble: " + text + "10 min behind")
                .contains("main well: " + text + "10 min behind");
        desk.frame(MAIN, Frames.misdated(3_660), false)
                .frame(MAIN, Frames.misdated(31), false)
                .frame(MAIN, Frames.misdated(9_000), false);
        assertThat(desk.state().links().get(MAIN).troubles())
                .extracting(Said::words)
                .singleElement()
                .asString()
                .startsWith(text + "31 s ahead");
    }

    @Test
    void aSequenceNumberTellsARepeatWhateverItsBytes() {
        Scene desk = Scene.running();
        desk.frame(MAIN, Frames.numbered("0007", "aa"), false)
                .after(1)
                .frame(MAIN, Frames.numbered("0007", "bb"), false);
        assertThat(desk.story()).contains("same as entry").doesNotContain("x2");
        desk.frame(MAIN, Frames.numbered("0008", "cc"), false);
        assertThat(desk.alarm("E-13").presses()).hasSize(2);
        desk.frame(MAIN, Frames.numbered("0000", "dd"), false).frame(MAIN, Frames.numbered("0000", "ee"), false);
        assertThat(desk.alarm("E-13").presses()).as("zeros are no number").hasSize(4);
    }
}
