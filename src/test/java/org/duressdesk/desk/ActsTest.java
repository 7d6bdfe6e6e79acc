package org.duressdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duressdesk.desk.TestSite.ABARA;
import static org.duressdesk.desk.TestSite.LINDQVIST;
import static org.duressdesk.desk.TestSite.OKAFOR;
import static org.duressdesk.desk.TestSite.REYES;

import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.state.PlanRun;
import org.duressdesk.desk.state.StepRun;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.domain.said.Said;
import org.junit.jupiter.api.Test;

/** Who may do what, and what each act asks for (R7, R15 to R17, D9). */
class ActsTest {

    @Test
    void nobodyActsWithoutBeingOn() {
        Scene desk = Scene.running();
        desk.press("E-13").as(LINDQVIST);
        assertThat(desk.acknowledge("E-13").said()).isEqualTo("not-signed-on S. Lindqvist");
        assertThat(desk.own().said()).isEqualTo("not-signed-on S. Lindqvist");
        assertThat(desk.silence().said()).isEqualTo("not-signed-on S. Lindqvist");
        assertThat(desk.signOff().said()).isEqualTo("not-signed-on S. Lindqvist");
        desk.forget();
        assertThat(desk.story()).isEmpty();
    }

    @Test
    void theRoleIsThatOfTheSignOnAndNotOfTheAct() {
        Scene desk = Scene.running();
        desk.signOn(ABARA).press("E-13").as(new Person("abara", "J. Abara", Role.ADMINISTRATOR));
        assertThat(desk.acknowledge("E-13").said()).isEqualTo("reads-only J. Abara");
    }

    @Test
    void anAuditorOnlyReads() {
        Scene desk = Scene.running();
        desk.press("E-13").signOn(ABARA);
        List<Command> acts = List.of(
                new Command.Acknowledge(ABARA, desk.newest(), "E-13"),
                new Command.Silence(ABARA),
                new Command.TakeOwnership(ABARA, desk.newest()),
                new Command.AddNote(ABARA, desk.newest(), "x"),
                new Command.HandOver(ABARA, desk.newest(), OKAFOR),
                new Command.Join(ABARA, desk.newest(), desk.newest()),
                new Command.SupervisorOutcome(ABARA, desk.newest(), "reached"));
        assertThat(acts).allSatisfy(act -> assertThat(desk.ask(act).said()).isEqualTo("reads-only J. Abara"));
        assertThat(desk.signOff().said()).isEqualTo("done");
    }

    /** Decision D45. */
    @Test
    void aTechnicianHandlesAnAlarmToItsEnd() {
        Scene desk = Scene.running();
        desk.press("E-13").signOn(REYES).acknowledge("E-13").own().outcome("no-weapon");
        assertThat(desk.said()).isEqualTo("done");
        assertThat(desk.ask(new Command.SkipStep(REYES, desk.newest(), "charge", "x"))
                        .said())
                .isEqualTo("done");
        desk.outcome("reached").outcome("recorded");
        assertThat(desk.resolve(Disposition.REAL, 0, FalseCause.NONE).said()).isEqualTo("done");
        assertThat(desk.state().incidents()).isEmpty();
    }

    @Test
    void stepsBelongToTheOwner() {
        Scene desk = Scene.running();
        desk.press("E-13");
        assertThat(desk.outcome("no-weapon").said()).isEqualTo("not-owned");
        desk.own();
        assertThat(desk.own().said()).isEqualTo("already-yours 25-0001");
        assertThat(desk.ask(new Command.HandOver(OKAFOR, desk.newest(), OKAFOR)).said())
                .isEqualTo("already-yours 25-0001");
        assertThat(desk.ask(new Command.HandOver(OKAFOR, desk.newest(), ABARA)).said())
                .isEqualTo("not-in-role J. Abara");
        desk.ask(new Command.HandOver(OKAFOR, desk.newest(), LINDQVIST));
        assertThat(desk.outcome("no-weapon").said()).isEqualTo("owned-by S. Lindqvist");
        assertThat(desk.ask(new Command.HandOver(OKAFOR, desk.newest(), LINDQVIST))
                        .said())
                .isEqualTo("owned-by S. Lindqvist");
        desk.signOn(LINDQVIST).outcome("no-weapon");
        assertThat(desk.said()).isEqualTo("done");
        assertThat(desk.of("E-13").orElseThrow().owner()).contains(LINDQVIST);
    }

    @Test
    void takingOwnershipDoesNotAcknowledge() {
        Scene desk = Scene.running();
        desk.press("E-13").own();
        assertThat(desk.alarm("E-13").acknowledged()).isEmpty();
        assertThat(desk.of("E-13").orElseThrow().owner()).contains(OKAFOR);
    }

