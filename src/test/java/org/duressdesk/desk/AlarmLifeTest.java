package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duressdesk.desk.TestSite.LINDQVIST;
import static org.duressdesk.desk.TestSite.MAIN;
import static org.duressdesk.desk.TestSite.OKAFOR;

import java.util.List;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.incident.IncidentId;
import org.junit.jupiter.api.Test;

/** The life of an alarm, told as the journal tells it (R6, R7, R14, R16 to R18, D7). */
class AlarmLifeTest {

    @Test
    void fromPressToDisposition() {
        Scene desk = Scene.running();
        desk.at("14:31:22").press("E-13");
        desk.at("14:31:29").acknowledge("E-13").own();
        desk.at("14:31:41").outcome("no-weapon");
        desk.at("14:32:00").outcome("no-answer");
        desk.at("14:32:10").outcome("reached");
        desk.at("14:32:40").outcome("reached");
        desk.at("14:32:50").outcome("recorded", "code grey");
        desk.at("14:33:00").resolve(Disposition.REAL_HELP_GIVEN, 2, FalseCause.NONE);

        assertThat(desk.story()).isEqualTo("""
                14:31:22 E-13 opens 25-0001 as 1
                14:31:22 plan of 25-0001: Staff duress, aggression (fixed silent button, Emergency)
                14:31:29 M. Okafor acknowledged E-13
                14:31:29 M. Okafor owns 25-0001
                14:31:41 M. Okafor step look done: no-weapon
                14:32:00 M. Okafor called Charge nurse: no-answer
                14:32:10 M. Okafor called Deputy: reached
                14:32:10 M. Okafor step charge done: reached
                14:32:40 M. Okafor called Police dispatch: reached
                14:32:40 M. Okafor step police done: reached
                14:32:50 M. Okafor step record done: recorded
                14:33:00 M. Okafor resolved 25-0001: REAL_HELP_GIVEN 2 NONE
                """);
        assertThat(desk.state().incidents()).isEmpty();
        assertThat(desk.state().closed().getLast().by()).isEqualTo(OKAFOR);
        assertThat(desk.replies).containsOnlyOnce("ACK main 4");
    }

    @Test
    void pressesKeepTheirOrderAndARepeatIsUnacknowledgedAgain() {
        Scene desk = Scene.running();
        desk.at("14:31:22").press("E-13");
        desk.at("14:31:25").acknowledge("E-13");
        desk.at("14:31:51").press("E-14");
        desk.at("14:32:14").press("E-15");
        desk.at("14:32:20").press("E-13");

        assertThat(desk.story()).isEqualTo("""
                14:31:22 E-13 opens 25-0001 as 1
                14:31:22 plan of 25-0001: Staff duress, aggression (fixed silent button, Emergency)
                14:31:25 M. Okafor acknowledged E-13
                14:31:51 E-14 joins 25-0001 as 2
                14:32:14 E-15 joins 25-0001 as 3
                14:32:20 E-13 joins 25-0001 as 1 x2
                """);
        assertThat(desk.alarm("E-13").acknowledged()).isEmpty();
        assertThat(desk.alarm("E-13").waitingSince())
                .contains(desk.alarm("E-13").last().at());
        assertThat(desk.of("E-13").orElseThrow().presses()).isEqualTo(4);
    }

    @Test
    void acknowledgingIsPerButtonAndLeavesTheOthersAlone() {
        Scene desk = Scene.running();
        desk.press("E-13").press("E-14").acknowledge("E-14");
        assertThat(desk.alarm("E-13").shown()).isEqualTo(Alarm.Shown.UNACKNOWLEDGED);
        assertThat(desk.alarm("E-14").shown()).isEqualTo(Alarm.Shown.ACKNOWLEDGED);
        assertThat(desk.acknowledge("E-14").said()).isEqualTo("already-acknowledged E-14");
        assertThat(desk.acknowledge("E-15").said()).isEqualTo("not-open none");
    }

    @Test
    void aPressNobodySawIsNotAcknowledgedWithTheOneBefore() {
        Scene desk = Scene.running();
        desk.press("E-13");
        long seen = desk.alarm("E-13").last().sequence();
        desk.press("E-14").press("E-13");
        desk.ask(new Command.Acknowledge(OKAFOR, desk.newest(), "E-13", seen));
        assertThat(desk.said()).isEqualTo("pressed-again E-13");
        assertThat(desk.alarm("E-13").acknowledged()).isEmpty();
    }

    @Test
    void aRestoreNeitherAcknowledgesNorCloses() {
        Scene desk = Scene.running();
        desk.press("E-13").restore("E-13");
        assertThat(desk.alarm("E-13").returned()).isTrue();
        assertThat(desk.alarm("E-13").shown()).isEqualTo(Alarm.Shown.UNACKNOWLEDGED);
        desk.acknowledge("E-13");
        assertThat(desk.alarm("E-13").shown()).isEqualTo(Alarm.Shown.RETURNED);
        desk.after(3600);
        assertThat(desk.of("E-13")).isPresent();
        desk.press("E-13");
        assertThat(desk.alarm("E-13").returned()).isFalse();
    }

