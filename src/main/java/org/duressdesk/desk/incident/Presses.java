package org.duressdesk.desk.incident;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.desk.kernel.Draft;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.desk.link.LinkLife;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.callout.BuiltInPlan;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.callout.PlanChoice;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.incident.Priority;
import org.duressdesk.domain.journal.CallOutFact;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Contact;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Place;
import org.duressdesk.domain.site.Site;

/** A press: which incident it joins or opens, its number, and the plan that leads (decision D7). */
public final class Presses {
    /** Open unknown devices of one link beyond which undecodable messages have no alarms of their own. */
    private static final int MANY = 20;

    /**
     * Open incidents of one building, or of one unknown device, beyond which a press joins the newest, however old: every
     * open incident costs an entry a minute while nobody answers (decision record 89).
     */
    static final int MOST = 100;

    /** As many characters of an undecodable message name it; its bytes stand in the entry. */
    private static final int NAMING = 64;

    private Presses() {}

    /** Every alarm-class signal of a registered button is a press of the first rank, whatever its code (D5). */
    public static Finding.Press registered(Turn t, LinkId link, Device device) {
        Site site = t.site;
        return in(
                t,
                link,
                new Finding.Press(
                        device.id().value(),
                        Optional.of(device.id()),
                        Optional.of(device.kind()),
                        device.audibility(),
                        site.place(device),
                        Optional.of(device.at()),
                        device.locationConfirmed(),
                        new IncidentId(""),
                        Priority.DURESS,
                        site.incidentScope(device.building()),
                        0,
                        0,
                        false,
                        ""),
                false);
    }

    /**
     * Unknown keys open incidents of their own, however many (D7): each may be a person, and seeing one is not seeing
     * another. Nobody knows whether such a button is silent: it is treated as silent.
     */
    public static Finding.Press unknown(Turn t, LinkId link, String subject, String hint) {
        return in(t, link, stranger(t, subject, hint), false);
    }

    /** As {@link #unknown}, for a frame that could not be decided: opens an incident without a look at the others. */
    public static Finding.Press unjudged(Turn t, LinkId link, String rawHex, String why) {
        return open(t, link) < MOST
                ? opening(t, stranger(t, rawSubject(link, rawHex), why))
                : in(t, link, anyOf(t, link, why), true);
    }

    /** A press that no entry tells of, of a button as a fold snapshot had it. */
    public static Finding.Press unproven(Turn t, Incident incident, Alarm alarm) {
        return in(
                t,
                incident.drill(),
                new Finding.Press(
                        alarm.subject(),
                        alarm.device(),
                        alarm.kind(),
                        alarm.audibility(),
                        alarm.place(),
                        alarm.at(),
                        alarm.locationConfirmed(),
                        new IncidentId(""),
                        alarm.priority(),
                        incident.scope(),
                        0,
                        0,
                        false,
                        alarm.hint()),
                false);
    }

    /** A press of the one alarm that stands for whatever a link says. */
    private static Finding.Press anyOf(Turn t, LinkId link, String hint) {
        return stranger(t, "?" + link + "/" + Alarm.ANY, hint);
    }

    /** Alarms of unknown devices of that link that stand open. */
    private static long open(Turn t, LinkId link) {
        String prefix = "?" + link + "/";
        return t.state().incidents().values().stream()
                .flatMap(i -> i.alarms().stream())
                .filter(alarm -> alarm.subject().startsWith(prefix))
                .count();
    }

    private static Finding.Press stranger(Turn t, String subject, String hint) {
        Audibility heard = silent(t.site) ? Audibility.SILENT : Audibility.AUDIBLE;
        return new Finding.Press(
                subject,
                Optional.empty(),
                Optional.empty(),
                heard,
                Place.unknown(),
                Optional.empty(),
                Optional.empty(),
                new IncidentId(""),
                Priority.DURESS,
                subject,
                0,
                0,
                false,
                hint);
    }

    /**
     * What could not be read is an unknown device by its bytes. In a flood of it, or once {@value #MANY} unknown ones of that
     * link stand open, it belongs to one alarm of the link, and repeats that while nobody has acknowledged it.
     */
    public static Finding undecodable(Turn t, LinkId link, String rawHex) {
        if (open(t, link) < MANY && !t.watch(link).noise().loud()) {
            return in(t, link, stranger(t, rawSubject(link, rawHex), ""), false);
        }
        return t.state().incidents().values().stream()
                .flatMap(i -> i.alarm("?" + link + "/" + Alarm.ANY).stream())
                .filter(alarm -> alarm.acknowledged().isEmpty())
                .reduce((a, b) -> b)
                .<Finding>map(
                        alarm -> new Finding.Duplicate(alarm.presses().getLast().sequence()))
                .orElseGet(() -> in(t, link, anyOf(t, link, ""), true));
    }

