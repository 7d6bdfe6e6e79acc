package org.duressdesk.siteplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.callout.Step;
import org.duressdesk.domain.device.Audibility;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.domain.signal.NumberKind;
import org.duressdesk.domain.site.Building;
import org.duressdesk.domain.site.Complaint;
import org.duressdesk.domain.site.Contact;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Floor;
import org.duressdesk.domain.site.Outline;
import org.duressdesk.domain.site.Place;
import org.duressdesk.domain.site.Point;
import org.duressdesk.domain.site.Room;
import org.duressdesk.domain.site.Site;
import org.duressdesk.siteplan.check.Threats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sites that come with the program are whole, and as the design shows them. */
class SampleSitesTest {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));
    private static final Map<String, Loaded> LOADED = new TreeMap<>();

    static Path folder(String name) {
        return Path.of("sample-data", "sites", name);
    }

    static Site site(String name) {
        Loaded loaded = LOADED.computeIfAbsent(name, n -> new SiteLoader(CLOCK).load(folder(n)));
        assertThat(loaded.complaints().stream().map(Complaint::text)).isEmpty();
        return loaded.site().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital", "school"})
    void everyThreatOfItsKindHasAPlan(String name) {
        Site site = site(name);
        assertThat(site.plans().stream().map(Plan::threat)).containsAll(Threats.of(site.kind()));
        assertThat(site.plans()).allSatisfy(plan -> assertThat(plan.steps()).anyMatch(Step::mandatory));
    }

    @Test
    void hospitalHasTheButtonsOfTheDesign() {
        assertThat(buttons(site("hospital")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "A/L5", 12L, "A/L4", 14L, "A/L3", 16L, "A/L2", 11L, "A/L1", 18L, "A/B1", 7L, "B/L2", 22L,
                        "B/L1", 24L, "C/L1", 12L, "P/P1", 6L));
    }

    @Test
    void schoolHasTheButtonsOfTheDesignAndSixtyInAll() {
        Site school = site("school");
        assertThat(buttons(school)).containsAllEntriesOf(Map.of("M/L2", 14L, "M/L1", 20L, "X/L1", 4L));
        assertThat(school.devices()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(school.settings().quietDesk()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital", "school"})
    void everyKindOfButtonIsThere(String name) {
        Site site = site(name);
        assertThat(site.devices().stream().map(Device::kind)).contains(DeviceKind.values());
        assertThat(site.devices().stream().map(Device::audibility)).contains(Audibility.values());
        assertThat(site.devices().stream().filter(d -> d.keys().size() > 1)).isNotEmpty();
        assertThat(site.devices().stream().flatMap(d -> d.keys().stream()).map(k -> k.kind()))
                .contains(NumberKind.USER);
        assertThat(site.devices().stream().flatMap(d -> d.keys().stream()))
                .isNotEmpty()
                .allMatch(k -> k.account().matches("\\d{4}") && k.number().matches("\\d{3}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hospital | E-13 | Triage 3           | H6 | Door 1 | Building A, Level 1, room 1-114
            hospital | E-14 | Check-in           | J6 | Door 1 | Building A, Level 1, room 1-116
            hospital | E-15 | Waiting room       | G8 | Door 1 | Building A, Level 1, room 1-100
            hospital | E-01 | Vestibule          | E2 | Door 4 | Building A, Level 1, room 1-101
            hospital | E-16 | Pharmacy window    | L6 | Door 6 | Building A, Level 1, room 1-120
            hospital | U1-03 | Day room          | B4 | Door 11 | Building B, Level 1, room 1-240
            hospital | M3-07 | Maternity desk    | G5 | Door 5 | Building A, Level 3
            hospital | P-04 | Level 1, row C     | G6 | Door 31 | Car park, Level 1
            school | P-108 | Room 108            | C4 | Door 3 | Main building, Level 1
            school | S-01  | Front office, counter | E8 | Door 1 | Main building, Level 1
            """)
    void placesAreWhereTheDesignShowsThem(String name, String id, String spot, String grid, String door, String line) {
        Site site = site(name);
        Place place = site.place(site.device(new DeviceId(id)).orElseThrow());
        assertThat(Stream.of(place.spot(), place.grid(), place.door(), place.line()))
                .containsExactly(spot, grid, door, line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital", "school"})
    void namesAndButtonsStandInTheirRooms(String name) {
        Site site = site(name);
        for (Building building : site.buildings()) {
            for (Floor floor : building.floors()) {
                for (Room room : floor.plan().rooms()) {
                    assertThat(Outline.contains(room.outline(), room.label(), 0))
                            .as(building.id() + floor.id() + " " + room.id())
                            .isTrue();
                }
                assertThat(floor.plan().exits()).as(building.id() + floor.id()).isNotEmpty();
            }
        }
        for (Device device : site.devices()) {
            Floor floor = site.floor(device.building(), device.floor()).orElseThrow();
            device.room().ifPresent(id -> {
                Room room = floor.plan().rooms().stream()
                        .filter(r -> r.id().equals(id))
                        .findFirst()
                        .orElseThrow();
                assertThat(Outline.contains(room.outline(), device.at(), 0))
                        .as(device.id() + " within " + id)
                        .isTrue();
            });
            assertThat(Outline.contains(floor.plan().outline(), device.at(), 0))
                    .as(device.id() + " within the outer wall")
                    .isTrue();
        }
    }

    /** Marker symbols are 21 plan units wide: nearer than that they would cover each other. */
    @ParameterizedTest
    @ValueSource(strings = {"hospital", "school"})
    void buttonsDoNotCoverEachOther(String name) {
        Site site = site(name);
        for (Device a : site.devices()) {
            for (Device b : site.devices()) {
                if (!a.equals(b)
                        && a.building().equals(b.building())
                        && a.floor().equals(b.floor())) {
                    assertThat(a.at().distance(b.at()))
                            .as(a.id() + " and " + b.id())
                            .isGreaterThan(21);
                }
            }
        }
    }

    @Test
    void staffDuressPlanIsThatOfTheDesign() {
        Plan plan = site("hospital").plans().stream()
                .filter(p -> p.id().equals("aggression"))
                .findFirst()
                .orElseThrow();
        assertThat(plan.title()).isEqualTo("Staff duress, aggression");
        assertThat(plan.steps().stream()
                        .map(s -> s.kind() + " " + s.deadlineSeconds() + " " + s.mandatory() + " " + s.title()))
                .containsExactly(
                        "LOOK 20 true Look at camera {camera}",
                        "DISPATCH 30 true Send patrol by radio",
                        "CALL 60 true Charge nurse 4410, then 4411",
                        "CALL 60 true Call police dispatch",
                        "DISPATCH 60 true Send officer to meet police at {door}",
                        "CALL 120 false Call nursing supervisor, 4402",
                        "CONFIRM 600 true [1: Confirm the staff member is safe][2+: Confirm all {count} staff are safe]",
                        "NOTE 0 true Record code and threat level");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital", "school"})
    void numbersAreFictional(String name) {
        assertThat(site(name).contacts().stream().map(Contact::number))
                .isNotEmpty()
                .allMatch(n -> n.matches("\\d{4}|9-911|9-555-01\\d\\d|Channel \\d"));
    }

    @Test
    void northAndScaleAreThoseOfTheDesign() {
        Floor emergency = site("hospital").floor("A", "L1").orElseThrow();
        assertThat(emergency.plan().trueNorth()).isEqualTo(-18);
        assertThat(emergency.plan().unitsPerMetre()).isEqualTo(20);
        assertThat(emergency.plan().rooms().stream()
                        .filter(r -> r.id().equals("triage-3"))
                        .findFirst()
                        .orElseThrow()
                        .outline())
                .containsExactly(new Point(670, 506), new Point(760, 506), new Point(760, 602), new Point(670, 602));
    }

    private static Map<String, Long> buttons(Site site) {
        return site.devices().stream()
                .collect(Collectors.groupingBy(d -> d.building() + "/" + d.floor(), Collectors.counting()));
    }
}
