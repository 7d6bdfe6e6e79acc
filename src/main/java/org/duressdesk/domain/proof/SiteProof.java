package org.duressdesk.domain.proof;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duressdesk.domain.callout.BuiltInPlan;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.callout.PlanChoice;
import org.duressdesk.domain.callout.PlanChoice.Pressed;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.domain.site.SoundOutput;

/**
 * Walks every button at every hour through the plan that would lead its press, by the very choice the desk makes, and says
 * each hole as a counter-example (requirement R27). Buttons for which nothing can differ are walked once. Pure, any thread.
 */
public final class SiteProof {
    private final Site site;
    private final Hours hours;
    private final Plan builtIn;
    private final PlanWalk walk;
    private final List<Hole> holes = new ArrayList<>();
    private final Set<String> leading = new LinkedHashSet<>();

    /** Buttons that are alike in all that a plan or a text can ask for. */
    private record Likeness(DeviceKind kind, Audibility audibility, String building, String floor, boolean onCamera) {}

    private SiteProof(Site site) {
        this.site = site;
        this.hours = Hours.of(site.plans());
        this.builtIn = BuiltInPlan.of(site.settings().supervisorContact());
        this.walk = new PlanWalk(site);
    }

    /** What is missing, worst first; empty when every press would be heard, led and answered. */
    public static List<Hole> holes(Site site) {
        SiteProof proof = new SiteProof(site);
        proof.receivers();
        proof.sound();
        proof.contacts();
        proof.buttons();
        proof.unknown();
        proof.byHand();
        return proof.holes.stream()
                .distinct()
                .sorted(Comparator.comparing(Hole::severity))
                .toList();
    }

    private void receivers() {
        Set<LinkId> links = site.links().stream().map(LinkSettings::id).collect(Collectors.toSet());
        List<Device> deaf = site.devices().stream()
                .filter(d -> d.keys().stream().noneMatch(key -> links.contains(key.link())))
                .toList();
        if (!deaf.isEmpty()) {
            holes.add(Hole.must("proof.no-key", named(deaf)));
        }
    }

    private void sound() {
        List<SoundOutput> outputs = site.settings().outputs();
        List<Device> unheard = site.devices().stream()
                .filter(d -> outputs.stream()
                        .noneMatch(output -> d.audibility() == Audibility.AUDIBLE
                                || output.audience() == SoundOutput.Audience.STAFF_ONLY))
                .toList();
        if (!unheard.isEmpty()) {
            holes.add(Hole.must(outputs.isEmpty() ? "proof.unheard" : "proof.silent-unheard", named(unheard)));
        }
        if (outputs.stream().noneMatch(SoundOutput::second)) {
            holes.add(Hole.check("proof.no-second", site.settings().superviseAfterSeconds()));
        }
    }

    private void contacts() {
        if (walk.unreachable(site.settings().supervisorContact())) {
            holes.add(Hole.must("proof.no-supervisor", site.settings().superviseAfterSeconds()));
        }
        if (walk.unreachable(site.settings().technicianContact())) {
            holes.add(Hole.check("proof.no-technician"));
        }
    }

    private void buttons() {
        Map<Likeness, List<Device>> alike = new LinkedHashMap<>();
        site.devices()
                .forEach(d -> alike.computeIfAbsent(
                                new Likeness(
                                        d.kind(),
                                        d.audibility(),
                                        d.building(),
                                        d.floor(),
                                        !d.camera().isBlank()),
                                like -> new ArrayList<>())
                        .add(d));
        alike.values().forEach(this::buttons);
    }

    private void buttons(List<Device> alike) {
        Device one = alike.getFirst();
        Pressed pressed =
                new Pressed(Optional.of(one.kind()), one.audibility(), one.building(), one.floor(), "", one.camera());
        for (Hours.Span span : hours.where(at -> led(pressed, at).id().equals(BuiltInPlan.ID))) {
            holes.add(Hole.must("proof.no-plan", named(alike), span.from(), span.until()));
        }
        led(pressed, Optional.of(one), named(alike));
    }

    private void unknown() {
        Pressed pressed = Pressed.unknownDevice();
        for (Hours.Span span : hours.where(at -> led(pressed, at).id().equals(BuiltInPlan.ID))) {
            holes.add(Hole.must("proof.no-plan", Said.of("proof.unknown"), span.from(), span.until()));
        }
        led(pressed, Optional.empty(), Said.of("proof.unknown"));
    }

    /** Walks each plan that leads this press at some hour, and holds those against each other that fit alike. */
    private void led(Pressed pressed, Optional<Device> device, Said name) {
        for (LocalTime at : hours.moments()) {
            Plan plan = led(pressed, at);
            if (leading.add(plan.id() + "/" + name.identity())) {
                leading.add(plan.id());
                holes.addAll(walk.holes(plan, device, name, at));
            }
            site.plans().stream()
                    .filter(other -> !other.id().equals(plan.id())
                            && other.priority() == plan.priority()
                            && PlanChoice.fits(other, pressed, at))
                    .forEach(other -> holes.add(Hole.check("proof.tie", name, at, plan.title(), other.title())));
        }
    }

    private Plan led(Pressed pressed, LocalTime at) {
        return PlanChoice.choose(site.plans(), builtIn, pressed, at, Optional.empty())
                .plan();
    }

    /** Plans that lead only when somebody changes to them, and those that never will by themselves. */
    private void byHand() {
        for (Plan plan : site.plans()) {
            if (!leading.contains(plan.id())) {
                holes.addAll(walk.byHand(plan));
                if (plan.rule().isPresent()) {
                    holes.add(Hole.check("proof.never", plan.title()));
                }
            }
        }
    }

    private static Said named(List<Device> devices) {
        Said first = Said.text(devices.getFirst().id().value());
        return devices.size() == 1 ? first : Said.of("proof.more", first, devices.size() - 1);
    }
}
