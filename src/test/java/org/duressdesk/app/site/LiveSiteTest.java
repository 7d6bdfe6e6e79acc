package org.duressdesk.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.awaitility.Awaitility;
import org.duressdesk.PanelSocket;
import org.duressdesk.app.Workplace;
import org.duressdesk.app.Written;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.desk.Desk;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.receiver.protocol.siadc09.Keys;
import org.duressdesk.receiver.protocol.siadc09.Panel;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.PtyPort;
import org.duressdesk.simulator.port.ReceiverPort;
import org.duressdesk.simulator.port.TcpPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A site that changes while the desk runs: receivers come, move and go; what did not change notices nothing. */
@Timeout(180)
class LiveSiteTest {
    private static final SimulatorSettings QUICK = SimulatorSettings.DEFAULT.withTimes(1_000, 1_000);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("HH:mm:ss,MM-dd-uuuu", Locale.ROOT);

    @TempDir
    Path folder;

    @Test
    void receiversMoveComeAndGoWithoutARestartAndTheOthersNoticeNothing() throws Exception {
        Path site = copyOfTheHospital();
        try (RealTime time = new RealTime(System::nanoTime);
                ReceiverSimulator first = receiver(new PtyPort(folder.resolve("a")), QUICK, time);
                ReceiverSimulator steady = receiver(new PtyPort(folder.resolve("b")), QUICK, time);
                ReceiverSimulator second = receiver(
                        new PtyPort(folder.resolve("c")), QUICK.withHeader(SimulatorSettings.Header.RRLLL), time);
                ReceiverSimulator network = receiver(new TcpPort(0), QUICK, time)) {
            links(site, link("main", first.where(), "header=RRL"), link("side", steady.where(), ""));
            try (Workplace place = open(site, List.of())) {
                patiently().until(() -> beats(first) > 0 && beats(steady) > 0);

                links(
                        site,
                        link("main", second.where(), "header=RRLLL"),
                        link("side", steady.where(), ""),
                        link("extra", "tcp://" + network.where(), ""));
                patiently().until(() -> beats(second) > 0 && beats(network) > 0);
                long left = beats(first);
                second.press("0417", "513");
                patiently()
                        .until(() -> place.desk().latest().state().incidents().size() == 1
                                && condition(place, "extra").equals(Optional.of(LinkState.Condition.UP)));

                links(site, link("main", second.where(), "header=nonsense"), link("side", steady.where(), ""));
                patiently()
                        .until(() -> condition(place, "extra").isEmpty()
                                && !complaints(place).isEmpty());
                assertThat(complaints(place))
                        .singleElement()
                        .asString()
                        .startsWith("Receiver main stays as it was, its changed settings cannot work: ")
                        .contains("nonsense");
                long before = beats(second);
                patiently().until(() -> beats(second) > before + 1);

                Files.writeString(site.resolve("site.json"), "{ half");
                patiently()
                        .until(() ->
                                complaints(place).stream().anyMatch(text -> text.startsWith("must fix: site.json")));
                long then = beats(second);
                patiently().until(() -> beats(second) > then + 1);

                links(site, link("main", first.where(), "header=RRL"), link("side", steady.where(), ""));
                patiently().until(() -> beats(first) > left && complaints(place).isEmpty());

                assertThat(Written.facts(place, "side", LinkFact.LinkUp.class))
                        .as("not touched")
                        .hasSize(1);
                assertThat(Written.facts(place, "side", LinkFact.LinkDown.class))
                        .isEmpty();
                assertThat(Written.facts(place, "side", LinkFact.LinkSilent.class))
                        .isEmpty();
                assertThat(Written.facts(place, "extra", LinkFact.LinkSilent.class))
                        .as("new, not silent")
                        .isEmpty();
                assertThat(Written.facts(place, "extra", LinkFact.LinkRetired.class))
                        .hasSize(1);
                assertThat(Written.facts(place, "main", LinkFact.LinkUp.class))
                        .extracting(LinkFact.LinkUp::port)
                        .containsExactly(first.where(), second.where(), first.where());
            }
        }
    }

