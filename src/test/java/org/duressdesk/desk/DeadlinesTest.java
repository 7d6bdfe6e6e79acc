package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duressdesk.desk.TestSite.LINDQVIST;
import static org.duressdesk.desk.TestSite.OKAFOR;

import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Deadlines;
import org.duressdesk.desk.output.ToneChoice.Tone;
import org.duressdesk.domain.incident.IncidentId;
import org.junit.jupiter.api.Test;

/** What time asks for, and what it never does (R6, R8, D10, D13). */
class DeadlinesTest {

    @Test
    void thirtySecondsRaiseSixtyCallTheSupervisorAndEveryMinuteAgain() {
        Scene desk = Scene.running();
        desk.at("14:31:00").press("E-13").at("14:33:40");
        assertThat(desk.story()).isEqualTo("""
                14:31:00 E-13 opens 25-0001 as 1
                14:31:00 plan of 25-0001: Staff duress, aggression (fixed silent button, Emergency)
                14:31:30 25-0001 RAISED
                14:32:00 25-0001 SUPERVISOR
                14:33:00 25-0001 SUPERVISOR
                """);
        assertThat(desk.tone().staff()).isEqualTo(Tone.DURESS_RAISED);
        assertThat(desk.tone().second()).isTrue();
        desk.at("15:40:00");
        assertThat(desk.alarm("E-13").acknowledged()).isEmpty();
    }

    @Test
    void theClockRunsFromTheOldestPressNobodyAnswered() {
        Scene desk = Scene.running();
        desk.at("14:31:00")
                .press("E-13")
                .at("14:31:20")
                .press("E-14")
                .at("14:31:29")
                .acknowledge("E-13");
        desk.at("14:31:49");
        assertThat(desk.story()).doesNotContain("RAISED");
        desk.at("14:31:51");
        assertThat(desk.story()).isEqualTo("14:31:50 25-0001 RAISED\n");
    }

    @Test
    void furtherPressesDoNotPutTheDeadlineOff() {
        Scene desk = Scene.running();
        desk.at("14:31:00")
                .press("E-13")
                .at("14:31:15")
                .press("E-14")
                .at("14:31:28")
                .press("E-15")
                .at("14:31:31");
        assertThat(desk.story()).contains("14:31:30 25-0001 RAISED");
    }

    @Test
    void silenceDelaysNoDeadlineAndADeadlineEndsSilence() {
        Scene desk = Scene.running();
        desk.at("14:31:00").press("E-13").at("14:31:05").silence();
        assertThat(desk.tone().staff()).isEqualTo(Tone.OFF);
        desk.at("14:31:31");
        assertThat(desk.story()).contains("14:31:30 25-0001 RAISED");
        assertThat(desk.tone().staff()).isEqualTo(Tone.DURESS_RAISED);
    }

    @Test
    void theSupervisorIsAskedForUntilOneIsReached() {
        Scene desk = Scene.running();
        desk.at("14:31:00").press("E-13");
        assertThat(desk.ask(new Command.SupervisorOutcome(OKAFOR, desk.newest(), "reached"))
                        .said())
                .isEqualTo("supervisor-not-due");
        desk.at("14:32:01").acknowledge("E-13");
        assertThat(desk.of("E-13").orElseThrow().supervisorDue()).isPresent();
        desk.ask(new Command.SupervisorOutcome(OKAFOR, desk.newest(), "no-answer"));
        assertThat(desk.of("E-13").orElseThrow().supervisorDue()).isPresent();
        assertThat(desk.ask(new Command.SupervisorOutcome(OKAFOR, desk.newest(), "who"))
                        .said())
                .startsWith("no-such-outcome");
        desk.ask(new Command.SupervisorOutcome(OKAFOR, desk.newest(), "reached"));
        assertThat(desk.of("E-13").orElseThrow().supervisorDue()).isEmpty();
        assertThat(desk.story()).endsWith("""
                14:32:01 M. Okafor supervisor 4402: no-answer
                14:32:01 M. Okafor supervisor 4402: reached
                """);
    }