    /** Puts the plan in force that leads an incident opened by this press; nothing for any other press. */
    public static void lead(Turn t, Finding.Press press, long sequence) {
        if (press.opens()) {
            t.add(Draft.of(plan(t, press.incident(), pressed(t, press)))
                    .causedBy(sequence)
                    .drilled(Optional.ofNullable(t.state().incidents().get(press.incident()))
                            .filter(Incident::drill)
                            .isPresent()));
        }
    }

    /** The plan for what was pressed first, with the contacts it names. */
    static CallOutFact.PlanChosen plan(Turn t, IncidentId id, PlanChoice.Pressed pressed) {
        Plan builtIn = BuiltInPlan.of(t.site.settings().supervisorContact());
        PlanChoice.Choice choice = PlanChoice.choose(
                t.site.plans(), builtIn, pressed, t.now.local().toLocalTime(), Optional.empty());
        return new CallOutFact.PlanChosen(id, choice.plan(), contacts(t.site, choice.plan()), choice.why());
    }

    static PlanChoice.Pressed pressed(Turn t, Finding.Press p) {
        return pressed(t, p.device().flatMap(t.site::device), p.audibility());
    }

    static PlanChoice.Pressed pressed(Turn t, Optional<Device> known, Audibility audibility) {
        return known.map(d -> new PlanChoice.Pressed(
                        Optional.of(d.kind()),
                        audibility,
                        d.building(),
                        d.floor(),
                        t.site.floor(d.building(), d.floor()).map(f -> f.name()).orElse(""),
                        d.camera()))
                .orElseGet(PlanChoice.Pressed::unknownDevice);
    }

    public static List<Contact> contacts(Site site, Plan plan) {
        Map<String, Contact> named = new LinkedHashMap<>();
        plan.steps()
                .forEach(step -> step.contacts().forEach(id -> site.contact(id).ifPresent(c -> named.put(id, c))));
        return List.copyOf(named.values());
    }

    /** The next free incident number of the year. */
    static IncidentId number(Turn t) {
        int year = t.now.local().getYear();
        return IncidentId.of(year, t.state().numbers().getOrDefault(year, 0) + 1);
    }

    public static String subject(SignalKey key) {
        return "?" + key.link() + "/" + key.account() + "/" + (key.kind() == NumberKind.ZONE ? "zone " : "user ")
                + key.number();
    }

    /** For what could not be read: the printable bytes themselves. */
    public static String rawSubject(LinkId link, String rawHex) {
        String text = new String(HexFormat.of().parseHex(rawHex), StandardCharsets.ISO_8859_1);
        String shown = text.replaceAll("[^\\x20-\\x7e]", ".").strip();
        return "?" + link + "/" + shown.substring(0, Math.min(shown.length(), NAMING));
    }

    /** @param late joins whatever is open, however long ago its last press was */
    private static Finding.Press in(Turn t, LinkId link, Finding.Press p, boolean late) {
        return in(t, LinkLife.simulated(t, link), p, late);
    }

    private static Finding.Press in(Turn t, boolean drill, Finding.Press p, boolean late) {
        List<Incident> open = t.state().incidents().values().stream()
                .filter(i -> i.scope().equals(p.scope()) && i.drill() == drill)
                .toList();
        boolean any = late || open.size() >= MOST;
        return open.stream()
                .filter(i -> any || recent(t, i))
                .reduce((a, b) -> b)
                .map(i -> joining(i, p))
                .orElseGet(() -> opening(t, p));
    }

    private static Finding.Press joining(Incident i, Finding.Press p) {
        Optional<Alarm> known = i.alarm(p.subject());
        int number = known.map(Alarm::number).orElse(i.alarms().size() + 1);
        return at(p, i.id(), number, known.map(a -> a.pressCount() + 1).orElse(1), false);
    }

    private static Finding.Press opening(Turn t, Finding.Press p) {
        return at(p, number(t), 1, 1, true);
    }

    private static Finding.Press at(Finding.Press p, IncidentId incident, int number, int repeat, boolean opens) {
        return new Finding.Press(
                p.subject(),
                p.device(),
                p.kind(),
                p.audibility(),
                p.place(),
                p.at(),
                p.locationConfirmed(),
                incident,
                p.priority(),
                p.scope(),
                number,
                repeat,
                opens,
                p.hint());
    }

    /** A press in the last ten minutes; over a restart the wall clock has to do. */
    private static boolean recent(Turn t, Incident incident) {
        Moment last = incident.lastPressAt();
        long nanos = last.boot().equals(t.now.boot())
                ? last.elapsedNanos(t.now)
                : Math.abs(t.now.utcMicros() - last.utcMicros()) * 1000;
        return nanos <= t.site.settings().joinMinutes() * 60_000_000_000L;
    }

    private static boolean silent(Site site) {
        return site.devices().stream().anyMatch(d -> d.audibility() == Audibility.SILENT);
    }
}
