package org.duressdesk.desk;

import java.time.LocalDate;
import java.time.ZoneId;
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
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.signal.SignalKey;
import org.duressdesk.domain.site.Building;
import org.duressdesk.domain.site.Contact;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Exit;
import org.duressdesk.domain.site.Floor;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.domain.site.Point;
import org.duressdesk.domain.site.Room;
import org.duressdesk.domain.site.Site;
import org.duressdesk.domain.site.SiteKind;
import org.duressdesk.domain.site.SiteSettings;
import org.duressdesk.domain.site.SoundOutput;

/**
 * A small hospital for tests of the desk. Building A, Level 1: buttons E-11 to E-30, zones 011 to 030, silent; Building B,
 * Level 1: U1-01 to U1-10, zones 101 to 110, audible. E-30 and U1-10 are heard over both links. Link "main" has a
 * heartbeat of 30 s, "second" too; "plain" has none and hears P-01 alone.
 */
public final class TestSite {
    public static final LinkId MAIN = new LinkId("main");
    public static final LinkId SECOND = new LinkId("second");
    public static final LinkId PLAIN = new LinkId("plain");
    public static final String ACCOUNT = "2255";
    public static final Person OKAFOR = new Person("okafor", "M. Okafor", Role.OPERATOR);
    public static final Person LINDQVIST = new Person("lindqvist", "S. Lindqvist", Role.SUPERVISOR);
    public static final Person REYES = new Person("reyes", "T. Reyes", Role.TECHNICIAN);
    public static final Person ABARA = new Person("abara", "J. Abara", Role.AUDITOR);

    private TestSite() {}

    public static Site hospital() {
        return hospital(settings(List.of(new SoundOutput("Headset", SoundOutput.Audience.STAFF_ONLY, false))));
    }

    public static Site hospital(SiteSettings settings) {
        return site("a1".repeat(32), settings, 0);
    }

    /** The same hospital, changed: another hash and {@code more} further buttons in Building A, zones from 500. */
    public static Site hospital(String hash, int more) {
        return site(hash, settings(List.of()), more);
    }

    public static SiteSettings settings(List<SoundOutput> outputs) {
        return new SiteSettings(30, 60, 60, 60, 10, false, "supervisor", "", outputs);
    }

    private static Site site(String hash, SiteSettings settings, int more) {
        List<Device> devices = new ArrayList<>();
        for (int zone = 11; zone <= 30; zone++) {
            devices.add(device("E-" + zone, "Bay " + zone, DeviceKind.FIXED, Audibility.SILENT, "A", zone, zone == 30));
        }
        for (int n = 1; n <= 10; n++) {
            devices.add(device(
                    "U1-" + String.format(Locale.ROOT, "%02d", n),
                    "Room " + n,
                    DeviceKind.WIRELESS,
                    Audibility.AUDIBLE,
                    "B",
                    100 + n,
                    n == 10));
        }
        for (int n = 0; n < more; n++) {
            devices.add(device("X-" + n, "Ward bed " + n, DeviceKind.FIXED, Audibility.SILENT, "A", 500 + n, false));
        }
        devices.add(new Device(
                new DeviceId("P-01"),
                "Gate",
                DeviceKind.FIXED,
                Audibility.AUDIBLE,
                "B",
                "L1",
                Optional.empty(),
                new Point(10, 10),
                List.of(new SignalKey(PLAIN, "0900", NumberKind.ZONE, "001")),
                Optional.empty()));
        return Site.of(
                hash,
                "Quillmoor General Hospital",
                "Security desk 1",
                "400 Tern Street",
                SiteKind.HOSPITAL,
                ZoneId.of("America/New_York"),
                List.of(building("A", "Building A", "Emergency"), building("B", "Building B", "Unit 1")),
                List.of(),
                devices,
                contacts(),
                plans(),
                List.of(link(MAIN, 30), link(SECOND, 30), link(PLAIN, 0)),
                settings);
    }

