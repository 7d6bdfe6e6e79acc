package org.duressdesk.domain.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.duressdesk.domain.callout.Outcome;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.callout.PlanRule;
import org.duressdesk.domain.callout.Step;
import org.duressdesk.domain.callout.StepKind;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Contact;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.domain.site.SiteSettings;
import org.duressdesk.domain.site.SoundOutput;
import org.duressdesk.siteplan.SiteLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A good site has no hole; whatever is planted in it is found and named (requirement R27). */
class SiteProofTest {
    private static final long SEED = 27;
    private static final int FAULTS = 300;

    /** A fault, and the words that the counter-example must say. */
    private record Planted(Site site, String... named) {}

    @ParameterizedTest
    @ValueSource(strings = {"hospital", "school"})
    void aGoodSiteHasNoHole(String name) {
        assertThat(SiteProof.holes(site(name))).extracting(Hole::text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital", "school"})
    void threeHundredPlantedFaultsAreAllFound(String name) {
        Site good = site(name);
        Random random = new Random(SEED);
        for (int i = 0; i < FAULTS; i++) {
            Planted planted = plant(good, i % 11, random);
            assertThat(SiteProof.holes(planted.site()))
                    .as("%s, seed %d, fault %d of kind %d", name, SEED, i, i % 11)
                    .anySatisfy(hole -> assertThat(hole.text()).contains(planted.named()));
        }
    }

    @Test
    void anHourWithoutAPlanIsNamedOverMidnight() {
        Site site = plans(site("hospital"), plan -> ruled(plan, LocalTime.of(6, 0), LocalTime.of(22, 0)));
        assertThat(SiteProof.holes(site))
                .extracting(Hole::text)
                .anyMatch(text -> text.contains("22:00 to 06:00") && text.startsWith("must fix"));
    }

    @Test
    void tenThousandButtonsAreWalkedByTheirLikenesses() {
        Site good = site("hospital");
        List<Device> many = IntStream.range(0, 10_000)
                .mapToObj(n -> {
                    Device like = good.devices().get(n % good.devices().size());
                    return new Device(
                            new DeviceId("N-" + n),
                            like.name(),
                            like.kind(),
                            like.audibility(),
                            like.building(),
                            like.floor(),
                            like.room(),
                            like.at(),
                            like.keys(),
                            like.camera(),
                            like.locationConfirmed());
                })
                .toList();
        assertThat(SiteProof.holes(devices(good, many))).isEmpty();
        List<Device> oneDeaf = new ArrayList<>(many);
        oneDeaf.set(7_777, elsewhere(many.get(7_777)));
        assertThat(SiteProof.holes(devices(good, oneDeaf)))
                .singleElement()
                .satisfies(hole -> assertThat(hole.text())
                        .isEqualTo("must fix: N-7777 cannot be heard: none of its keys is on a receiver of the site"));
    }

    private static Planted plant(Site good, int kind, Random random) {
        Plan plan = good.plans().get(random.nextInt(good.plans().size()));
        List<Step> calls =
                plan.steps().stream().filter(s -> s.kind() == StepKind.CALL).toList();
        Step step = calls.get(random.nextInt(calls.size()));
        int number = plan.steps().indexOf(step) + 1;
        Device device = good.devices().get(random.nextInt(good.devices().size()));
        return switch (kind) {
            case 0 ->
                new Planted(
                        step(good, plan, step, s -> contacts(s, List.of())),
                        "step " + number,
                        plan.title(),
                        "calls nobody");
            case 1 ->
                new Planted(contacts(good, c -> step.contacts().contains(c.id()) ? numberless(c) : c), "calls nobody");
            case 2 ->
                new Planted(
                        step(good, plan, step, s -> outcomes(s, o -> new Outcome(o.id(), o.label(), false, o.says()))),
                        "can never be finished");
            case 3 ->
                new Planted(
                        plans(
                                good,
                                p -> p.equals(plan)
                                        ? steps(
                                                p,
                                                p.steps().stream()
                                                        .map(SiteProofTest::optional)
                                                        .toList())
                                        : p),
                        plan.title());
            case 4 ->
                new Planted(
                        devices(good, replaced(good, device, elsewhere(device))),
                        device.id().value());
            case 5 ->
                new Planted(settings(good, s -> outputs(s, SiteProofTest::open)), "no sound output is staff-only");
            case 6 -> new Planted(settings(good, s -> outputs(s, o -> null)), "the site has no sound output");
            case 7 ->
                new Planted(
                        contacts(good, c -> c.id().equals(good.settings().supervisorContact()) ? numberless(c) : c),
                        "names nobody to call");
            case 8 ->
                new Planted(
                        plans(
                                good,
                                p -> p.rule().filter(PlanRule::unknownDevice).isPresent() ? unruled(p) : p),
                        "An unknown button");
            case 9 -> {
                LocalTime from = LocalTime.of(random.nextInt(1, 23), 0);
                yield new Planted(plans(good, p -> ruled(p, LocalTime.MIDNIGHT, from)), from + " to 24:00: no plan");
            }
            default -> new Planted(plans(good, SiteProofTest::unruled), "the program's own leads");
        };
    }

    private static Site site(String name) {
        return new SiteLoader(InstantSource.system())
                .load(Path.of("sample-data/sites", name))
                .site()
                .orElseThrow();
    }

    private static Site with(
            Site s, List<Device> devices, List<Contact> contacts, List<Plan> plans, SiteSettings settings) {
        return Site.of(
                s.hash(),
                s.name(),
                s.desk(),
                s.address(),
                s.kind(),
                s.zone(),
                s.buildings(),
                s.areas(),
                devices,
                contacts,
                plans,
                s.links(),
                settings);
    }

    private static Site plans(Site s, UnaryOperator<Plan> how) {
        return with(s, s.devices(), s.contacts(), s.plans().stream().map(how).toList(), s.settings());
    }

    private static Site contacts(Site s, UnaryOperator<Contact> how) {
        return with(s, s.devices(), s.contacts().stream().map(how).toList(), s.plans(), s.settings());
    }

    private static Site devices(Site s, List<Device> devices) {
        return with(s, devices, s.contacts(), s.plans(), s.settings());
    }

    private static Site settings(Site s, UnaryOperator<SiteSettings> how) {
        return with(s, s.devices(), s.contacts(), s.plans(), how.apply(s.settings()));
    }

    private static SiteSettings outputs(SiteSettings s, UnaryOperator<SoundOutput> how) {
        return new SiteSettings(
                s.raiseAfterSeconds(),
                s.superviseAfterSeconds(),
                s.idleAfterSeconds(),
                s.silenceSeconds(),
                s.joinMinutes(),
                s.quietDesk(),
                s.supervisorContact(),
                s.technicianContact(),
                s.outputs().stream()
                        .flatMap(o -> Optional.ofNullable(how.apply(o)).stream())
                        .toList());
    }

    private static SoundOutput open(SoundOutput o) {
        return new SoundOutput(o.name(), SoundOutput.Audience.PUBLIC, o.second());
    }

    private static Site step(Site s, Plan plan, Step step, UnaryOperator<Step> how) {
        return plans(
                s,
                p -> p.equals(plan)
                        ? steps(
                                p,
                                p.steps().stream()
                                        .map(one -> one.equals(step) ? how.apply(one) : one)
                                        .toList())
                        : p);
    }

    private static Plan steps(Plan p, List<Step> steps) {
        return new Plan(p.id(), p.threat(), p.title(), p.quietTitle(), p.priority(), p.rule(), steps);
    }

    private static Plan unruled(Plan p) {
        return new Plan(p.id(), p.threat(), p.title(), p.quietTitle(), p.priority(), Optional.empty(), p.steps());
    }

    private static Plan ruled(Plan p, LocalTime from, LocalTime until) {
        return new Plan(
                p.id(),
                p.threat(),
                p.title(),
                p.quietTitle(),
                p.priority(),
                p.rule()
                        .map(r -> new PlanRule(
                                r.kinds(),
                                r.audibility(),
                                r.buildings(),
                                r.floors(),
                                Optional.of(from),
                                Optional.of(until),
                                r.unknownDevice())),
                p.steps());
    }

    private static Step contacts(Step s, List<String> contacts) {
        return new Step(
                s.id(),
                s.kind(),
                s.title(),
                s.quietTitle(),
                s.deadlineSeconds(),
                s.mandatory(),
                contacts,
                s.readAloud(),
                s.waitSeconds(),
                s.outcomes());
    }

    private static Step outcomes(Step s, UnaryOperator<Outcome> how) {
        return new Step(
                s.id(),
                s.kind(),
                s.title(),
                s.quietTitle(),
                s.deadlineSeconds(),
                s.mandatory(),
                s.contacts(),
                s.readAloud(),
                s.waitSeconds(),
                s.outcomes().stream().map(how).toList());
    }

    private static Step optional(Step s) {
        return new Step(
                s.id(),
                s.kind(),
                s.title(),
                s.quietTitle(),
                s.deadlineSeconds(),
                false,
                s.contacts(),
                s.readAloud(),
                s.waitSeconds(),
                s.outcomes());
    }

    private static Contact numberless(Contact c) {
        return new Contact(c.id(), c.name(), " ", c.hint());
    }

    private static Device elsewhere(Device d) {
        return d.with(d.keys().stream()
                .map(key -> new SignalKey(new LinkId("gone"), key.account(), key.kind(), key.number()))
                .toList());
    }

    private static List<Device> replaced(Site s, Device one, Device by) {
        return s.devices().stream().map(d -> d.equals(one) ? by : d).toList();
    }
}
