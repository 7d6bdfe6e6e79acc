package org.duressdesk.ui.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.Replay;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.callout.PlanChoice;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.incident.Disposition;
import org.duressdesk.domain.incident.FalseCause;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.incident.Priority;
import org.duressdesk.domain.journal.CallOutFact;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.journal.IncidentFact;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.journal.SignalFact;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.Contact;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.siteplan.SiteLoader;

/** Incident 25-0117 on the sample hospital: three presses, a plan worked through, from row 48,212 on. */
public final class Evening {
    public static final IncidentId INCIDENT = IncidentId.of(2025, 117);
    public static final Person OKAFOR = new Person("m-okafor", "M. Okafor", Role.OPERATOR);
    private static final LinkId MAIN = new LinkId("main");
    private static final long BEGIN = Instant.parse("2025-11-20T19:31:22Z").getEpochSecond();
    private static final long FIRST = 48_212;

    private final List<Entry> entries = new ArrayList<>();
    private final Site site;

    private Evening(Site site) {
        this.site = site;
    }

    /** The sample hospital. */
    public static Site hospital() {
        return new SiteLoader(() -> Instant.parse("2025-11-20T12:00:00Z"))
                .load(Path.of("sample-data", "sites", "hospital"))
                .site()
                .orElseThrow();
    }

    public static List<Entry> entries(Site site) {
        Evening evening = new Evening(site);
        evening.tell();
        return evening.entries;
    }

    /** Another plan is taken while its first step is worked at. */
    public static Replay changed(Site site) {
        Evening evening = new Evening(site);
        evening.press(0, "E-13", 1);
        evening.plan(0, "aggression");
        evening.act(9, new IncidentFact.Owned(INCIDENT));
        evening.plan(30, "weapon");
        evening.act(
                50,
                new CallOutFact.StepDone(
                        INCIDENT, evening.plan("weapon").steps().getFirst().id(), "done", "Done", ""));
        return Replay.of(DeskState.empty(), evening.entries);
    }

    private Plan plan(String id) {
        return site.plans().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    private void plan(int second, String id) {
        desk(
                second,
                new CallOutFact.PlanChosen(
                        INCIDENT, PlanChoice.known(plan(id), "14"), site.contacts(), Said.text("kind and place")));
    }

    public static Replay replay(Site site) {
        return Replay.of(DeskState.empty(), entries(site));
    }

    private void tell() {
        press(0, "E-13", 1);
        tone(0, "duress");
        act(7, new IncidentFact.Acknowledged(INCIDENT, "E-13"));
        tone(7, "off");
        act(9, new IncidentFact.Owned(INCIDENT));
        plan(9, "aggression");
        act(19, new CallOutFact.StepDone(INCIDENT, "look", "no-weapon", "Seen, no weapon", ""));
        press(29, "E-14", 2);
        tone(29, "duress");
        act(32, new IncidentFact.Acknowledged(INCIDENT, "E-14"));
        tone(32, "off");
        call(36, "patrol", "patrol-radio", "reached", "Reached");
        act(36, new CallOutFact.StepDone(INCIDENT, "patrol", "reached", "Reached", ""));
        press(52, "E-15", 3);
        tone(52, "duress");
        act(56, new IncidentFact.Acknowledged(INCIDENT, "E-15"));
        tone(56, "off");
        call(59, "charge-nurse", "charge-nurse-1", "no-answer", "No answer");
        call(78, "charge-nurse", "charge-nurse-2", "reached", "Reached");
        act(78, new CallOutFact.StepDone(INCIDENT, "charge-nurse", "reached", "Reached", ""));
        act(91, new IncidentFact.NoteAdded(INCIDENT, "Two staff in the waiting room"));
        call(122, "police", "police-dispatch", "reached", "Reached");
        act(122, new CallOutFact.StepDone(INCIDENT, "police", "reached", "Reached", ""));
        act(148, new CallOutFact.StepSkipped(INCIDENT, "meet", "Police already at the door"));
        act(718, new IncidentFact.Resolved(INCIDENT, Disposition.REAL_HELP_GIVEN, 2, FalseCause.NONE, ""));
    }

    private void press(int second, String id, int number) {
        Device device = site.device(new DeviceId(id)).orElseThrow();
        Finding finding = new Finding.Press(
                id,
                Optional.of(device.id()),
                Optional.of(device.kind()),
                device.audibility(),
                site.place(device),
                Optional.of(device.at()),
                device.locationConfirmed(),
                INCIDENT,
                Priority.values()[0],
                "A",
                number,
                1,
                number == 1,
                "");
        add(
                second,
                Optional.empty(),
                new SignalFact.SignalReceived(
                        "surgard", "01", "001", 1, Optional.empty(), Said.text("Duress"), false, finding));
    }

    private void tone(int second, String tone) {
        desk(second, new OutputFact.ToneChanged(tone));
    }

    private void call(int second, String step, String contact, String outcome, String label) {
        Contact whom = site.contact(contact).orElseThrow();
        act(second, new CallOutFact.CallMade(INCIDENT, step, whom, outcome, label));
    }

    private void act(int second, Fact fact) {
        add(second, Optional.of(OKAFOR), fact);
    }

    private void desk(int second, Fact fact) {
        add(second, Optional.empty(), fact);
    }

    private void add(int second, Optional<Person> person, Fact fact) {
        Moment at = new Moment((BEGIN + second) * 1_000_000, -18_000, "boot", second * 1_000_000_000L);
        entries.add(new Entry(new Header(FIRST + entries.size(), at, 0, person, Optional.of(MAIN), false), fact, ""));
    }
}
