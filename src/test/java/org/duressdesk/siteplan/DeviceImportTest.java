package org.duressdesk.siteplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.site.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Device lists from spreadsheets: shown line by line, written whole or not at all, hostile ones refused with a reason. */
class DeviceImportTest {
    private static final String HEAD = "id,name,kind,audibility,building,floor,room,x,y,link,account,zone,user\n";

    @TempDir
    Path folder;

    private final DeviceImport devices = new DeviceImport(Folders.LOADER);

    @BeforeEach
    void site() {
        Folders.sound(folder);
    }

    @Test
    void addsChangesAndLeavesAlone() throws IOException {
        String csv = HEAD
                + "D-3,\"Desk, left\",pendant,Silent,A,L1,desk,20,20,main,1234,003,\n"
                + "D-1,Counter,,,,,,,,,,,\n"
                + "D-2,,,,,,,,,main,1234,002,\n"
                + "D-3,,,,,,,,,main,1234,,17\n";
        DeviceImport.Preview preview = preview(csv);
        assertThat(Folders.words(preview))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        2, "added: D-3 Desk, left",
                        3, "changed: D-1: name from Desk to Counter",
                        4, "unchanged: D-2",
                        5, "added: D-3 Desk, left")));
        assertThat(preview.sound()).isTrue();
        assertThat(Files.readString(folder.resolve("devices.json")))
                .as("a preview writes nothing")
                .isEqualTo(Folders.DEVICES);
        devices.apply(folder, preview);
        Site site = Folders.LOADER.load(folder).site().orElseThrow();
        assertThat(site.devices()).extracting(d -> d.id().value()).containsExactly("D-1", "D-2", "D-3");
        assertThat(site.device(new DeviceId("D-3")).orElseThrow().keys()).hasSize(2);
        assertThat(site.device(new DeviceId("D-1")).orElseThrow().name()).isEqualTo("Counter");
        assertThat(preview(csv).changes()).as("a second time nothing changes").isFalse();
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .filteredOn(name -> name.contains("devices.json"))
                    .containsExactly("devices.json");
        }
    }

    @Test
    void semicolonsAByteOrderMarkAndWindowsLineEndsAreUnderstood() {
        String csv = "\uFEFF" + HEAD.replace(',', ';').replace("\n", "\r\n")
                + "D-3;Desk, left;fixed;silent;A;L1;desk;20;20;main;1234;003;\r\n\r\n";
        assertThat(Folders.words(preview(csv))).containsExactly(Map.entry(2, "added: D-3 Desk, left"));
    }

    @Test
    void theSamplesHaveNothingToChangeForTheirOwnList() throws IOException {
        Path hospital = SampleSitesTest.folder("hospital");
        DeviceImport.Preview preview =
                devices.preview(hospital, "id,building\nE-13,A\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Folders.words(preview)).containsExactly(Map.entry(2, "unchanged: E-13"));
        assertThat(new String(preview.after(), StandardCharsets.UTF_8))
                .as("written as the samples are")
                .isEqualTo(Files.readString(hospital.resolve("devices.json")).replace("\r\n", "\n"));
    }

    static String[][] refused() {
        return new String[][] {
            {
                HEAD + "D-3,Desk,fixed,silent,A,L1,desk,20,20,main,1234,001,\n",
                "2 refused: The key 1234 zone 001 of link main, here of button D-3, is taken by $.devices[0].keys[0] in devices.json line 4; each belongs to one."
            },
            {
                HEAD + "D-3,Desk,fixed,silent,A,L1,ward,20,20,main,1234,003,\n",
                "2 refused: Button D-3 at 20, 20 lies outside its room ward, in desk on floors/a.svg."
            },
            {
                HEAD + "D-3,Desk,loud,silent,A,L1,desk,20,20,main,1234,003,\n",
                "2 refused: \"loud\" is not one of fixed, wireless, pendant."
            },
            {
                HEAD + "D-3,Desk,fixed,silent,A,L1,desk,wide,20,main,1234,003,\n",
                "2 refused: The cell x is not a number such as 733 or 733.5: \"wide\"."
            },
            {
                HEAD + "D-3,Desk,fixed,silent,A,L1,desk,20,20,main,1234,,\n",
                "2 refused: A key needs link, account, and either zone or user."
            },
            {HEAD + ",Desk,fixed,silent,A,L1,desk,20,20,main,1234,003,\n", "2 refused: The row has no id."},
            {
                HEAD + "D-3,\"=HYPERLINK(\"\"http://x\"\")\",fixed,silent,A,L1,desk,20,20,main,1234,003,\n",
                "2 refused: The cell name begins like a formula, which a spreadsheet would run: \"=HYPERLINK(\"http://x\")\"."
            },
            {
                HEAD + "D-3,@SUM(A1),,,,,,,,,,,\n",
                "2 refused: The cell name begins like a formula, which a spreadsheet would run: \"@SUM(A1)\"."
            },
            {
                HEAD + "D-3,-cmd|calc,,,,,,,,,,,\n",
                "2 refused: The cell name begins like a formula, which a spreadsheet would run: \"-cmd|calc\"."
            },
            {
                HEAD + "D-3,a\u0007b,,,,,,,,,,,\n",
                "2 refused: The cell name holds the character U+0007, which cannot be printed: \"a?b\"."
            },
            {
                HEAD + "D-3," + "x".repeat(201) + ",,,,,,,,,,,\n",
                "2 refused: The cell name has more than 200 characters: \"" + "x".repeat(40) + "…\"."
            },
            {HEAD + "D-1,a,b,c,d,e,f,g,h,i,j,k,l,m\n", "2 refused: The cell \"m\" stands under no column name."},
            {HEAD + "D-1,\"open\n", "2 refused: The row cannot be read: a quote is not closed."},
            {
                "id,colour\nD-1,red\n",
                "1 refused: The column \"colour\" is not known; known are id, name, kind, audibility, building, floor, room, x, y, camera, link, account, zone, user, locationConfirmed. Name or ignore others with --column."
            },
            {"id,name,ID\nD-1,a,b\n", "1 refused: The column id stands there twice."},
            {"name\nDesk\n", "1 refused: There is no column id."},
            {
                "",
                "1 refused: The file is empty; its first row holds the column names id, name, kind, audibility, building, floor, room, x, y, camera, link, account, zone, user, locationConfirmed."
            },
        };
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedByLineAndNothingIsWritten(String csv, String complaint) throws IOException {
        DeviceImport.Preview preview = preview(csv);
        int space = complaint.indexOf(' ');
        assertThat(Folders.words(preview))
                .containsEntry(Integer.parseInt(complaint.substring(0, space)), complaint.substring(space + 1));
        assertThat(preview.sound()).isFalse();
        assertThatThrownBy(() -> devices.apply(folder, preview)).isInstanceOf(IOException.class);
        assertThat(Files.readString(folder.resolve("devices.json"))).isEqualTo(Folders.DEVICES);
    }

    @Test
    void otherEncodingsAreRefusedWithTheirLine() {
        assertThat(Folders.words(
                        devices.preview(folder, (HEAD + "D-3,B\u00fcro").getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly(Map.entry(2, "refused: The file is not UTF-8; save it as CSV UTF-8."));
        assertThat(Folders.words(devices.preview(folder, HEAD.getBytes(StandardCharsets.UTF_16))))
                .containsExactly(Map.entry(1, "refused: The file is UTF-16; save it as CSV UTF-8."));
    }

    @Test
    @Timeout(20)
    void hugeListsAreRefusedSoon() {
        assertThat(Folders.words(devices.preview(folder, new byte[(8 << 20) + 1])))
                .containsValue("refused: The file is larger than 8 MiB.");
        assertThat(Folders.words(preview("id\n" + "D-1\n".repeat(90_000))))
                .containsValue("refused: The list has more than 80000 rows.");
        assertThat(preview("id,name\nD-1," + "\"".repeat(1_000_001) + "\n").sound())
                .isFalse();
    }

    @Test
    void aSiteThatIsBrokenAlreadyIsSaidFirst() {
        Folders.replace(folder, "site.json", "\"kind\": \"other\"", "\"kind\": \"bank\"");
        DeviceImport.Preview preview = preview("id,name\nD-1,Counter\n");
        assertThat(preview.others())
                .extracting(said -> said.words())
                .containsExactly(
                        "The site as it is: must fix: site.json line 6, $.kind: \"bank\" is not one of hospital, school, other.");
        assertThat(preview.sound()).isFalse();
    }

    @Test
    void aFileThatSomebodyElseChangedIsNotOverwritten() throws IOException {
        DeviceImport.Preview preview = preview("id,name\nD-1,Counter\n");
        Folders.replace(folder, "devices.json", "\"Ward\"", "\"Ward 1\"");
        String theirs = Files.readString(folder.resolve("devices.json"));
        assertThatThrownBy(() -> devices.apply(folder, preview)).hasMessageContaining("was changed by somebody else");
        assertThat(Files.readString(folder.resolve("devices.json"))).isEqualTo(theirs);
    }

    @Test
    void noBytesMakeItThrow() {
        long seed = 20_261_124;
        Random random = new Random(seed);
        byte[] sound = (HEAD + "D-3,\"Desk, left\",pendant,silent,A,L1,desk,20,20,main,1234,003,\nD-1,Counter\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 300; i++) {
            byte[] spoilt = sound.clone();
            for (int injuries = 1 + random.nextInt(5); injuries > 0; injuries--) {
                spoilt[random.nextInt(spoilt.length)] =
                        random.nextBoolean() ? (byte) random.nextInt() : (byte) "\",;\n=".charAt(random.nextInt(5));
            }
            DeviceImport.Preview preview = devices.preview(folder, spoilt);
            assertThat(Folders.words(preview).values())
                    .as("seed %d, list %d", seed, i)
                    .allMatch(line -> !line.contains("\n"));
        }
    }

    private DeviceImport.Preview preview(String csv) {
        return devices.preview(folder, csv.getBytes(StandardCharsets.UTF_8));
    }
}
