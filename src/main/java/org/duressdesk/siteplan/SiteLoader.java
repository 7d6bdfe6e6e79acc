package org.duressdesk.siteplan;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.domain.site.SiteKind;
import org.duressdesk.domain.site.SiteSettings;
import org.duressdesk.siteplan.check.Contacts;
import org.duressdesk.siteplan.check.Devices;
import org.duressdesk.siteplan.check.FloorCheck;
import org.duressdesk.siteplan.check.Floors;
import org.duressdesk.siteplan.check.Links;
import org.duressdesk.siteplan.check.Plans;
import org.duressdesk.siteplan.check.Settings;
import org.duressdesk.siteplan.check.Threats;
import org.duressdesk.siteplan.check.Words;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.folder.FolderReader;
import org.duressdesk.siteplan.folder.SiteFiles;
import org.duressdesk.siteplan.json.Element;
import org.duressdesk.siteplan.json.JsonFile;
import org.duressdesk.siteplan.json.JsonReader;
import org.duressdesk.siteplan.json.SchemaCheck;
import org.duressdesk.siteplan.svg.DrawnPlan;
import org.duressdesk.siteplan.svg.PlanReader;

/**
 * Reads a site folder: JSON held against the published schemas, floor plans drawn in SVG, and all of it against each
 * other. Whatever is wrong becomes a complaint; nothing that lies in the folder makes it throw. May be used by one
 * thread at a time; a hostile folder is refused within seconds.
 */
public final class SiteLoader {
    private final InstantSource clock;
    private final SchemaCheck siteSchema = SchemaCheck.named("site.schema.json");
    private final SchemaCheck devicesSchema = SchemaCheck.named("devices.schema.json");
    private final SchemaCheck contactsSchema = SchemaCheck.named("contacts.schema.json");
    private final SchemaCheck planSchema = SchemaCheck.named("plan.schema.json");

    /** @param clock tells how old a plan is */
    public SiteLoader(InstantSource clock) {
        this.clock = clock;
    }

    /** The site in this folder, or why there is none. */
    public Loaded load(Path folder) {
        Complaints complaints = new Complaints();
        SiteFiles files = FolderReader.read(folder, complaints);
        return load(files, complaints);
    }

    private Loaded load(SiteFiles files, Complaints complaints) {
        Optional<Site> site = Optional.empty();
        try {
            site = site(files, complaints);
        } catch (RuntimeException | StackOverflowError e) {
            complaints.mustFix("", 0, "", "The folder cannot be read: " + e + ". This is a fault of the program; keep the folder and report it.");
        }
        return new Loaded(complaints.anyMustFix() ? Optional.empty() : site, complaints.sorted(), files);
    }

    private Optional<Site> site(SiteFiles files, Complaints complaints) {
        Optional<JsonFile> siteFile = json(files, "site.json", siteSchema, complaints);
        Optional<ZoneId> zone = siteFile.flatMap(file -> Settings.zone(file, complaints));
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone.orElse(ZoneOffset.UTC));
        Map<String, Optional<DrawnPlan>> drawings = new TreeMap<>();
        List<JsonFile> planFiles = new ArrayList<>();
        for (String path : files.byPath().keySet()) {
            if (path.startsWith("floors/")) {
                drawings.put(path, PlanReader.read(path, files.byPath().get(path), complaints));
            } else if (path.startsWith("plans/")) {
                json(files, path, planSchema, complaints).ifPresent(planFiles::add);
            }
        }
        drawings.values().forEach(drawn -> drawn.ifPresent(d -> FloorCheck.check(d, today, complaints)));
        Contacts contacts = Contacts.read(json(files, "contacts.json", contactsSchema, complaints), complaints);
        Floors floors = Floors.read(siteFile, drawings, complaints);
        Links links = Links.read(siteFile, complaints);
        List<Device> devices = Devices.read(json(files, "devices.json", devicesSchema, complaints), floors, links, today, complaints);
        SiteSettings settings = siteFile.map(file -> Settings.read(file, contacts, complaints)).orElse(SiteSettings.standard());
        Element root = siteFile.map(Element::root).orElse(Element.root(new JsonFile("site.json", tools.jackson.databind.node.MissingNode.getInstance(), Map.of(), List.of())));
        Words words = new Words(settings.quietDesk(), root.text("name"), root.text("address"), floors.buildings(), devices, complaints);
        List<Plan> plans = Plans.read(planFiles, contacts, floors, words, complaints);
        if (siteFile.isEmpty()) {
            return Optional.empty();
        }
        var areas = Settings.areas(siteFile.get(), floors, complaints);
        Settings.heardByStaffOnly(siteFile.get(), settings, devices, complaints);
        if (complaints.anyMustFix()) {
            return Optional.empty();
        }
        SiteKind kind = SiteKind.valueOf(root.text("kind").toUpperCase(Locale.ROOT));
        Threats.check(kind, plans, complaints);
        return Optional.of(Site.of(files.hash(), root.text("name"), root.text("desk"), root.text("address"), kind,
                zone.orElseThrow(), floors.buildings(), areas, devices, contacts.list(), plans, links.list(), settings));
    }

    private static Optional<JsonFile> json(SiteFiles files, String path, SchemaCheck schema, Complaints complaints) {
        byte[] bytes = files.byPath().get(path);
        return bytes == null ? Optional.empty()
                : JsonReader.read(path, bytes, complaints).map(file -> schema.check(file, complaints));
    }
}