    private static Device device(
            String id, String name, DeviceKind kind, Audibility heard, String building, int zone, boolean both) {
        String number = String.format(Locale.ROOT, "%03d", zone);
        List<SignalKey> keys = new ArrayList<>(List.of(new SignalKey(MAIN, ACCOUNT, NumberKind.ZONE, number)));
        if (both) {
            keys.add(new SignalKey(SECOND, "77", NumberKind.ZONE, number));
        }
        return new Device(
                new DeviceId(id),
                name,
                kind,
                heard,
                building,
                "L1",
                Optional.empty(),
                new Point(10 * (zone % 40), 60),
                keys,
                "14",
                Optional.of(LocalDate.of(2025, 11, 14)));
    }

    private static Building building(String id, String name, String floor) {
        FloorPlan plan = new FloorPlan(
                400,
                300,
                20,
                15,
                50,
                List.of(new Point(0, 0), new Point(400, 0), new Point(400, 300), new Point(0, 300)),
                List.of(new Room(
                        "r1", "Triage", "1-114", "", Room.Use.ROOM, List.of(new Point(0, 0)), new Point(5, 5))),
                List.of(),
                List.of(new Exit("1", new Point(200, 300), Exit.Side.BOTTOM, 20)),
                List.of(),
                List.of(),
                Optional.of(LocalDate.of(2025, 6, 1)));
        return new Building(id, name, "", List.of(new Floor("L1", "L1", "Level 1", floor, plan)));
    }

    private static LinkSettings link(LinkId id, int heartbeat) {
        return new LinkSettings(id, "Receiver " + id, "/dev/null", 9600, 8, 'N', 1, "surgard", "", heartbeat, 4000, 4);
    }

    private static List<Contact> contacts() {
        return List.of(
                new Contact("charge", "Charge nurse", "4410", ""),
                new Contact("deputy", "Deputy", "4411", ""),
                new Contact("police", "Police dispatch", "555-0111", "outside line first"),
                new Contact("supervisor", "Supervisor", "4402", ""));
    }

    private static List<Plan> plans() {
        Step look = new Step(
                "look",
                StepKind.LOOK,
                "Look at camera {camera}",
                "Look at {camera}",
                30,
                true,
                List.of(),
                "",
                0,
                List.of(
                        new Outcome("no-weapon", "Seen, no weapon", true, "seen on camera, no weapon seen"),
                        new Outcome("weapon", "Weapon seen", true, "weapon seen"),
                        new Outcome("dark", "Picture dark", false)));
        Step charge = call("charge", "Call the charge nurse", 60, List.of("charge", "deputy"));
        Step police = call("police", "Call police dispatch", 0, List.of("police"));
        Step wait = new Step("wait", StepKind.WAIT, "Wait for the patrol", "", 0, false, List.of(), "", 90, List.of());
        Step record = new Step(
                "record",
                StepKind.NOTE,
                "Record code and threat level",
                "",
                0,
                true,
                List.of(),
                "",
                0,
                List.of(new Outcome("recorded", "Recorded", true)));
        PlanRule silent = new PlanRule(
                List.of(),
                Optional.of(Audibility.SILENT),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
        PlanRule audible = new PlanRule(
                List.of(),
                Optional.of(Audibility.AUDIBLE),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
        PlanRule unknown = new PlanRule(
                List.of(), Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), true);
        return List.of(
                new Plan(
                        "aggression",
                        "aggression",
                        "Staff duress, aggression",
                        10,
                        Optional.of(silent),
                        List.of(look, charge, police, record)),
                new Plan("assist", "", "Staff assist", 3, Optional.of(audible), List.of(charge, record)),
                new Plan("weapon", "weapon", "Weapon", 5, Optional.empty(), List.of(police, look, wait, record)),
                new Plan("unknown", "", "Unknown device", 1, Optional.of(unknown), List.of(charge, record)));
    }

    private static Step call(String id, String title, int deadline, List<String> contacts) {
        return new Step(
                id,
                StepKind.CALL,
                title,
                "",
                deadline,
                true,
                contacts,
                "This is {site} security, {address}. {count} buttons, first {first}. {seen}. Use {door}.",
                0,
                BuiltInPlan.calls());
    }
}
