package org.duressdesk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.duressdesk.app.Workplace;
import org.duressdesk.app.Written;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.site.DeskFile;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.people.SignOnCheck.Known;
import org.duressdesk.domain.finder.FinderPicture;
import org.duressdesk.domain.finder.FoundPort;
import org.duressdesk.domain.finder.PortPicture;
import org.duressdesk.domain.finder.Recognition;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.receiver.finder.Finder;
import org.duressdesk.receiver.line.serial.SerialLine;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.PtyPort;
import org.duressdesk.ui.setup.FinderDesk.Agreed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a silent link to an answered receiver: found, agreed to, journalled, answered, remembered. */
class FinderRoomTest {
    @TempDir
    Path folder;

    @Test
    void aReceiverIsFoundAgreedToAnsweredAndRemembered() throws Exception {
        Files.copy(Path.of("sample-data/people/hospital.json"), folder.resolve("people.json"));
        String where;
        try (RealTime time = new RealTime(System::nanoTime);
                PtyPort port = new PtyPort(folder.resolve("ttyUSB0"));
                ReceiverSimulator receiver = new ReceiverSimulator(
                        port, SimulatorSettings.DEFAULT.withTimes(1_000, 1_000), time, SimulatorWatch.NOBODY);
                Workplace place = open(ReceiverOption.links("/nowhere/ttyUSB9"))) {
            receiver.start();
            where = receiver.where();
            FoundPort found = new FoundPort(where, "", "", "");
            Finder.Surroundings around = new Finder.Surroundings(
                    () -> List.of(found),
                    SerialLine::listen,
                    ports -> List.of(),
                    Map::of,
                    () -> FinderRoom.accounts(place));
            FinderRoom room = new FinderRoom(place, Runnable::run, any -> around);
            AtomicReference<FinderPicture> page = new AtomicReference<>(FinderPicture.nothing());
            room.open(page::set);
            receiver.press("0417", "013");
            patiently()
                    .until(() -> page.get().ports().stream()
                            .flatMap(one -> one.recognition().stream())
                            .anyMatch(is -> is.good() > 3));
            Recognition what = page.get().ports().getFirst().recognition().orElseThrow();
            assertThat(receiver.counters().heartbeatsAcked())
                    .as("nothing was sent yet")
                    .isZero();

            Person reyes = person(place, "J. Reyes");
            assertThat(room.agree(reyes, "9274".toCharArray(), found, what).get(10, TimeUnit.SECONDS))
                    .as("nobody is signed on")
                    .isInstanceOf(Agreed.Refused.class);
            place.desk().ask(new Command.SignOn(reyes)).get(10, TimeUnit.SECONDS);
            assertThat(room.agree(reyes, "0000".toCharArray(), found, what).get(10, TimeUnit.SECONDS))
                    .isEqualTo(new Agreed.Wrong(1));
            assertThat(Files.exists(folder.resolve("desk.json"))).isFalse();
            assertThat(receiver.counters().acked() + receiver.counters().heartbeatsAcked())
                    .isZero();

            assertThat(room.agree(reyes, "9274".toCharArray(), found, what).get(10, TimeUnit.SECONDS))
                    .isEqualTo(new Agreed.Opened(new LinkId("main")));
            patiently()
                    .until(() -> receiver.counters().heartbeatsAcked() > 0
                            && receiver.counters().pending() == 0);
            assertThat(place.desk().latest().state().incidents())
                    .as("the press that waited")
                    .hasSize(1);
            patiently().until(() -> page.get().ports().stream().anyMatch(one -> one.state() == PortPicture.State.OWN));
            assertThat(page.get().ports())
                    .as("a link's port is never listened to")
                    .hasSize(1);
            room.close();
            assertThat(Written.entries(place, LinkFact.ReceiverChosen.class))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.header().person().orElseThrow().name()).isEqualTo("J. Reyes");
                        assertThat(entry.header().link()).contains(new LinkId("main"));
                        assertThat(entry.fact())
                                .isEqualTo(new LinkFact.ReceiverChosen(
                                        "Receiver ttyUSB9", found.path(), "9600 8N1", "surgard"));
                    });
        }
        try (Workplace again = open(List.of())) {
            LinkSettings link = again.desk().latest().site().links().getFirst();
            assertThat(link.port()).isEqualTo(where);
            assertThat(link.protocol()).isEqualTo("surgard");
        }
    }

    @Test
    void aDamagedDeskFileIsSaidAndTheSitesLinksHold() throws IOException {
        Files.writeString(folder.resolve("desk.json"), "{\"format\":1,\"receivers\":[{\"id\":\"\"}]}");
        DeskFile file = new DeskFile(folder.resolve("desk.json"));
        assertThat(file.trouble().orElseThrow().words())
                .startsWith("desk.json: What is set on this desk cannot be read; the receivers of the site");
        List<LinkSettings> site = List.of(ReceiverOption.parse("/dev/ttyS0"));
        assertThat(file.over(site)).isEqualTo(site);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> file.remember(site.getFirst()))
                .isInstanceOf(IOException.class);
        assertThat(Files.readString(folder.resolve("desk.json")))
                .as("left as it is")
                .contains("\"id\":\"\"");
    }

    @Test
    void whatIsRememberedStandsAboveTheSite() throws IOException {
        DeskFile file = new DeskFile(folder.resolve("desk.json"));
        LinkSettings own = ReceiverOption.parse("usb:110a:1150:TBAJE1062,19200,7E1,surgard,header=RRLLL");
        LinkSettings other = ReceiverOption.parse("/dev/ttyS1,name=west");
        file.remember(ReceiverOption.parse("/dev/ttyS9"));
        file.remember(own);
        DeskFile read = new DeskFile(folder.resolve("desk.json"));
        assertThat(read.over(List.of(other, ReceiverOption.parse("/dev/ttyS0"))))
                .containsExactly(other, own);
        assertThat(read.over(List.of())).containsExactly(own);
    }

    private static Person person(Workplace place, String name) {
        return place.people().people().stream()
                .map(Known::person)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Workplace open(List<LinkSettings> receiver) {
        return Workplace.open(
                new Workplace.Options(
                        Path.of("sample-data/sites/hospital"), DataFolder.in(folder), receiver, false, false),
                SimulatorWatch.NOBODY);
    }

    private static org.awaitility.core.ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