    @Test
    void keysAndAccountsChangeWithoutARestartAndOtherPanelsStayConnected() throws Exception {
        int number = PanelSocket.free();
        Path site = copyOfTheHospital();
        links(
                site,
                port(
                        number,
                        "{\"account\":\"0417\",\"name\":\"One\",\"supervisionSeconds\":60,\"encrypted\":false}",
                        "{\"account\":\"0418\",\"name\":\"Two\",\"supervisionSeconds\":60}"));
        try (Workplace place = open(site, List.of())) {
            patiently().until(() -> condition(place, "main.0418").equals(Optional.of(LinkState.Condition.DOWN)));
            assertThat(Written.facts(place, "main.0418", LinkFact.LinkDown.class))
                    .singleElement()
                    .returns(
                            "There is no key for account 0418 on this desk: write it into keys.json in the data folder.",
                            down -> down.reason().words());
            try (Socket panel = PanelSocket.connect(number)) {
                assertThat(PanelSocket.said(panel, Panel.frame("\"NULL\"0000L0#0417[]")))
                        .contains("\"ACK\"0000L0#0417[]");

                String old = keyFile("00112233445566778899AABBCCDDEEFF");
                patiently()
                        .until(() -> Written.facts(place, "main.0418", LinkFact.LinkUp.class)
                                        .size()
                                == 1);
                assertThat(PanelSocket.said(panel, Panel.frame("\"NULL\"0000L0#0417[]")))
                        .contains("\"ACK\"");
                assertThat(opens(number, old)).contains("\"*ACK\"");

                String fresh = keyFile("FFEEDDCCBBAA99887766554433221100");
                patiently()
                        .until(() -> Written.facts(place, "main.0418", LinkFact.LinkUp.class)
                                        .size()
                                == 2);
                assertThat(opens(number, fresh)).contains("\"*ACK\"");
                assertThat(opens(number, old))
                        .as("the old key opens nothing any more")
                        .contains("\"DUH\"");

                Files.writeString(folder.resolve("keys.json"), "{ half");
                patiently().until(() -> !complaints(place).isEmpty());
                assertThat(complaints(place))
                        .singleElement()
                        .asString()
                        .startsWith("keys.json: No key is used: ")
                        .endsWith(" The keys read before stay in force until the desk ends.");
                assertThat(opens(number, fresh)).contains("\"*ACK\"");

                links(
                        site,
                        port(
                                number,
                                "{\"account\":\"0417\",\"name\":\"One\",\"supervisionSeconds\":60,\"encrypted\":false}",
                                "{\"account\":\"0419\",\"name\":\"Three\",\"supervisionSeconds\":60,\"encrypted\":false}"));
                patiently()
                        .until(() -> condition(place, "main.0418").isEmpty()
                                && condition(place, "main.0419").equals(Optional.of(LinkState.Condition.UP)));
                assertThat(PanelSocket.said(panel, Panel.frame("\"NULL\"0000L0#0419[]")))
                        .contains("\"ACK\"0000L0#0419[]");
                assertThat(PanelSocket.said(panel, Panel.frame("\"NULL\"0000L0#0418[]")))
                        .contains("\"DUH\"0000L0#0418[]");
                assertThat(PanelSocket.said(panel, Panel.frame("\"NULL\"0000L0#0417[]")))
                        .contains("\"ACK\"0000L0#0417[]");
            }
            assertThat(Written.facts(place, "main.0417", LinkFact.LinkUp.class))
                    .as("not touched")
                    .hasSize(1);

            int other = PanelSocket.free();
            links(
                    site,
                    port(
                            other,
                            "{\"account\":\"0417\",\"name\":\"One\",\"supervisionSeconds\":60,\"encrypted\":false}"));
            patiently()
                    .until(() -> Written.facts(place, "main.0417", LinkFact.LinkUp.class)
                                    .size()
                            == 2);
            try (Socket panel = PanelSocket.connect(other)) {
                assertThat(PanelSocket.said(panel, Panel.frame("\"NULL\"0000L0#0417[]")))
                        .contains("\"ACK\"0000L0#0417[]");
            }
        }
    }

    @Test
    void aSiteThatCannotBeKeptForReplayIsInForceAndThatIsSaid() throws Exception {
        Files.writeString(DataFolder.in(folder).sites(), "a file where the folder should be");
        try (Workplace place = open(copyOfTheHospital(), List.of())) {
            patiently().until(() -> !complaints(place).isEmpty());
            assertThat(complaints(place))
                    .singleElement()
                    .asString()
                    .startsWith("The site is in force but could not be kept for replay: ");
        }
    }

