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
import java.util.function.Predicate;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Area;
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
import org.duressdesk.siteplan.json.Schemas;
import org.duressdesk.siteplan.svg.DrawnPlan;
import org.duressdesk.siteplan.svg.PlanReader;

/**
 * Reads a site folder: JSON held against the published schemas, floor plans drawn in SVG, and all of it against each
 * other. Whatever is wrong becomes a complaint; nothing that lies in the folder makes it throw. Any thread may load; a
 * hostile folder is refused within seconds.
 */
public final class SiteLoader {
    private final InstantSource clock;
    private final Schemas schemas = new Schemas();

    /** @param clock tells how old a plan is */
    public SiteLoader(InstantSource clock) {
        this.clock = clock;
    }

    /** The site in this folder, or why there is none. */
    public Loaded load(Path folder) {
        return load(folder, hash -> false);
    }

    /**
     * The same, without holding the files against the schemas again when exactly these bytes are known to have passed
     * them: that is most of the time a start spends here.
     */
    Loaded load(Path folder, Predicate<String> passedBefore) {
        Complaints complaints = new Complaints();
        return load(FolderReader.read(folder, complaints), passedBefore, complaints);
    }

    /** The site that these files would be, without any folder. */
    Loaded load(SiteFiles files) {
        return load(files, hash -> false, new Complaints());
    }

    private Loaded load(SiteFiles files, Predicate<String> passedBefore, Complaints complaints) {
        Optional<Site> site = Optional.empty();
        try {
            site = site(files, passedBefore.test(files.hash()), complaints);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            complaints.mustFix("", 0, "", Said.of("site.folder-cannot-read-fault-program", e));
        }
        return new Loaded(complaints.anyMustFix() ? Optional.empty() : site, complaints.sorted(), files);
    }

    /** Names the schemas in force: what passed them passes them again. */
    String schemaDigest() {
        return schemas.digest();
    }

    private Optional<Site> site(SiteFiles files, boolean passed, Complaints complaints) {
        Optional<JsonFile> siteFile = json(files, "site.json", Schemas.Kind.SITE, passed, complaints);
        Optional<ZoneId> zone = siteFile.flatMap(file -> Settings.zone(file, complaints));
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone.orElse(ZoneOffset.UTC));
        Map<String, Optional<DrawnPlan>> drawings = new TreeMap<>();
        List<JsonFile> planFiles = new ArrayList<>();
        for (String path : files.byPath().keySet()) {
            if (path.startsWith("floors/")) {
                drawings.put(path, PlanReader.read(path, files.byPath().get(path), complaints));
            } else if (path.startsWith("plans/")) {
                json(files, path, Schemas.Kind.PLAN, passed, complaints).ifPresent(planFiles::add);
            }
        }
        drawings.values().forEach(drawn -> drawn.ifPresent(d -> FloorCheck.check(d, today, complaints)));
        Contacts contacts =
                Contacts.read(json(files, "contacts.json", Schemas.Kind.CONTACTS, passed, complaints), complaints);
        Floors floors = Floors.read(siteFile, drawings, complaints);
        Links links = Links.read(siteFile, complaints);
        List<Device> devices = Devices.read(
                json(files, "devices.json", Schemas.Kind.DEVICES, passed, complaints),
                floors,
                links,
                today,
                complaints);
        SiteSettings settings =
                siteFile.map(file -> Settings.read(file, contacts, complaints)).orElse(SiteSettings.standard());
        Element root = siteFile.map(Element::root).orElseGet(() -> Element.absent("site.json"));
        Words words = new Words(
                settings.quietDesk(), root.text("name"), root.text("address"), floors.buildings(), devices, complaints);
        List<Plan> plans = Plans.read(planFiles, contacts, floors, words, complaints);
        if (siteFile.isEmpty()) {
            return Optional.empty();
        }
        List<Area> areas = Settings.areas(siteFile.get(), floors, complaints);
        Settings.heardByStaffOnly(siteFile.get(), settings, devices, complaints);
        if (complaints.anyMustFix()) {
            return Optional.empty();
        }
        SiteKind kind = SiteKind.valueOf(root.text("kind").toUpperCase(Locale.ROOT));
        Threats.check(kind, plans, complaints);
        return Optional.of(Site.of(
                files.hash(),
                root.text("name"),
                root.text("desk"),
                root.text("address"),
                kind,
                zone.orElseThrow(),
                floors.buildings(),
                areas,
                devices,
                contacts.list(),
                plans,
                links.list(),
                settings));
    }

    private Optional<JsonFile> json(
            SiteFiles files, String path, Schemas.Kind kind, boolean passed, Complaints complaints) {
        byte[] bytes = files.byPath().get(path);
        if (bytes == null) {
            return Optional.empty();
        }
        Optional<JsonFile> read = JsonReader.read(path, bytes, complaints);
        return passed ? read : read.map(file -> schemas.check(kind, file, complaints));
    }
}
