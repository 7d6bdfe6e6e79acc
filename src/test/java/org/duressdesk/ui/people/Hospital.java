package org.duressdesk.ui.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.journal.Header;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.journal.OutputFact;
import org.duressdesk.domain.journal.PeopleFact;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.site.Contact;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Point;
import org.duressdesk.domain.site.Site;
import org.duressdesk.domain.site.SiteKind;
import org.duressdesk.domain.site.SiteSettings;
import org.duressdesk.domain.site.SoundOutput;

/** A small desk for the pictures of this screen: 142 buttons, one receiver, nobody signed on. */
public final class Hospital {
    static final LinkId COM3 = new LinkId("com3");
    private static final long NOW = Instant.parse("2025-11-20T11:58:12Z").getEpochSecond() * 1_000_000;

    private Hospital() {}

    static Moment at(String utc) {
        return new Moment(Instant.parse(utc).getEpochSecond() * 1_000_000, -18_000, "boot", 0);
    }

    public static Moment now() {
        return new Moment(NOW, -18_000, "boot", 0);
    }

    static Site site() {
        List<Device> devices = new ArrayList<>();
        for (int i = 1; i <= 142; i++) {
            devices.add(new Device(
                    new DeviceId("E-" + i),
                    "Room " + i,
                    DeviceKind.FIXED,
                    Audibility.SILENT,
                    "a",
                    "l1",
                    Optional.empty(),
                    new Point(i, i),
                    List.of(),
                    Optional.empty()));
        }
        SiteSettings settings = new SiteSettings(
                30,
                60,
                60,
                60,
                10,
                false,
                "whitlock",
                "",
                List.of(
                        new SoundOutput("desk", SoundOutput.Audience.STAFF_ONLY, false),
                        new SoundOutput("headset", SoundOutput.Audience.STAFF_ONLY, true)));
        return Site.of(
                "00",
                "Quillmoor General Hospital",
                "Security desk 1",
                "1 Tern Street",
                SiteKind.HOSPITAL,
                ZoneId.of("America/New_York"),
                List.of(),
                List.of(),
                devices,
                List.of(new Contact("whitlock", "D. Whitlock", "4402", "")),
                List.of(),
                List.of(new LinkSettings(COM3, "Receiver COM3", "COM3", 9600, 8, 'N', 1, "sur-gard", "", 30, 4000, 4)),
                settings);
    }

    public static Snapshot quiet() {
        Person hale = new Person("s. hale", "S. Hale", Role.OPERATOR);
        Fold.Run run = Fold.from(DeskState.empty());
        run.add(entry(
                1, "2025-11-02T08:14:00Z", Optional.empty(), new LinkFact.LinkUp("COM3", "9600 8N1", true, false)));
        run.add(entry(
                2, "2025-11-20T11:00:00Z", Optional.empty(), new OutputFact.SoundProved(List.of("desk", "headset"))));
        run.add(entry(3, "2025-11-20T03:00:00Z", Optional.of(hale), new PeopleFact.SignedOn()));
        run.add(entry(4, "2025-11-20T11:51:00Z", Optional.of(hale), new PeopleFact.SignedOff()));
        return new Snapshot(
                1,
                now(),
                site(),
                run.state(),
                Map.of(COM3, new Snapshot.Pulse(0, NOW - 9_000_000, 4000, 65)),
                new Snapshot.Storage(
                        48_029, Optional.empty(), Optional.empty(), 0, false, Optional.empty(), List.of()));
    }

    private static Entry entry(long sequence, String utc, Optional<Person> person, Fact fact) {
        return new Entry(new Header(sequence, at(utc), 0, person, Optional.of(COM3), false), fact, "");
    }
}