    @Test
    void oneStepAtATimeAndOnlyItsOwnOutcomes() {
        Scene desk = Scene.running();
        desk.press("E-13").own();
        assertThat(desk.ask(new Command.RecordOutcome(OKAFOR, desk.newest(), "charge", "reached", ""))
                        .said())
                .isEqualTo("not-the-step charge");
        assertThat(desk.outcome("perhaps").said()).isEqualTo("no-such-outcome perhaps");
        assertThat(desk.ask(new Command.SkipStep(OKAFOR, desk.newest(), "charge", "x"))
                        .said())
                .isEqualTo("not-the-step charge");
        assertThat(desk.ask(new Command.SkipStep(OKAFOR, desk.newest(), "look", "  "))
                        .said())
                .isEqualTo("reason-missing");
        assertThat(desk.ask(new Command.AddNote(OKAFOR, desk.newest(), " ")).said())
                .isEqualTo("note-empty");
        desk.forget().outcome("dark", "all black");
        assertThat(desk.story()).isEqualTo("14:30:00 M. Okafor notes: Look at camera 14: Picture dark: all black\n");
        assertThat(current(desk)).isEqualTo("look");
    }

    @Test
    void theNextContactComesByItself() {
        Scene desk = Scene.running();
        desk.press("E-13").own().outcome("no-weapon");
        PlanRun plan = plan(desk);
        StepRun run = plan.current().orElseThrow();
        assertThat(plan.nextContact(run).orElseThrow().name()).isEqualTo("Charge nurse");
        desk.outcome("busy", "tries again in a minute");
        plan = plan(desk);
        run = plan.current().orElseThrow();
        assertThat(plan.nextContact(run).orElseThrow().name()).isEqualTo("Deputy");
        assertThat(run.calls())
                .singleElement()
                .matches(c -> c.by().equals(OKAFOR) && c.outcome().equals("busy"));
        assertThat(desk.of("E-13").orElseThrow().notes())
                .singleElement()
                .matches(n -> n.text().equals("tries again in a minute"));
    }

    @Test
    void aPlanSwappedKeepsWhatWasDone() {
        Scene desk = Scene.running();
        desk.press("E-13").own().outcome("weapon").outcome("no-answer");
        assertThat(desk.ask(new Command.ChangePlan(OKAFOR, desk.newest(), "aggression"))
                        .said())
                .isEqualTo("plan-in-force aggression");
        assertThat(desk.ask(new Command.ChangePlan(OKAFOR, desk.newest(), "nonsense"))
                        .said())
                .isEqualTo("no-such-plan nonsense");
        desk.ask(new Command.ChangePlan(OKAFOR, desk.newest(), "weapon"));
        PlanRun run = plan(desk);
        assertThat(run.plan().title()).isEqualTo("Weapon");
        assertThat(run.current().orElseThrow().step().id()).isEqualTo("police");
        assertThat(run.steps().get(1)).matches(s -> s.step().id().equals("look") && !s.open());
        assertThat(run.earlier())
                .singleElement()
                .matches(s -> s.step().id().equals("charge") && s.calls().size() == 1);

        desk.outcome("reached").ask(new Command.ChangePlan(OKAFOR, desk.newest(), "aggression"));
        PlanRun back = plan(desk);
        assertThat(back.steps())
                .extracting(s -> s.step().id() + (s.open() ? " open" : " done"))
                .containsExactly("look done", "charge open", "police done", "record open");
        assertThat(back.steps().get(1).calls()).hasSize(1);
        assertThat(back.earlier()).isEmpty();
    }

    @Test
    void theSamePersonDoesNotSignOnTwice() {
        Scene desk = Scene.running();
        assertThat(desk.signOn(OKAFOR).said()).isEqualTo("on-already M. Okafor");
        desk.ask(new Command.SignOnFailed("S. Lindqvist", 2));
        assertThat(desk.story()).isEqualTo("14:30:00 sign-on refused: S. Lindqvist 2\n");
    }

    @Test
    void endingOnPurposeReleasesAndSignsOff() {
        Scene desk = Scene.running();
        desk.press("E-13").acknowledge("E-13").own().forget();
        desk.ask(new Command.Stop(Said.text("Update")));
        assertThat(desk.story()).isEqualTo("""
                14:30:00 main counts 2 1 0
                14:30:00 second counts 1 1 0
                14:30:00 M. Okafor releases 25-0001: The program ended
                14:30:00 25-0001 IDLE
                14:30:00 M. Okafor signed off
                14:30:00 desk stopped: Update
                """);
    }

    @Test
    void soundIsReportedOnceAFailureIsNew() {
        Scene desk = Scene.running();
        desk.ask(new Command.SoundReport(List.of("Headset"), Optional.empty(), Said.NOTHING));
        for (int i = 0; i < 3; i++) {
            desk.ask(new Command.SoundReport(List.of(), Optional.of("Headset"), Said.text("Muted")));
        }
        desk.ask(new Command.ToneReport("duress")).ask(new Command.ToneReport("duress"));
        assertThat(desk.state().sound().failed()).containsEntry("Headset", Said.text("Muted"));
        desk.ask(new Command.SoundReport(List.of("Headset"), Optional.empty(), Said.NOTHING));
        assertThat(desk.state().sound().failed()).isEmpty();
        assertThat(desk.story()).isEqualTo("""
                14:30:00 sound proved: [Headset]
                14:30:00 sound failed: Headset, Muted
                14:30:00 tone duress
                14:30:00 sound proved: [Headset]
                """);
    }

    private static PlanRun plan(Scene desk) {
        return desk.of("E-13").orElseThrow().plan().orElseThrow();
    }

    private static String current(Scene desk) {
        return plan(desk).current().orElseThrow().step().id();
    }
}
