package org.duressdesk.siteplan.check;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Area;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.SiteSettings;
import org.duressdesk.domain.site.SoundOutput;
import org.duressdesk.domain.site.SoundOutput.Audience;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.json.Element;
import org.duressdesk.siteplan.json.JsonFile;
import org.duressdesk.siteplan.json.Pointer;

/** Times, sound outputs, areas and time zone of a site. */
public final class Settings {
    private Settings() {}

    /** The settings; the standard ones, with a complaint, where they cannot be used. */
    public static SiteSettings read(JsonFile site, Contacts contacts, Complaints complaints) {
        Element e = Element.root(site).member("settings");
        if (!site.sound(e.at())) {
            return SiteSettings.standard();
        }
        SiteSettings normal = SiteSettings.standard();
        int raise = e.integer("raiseAfterSeconds", normal.raiseAfterSeconds());
        int supervise = e.integer("superviseAfterSeconds", normal.superviseAfterSeconds());
        if (supervise <= raise) {
            e.mustFix(
                    complaints, "superviseAfterSeconds", Said.of("site.second-deadline-s-must-come", supervise, raise));
            return normal;
        }
        String supervisor = e.text("supervisorContact");
        if (!supervisor.isEmpty() && !contacts.knows(supervisor)) {
            e.mustFix(complaints, "supervisorContact", Said.of("site.contacts-json-has-no-contact", supervisor));
        } else if (supervisor.isEmpty()) {
            e.check(complaints, "supervisorContact", Said.of("site.nobody-called-when-alarm-stays"));
        }
        String technician = e.text("technicianContact");
        if (!technician.isEmpty() && !contacts.knows(technician)) {
            e.mustFix(complaints, "technicianContact", Said.of("site.contacts-json-has-no-contact", technician));
        }
        List<SoundOutput> outputs = new ArrayList<>();
        Unique unique = new Unique(complaints);
        for (Element output : e.all("outputs")) {
            unique.first(output.text("name"), output, "name", Said.of("site.sound-output", output.text("name")));
            outputs.add(new SoundOutput(
                    output.text("name"),
                    output.text("audience").equals("public") ? Audience.PUBLIC : Audience.STAFF_ONLY,
                    output.yes("second", false)));
        }
        return new SiteSettings(
                raise,
                supervise,
                e.integer("idleAfterSeconds", normal.idleAfterSeconds()),
                e.integer("silenceSeconds", normal.silenceSeconds()),
                e.integer("joinMinutes", normal.joinMinutes()),
                e.yes("quietDesk", false),
                supervisor,
                technician,
                outputs);
    }

    /** Decision D16: a silent button, and a quiet desk, need a sound output that only staff can hear. */
    public static void heardByStaffOnly(
            JsonFile site, SiteSettings settings, List<Device> devices, Complaints complaints) {
        Pointer outputs = Pointer.ROOT.member("settings").member("outputs");
        boolean staffOnly = settings.outputs().stream().anyMatch(o -> o.audience() == Audience.STAFF_ONLY);
        // Settings of which a part was refused are the standard ones here: what they lack says nothing.
        if (staffOnly || !site.sound(Pointer.ROOT.member("settings"))) {
            return;
        }
        long silent = devices.stream()
                .filter(d -> d.audibility() == Audibility.SILENT)
                .count();
        if (silent > 0) {
            String first = devices.stream()
                    .filter(d -> d.audibility() == Audibility.SILENT)
                    .findFirst()
                    .orElseThrow()
                    .id()
                    .value();
            site.mustFix(
                    complaints,
                    outputs,
                    silent == 1
                            ? Said.of("site.button-silent-but-no-sound", first)
                            : Said.of("site.buttons-are-silent-first-but", silent, first));
        }
        if (settings.quietDesk()) {
            site.mustFix(complaints, outputs, Said.of("site.desk-quiet-but-no-sound"));
        }
    }

    /** Areas whose buildings exist, each building in at most one. */
    public static List<Area> areas(JsonFile site, Floors floors, Complaints complaints) {
        List<Area> areas = new ArrayList<>();
        Unique ids = new Unique(complaints);
        Set<String> taken = new HashSet<>();
        for (Element e : Element.root(site).sound("areas")) {
            ids.first(e.text("id"), e, "id", Said.of("site.area-id", e.text("id")));
            if (floors.ids().contains(e.text("id"))) {
                e.mustFix(complaints, "id", Said.of("site.area-id-also-building-s", e.text("id")));
            }
            List<String> buildings = e.texts("buildings");
            for (int i = 0; i < buildings.size(); i++) {
                String building = buildings.get(i);
                if (!floors.knows(building)) {
                    e.mustFix(complaints, "buildings", i, Said.of("site.building-does-not-exist", building));
                } else if (!taken.add(building)) {
                    e.mustFix(complaints, "buildings", i, Said.of("site.building-belongs-two-areas-each", building));
                }
            }
            areas.add(new Area(e.text("id"), e.text("name"), buildings));
        }
        return areas;
    }

    /** The site's time zone. */
    public static Optional<ZoneId> zone(JsonFile site, Complaints complaints) {
        Element e = Element.root(site);
        String zone = e.text("zone");
        try {
            if (zone.isEmpty()
                    || !zone.contains("/") && !zone.toUpperCase(Locale.ROOT).equals("UTC")) {
                throw new DateTimeException("no region");
            }
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException ex) {
            if (site.sound(Pointer.ROOT.member("zone")) && !zone.isEmpty()) {
                e.mustFix(complaints, "zone", Said.of("site.no-iana-time-zone-expected", zone));
            }
            return Optional.empty();
        }
    }
}