    @Test
    void acknowledgedAndLeftAloneSoundsAgainAfterAMinute() {
        Scene desk = Scene.running();
        desk.at("14:31:00").press("E-13").at("14:31:05").acknowledge("E-13").at("14:33:10");
        assertThat(desk.story()).endsWith("""
                14:31:05 M. Okafor acknowledged E-13
                14:32:05 25-0001 IDLE
                14:33:05 25-0001 IDLE
                """);
        assertThat(desk.tone().staff()).isEqualTo(Tone.IDLE);
        desk.own();
        assertThat(desk.tone().staff()).isEqualTo(Tone.OFF);
    }

    @Test
    void aStepWithItsOwnDeadlineStopsTheIdleClockUntilThen() {
        Scene desk = Scene.running();
        desk.press("E-13").acknowledge("E-13").own().outcome("no-weapon");
        desk.forget().at("14:30:59");
        assertThat(Deadlines.step(desk.of("E-13").orElseThrow())
                        .orElseThrow()
                        .left(desk.picture().now()))
                .isEqualTo(1);
        assertThat(desk.story()).isEmpty();
        desk.at("14:31:01");
        assertThat(desk.story()).isEqualTo("14:31:00 25-0001 IDLE\n");
        desk.outcome("reached");
        desk.at("14:31:59");
        assertThat(desk.story()).doesNotContain("IDLE");
        desk.at("14:32:02");
        assertThat(desk.story()).isEqualTo("14:32:01 25-0001 IDLE\n");
    }

    @Test
    void anActAfterTheStepsDeadlineGivesAnotherMinute() {
        Scene desk = Scene.running();
        desk.press("E-13").acknowledge("E-13").own().at("14:30:40");
        desk.ask(new Command.AddNote(OKAFOR, desk.newest(), "Camera is dark")).forget();
        desk.at("14:31:39");
        assertThat(desk.story()).isEmpty();
        desk.at("14:31:41");
        assertThat(desk.story()).isEqualTo("14:31:40 25-0001 IDLE\n");
    }

    @Test
    void aListTriedInVainStaysOpenAndSounds() {
        Scene desk = Scene.running();
        desk.press("E-13")
                .acknowledge("E-13")
                .own()
                .outcome("no-weapon")
                .outcome("no-answer")
                .after(1)
                .forget();
        assertThat(desk.tone().staff()).isEqualTo(Tone.OFF);
        desk.outcome("busy").after(1);
        assertThat(desk.story()).isEqualTo("""
                14:30:01 M. Okafor called Deputy: busy
                14:30:01 25-0001 IDLE
                """);
        assertThat(desk.tone().staff()).isEqualTo(Tone.IDLE);
        desk.outcome("no-answer").outcome("reached");
        assertThat(desk.story()).isEqualTo("""
                14:30:02 M. Okafor called Charge nurse: no-answer
                14:30:02 M. Okafor called Deputy: reached
                14:30:02 M. Okafor step charge done: reached
                """);
    }

    @Test
    void aWaitEndsByItselfAndIsNeverIdle() {
        Scene desk = Scene.running();
        desk.press("E-13").acknowledge("E-13").own();
        desk.ask(new Command.ChangePlan(OKAFOR, desk.newest(), "weapon"))
                .outcome("reached")
                .outcome("weapon")
                .forget();
        assertThat(desk.outcome("anything").said()).isEqualTo("wait-runs");
        desk.at("14:31:29");
        assertThat(desk.story()).isEmpty();
        desk.at("14:31:31");
        assertThat(desk.story()).isEqualTo("14:31:30 step wait done: waited\n");
    }