    @Test
    void buildingsHaveIncidentsOfTheirOwn() {
        Scene desk = Scene.running();
        desk.press("E-13").press("U1-01").press("E-14").press("U1-02");
        assertThat(desk.story()).isEqualTo("""
                14:30:00 E-13 opens 25-0001 as 1
                14:30:00 plan of 25-0001: Staff duress, aggression (fixed silent button, Emergency)
                14:30:00 U1-01 opens 25-0002 as 1
                14:30:00 plan of 25-0002: Staff assist (wireless audible button, Unit 1)
                14:30:00 E-14 joins 25-0001 as 2
                14:30:00 U1-02 joins 25-0002 as 2
                """);
    }

    @Test
    void tenMinutesWithoutAPressOpenANewIncident() {
        Scene desk = Scene.running();
        desk.at("14:31:00").press("E-13");
        desk.at("14:41:00").press("E-14");
        desk.at("14:51:01").press("E-15");
        assertThat(desk.story())
                .contains("14:41:00 E-14 joins 25-0001 as 2")
                .contains("14:51:01 E-15 opens 25-0002 as 1");
    }

    @Test
    void resolvingWaitsForEveryButtonAndEveryMandatoryStep() {
        Scene desk = Scene.running();
        desk.press("E-13").press("E-14").acknowledge("E-13").own();
        assertThat(desk.resolve(Disposition.REAL, 1, FalseCause.NONE).said()).isEqualTo("not-acknowledged E-14");
        desk.acknowledge("E-14");
        assertThat(desk.resolve(Disposition.REAL, 1, FalseCause.NONE).said()).isEqualTo("steps-open 1 2 3 4");
        desk.outcome("no-weapon").ask(new Command.SkipStep(OKAFOR, desk.newest(), "charge", "She is here"));
        assertThat(desk.resolve(Disposition.REAL, 1, FalseCause.NONE).said()).isEqualTo("steps-open 3 4");
        desk.outcome("reached").outcome("recorded");
        assertThat(desk.resolve(Disposition.REAL, 5, FalseCause.NONE).said()).isEqualTo("threat-level 5");
        assertThat(desk.resolve(Disposition.FALSE_ALARM, 0, FalseCause.NONE).said())
                .isEqualTo("cause-missing");
        assertThat(desk.resolve(Disposition.REAL, 0, FalseCause.CLEANING).said())
                .isEqualTo("cause-without-false-alarm");
        assertThat(desk.resolve(Disposition.FALSE_ALARM, 0, FalseCause.CLEANING).said())
                .isEqualTo("done");
        assertThat(desk.state().closed()).singleElement().satisfies(c -> {
            assertThat(c.cause()).isEqualTo(FalseCause.CLEANING);
            assertThat(c.firstSequence()).isLessThan(c.lastSequence());
        });
        assertThat(desk.resolve(Disposition.REAL, 0, FalseCause.NONE).said()).startsWith("not-open");
    }

    @Test
    void unknownDevicesAreAlarmsOfTheirOwnWithNeighboursAsAHint() {
        Scene desk = Scene.running();
        var frame = Frames.of(Frames.signal(
                "2255",
                "122",
                org.duressdesk.domain.signal.SignalStatus.NEW,
                org.duressdesk.domain.signal.SignalClass.ALARM,
                "031"));
        desk.press("E-13").frame(MAIN, frame, false);
        Alarm alarm = desk.alarm("?main/2255/zone 031");
        assertThat(alarm.unknown()).isTrue();
        assertThat(alarm.audibility()).isEqualTo(Audibility.SILENT);
        assertThat(alarm.hint()).isEqualTo("2255, zone 029: E-29, Bay 29\n2255, zone 030: E-30, Bay 30");
        assertThat(desk.story()).endsWith("""
                14:30:00 ?main/2255/zone 031 opens 25-0002 as 1
                14:30:00 plan of 25-0002: Unknown device (unknown device)
                """);
    }

    @Test
    void whatCannotBeReadIsAnAlarmAndIsAcknowledged() {
        Scene desk = Scene.running();
        desk.frame(MAIN, Frames.undecodable("D011 something new"), false);
        assertThat(desk.alarm("?main/D011 something new.").priority().number()).isEqualTo(1);
        assertThat(desk.replies).containsExactly("ACK main 2");
        assertThat(desk.alarm("?main/D011 something new.").last().rawHex()).startsWith("44303131");
    }

    @Test
    void incidentsJoinAndSplitAndKeepTheOrderOfFirstPresses() {
        Scene desk = Scene.running();
        desk.press("E-13").press("U1-01").press("E-14");
        IncidentId a = desk.of("E-13").orElseThrow().id();
        IncidentId b = desk.of("U1-01").orElseThrow().id();
        desk.ask(new Command.Join(OKAFOR, b, a));
        assertThat(desk.state().incidents()).containsOnlyKeys(a);
        assertThat(desk.state().incidents().get(a).alarms())
                .extracting(Alarm::subject, Alarm::number)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("E-13", 1),
                        org.assertj.core.groups.Tuple.tuple("U1-01", 2),
                        org.assertj.core.groups.Tuple.tuple("E-14", 3));
        assertThat(desk.ask(new Command.Join(OKAFOR, a, a)).said()).isEqualTo("join-itself 25-0001");

