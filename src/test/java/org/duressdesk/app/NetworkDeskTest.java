package org.duressdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.awaitility.Awaitility;
import org.duressdesk.Apart;
import org.duressdesk.Main;
import org.duressdesk.PanelSocket;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.desk.Desk;
import org.duressdesk.desk.state.Incident;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.receiver.protocol.siadc09.Keys;
import org.duressdesk.receiver.protocol.siadc09.Panel;
import org.duressdesk.simulator.SimulatorWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole desk behind a listening port: presses of panels become incidents, those of strangers do not. */
@Timeout(120)
class NetworkDeskTest {
    private static final String SECRET = "404142434445464748494A4B4C4D4E4F";
    private static final SecretKey KEY = Keys.read("hex:" + SECRET);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("HH:mm:ss,MM-dd-uuuu", Locale.ROOT);

    @TempDir
    Path folder;

    @Test
    void panelsPressAndStrangersMoveNothing() throws Exception {
        int number = PanelSocket.free();
        Files.writeString(
                folder.resolve("keys.json"),
                "{ \"format\": 1, \"keys\": [{ \"link\": \"main\", \"account\": \"0418\", \"key\": \"hex:" + SECRET
                        + "\" }] }");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder.resolve("keys.json"), PosixFilePermissions.fromString("rw-------"));
        }
        Workplace.Options options = new Workplace.Options(
                Path.of("sample-data/sites/hospital"),
                DataFolder.in(folder),
                ReceiverOption.links("tcp-listen://127.0.0.1:" + number
                        + ",sia-dc09,account=0417/60/clear,account=0418/60,name=main"),
                false,
                false);
        try (Workplace place = Workplace.open(options, SimulatorWatch.NOBODY)) {
            Desk desk = place.desk();
            Awaitility.await().until(() -> desk.latest().state().links().size() == 2);
            try (Socket panel = PanelSocket.connect(number)) {
                assertThat(PanelSocket.said(panel, Panel.frame("\"ADM-CID\"0001L0#0417[#0417|1122 01 013]")))
                        .contains("\"ACK\"0001L0#0417[]");
                Awaitility.await().until(() -> desk.latest().state().incidents().size() == 1);
                assertThat(presses(desk)).containsExactly("E-13 1");
                assertThat(PanelSocket.said(
                                panel, Panel.frame("\"ADM-CID\"0001L0#0417[#0417|1122 01 013]_18:05:00,11-24-2026")))
                        .as("sent again with a time of its own")
                        .contains("\"ACK\"0001L0#0417[]");
                assertThat(PanelSocket.said(panel, Panel.frame("\"ADM-CID\"0002L0#0417[#0417|1122 01 013]")))
                        .contains("\"ACK\"0002");
                Awaitility.await().until(() -> presses(desk).equals(List.of("E-13 2")));
            }
            int before = desk.latest().state().incidents().size();
            try (Socket stranger = PanelSocket.connect(number)) {
                assertThat(PanelSocket.said(stranger, Panel.frame("\"ADM-CID\"0001L0#9999[#9999|1122 01 013]")))
                        .contains("\"DUH\"0001");
                assertThat(PanelSocket.said(stranger, Panel.frame("\"ADM-CID\"0001L0#0418[#0418|1122 01 014]")))
                        .contains("\"DUH\"0001");
                assertThat(PanelSocket.said(
                                stranger,
                                Panel.encrypted(
                                        "\"*ADM-CID\"0001L0#0418", "|#0418|1122 01 014]_00:00:00,01-01-2020", KEY)))
                        .contains("\"NAK\"");
            }
            try (Socket panel = PanelSocket.connect(number)) {
                String time = STAMP.format(Instant.now().atOffset(ZoneOffset.UTC));
                assertThat(PanelSocket.said(panel, Panel.encrypted("\"*NULL\"0000L0#0418", "]_" + time, KEY)))
                        .contains("\"*ACK\"0000L0#0418[");
            }
            assertThat(desk.latest().state().incidents()).hasSize(before);
            assertThat(desk.latest().state().links().keySet())
                    .containsExactlyInAnyOrder(new LinkId("main.0417"), new LinkId("main.0418"));
            assertThat(desk.latest().state().links().values())
                    .allMatch(link -> link.troubles().isEmpty());
        }
        String all = everything();
        assertThat(all).contains("reason.dc09.unlisted", "9999").doesNotContainIgnoringCase(SECRET);
    }

    @Test
    void whatComesToThePortOfARunningDeskIsRecorded() throws Exception {
        int number = PanelSocket.free();
        Workplace.Options options = new Workplace.Options(
                Path.of("sample-data/sites/hospital"),
                DataFolder.in(folder),
                ReceiverOption.links("tcp-listen://127.0.0.1:" + number
                        + ",sia-dc09,account=0417/60/clear,account=0418/60/clear,name=main"),
                false,
                false);
        StringWriter out = new StringWriter();
        Path whole = folder.resolve("port.capture");
        Path one = folder.resolve("panel.capture");
        String journal = folder.resolve("journal").toString();
        try (Workplace place = Workplace.open(options, SimulatorWatch.NOBODY)) {
            place.findable(() -> "Here.");
            Awaitility.await()
                    .until(() -> place.desk().latest().state().links().size() == 2
                            && Files.exists(folder.resolve("journal/desk.door")));
            CompletableFuture<Integer> port =
                    Apart.run(() -> run(out, "capture", "--link", "main", "--journal", journal, whole.toString()));
            CompletableFuture<Integer> panel =
                    Apart.run(() -> run(out, "capture", "--link", "main.0418", "--journal", journal, one.toString()));
            Awaitility.await()
                    .until(() -> Files.exists(whole)
                            && Files.readString(whole).contains(" opened")
                            && Files.exists(one)
                            && Files.readString(one).contains(" opened"));
            try (Socket socket = PanelSocket.connect(number)) {
                PanelSocket.said(socket, Panel.frame("\"ADM-CID\"0001L0#0417[#0417|1122 01 013]"));
                PanelSocket.said(socket, Panel.frame("\"ADM-CID\"0001L0#0418[#0418|1122 01 014]"));
            }
            Awaitility.await()
                    .until(() -> Files.readString(one).contains("answered: ")
                            && Files.readString(whole).contains("main.0418 answered: "));
            place.close();
            assertThat(port.get(30, TimeUnit.SECONDS) + panel.get(30, TimeUnit.SECONDS))
                    .as("the desk was ended")
                    .isEqualTo(2);
        }
        assertThat(decoded(whole)).contains("\"zone_or_user\":\"013\"", "\"zone_or_user\":\"014\"");
        assertThat(decoded(one)).contains("\"zone_or_user\":\"014\"").doesNotContain("0417");
    }

    private static String decoded(Path file) {
        StringWriter said = new StringWriter();
        run(said, "decode", "--protocol", "sia-dc09", "--capture", file.toString());
        return said.toString();
    }

    private static int run(StringWriter out, String... arguments) {
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(out, true));
    }

    private static List<String> presses(Desk desk) {
        return desk.latest().state().incidents().values().stream()
                .map(Incident::alarms)
                .flatMap(List::stream)
                .map(alarm -> alarm.subject() + " " + alarm.presses().size())
                .toList();
    }

    /** Everything the desk has written, but for the file of the keys itself. */
    private String everything() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("keys.json"))
                    .toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }
}
