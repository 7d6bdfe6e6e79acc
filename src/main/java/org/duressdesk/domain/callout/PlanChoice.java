package org.duressdesk.domain.callout;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.said.Said;

/** Which plan leads an incident (requirement R15). Pure: the same question has the same answer in replay. */
public final class PlanChoice {
    private PlanChoice() {}

    /**
     * What is known about the press that opened the incident.
     *
     * @param kind      absent for an unknown device
     * @param building  building id, or empty
     * @param floor     floor id within the building, or empty
     * @param floorName what the floor houses, for the reason given
     * @param camera    the camera that sees the button, or empty
     */
    public record Pressed(
            Optional<DeviceKind> kind,
            Audibility audibility,
            String building,
            String floor,
            String floorName,
            String camera) {
        /** A press of a transmitter that the site does not know. It is treated as silent. */
        public static Pressed unknownDevice() {
            return new Pressed(Optional.empty(), Audibility.SILENT, "", "", "", "");
        }

        public boolean unknown() {
            return kind.isEmpty();
        }
    }

    /** The plan, with what is known of the button already in its texts, and why it was chosen. */
    public record Choice(Plan plan, Said why) {}

    /**
     * Chooses. A declared threat decides alone; otherwise the plans whose rule fits compete by priority, then by id in
     * alphabetical order. Where none fits, the built-in plan leads.
     *
     * @param local    time of day at the site
     * @param declared the threat somebody named, if one was
     */
    public static Choice choose(
            List<Plan> plans, Plan builtIn, Pressed pressed, LocalTime local, Optional<String> declared) {
        Comparator<Plan> best =
                Comparator.<Plan>comparingInt(Plan::priority).reversed().thenComparing(Plan::id);
        Optional<Choice> chosen = declared.isPresent()
                ? plans.stream()
                        .filter(plan -> plan.threat().equalsIgnoreCase(declared.get()))
                        .min(Comparator.<Plan>comparingInt(plan -> fits(plan, pressed, local) ? 0 : 1)
                                .thenComparing(best))
                        .map(plan -> new Choice(
                                plan, Said.of("plan.threat", declared.get().toLowerCase(Locale.ROOT))))
                : plans.stream()
                        .filter(plan -> fits(plan, pressed, local))
                        .min(best)
                        .map(plan -> new Choice(plan, why(plan.rule().orElseThrow(), pressed)));
        Choice choice = chosen.orElseGet(() -> new Choice(builtIn, Said.of("plan.none-fits")));
        return new Choice(known(choice.plan(), pressed.camera()), choice.why());
    }

    /** The plan with the camera of the button in its texts, as the journal keeps it. */
    public static Plan known(Plan plan, String camera) {
        List<Step> steps = plan.steps().stream()
                .map(s -> new Step(
                        s.id(),
                        s.kind(),
                        ReadAloud.fix(s.title(), Placeholder.CAMERA, camera),
                        ReadAloud.fix(s.quietTitle(), Placeholder.CAMERA, camera),
                        s.deadlineSeconds(),
                        s.mandatory(),
                        s.contacts(),
                        ReadAloud.fix(s.readAloud(), Placeholder.CAMERA, camera),
                        s.waitSeconds(),
                        s.outcomes()))
                .toList();
        return new Plan(plan.id(), plan.threat(), plan.title(), plan.quietTitle(), plan.priority(), plan.rule(), steps);
    }

    /** Whether the plan is chosen by itself for this press: it has a rule and every stated condition holds. */
    public static boolean fits(Plan plan, Pressed pressed, LocalTime local) {
        return plan.rule().filter(rule -> fits(rule, pressed, local)).isPresent();
    }

    private static boolean fits(PlanRule rule, Pressed pressed, LocalTime local) {
        if (pressed.unknown()) {
            return rule.unknownDevice() && within(rule, local);
        }
        return (rule.kinds().isEmpty() || rule.kinds().contains(pressed.kind().orElseThrow()))
                && rule.audibility().map(a -> a == pressed.audibility()).orElse(true)
                && (rule.buildings().isEmpty() || rule.buildings().contains(pressed.building()))
                && (rule.floors().isEmpty() || rule.floors().contains(pressed.building() + "/" + pressed.floor()))
                && within(rule, local);
    }

    /** From is included, until is not; a span whose end is not after its start passes midnight. */
    private static boolean within(PlanRule rule, LocalTime local) {
        LocalTime from = rule.from().orElse(LocalTime.MIN);
        if (rule.until().isEmpty()) {
            return !local.isBefore(from);
        }
        LocalTime until = rule.until().get();
        return from.isBefore(until)
                ? !local.isBefore(from) && local.isBefore(until)
                : !local.isBefore(from) || local.isBefore(until);
    }

    /** The kind names what is known; a floor and hours stand in it where there are any. */
    private static Said why(PlanRule rule, Pressed pressed) {
        boolean hours = rule.from().isPresent() || rule.until().isPresent();
        String kind = hours ? "plan.unknown.hours" : "plan.unknown";
        List<String> values = new ArrayList<>();
        if (!pressed.unknown()) {
            String button = pressed.kind().orElseThrow() + "." + pressed.audibility();
            kind = "plan.button." + button.toLowerCase(Locale.ROOT) + (hours ? ".hours" : "");
            values.add(pressed.floorName().isEmpty() ? "" : ", " + pressed.floorName());
        }
        if (hours) {
            values.add(rule.from().orElse(LocalTime.MIDNIGHT).toString());
            values.add(rule.until().map(LocalTime::toString).orElse("24:00"));
        }
        return new Said(kind, values);
    }
}
