package org.duressdesk.receiver.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.duressdesk.domain.finder.FoundPort;
import org.duressdesk.domain.finder.PortPicture;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.serial.SerialLine;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.Pty;
import org.duressdesk.simulator.port.PtyPort;
import org.junit.jupiter.api.Test;

/** The finder over the real serial library and pseudo-terminals, with a simulated receiver behind one of them. */
class FinderTest {
    @Test
    void aReceiverIsFoundAndHearsNothing() throws Exception {
        try (RealTime time = new RealTime(System::nanoTime);
                PtyPort port = new PtyPort();
                Pty silent = Pty.open();
                ReceiverSimulator receiver = new ReceiverSimulator(
                        port, SimulatorSettings.DEFAULT.withTimes(1_000, 1_000), time, SimulatorWatch.NOBODY)) {
            receiver.start();
            FoundPort first = new FoundPort(receiver.where(), "usb:110a:1150:TBAJE1062", "UPort 1150", "TBAJE1062");
            FoundPort second = new FoundPort(silent.path(), "", "", "");
            FoundPort third = new FoundPort("/nowhere/ttyUSB9", "", "", "");
            FoundPort own = new FoundPort("/dev/ttyUSB7", "", "", "");
            Finder.Surroundings around = new Finder.Surroundings(
                    () -> List.of(first, second, third, own),
                    SerialLine::listen,
                    ports -> List.of(),
                    () -> Map.of("/dev/ttyUSB7", "Receiver A"),
                    () -> Set.of("0417"));
            try (Finder finder = new Finder(around, System::nanoTime, InstantSource.system(), () -> {})) {
                finder.look();
                receiver.press("0417", "013");
                Awaitility.await()
                        .until(() -> of(finder, first)
                                .recognition()
                                .filter(is -> is.good() >= 4 && !is.contents().isEmpty())
                                .isPresent());
                PortPicture found = of(finder, first);
                assertThat(found.recognition().orElseThrow().protocol()).isEqualTo("surgard");
                assertThat(found.recognition().orElseThrow().contents()).isEqualTo("Contact ID");
                assertThat(found.lines())
                        .anySatisfy(line -> assertThat(line.words()).contains("account 0417"));
                assertThat(found.activity()).hasSize(PortPicture.SPANS);
                assertThat(receiver.counters().acked()
                                + receiver.counters().naked()
                                + receiver.counters().heartbeatsAcked())
                        .isZero();
                assertThat(of(finder, second).bytes()).isZero();
                Awaitility.await().until(() -> of(finder, third).state() == PortPicture.State.CANNOT_OPEN);
                assertThat(finder.picture().problems())
                        .anyMatch(problem -> problem instanceof Problem.CannotOpen cannot
                                && cannot.port().equals("/nowhere/ttyUSB9"));
                assertThat(of(finder, own).link()).isEqualTo("Receiver A");
                // Released, the port can be opened by a link at once.
                finder.release(first.path(), "Main receiver");
                SerialLine.listen(first.path(), PortSearch.FORMS.getFirst(), true)
                        .close();
            }
        }
    }

    @Test
    void aPortGivenToALinkIsNeverListenedToAgainAndKeepsWhatWasHeard() throws Exception {
        try (RealTime time = new RealTime(System::nanoTime);
                PtyPort port = new PtyPort();
                ReceiverSimulator receiver = new ReceiverSimulator(
                        port, SimulatorSettings.DEFAULT.withTimes(1_000, 1_000), time, SimulatorWatch.NOBODY)) {
            receiver.start();
            FoundPort first = new FoundPort(receiver.where(), "", "", "");
            FoundPort other = new FoundPort("/nowhere/ttyUSB9", "", "", "");
            List<String> opened = new java.util.concurrent.CopyOnWriteArrayList<>();
            Map<String, String> own = new java.util.concurrent.ConcurrentHashMap<>();
            Finder.Surroundings around = new Finder.Surroundings(
                    () -> List.of(first, other),
                    (path, form, ready) -> {
                        opened.add(path);
                        return SerialLine.listen(path, form, ready);
                    },
                    ports -> List.of(),
                    () -> own,
                    Set::of);
            try (Finder finder = new Finder(around, System::nanoTime, InstantSource.system(), () -> {})) {
                finder.look();
                receiver.press("0417", "013");
                Awaitility.await()
                        .until(() -> of(finder, first)
                                .recognition()
                                .filter(is -> is.good() >= 3)
                                .isPresent());
                finder.release(first.path(), "Main receiver");
                long times = opened.stream().filter(first.path()::equals).count();
                // The link has not opened it yet: nothing else says that the port is taken.
                for (int look = 0; look < 3; look++) {
                    assertThat(finder.picture().ports())
                            .extracting(PortPicture::port)
                            .as("numbers stay")
                            .containsExactly(first, other);
                    PortPicture given = of(finder, first);
                    assertThat(given.state()).isEqualTo(PortPicture.State.OWN);
                    assertThat(given.link()).isEqualTo("Main receiver");
                    assertThat(given.recognition())
                            .as("what was heard stays to be read")
                            .isPresent();
                    assertThat(given.lines()).isNotEmpty();
                    finder.look();
                }
                own.put(first.path(), "Main receiver");
                finder.look();
                assertThat(of(finder, first).recognition()).isPresent();
                assertThat(opened.stream().filter(first.path()::equals).count())
                        .as("never opened to listen again")
                        .isEqualTo(times);
                own.clear();
                finder.keep(first.path());
                finder.look();
                assertThat(of(finder, first).state())
                        .as("the link did not get it")
                        .isEqualTo(PortPicture.State.LISTENING);
                Awaitility.await()
                        .until(() ->
                                opened.stream().filter(first.path()::equals).count() > times);
                finder.release(first.path(), "Main receiver");
                finder.release(other.path(), "Main receiver");
                finder.look();
                assertThat(of(finder, first).state()).as("the link has moved").isEqualTo(PortPicture.State.LISTENING);
            }
        }
    }

    @Test
    void aPortPulledOutLeavesThePage() throws LineLost {
        try (Pty pty = Pty.open()) {
            FoundPort port = new FoundPort(pty.path(), "", "", "");
            List<List<FoundPort>> looks = new java.util.ArrayList<>(List.of(List.of(port), List.of()));
            Finder.Surroundings around = new Finder.Surroundings(
                    looks::removeFirst,
                    SerialLine::listen,
                    ports -> ports.isEmpty() ? List.of(new Problem.NoPort()) : List.of(),
                    Map::of,
                    Set::of);
            try (Finder finder = new Finder(around, System::nanoTime, InstantSource.system(), () -> {})) {
                finder.look();
                assertThat(finder.picture().ports()).hasSize(1);
                finder.look();
                assertThat(finder.picture().ports()).isEmpty();
                assertThat(finder.picture().problems()).containsExactly(new Problem.NoPort());
            }
        }
    }

    private static PortPicture of(Finder finder, FoundPort port) {
        Optional<PortPicture> found = finder.picture().ports().stream()
                .filter(one -> one.port().equals(port))
                .findFirst();
        return found.orElseThrow();
    }
}
