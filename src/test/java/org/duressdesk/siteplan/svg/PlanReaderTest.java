package org.duressdesk.siteplan.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.site.Complaint;
import org.duressdesk.domain.site.DoorSwing;
import org.duressdesk.domain.site.Exit;
import org.duressdesk.domain.site.Feature;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.domain.site.PlanLabel;
import org.duressdesk.domain.site.Point;
import org.duressdesk.domain.site.Room;
import org.duressdesk.siteplan.folder.Complaints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderTest {
    private static final String ROOT = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" data-units-per-metre="12.5" data-true-north="-18"
                 data-grid-cell="50" data-verified-on="2026-03-12">
              <title>A floor</title><style>.door { stroke: red }</style>
              <rect class="outer-wall" x="10" y="10" width="380" height="280"/>
            """;
    private static final List<Point> SQUARE =
            List.of(new Point(20, 30), new Point(60, 30), new Point(60, 70), new Point(20, 70));

    @Test
    void readsTheRoot() {
        FloorPlan plan = read("");
        assertThat(plan)
                .extracting(
                        FloorPlan::width,
                        FloorPlan::height,
                        FloorPlan::unitsPerMetre,
                        FloorPlan::trueNorth,
                        FloorPlan::gridCell,
                        FloorPlan::verifiedOn)
                .containsExactly(400.0, 300.0, 12.5, -18.0, 50.0, Optional.of(LocalDate.of(2026, 3, 12)));
        assertThat(plan.outline())
                .containsExactly(new Point(10, 10), new Point(390, 10), new Point(390, 290), new Point(10, 290));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rect x=\"20\" y=\"30\" width=\"40\" height=\"40\"/>",
                "<polygon points=\"20,30 60,30 60,70 20,70\"/>",
                "<polyline points=\"20 30 60 30 60 70 20 70\"/>",
                "<path d=\"M20 30H60V70H20Z\"/>",
                "<path d=\"m20,30 h40 v40 h-40 z\"/>",
                "<path d=\"M20 30L60,30L60 70 20 70Z\"/>",
                "<path d=\"M20,30 60,30 60,70 20,70\"/>"
            })
    void readsAnOutlineHoweverItIsWritten(String shape) {
        FloorPlan plan = read("<g class=\"room\" id=\"r\" data-number=\"1-01\" data-short=\"Rm\">" + shape
                + "<text x=\"40\" y=\"50\"> Day\n  room </text></g>");
        assertThat(plan.rooms())
                .containsExactly(new Room("r", "Day room", "1-01", "Rm", Room.Use.ROOM, SQUARE, new Point(40, 50)));
    }

    @Test
    void movesWhatStandsInGroups() {
        FloorPlan plan = read(
                "<g transform=\"translate(10 20)\"><g transform=\"translate(5)\"><g class=\"stair\" id=\"s\">"
                        + "<rect x=\"5\" y=\"10\" width=\"40\" height=\"40\"/><path class=\"art\" d=\"M0 0C1 1 2 2 3 3\"/></g></g></g>");
        assertThat(plan.rooms()).containsExactly(new Room("s", "", "", "", Room.Use.STAIR, SQUARE, new Point(40, 50)));
    }

    @Test
    void readsDoorsExitsFeaturesAndLabels() {
        FloorPlan plan = read("""
                <line class="door" x1="20" y1="70" x2="50" y2="70" data-swing="-1"/>
                <line class="door" x1="60" y1="30" x2="60" y2="50"/>
                <line class="exit" x1="100" y1="290" x2="160" y2="290" data-number="1" data-side="bottom"/>
                <circle class="exit" cx="300" cy="40" r="9" data-number="2A" data-side="top"/>
                <text class="feature medical" x="70" y="80">AED</text>
                <text class="feature hazards" x="71" y="81">O2</text>
                <text class="hall close-up" x="5" y="6" transform="rotate(-90 5 6)">East hall</text>
                <g class="ground"><rect x="20" y="30" width="40" height="40"/><text x="40" y="50">Garden</text></g>
                """);
        assertThat(plan.doors())
                .containsExactly(
                        new DoorSwing(new Point(20, 70), false, 30, -1), new DoorSwing(new Point(60, 30), true, 20, 0));
        assertThat(plan.exits())
                .containsExactly(
                        new Exit("1", new Point(130, 290), Exit.Side.BOTTOM, 60),
                        new Exit("2A", new Point(300, 40), Exit.Side.TOP, 0));
        assertThat(plan.features())
                .containsExactly(
                        new Feature(Feature.Layer.MEDICAL, "AED", new Point(70, 80)),
                        new Feature(Feature.Layer.HAZARDS, "O2", new Point(71, 81)));
        assertThat(plan.labels())
                .containsExactly(
                        new PlanLabel("East hall", new Point(5, 6), -90, true, true, List.of()),
                        new PlanLabel("Garden", new Point(40, 50), 0, false, false, SQUARE));
    }

    @Test
    void decorationIsLeftAlone() {
        Complaints complaints = new Complaints();
        assertThat(PlanReader.read(
                        "f.svg",
                        (ROOT + "<g class=\"art\"><image/><rect/></g><path class=\"art\" d=\"x\"/></svg>")
                                .getBytes(StandardCharsets.UTF_8),
                        complaints))
                .isPresent();
        assertThat(complaints.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<line class=\"door\" x1=\"50\" y1=\"70\" x2=\"20\" y2=\"70\"/>",
                "<line class=\"door\" x1=\"50\" y1=\"70\" x2=\"60\" y2=\"80\"/>",
                "<line class=\"door\" x1=\"20\" y1=\"70\" x2=\"50\" y2=\"70\" data-swing=\"2\"/>",
                "<line class=\"exit\" x1=\"20\" y1=\"70\" x2=\"50\" y2=\"70\" data-side=\"left\"/>",
                "<line class=\"exit\" x1=\"20\" y1=\"70\" x2=\"50\" y2=\"70\" data-number=\"1\" data-side=\"south\"/>",
                "<text class=\"feature\" x=\"1\" y=\"1\">AED</text>",
                "<text class=\"feature medical\" x=\"1\" y=\"1\"></text>",
                "<text class=\"hall\" x=\"1\" y=\"1\" transform=\"skewX(3)\">Hall</text>",
                "<g class=\"room\"><rect x=\"20\" y=\"30\" width=\"40\" height=\"40\"/></g>",
                "<g class=\"room\" id=\"r\"><rect x=\"20\" y=\"30\" width=\"0\" height=\"40\"/></g>",
                "<g class=\"room\" id=\"r\"><rect x=\"20\" y=\"30\" width=\"40\"/></g>",
                "<g class=\"room\" id=\"r\"><line x1=\"1\" y1=\"1\" x2=\"3\" y2=\"3\"/></g>",
                "<g class=\"room\" id=\"r\"><path d=\"M1 1 2 2\"/></g>",
                "<g class=\"room\" id=\"r\"><path d=\"M1 1H5V5Z 7 7\"/></g>",
                "<g class=\"room\" id=\"r\"><path d=\"1 1 2 2 3 3\"/></g>",
                "<g class=\"room\" id=\"r\"><polygon points=\"1 1 2\"/></g>",
                "<g transform=\"rotate(9)\"><text class=\"hall\" x=\"1\" y=\"1\">Hall</text></g>"
            })
    void whatCannotBeReadMustBeFixed(String element) {
        Complaints complaints = new Complaints();
        PlanReader.read("f.svg", (ROOT + element + "\n</svg>").getBytes(StandardCharsets.UTF_8), complaints);
        assertThat(complaints.sorted()).singleElement().satisfies(c -> {
            assertThat(c.severity()).isEqualTo(Complaint.Severity.MUST_FIX);
            assertThat(c.line()).isEqualTo(5);
            assertThat(c.sentence()).startsWith("It cannot be read: ");
        });
    }

    private static FloorPlan read(String elements) {
        Complaints complaints = new Complaints();
        Optional<DrawnPlan> drawn =
                PlanReader.read("f.svg", (ROOT + elements + "</svg>").getBytes(StandardCharsets.UTF_8), complaints);
        assertThat(complaints.sorted().stream()
                        .filter(c -> c.severity() == Complaint.Severity.MUST_FIX)
                        .map(Complaint::text))
                .isEmpty();
        return drawn.orElseThrow().plan();
    }
}
