package org.duressdesk.siteplan.check;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duressdesk.domain.callout.BuiltInPlan;
import org.duressdesk.domain.callout.Outcome;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.callout.PlanRule;
import org.duressdesk.domain.callout.Step;
import org.duressdesk.domain.callout.StepKind;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.said.Said;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.json.Element;
import org.duressdesk.siteplan.json.JsonFile;
import org.duressdesk.siteplan.json.Pointer;

/** The call-out plans of a site. */
public final class Plans {
    private final Contacts contacts;
    private final Floors floors;
    private final Words words;
    private final Complaints complaints;
    private final Unique ids;

    private Plans(Contacts contacts, Floors floors, Words words, Complaints complaints) {
        this.contacts = contacts;
        this.floors = floors;
        this.words = words;
        this.complaints = complaints;
        this.ids = new Unique(complaints);
    }

    public static List<Plan> read(
            List<JsonFile> files, Contacts contacts, Floors floors, Words words, Complaints complaints) {
        Plans plans = new Plans(contacts, floors, words, complaints);
        List<Plan> list = new ArrayList<>();
        for (JsonFile file : files) {
            plans.plan(file).ifPresent(list::add);
        }
        return list;
    }

    private Optional<Plan> plan(JsonFile file) {
        Element e = Element.root(file);
        String id = e.text("id");
        if (!id.isEmpty() && file.sound(Pointer.ROOT.member("id"))) {
            ids.first(id, e, "id", Said.of("site.plan-id", id));
            if (id.equals(BuiltInPlan.ID)) {
                e.mustFix(complaints, "id", Said.of("site.id-program-s-own-plan", id));
            }
        }
        List<Step> steps = steps(e);
        if (!file.refused().isEmpty()) {
            return Optional.empty();
        }
        if (steps.stream().noneMatch(Step::mandatory)) {
            e.check(complaints, "steps", Said.of("site.no-step-mandatory-incident-could"));
        }
        Plan plan = new Plan(
                id,
                e.text("threat"),
                e.text("title"),
                e.text("quietTitle"),
                e.integer("priority", 0),
                e.has("rule") ? Optional.of(rule(e.member("rule"))) : Optional.empty(),
                steps);
        words.quiet(
                e,
                e.has("quietTitle") ? "quietTitle" : "title",
                plan.quietTitle().isEmpty() ? plan.title() : plan.quietTitle());
        return Optional.of(plan);
    }

    private PlanRule rule(Element e) {
        List<String> buildings = e.texts("buildings");
        for (int i = 0; i < buildings.size(); i++) {
            if (!floors.knows(buildings.get(i))) {
                e.mustFix(complaints, "buildings", i, Said.of("site.building-does-not-exist", buildings.get(i)));
            }
        }
        List<String> places = e.texts("floors");
        for (int i = 0; i < places.size(); i++) {
            if (!floors.knows(places.get(i))) {
                e.mustFix(complaints, "floors", i, Said.of("site.floor-does-not-exist", places.get(i)));
            }
        }
        if (e.has("from") != e.has("until")) {
            e.check(complaints, "", Said.of("site.until-belong-together-one-them"));
        }
        return new PlanRule(
                e.texts("kinds").stream()
                        .map(k -> DeviceKind.valueOf(k.toUpperCase(Locale.ROOT)))
                        .toList(),
                e.optional("audibility").map(a -> Audibility.valueOf(a.toUpperCase(Locale.ROOT))),
                buildings,
                places,
                e.optional("from").map(LocalTime::parse),
                e.optional("until").map(LocalTime::parse),
                e.yes("unknownDevice", false));
    }

    private List<Step> steps(Element plan) {
        List<Step> steps = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        Unique stepIds = new Unique(complaints);
        for (Element e : plan.sound("steps")) {
            stepIds.first(e.text("id"), e, "id", Said.of("site.step-id", e.text("id")));
            StepKind kind = StepKind.valueOf(e.text("kind").toUpperCase(Locale.ROOT));
            List<Outcome> outcomes = outcomes(e);
            called(e, kind, outcomes);
            words.template(e, "title", seen);
            words.template(e, "quietTitle", seen);
            words.template(e, "readAloud", seen);
            words.quiet(
                    e,
                    e.has("quietTitle") ? "quietTitle" : "title",
                    e.text(e.has("quietTitle") ? "quietTitle" : "title"));
            words.quiet(e, "readAloud", e.text("readAloud"));
            outcomes.forEach(outcome -> seen.add(outcome.says()));
            steps.add(new Step(
                    e.text("id"),
                    kind,
                    e.text("title"),
                    e.text("quietTitle"),
                    e.integer("deadlineSeconds", 0),
                    e.yes("mandatory", true),
                    e.texts("contacts"),
                    e.text("readAloud"),
                    e.integer("waitSeconds", 0),
                    outcomes));
        }
        return steps;
    }

    private List<Outcome> outcomes(Element step) {
        List<Outcome> outcomes = new ArrayList<>();
        Unique outcomeIds = new Unique(complaints);
        for (Element e : step.all("outcomes")) {
            outcomeIds.first(e.text("id"), e, "id", Said.of("site.outcome-id", e.text("id")));
            words.quiet(e, "label", e.text("label"));
            outcomes.add(new Outcome(e.text("id"), e.text("label"), e.yes("finishes", true), e.text("says")));
        }
        if (outcomes.stream().noneMatch(Outcome::finishes)) {
            step.mustFix(complaints, "outcomes", Said.of("site.no-outcome-finishes-step-operator"));
        }
        return outcomes;
    }

    private void called(Element e, StepKind kind, List<Outcome> outcomes) {
        List<String> wanted = e.texts("contacts");
        for (int i = 0; i < wanted.size(); i++) {
            if (!contacts.knows(wanted.get(i))) {
                e.mustFix(complaints, "contacts", i, Said.of("site.contacts-json-has-no-contact", wanted.get(i)));
            } else if (wanted.indexOf(wanted.get(i)) < i) {
                e.check(complaints, "", Said.of("site.contact-stands-list-twice", wanted.get(i)));
            }
        }
        if (kind == StepKind.CALL && wanted.isEmpty()) {
            e.mustFix(complaints, "contacts", Said.of("site.call-step-needs-at-least"));
        }
        if (kind == StepKind.CALL && outcomes.stream().allMatch(Outcome::finishes)) {
            e.check(complaints, "outcomes", Said.of("site.every-outcome-finishes-call-give"));
        }
        int wait = e.integer("waitSeconds", 0);
        if (kind == StepKind.WAIT && wait == 0) {
            e.mustFix(complaints, "waitSeconds", Said.of("site.wait-step-needs-waitseconds"));
        } else if (kind != StepKind.WAIT && wait > 0) {
            e.mustFix(complaints, "waitSeconds", Said.of("site.only-wait-step-has-waitseconds"));
        }
    }
}