        desk.acknowledge("E-13").own();
        desk.ask(new Command.Split(OKAFOR, a, List.of("E-13", "E-14")));
        assertThat(desk.state().incidents().get(a).alarms())
                .extracting(Alarm::number)
                .containsExactly(1);
        IncidentId c = desk.newest();
        assertThat(c.value()).isEqualTo("25-0003");
        assertThat(desk.state().incidents().get(c).alarms())
                .extracting(Alarm::subject, Alarm::number)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("E-13", 1), org.assertj.core.groups.Tuple.tuple("E-14", 2));
        assertThat(desk.state().incidents().get(c).plan()).isPresent();
        assertThat(desk.state().incidents().get(c).owner()).contains(OKAFOR);
        assertThat(desk.ask(new Command.Split(OKAFOR, c, List.of("E-13", "E-14")))
                        .said())
                .isEqualTo("split-all");
        assertThat(desk.ask(new Command.Split(OKAFOR, c, List.of("E-99"))).said())
                .isEqualTo("split-unknown");
    }

    @Test
    void aButtonInBothOfTwoJoinedIncidentsKeepsAllItsPresses() {
        Scene desk = Scene.running();
        desk.at("14:31:00").press("E-13").acknowledge("E-13").own();
        desk.at("14:41:01").press("E-14").press("E-13").acknowledge("E-14");
        IncidentId first = new IncidentId("25-0001");
        IncidentId second = new IncidentId("25-0002");
        desk.ask(new Command.Join(OKAFOR, second, first));
        assertThat(desk.state().incidents()).containsOnlyKeys(first);
        assertThat(desk.alarm("E-13"))
                .matches(a -> a.presses().size() == 2
                        && a.number() == 1
                        && a.acknowledged().isEmpty());
        assertThat(desk.alarm("E-13").waitingSince())
                .contains(desk.alarm("E-13").last().at());
        assertThat(desk.alarm("E-14"))
                .matches(a -> a.number() == 2 && a.acknowledged().isPresent());
        assertThat(desk.of("E-13").orElseThrow().owner()).contains(OKAFOR);
    }

    @Test
    void joiningAnOwnedIncidentIntoOneNobodyLeadsKeepsItsOwnerAndItsUrgency() {
        Scene desk = Scene.running();
        desk.press("E-13").own().press("U1-01").at("14:31:01").acknowledge("U1-01");
        desk.ask(new Command.Join(
                OKAFOR,
                desk.of("E-13").orElseThrow().id(),
                desk.of("U1-01").orElseThrow().id()));
        var incident = desk.of("E-13").orElseThrow();
        assertThat(incident.owner()).contains(OKAFOR);
        assertThat(incident.supervisorDue()).isPresent();
        assertThat(incident.plan().orElseThrow().stepSince()).isPresent();
        assertThat(desk.tone().staff()).hasToString("DURESS_RAISED");
    }

    @Test
    void silenceLastsAMinuteAndANewPressSoundsAtOnce() {
        Scene desk = Scene.running();
        assertThat(desk.silence().said()).isEqualTo("nothing-sounds");
        desk.press("U1-01").after(1);
        assertThat(desk.tone().open()).hasToString("DURESS");
        desk.silence();
        assertThat(desk.tone().staff()).hasToString("OFF");
        long before = desk.tone().staffPress();
        desk.press("U1-02");
        assertThat(desk.tone().staff()).hasToString("DURESS");
        assertThat(desk.tone().staffPress()).isGreaterThan(before);
        desk.silence().after(10);
        assertThat(desk.tone().staff()).hasToString("OFF");
        assertThat(desk.alarm("U1-01").acknowledged()).isEmpty();
    }

    @Test
    void quietWhileSigningOnIsShortAndNotGivenInTurns() {
        Scene desk = Scene.running();
        desk.signOff().press("E-13").after(1);
        assertThat(desk.ask(new Command.QuietAsked()).said()).isEqualTo("done");
        desk.after(14);
        assertThat(desk.tone().staff()).hasToString("OFF");
        desk.after(1.5);
        assertThat(desk.tone().staff()).hasToString("DURESS");
        assertThat(desk.ask(new Command.QuietAsked()).said()).isEqualTo("hushed-already");
        assertThat(desk.alarm("E-13").acknowledged()).isEmpty();
        assertThat(desk.acknowledge("E-13").said()).isEqualTo("not-signed-on M. Okafor");
        desk.signOn(LINDQVIST).acknowledge("E-13");
        assertThat(desk.alarm("E-13").acknowledged().orElseThrow().by()).isEqualTo(LINDQVIST);
    }
}
