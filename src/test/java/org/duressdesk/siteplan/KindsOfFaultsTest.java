package org.duressdesk.siteplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duressdesk.domain.site.Complaint;
import org.duressdesk.domain.site.Complaint.Severity;
import org.duressdesk.domain.site.FloorPlan;
import org.duressdesk.domain.site.Point;
import org.duressdesk.domain.site.Room;
import org.duressdesk.domain.site.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small inputs that were once misread, refused or let through without a word; each stands for its kind. */
class KindsOfFaultsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void sound() {
        Folders.sound(folder);
    }

    private Loaded load() {
        return Folders.LOADER.load(folder);
    }

    private FloorPlan plan() {
        return load().site()
                .map(site -> site.buildings().getFirst().floors().getFirst().plan())
                .orElseThrow(() -> new AssertionError(Folders.texts(load())));
    }

    private List<Complaint> mustFix() {
        return load().complaints().stream()
                .filter(c -> c.severity() == Severity.MUST_FIX)
                .toList();
    }

    private void drawn(String in, String out) {
        Folders.replace(folder, "floors/a.svg", in, out);
    }

    private List<Point> ward() {
        return plan().rooms().stream()
                .filter(room -> room.id().equals("ward"))
                .findFirst()
                .map(Room::outline)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d=\"M100 10H190.0000000000003V100H100Z\"/>",
                "<polygon points=\"100,10 190.00000000000031,10 190,100 100,100\"/>",
                "<path d=\"M1e2 1.0e1H1.9e+2V100H100.0Z\"/>",
                "<rect x=\"100.00000000000001\" y=\"10\" width=\"89.9999999999999\" height=\"90\"/>"
            })
    void anyDecimalIsRead(String shape) {
        drawn("<rect x=\"100\" y=\"10\" width=\"90\" height=\"90\"/>", shape);
        assertThat(ward()).hasSize(4);
        assertThat(ward().get(1).x()).isBetween(189.999, 190.001);
    }

    @Test
    void placesAreZeroWhereTheyAreNotWritten() {
        drawn("<rect x=\"10\" y=\"10\" width=\"90\" height=\"90\"/>", "<rect width=\"95\" height=\"95\"/>");
        assertThat(plan().rooms().getFirst().outline().getFirst()).isEqualTo(new Point(0, 0));
    }

    @Test
    void severalPartsAreRefusedAndNotJoined() {
        drawn(
                "<rect x=\"100\" y=\"10\" width=\"90\" height=\"90\"/>",
                "<path d=\"M100 10H190V100H100Z M120 20H130V30Z\"/>");
        assertThat(mustFix())
                .singleElement()
                .extracting(Complaint::sentence)
                .asString()
                .contains("several parts");
    }

    @Test
    void theWordsOfATextMayStandInItsLines() {
        drawn(
                "<text x=\"145\" y=\"30\">Ward</text>",
                "<text><tspan x=\"145\" y=\"30\">Long</tspan><tspan x=\"145\" dy=\"9\">ward</tspan></text>");
        Room ward = plan().rooms().get(1);
        assertThat(ward.name()).isEqualTo("Long ward");
        assertThat(ward.label()).isEqualTo(new Point(145, 30));
    }

    @Test
    void anyWordOfTheClassGivesTheMeaning() {
        drawn("<g class=\"room\" id=\"ward\">", "<g class=\"cls-3 room\" id=\"ward\">");
        assertThat(plan().rooms()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"display=\"none\"", "style=\"fill:red; display:none\"", "visibility=\"hidden\""})
    void whatIsHiddenInTheDrawingIsHidden(String how) {
        drawn(
                "<line class",
                "<g class=\"room\" id=\"cellar\" " + how
                        + "><rect x=\"190\" y=\"10\" width=\"50\" height=\"50\"/></g><line class");
        assertThat(plan().rooms()).extracting(Room::id).containsExactly("desk", "ward");
        assertThat(Folders.texts(load())).anyMatch(text -> text.contains("g#cellar") && text.contains("hidden"));
    }

    @Test
    void whatIsNotDrawnMayBeTransformed() {
        drawn(
                "<line class",
                "<rect transform=\"scale(2)\" width=\"4\" height=\"4\"/><g transform=\"matrix(1 0 0 1 2 3)\"><path d=\"M0 0\"/></g><line class");
        assertThat(load().site()).isPresent();
        assertThat(mustFix()).isEmpty();
    }

    @Test
    void aDocumentTypeWithoutEntitiesIsSkippedAndOneWithThemRefused() {
        String type =
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"";
        Folders.write(folder, "floors/a.svg", type + ">" + Folders.FLOOR);
        assertThat(load().site()).isPresent();
        Folders.write(folder, "floors/a.svg", type + " [<!ENTITY a \"b\">]>" + Folders.FLOOR);
        assertThat(mustFix()).anySatisfy(c -> assertThat(c.sentence()).contains("declares entities"));
    }

    @Test
    void anOuterWallThatNobodyWouldSeeMustBeFixed() {
        drawn("points=\"10,10 290,10 290,190 10,190\"", "points=\"9999999,10 9999990,10 9999990,190\"");
        assertThat(mustFix())
                .anySatisfy(c -> assertThat(c.sentence()).startsWith("The outer wall lies outside the plan"));
    }

    @Test
    void namesHaveALengthThatAScreenCanShow() {
        drawn(">Ward<", ">" + "W".repeat(61) + "<");
        assertThat(mustFix())
                .anySatisfy(c -> assertThat(c.sentence()).contains("its name has more than 60 characters"));
    }

    @ParameterizedTest
    @CsvSource({"\\u202e, U+202E", "\\u001b, U+001B", "\\ud800, U+D800", "\\u200b, U+200B"})
    void charactersThatCannotBePrintedAreRefusedInJsonToo(String escaped, String named) {
        Folders.replace(folder, "devices.json", "\"Desk\"", "\"De" + escaped + "sk\"");
        assertThat(mustFix()).anySatisfy(c -> {
            assertThat(c.text()).contains("devices.json line 4, $.devices[0].name");
            assertThat(c.sentence()).contains(named);
        });
        assertThat(load().site()).isEmpty();
    }

    @Test
    void noComplaintOnlyFollowsFromAnother() {
        Folders.replace(
                folder, "site.json", "\"supervisorContact\"", "\"raiseAfterSeconds\": 3, \"supervisorContact\"");
        assertThat(mustFix())
                .singleElement()
                .extracting(Complaint::sentence)
                .asString()
                .startsWith("\"3\" is too small");
    }

    @Test
    void anOuterWallThatCannotBeReadIsNotAlsoMissing() {
        drawn("<polygon class=\"outer-wall\" points=\"10,10", "<polygon class=\"outer-wall\" points=\"1e9,10");
        assertThat(mustFix())
                .singleElement()
                .extracting(Complaint::sentence)
                .asString()
                .contains("larger than any plan");
    }

    @Test
    void whatMustBeFixedStandsFirstHoweverMuchShouldBeLookedAt() {
        String many = IntStream.range(0, 1_000)
                .mapToObj(i -> "<ellipse rx=\"" + i + "\"/>\n")
                .collect(Collectors.joining());
        drawn("<line class", many + "<line class");
        Folders.replace(folder, "devices.json", "\"ward\"", "\"nowhere\"");
        List<Complaint> all = load().complaints();
        assertThat(all.getFirst().severity()).isEqualTo(Severity.MUST_FIX);
        assertThat(all.getFirst().sentence()).contains("nowhere");
        assertThat(all)
                .hasSizeLessThan(10)
                .anySatisfy(c -> assertThat(c.sentence()).endsWith("(and 997 more like it)"));
    }

    @Test
    void theWordsOfLibrariesStayOutOfComplaints() {
        Folders.replace(folder, "contacts.json", "\"format\": 1", "\"format\": NaN");
        assertThat(mustFix())
                .allSatisfy(c -> assertThat(c.text()).doesNotContain("JsonReadFeature", "jdk.xml"))
                .anySatisfy(c -> assertThat(c.text()).startsWith("must fix: contacts.json line 2"));
    }

    @Test
    void tenThousandButtonsOnFiftyFloorsLoad() {
        String floors = IntStream.range(0, 50)
                .mapToObj(i -> "{ \"id\": \"F" + i + "\", \"code\": \"F" + i + "\", \"level\": \"Level " + i
                        + "\", \"name\": \"Floor " + i + "\", \"plan\": \"floors/a.svg\" }")
                .collect(Collectors.joining(", "));
        Folders.replace(
                folder,
                "site.json",
                "{ \"id\": \"L1\", \"code\": \"L1\", \"level\": \"Level 1\", \"name\": \"Ground\", \"plan\": \"floors/a.svg\" }",
                floors);
        String buttons = IntStream.range(0, 10_000)
                .mapToObj(i -> "{ \"id\": \"B" + i + "\", \"name\": \"Button " + i
                        + "\", \"kind\": \"fixed\", \"audibility\": \"silent\", \"building\": \"A\", \"floor\": \"F"
                        + i % 50 + "\", \"x\": "
                        + (10 + i / 50) + ", \"y\": 150, \"keys\": [{ \"link\": \"main\", \"account\": \""
                        + (1000 + i / 1000) + "\", \"zone\": \""
                        + String.format(java.util.Locale.ROOT, "%03d", i % 1000) + "\" }] }")
                .collect(Collectors.joining(",\n"));
        Folders.write(folder, "devices.json", "{ \"format\": 1, \"devices\": [" + buttons + "] }");
        assertThat(load().site().map(Site::devices).orElseThrow(() -> new AssertionError(Folders.texts(load()))))
                .hasSize(10_000);
    }

    // Lists

    private static final String HEAD = "id,name,kind,audibility,building,floor,room,x,y,link,account,zone\n";
    private static final String ROW = "N1,Store,fixed,silent,A,L1,desk,20,20,main,1234,009";

    private DeviceImport.Preview list(String csv, Map<String, String> named) {
        return new DeviceImport(Folders.LOADER).preview(folder, csv.getBytes(StandardCharsets.UTF_8), named);
    }

    private DeviceImport.Preview list(String csv) {
        return list(csv, Map.of());
    }

    @Test
    void aKeyThatLostItsZerosIsRefused() {
        assertThat(Folders.words(list("id,link,account,zone\nD-1,main,1234,1\n"))
                        .get(2))
                .contains("refused", "main 1234 zone 1", "main 1234 zone 001 of button D-1", "only in zeros");
    }

    @Test
    void oldAndNewKeyAreNamed() {
        assertThat(Folders.words(list("id,link,account,zone\nD-1,main,1234,077\n"))
                        .get(2))
                .isEqualTo("changed: D-1: keys from main 1234 zone 001 to main 1234 zone 077");
    }

    @Test
    void rowsThatRepeatOrContradictEachOtherAreRefused() {
        assertThat(Folders.words(list(HEAD + ROW + "\n" + ROW + "\n")).get(3))
                .isEqualTo("refused: The row repeats line 2.");
        assertThat(Folders.words(list(HEAD + ROW + "\n"
                                + ROW.replace("Store", "Cellar").replace("009", "010") + "\n"))
                        .get(3))
                .isEqualTo("refused: The row contradicts line 2: name is \"Store\" there and \"Cellar\" here.");
    }

    @Test
    void allUnknownColumnsAreNamedAtOnceAndCanBeNamedOrLeftOut() {
        String german = "Melder;Bezeichnung;Gruppe;id;Anlage\nx;Küche;009;N1;main\n";
        assertThat(Folders.words(list(german)).get(1))
                .contains("\"Melder\", \"Bezeichnung\", \"Gruppe\", \"Anlage\" are not known");
        assertThat(Folders.words(list(
                                german,
                                Map.of("melder", "-", "Bezeichnung", "name", "Gruppe", "camera", "anlage", "-")))
                        .get(2))
                .doesNotContain("column");
        assertThat(Folders.words(list("B9,Store\n")).get(1)).contains("holds no column name that is known", "\"B9\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\nid;name;kind;audibility;building;floor;room;x;y;link;account;zone\nN1;Store;fixed;silent;A;L1;desk;20;20;main;1234;009\n",
                "id\tname\tkind\taudibility\tbuilding\tfloor\troom\tx\ty\tlink\taccount\tzone\nN1\tStore\tfixed\tsilent\tA\tL1\tdesk\t20\t20\tmain\t1234\t009\n",
                HEAD + "N1,Store,fixed,silent,A,L1,desk,20,20,main,1234,009,,,\n,,,,,,,,,,,,,,\n",
                HEAD + "N1,Store\u00a0room,fixed,silent,A,L1,desk,20\u00a0,20,main,1234,009\n",
                HEAD + "N1,-1 Store,fixed,silent,A,L1,desk,20,20,main,1234,009\n",
                HEAD + "N1,Store 3\" pipe,fixed,silent,A,L1,desk,20,20,main,1234,009\n"
            })
    void listsAsSpreadsheetsWriteThemAreTaken(String csv) {
        DeviceImport.Preview preview = list(csv);
        assertThat(preview.sound()).as(Folders.words(preview).toString()).isTrue();
        assertThat(Folders.words(preview).values()).anyMatch(line -> line.startsWith("added: N1"));
    }
}
