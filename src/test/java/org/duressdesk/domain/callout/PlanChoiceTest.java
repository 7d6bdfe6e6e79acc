package org.duressdesk.domain.callout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.callout.PlanChoice.Choice;
import org.duressdesk.domain.callout.PlanChoice.Pressed;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanChoiceTest {
    private static final Plan BUILT_IN = BuiltInPlan.of("supervisor");
    private static final Pressed TRIAGE =
            new Pressed(Optional.of(DeviceKind.FIXED), Audibility.SILENT, "A", "L1", "Emergency", "14");
    private static final LocalTime NOON = LocalTime.NOON;

    @Test
    void theFittingPlanOfHighestPriorityLeads() {
        List<Plan> plans = List.of(
                plan("low", 1, any()),
                plan("high", 9, any()),
                plan("elsewhere", 20, floor("B/L1")),
                plan("manual", 50));
        assertThat(choose(plans, TRIAGE, NOON).plan().id()).isEqualTo("high");
    }

    @Test
    void tiesGoToTheAlphabet() {
        assertThat(choose(List.of(plan("b", 5, any()), plan("a", 5, any()), plan("c", 5, any())), TRIAGE, NOON)
                        .plan()
                        .id())
                .isEqualTo("a");
    }

    @Test
    void everyStatedConditionMustHold() {
        PlanRule rule = new PlanRule(
                List.of(DeviceKind.FIXED, DeviceKind.PENDANT),
                Optional.of(Audibility.SILENT),
                List.of("A"),
                List.of("A/L1"),
                Optional.empty(),
                Optional.empty(),
                false);
        Plan plan = plan("narrow", 1, rule);
        assertThat(PlanChoice.fits(plan, TRIAGE, NOON)).isTrue();
        assertThat(PlanChoice.fits(plan, with(DeviceKind.WIRELESS, Audibility.SILENT, "A", "L1"), NOON))
                .isFalse();
        assertThat(PlanChoice.fits(plan, with(DeviceKind.FIXED, Audibility.AUDIBLE, "A", "L1"), NOON))
                .isFalse();
        assertThat(PlanChoice.fits(plan, with(DeviceKind.FIXED, Audibility.SILENT, "B", "L1"), NOON))
                .isFalse();
        assertThat(PlanChoice.fits(plan, with(DeviceKind.FIXED, Audibility.SILENT, "A", "L2"), NOON))
                .isFalse();
        assertThat(PlanChoice.fits(plan, Pressed.unknownDevice(), NOON)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "07:00, 19:00, 06:59, false",
        "07:00, 19:00, 07:00, true",
        "07:00, 19:00, 18:59, true",
        "07:00, 19:00, 19:00, false",
        "19:00, 07:00, 18:59, false",
        "19:00, 07:00, 19:00, true",
        "19:00, 07:00, 00:00, true",
        "19:00, 07:00, 06:59, true",
        "19:00, 07:00, 07:00, false",
        "08:00, 08:00, 03:00, true"
    })
    void timeOfDayMayPassMidnight(LocalTime from, LocalTime until, LocalTime now, boolean fits) {
        PlanRule rule = new PlanRule(
                List.of(), Optional.empty(), List.of(), List.of(), Optional.of(from), Optional.of(until), false);
        assertThat(PlanChoice.fits(plan("hours", 1, rule), TRIAGE, now)).isEqualTo(fits);
    }

    @Test
    void aDeclaredThreatDecidesAloneAndPrefersTheRuleThatFits() {
        Plan weapon = new Plan("weapon", "weapon", "Weapon", 90, Optional.empty(), List.of());
        Plan weaponHere = new Plan("weapon-a", "weapon", "Weapon in A", 1, Optional.of(floor("A/L1")), List.of());
        Choice choice = PlanChoice.choose(
                List.of(plan("other", 99, any()), weapon, weaponHere), BUILT_IN, TRIAGE, NOON, Optional.of("Weapon"));
        assertThat(choice.plan().id()).isEqualTo("weapon-a");
        assertThat(choice.why().words()).isEqualTo("declared threat weapon");
        assertThat(PlanChoice.choose(
                                List.of(plan("other", 99, any())), BUILT_IN, TRIAGE, NOON, Optional.of("abduction"))
                        .plan()
                        .id())
                .isEqualTo(BuiltInPlan.ID);
    }

    @Test
    void anUnknownDeviceTakesOnlyPlansMadeForIt() {
        PlanRule rule = new PlanRule(
                List.of(), Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), true);
        assertThat(choose(List.of(plan("all", 99, any()), plan("unknown", 1, rule)), Pressed.unknownDevice(), NOON)
                        .plan()
                        .id())
                .isEqualTo("unknown");
        assertThat(choose(List.of(plan("unknown", 1, rule)), Pressed.unknownDevice(), NOON)
                        .why()
                        .words())
                .isEqualTo("unknown device");
    }

    @Test
    void whereNoneFitsTheBuiltInPlanLooksCallsAndRecords() {
        Choice choice = choose(List.of(plan("manual", 50)), TRIAGE, NOON);
        assertThat(choice.why().words()).isEqualTo("no plan of the site fits");
        assertThat(choice.plan().steps().stream().map(Step::kind))
                .containsExactly(StepKind.LOOK, StepKind.CALL, StepKind.NOTE);
        assertThat(choice.plan().steps())
                .isNotEmpty()
                .allMatch(Step::mandatory)
                .allSatisfy(s -> assertThat(ReadAloud.faults(s.readAloud())).isEmpty());
        assertThat(BuiltInPlan.of("").steps().stream().map(Step::kind))
                .containsExactly(StepKind.LOOK, StepKind.CONFIRM, StepKind.NOTE);
    }

    @Test
    void theChosenPlanNamesTheCameraAndSaysWhy() {
        Step look = new Step(
                "look",
                StepKind.LOOK,
                "Look at camera {camera}",
                "Camera {camera}",
                20,
                true,
                List.of(),
                "On {camera} at {door}",
                0,
                List.of());
        PlanRule day = new PlanRule(
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(LocalTime.of(7, 0)),
                Optional.of(LocalTime.of(19, 0)),
                false);
        Choice choice = choose(List.of(new Plan("p", "x", "P", 1, Optional.of(day), List.of(look))), TRIAGE, NOON);
        assertThat(choice.plan().steps().getFirst())
                .extracting(Step::title, Step::quietTitle, Step::readAloud)
                .containsExactly("Look at camera 14", "Camera 14", "On 14 at {door}");
        assertThat(choice.why().words()).isEqualTo("fixed silent button, Emergency, 07:00 to 19:00");
    }

    private static Choice choose(List<Plan> plans, Pressed pressed, LocalTime local) {
        return PlanChoice.choose(plans, BUILT_IN, pressed, local, Optional.empty());
    }

    private static Pressed with(DeviceKind kind, Audibility audibility, String building, String floor) {
        return new Pressed(Optional.of(kind), audibility, building, floor, "", "");
    }

    private static PlanRule any() {
        return new PlanRule(
                List.of(), Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), false);
    }

    private static PlanRule floor(String floor) {
        return new PlanRule(
                List.of(), Optional.empty(), List.of(), List.of(floor), Optional.empty(), Optional.empty(), false);
    }

    private static Plan plan(String id, int priority, PlanRule... rule) {
        return new Plan(id, "x", id, priority, rule.length == 0 ? Optional.empty() : Optional.of(rule[0]), List.of());
    }
}