    @Test
    void anUnknownProtocolIsALinkThatIsDownWithItsReasonUntilTheSiteIsMended() throws Exception {
        Path site = copyOfTheHospital();
        try (RealTime time = new RealTime(System::nanoTime);
                ReceiverSimulator receiver = receiver(new PtyPort(folder.resolve("a")), QUICK, time)) {
            String right = link("main", receiver.where(), "");
            links(
                    site,
                    right.replace("surgard", "bosch-sia"),
                    link("side", "/nowhere/ttyUSB9", "").replace("surgard", "nonsense"));
            try (Workplace place = open(site, List.of())) {
                patiently()
                        .until(() -> Written.facts(place, "main", LinkFact.LinkDown.class)
                                                .size()
                                        + Written.facts(place, "side", LinkFact.LinkDown.class)
                                                .size()
                                == 2);
                assertThat(Written.facts(place, "main", LinkFact.LinkDown.class))
                        .singleElement()
                        .satisfies(down -> assertThat(down.reason().words())
                                .startsWith(
                                        "The protocol bosch-sia is not supported: the check of the Bosch SIA mode"));
                assertThat(Written.facts(place, "main", LinkFact.LinkDown.class)
                                .getFirst()
                                .blind()
                                .count())
                        .as("its buttons")
                        .isPositive();
                assertThat(Written.facts(place, "side", LinkFact.LinkDown.class))
                        .singleElement()
                        .satisfies(down -> assertThat(down.reason().words())
                                .startsWith("There is no protocol called \"nonsense\"; known are surgard, "));
                links(site, right);
                patiently()
                        .until(() -> beats(receiver) > 0
                                && condition(place, "main").equals(Optional.of(LinkState.Condition.UP)));
                assertThat(condition(place, "side")).isEmpty();
            }
        }
    }

    /** What the desk says to a sign of life encrypted with this key. */
    private static String opens(int number, String key) throws Exception {
        SecretKey secret = Keys.read("hex:" + key);
        try (Socket panel = PanelSocket.connect(number)) {
            String time = STAMP.format(Instant.now().atOffset(ZoneOffset.UTC));
            return PanelSocket.said(panel, Panel.encrypted("\"*NULL\"0000L0#0418", "]_" + time, secret));
        }
    }

    private String keyFile(String key) throws IOException {
        Path fresh = folder.resolve("keys.new");
        Files.writeString(
                fresh,
                "{ \"format\": 1, \"keys\": [{ \"link\": \"main\", \"account\": \"0418\", \"key\": \"hex:" + key
                        + "\" }] }");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(fresh, folder.resolve("keys.json"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return key;
    }

    private Path copyOfTheHospital() throws IOException {
        Path from = Path.of("sample-data/sites/hospital");
        Path to = folder.resolve("site");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        Path devices = to.resolve("devices.json");
        // The accounts a port believes are its own: every button of the sample gets a zone of one account.
        int[] zone = {500};
        Files.writeString(
                devices,
                Pattern.compile("\"keys\": ?\\[.*?\\]", Pattern.DOTALL)
                        .matcher(Files.readString(devices))
                        .replaceAll(keys -> "\"keys\": [{ \"link\": \"main\", \"account\": \"0417\", \"zone\": \""
                                + zone[0]++ + "\" }]"));
        return to;
    }

    private static void links(Path site, String... links) throws IOException {
        Path from = Path.of("sample-data/sites/hospital/site.json");
        Files.writeString(
                site.resolve("site.json"),
                Files.readString(from)
                        .replaceFirst(
                                "(?s)\"links\": \\[.*?\\n  \\],",
                                Matcher.quoteReplacement("\"links\": [" + String.join(", ", links) + "],")));
    }

    private static String link(String id, String port, String profile) {
        return "{\"id\":\"" + id + "\",\"name\":\"Receiver " + id + "\",\"port\":\"" + port
                + "\",\"protocol\":\"surgard\",\"profile\":\"" + profile
                + "\",\"heartbeatSeconds\":30,\"replyWindowMillis\":1000}";
    }

    private static String port(int number, String... accounts) {
        return "{\"id\":\"main\",\"name\":\"Network\",\"port\":\"tcp-listen://127.0.0.1:" + number
                + "\",\"protocol\":\"sia-dc09\",\"accounts\":[" + String.join(",", accounts) + "]}";
    }

    private static ReceiverSimulator receiver(ReceiverPort port, SimulatorSettings settings, RealTime time)
            throws Exception {
        ReceiverSimulator receiver = new ReceiverSimulator(port, settings, time, SimulatorWatch.NOBODY);
        receiver.start();
        return receiver;
    }

    private static long beats(ReceiverSimulator receiver) {
        return receiver.counters().heartbeatsAcked();
    }

    private static List<String> complaints(Workplace place) {
        return place.desk().latest().state().concerns().site().stream()
                .map(Said::words)
                .toList();
    }

    private static Optional<LinkState.Condition> condition(Workplace place, String link) {
        Desk desk = place.desk();
        return Optional.ofNullable(desk.latest().state().links().get(new LinkId(link)))
                .map(LinkState::condition);
    }

    private Workplace open(Path site, List<org.duressdesk.domain.link.LinkSettings> receiver) {
        return Workplace.open(
                new Workplace.Options(site, DataFolder.in(folder), receiver, false, false), SimulatorWatch.NOBODY);
    }

    private static org.awaitility.core.ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
