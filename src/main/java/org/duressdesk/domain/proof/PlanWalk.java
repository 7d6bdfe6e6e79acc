package org.duressdesk.domain.proof;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.duressdesk.domain.callout.Outcome;
import org.duressdesk.domain.callout.Placeholder;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.callout.Step;
import org.duressdesk.domain.callout.StepKind;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;

/** One plan from its first step to resolve, for one button or for none. */
final class PlanWalk {
    private final Site site;

    PlanWalk(Site site) {
        this.site = site;
    }

    /** For a press of a button, or of an unknown one, at that time of day. */
    List<Hole> holes(Plan plan, Optional<Device> device, Said name, LocalTime at) {
        List<Hole> holes =
                new ArrayList<>(walked(plan, (kind, step) -> Hole.must("proof." + kind, name, at, step, plan.title())));
        device.ifPresent(d -> notOnFile(plan, d, name, holes));
        return holes;
    }

    /** When somebody changes to it. */
    List<Hole> byHand(Plan plan) {
        return walked(plan, (kind, step) -> Hole.must("proof." + kind + ".by-hand", plan.title(), step));
    }

    /** True when the contact is not there or has no number. */
    boolean unreachable(String contact) {
        return site.contact(contact).filter(c -> !c.number().isBlank()).isEmpty();
    }

    private List<Hole> walked(Plan plan, BiFunction<String, Integer, Hole> hole) {
        List<Hole> holes = new ArrayList<>();
        int number = 0;
        for (Step step : plan.steps()) {
            number++;
            boolean called = step.kind() == StepKind.CALL
                    || step.kind() == StepKind.DISPATCH && !step.contacts().isEmpty();
            if (called && step.contacts().stream().allMatch(this::unreachable)) {
                holes.add(hole.apply("calls-nobody", number));
            }
            if (step.outcomes().stream().noneMatch(Outcome::finishes)) {
                holes.add(hole.apply("stuck", number));
            }
        }
        if (plan.steps().stream().noneMatch(Step::mandatory)) {
            holes.add(hole.apply("nothing-mandatory", 0));
        }
        return holes;
    }

    /** Words that would be read aloud as "not on file", by the texts before anything was put into them. */
    private void notOnFile(Plan plan, Device device, Said name, List<Hole> holes) {
        List<Placeholder> blanks = blanks(device);
        int number = 0;
        for (Step step : written(plan).steps()) {
            number++;
            for (Placeholder blank : blanks) {
                String open = "{" + blank.key() + "}";
                if (step.title().contains(open) || step.readAloud().contains(open)) {
                    holes.add(Hole.check("proof.not-on-file", name, number, plan.title(), blank.key()));
                }
            }
        }
    }

    private Plan written(Plan chosen) {
        return site.plans().stream()
                .filter(plan -> plan.id().equals(chosen.id()))
                .findFirst()
                .orElse(chosen);
    }

    private List<Placeholder> blanks(Device device) {
        List<Placeholder> blanks = new ArrayList<>();
        if (device.camera().isBlank()) {
            blanks.add(Placeholder.CAMERA);
        }
        if (site.floor(device.building(), device.floor())
                .flatMap(floor -> floor.plan().nearestExit(device.at()))
                .isEmpty()) {
            blanks.add(Placeholder.DOOR);
        }
        if (site.address().isBlank()) {
            blanks.add(Placeholder.ADDRESS);
        }
        return blanks;
    }
}