    @Test
    void signingOffLeavesItUnownedAndSounding() {
        Scene desk = Scene.running();
        desk.press("E-13").acknowledge("E-13").own().outcome("no-weapon").forget();
        desk.signOff().after(0.1);
        assertThat(desk.story()).isEqualTo("""
                14:30:00 M. Okafor releases 25-0001: Signed off
                14:30:00 25-0001 IDLE
                14:30:00 M. Okafor signed off
                """);
        assertThat(desk.tone().staff()).isEqualTo(Tone.IDLE);
        assertThat(desk.of("E-13").orElseThrow().owner()).isEmpty();
        desk.signOn(LINDQVIST).own();
        assertThat(desk.tone().staff()).isEqualTo(Tone.OFF);
        assertThat(desk.of("E-13")
                        .orElseThrow()
                        .plan()
                        .orElseThrow()
                        .current()
                        .orElseThrow()
                        .step()
                        .id())
                .isEqualTo("charge");
    }

    @Test
    void whoSignsOnRelievesWhoWasOn() {
        Scene desk = Scene.running();
        desk.press("E-13").acknowledge("E-13").own().forget();
        desk.signOn(LINDQVIST);
        assertThat(desk.story()).isEqualTo("""
                14:30:00 M. Okafor releases 25-0001: Relieved by S. Lindqvist
                14:30:00 25-0001 IDLE
                14:30:00 M. Okafor signed off
                14:30:00 S. Lindqvist signed on
                """);
    }

    @Test
    void clockStepsAreEntriesAndMoveNoDeadline() {
        Scene desk = Scene.running();
        desk.at("14:31:00").press("E-13").at("14:31:10").silence();
        desk.wallSteps(3600);
        assertThat(desk.story()).endsWith("15:31:10 clock stepped 3600 s\n");
        assertThat(desk.tone().staff()).isEqualTo(Tone.DURESS);
        desk.wallSteps(-86400);
        assertThat(desk.story()).isEqualTo("15:31:10 clock stepped -86400 s\n");
        desk.after(19);
        assertThat(desk.story()).isEmpty();
        desk.after(2);
        assertThat(desk.story()).isEqualTo("15:31:30 25-0001 RAISED\n");
        assertThat(desk.of("E-13").orElseThrow().id()).isEqualTo(new IncidentId("25-0001"));
        desk.press("E-14");
        assertThat(desk.of("E-14").orElseThrow().id()).isEqualTo(new IncidentId("25-0001"));
    }

    @Test
    void aClockMovedBetweenTwoStartsIsAnEntry() {
        Scene desk = Scene.running();
        desk.at("14:31:00").press("E-13").killed().after(60).wallMoves(-3600).start();
        assertThat(desk.story()).contains("desk started\n13:32:00 clock stepped -3600 s\n");
        // After a start of the machine its monotonic clock tells nothing: at least as far back as the last entry.
        desk.crash().wallMoves(-86400).start();
        assertThat(desk.story()).contains("clock stepped -864");
        // Time in which the desk was off is no step.
        desk.crash().after(300).start().crash().after(60).start();
        assertThat(desk.story()).doesNotContain("clock stepped");
    }

    @Test
    void aClockMovedForwardWhileTheMachineRanThroughIsAnEntryToo() {
        Scene desk = Scene.running();
        desk.crash().after(60).wallMoves(3600).start();
        assertThat(desk.story()).as("who knows how long it was off").doesNotContain("clock stepped");
        desk.machine = "7f3a91bc:";
        desk.crash().start().killed().after(60).wallMoves(3600).start();
        assertThat(desk.story()).contains("clock stepped 3600 s");
    }

    @Test
    void afterARestartEscalationStartsAtOnce() {
        Scene desk = Scene.running();
        desk.at("14:31:00").press("E-13").press("E-14").acknowledge("E-14").silence();
        var before = desk.state();
        desk.crash().after(5).start();
        assertThat(desk.story()).endsWith("""
                14:31:05 desk started
                14:31:05 25-0001 RAISED
                14:31:05 25-0001 SUPERVISOR
                """);
        assertThat(desk.tone().staff()).isEqualTo(Tone.DURESS_RAISED);
        assertThat(desk.state().incidents().get(desk.newest()).alarms())
                .isEqualTo(before.incidents().get(desk.newest()).alarms());
        desk.openAll().press("E-15");
        assertThat(desk.story()).contains("E-15 joins 25-0001 as 3");
    }
}
