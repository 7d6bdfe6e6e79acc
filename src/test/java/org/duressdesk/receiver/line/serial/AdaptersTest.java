package org.duressdesk.receiver.line.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.duressdesk.domain.finder.FoundPort;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.FrameType;
import org.duressdesk.domain.signal.Reception.LinkLost;
import org.duressdesk.domain.signal.Reception.LinkOpened;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.LineOpener;
import org.duressdesk.receiver.line.holders.PortTrouble;
import org.duressdesk.receiver.link.LinkSetup;
import org.duressdesk.receiver.link.Links;
import org.duressdesk.receiver.link.Recorder;
import org.duressdesk.receiver.link.Wired;
import org.duressdesk.simulator.port.Pty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ports by the names of their adapters, on a made-up /sys with pseudo-terminals as its ports. */
class AdaptersTest {
    @TempDir
    Path folder;

    @Test
    void portsHaveTheNamesOfTheirAdapters() {
        FakeSys sys = new FakeSys(folder);
        sys.board("ttyS0", "4");
        sys.board("ttyS1", "0");
        sys.port("ttyUSB0", sys.adapter("110a", "1150", "TBAJE1062", "UPort 1150"), 0);
        sys.port("ttyUSB1", sys.adapter("067b", "2303", "", "USB-Serial Controller"), 0);
        assertThat(sys.ports().ports())
                .containsExactly(
                        new FoundPort(
                                sys.dev("ttyUSB0").toString(), "usb:110a:1150:TBAJE1062", "UPort 1150", "TBAJE1062"),
                        new FoundPort(sys.dev("ttyUSB1").toString(), "usb:067b:2303:-", "USB-Serial Controller", ""),
                        new FoundPort(sys.dev("ttyS0").toString(), "", "", ""));
    }

    @Test
    void portsOfOneAdapterDifferByInterface() throws LineLost {
        FakeSys sys = new FakeSys(folder);
        Path adapter = sys.adapter("0403", "6011", "FT,4:A", "Quad RS232");
        sys.port("ttyUSB0", adapter, 0);
        sys.port("ttyUSB1", adapter, 1);
        List<FoundPort> ports = sys.ports().ports();
        assertThat(ports)
                .extracting(FoundPort::identity)
                .containsExactly("usb:0403:6011:FT_4_A:00", "usb:0403:6011:FT_4_A:01");
        assertThat(Adapters.path("usb:0403:6011:FT_4_A:01", () -> ports))
                .isEqualTo(sys.dev("ttyUSB1").toString());
        assertThatThrownBy(() -> Adapters.path("usb:0403:6011:FT_4_A", () -> ports))
                .isInstanceOf(LineLost.class)
                .hasMessageContaining("Several ports are called");
    }

    @Test
    void aPathStandsForItselfAndAnAbsentAdapterIsSaid() throws LineLost {
        assertThat(Adapters.path("/dev/ttyS0", List::of)).isEqualTo("/dev/ttyS0");
        assertThatThrownBy(() -> Adapters.path("usb:0403:6001:A50285BI", List::of))
                .isInstanceOf(LineLost.class)
                .hasMessage("The adapter usb:0403:6001:A50285BI is not plugged in: check its cable.");
    }

    @Test
    void aLinkFollowsItsAdapterToAnotherPort() throws Exception {
        FakeSys sys = new FakeSys(folder);
        Path adapter = sys.adapter("0403", "6001", "A50285BI", "FT232R USB UART");
        Recorder desk = new Recorder();
        LinkSettings settings = Wired.settings("usb:0403:6001:A50285BI");
        LineOpener opener = is ->
                SerialLine.open(is.at(Adapters.path(is.port(), () -> sys.ports().ports())));
        try (Pty first = Pty.open();
                Pty second = Pty.open();
                Links links = new Links(desk, InstantSource.system(), System::nanoTime)) {
            Files.createSymbolicLink(sys.dev("ttyUSB0"), Path.of(first.path()));
            sys.port("ttyUSB0", adapter, 0);
            links.open(LinkSetup.over(opener, settings, false, false));
            assertThat(desk.await(LinkOpened.class, 1).port())
                    .isEqualTo(sys.dev("ttyUSB0").toString());
            first.write("5011 180417E12001013\u0014".getBytes(StandardCharsets.ISO_8859_1));
            desk.awaitFrame(FrameType.EVENT, 1);
            sys.unplug("ttyUSB0");
            first.close();
            desk.await(LinkLost.class, 1, lost -> true, java.time.Duration.ofSeconds(10));
            Files.createSymbolicLink(sys.dev("ttyUSB3"), Path.of(second.path()));
            sys.port("ttyUSB3", adapter, 0);
            assertThat(desk.await(LinkOpened.class, 2).port())
                    .isEqualTo(sys.dev("ttyUSB3").toString());
            assertThat(desk.of(LinkLost.class))
                    .as("gone and not plugged in are one loss")
                    .hasSize(1);
            second.write("5011 180417E12001014\u0014".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(desk.awaitFrame(FrameType.EVENT, 2).link()).isEqualTo(settings.id());
        }
    }

    @Test
    void whatStandsInTheWayIsFound() {
        FakeSys sys = new FakeSys(folder);
        Path saving = sys.adapter("110a", "1150", "TBAJE1062", "UPort 1150");
        FakeSys.write(saving.resolve("power"), Map.of("control", "auto"));
        sys.port("ttyUSB0", saving, 0);
        Path awake = sys.adapter("0403", "6001", "A1", "FT232R");
        FakeSys.write(awake.resolve("power"), Map.of("control", "on"));
        sys.port("ttyUSB1", awake, 0);
        sys.adapter("1a86", "7523", "", "USB Serial");
        String first = sys.dev("ttyUSB0").toString();
        String second = sys.dev("ttyUSB1").toString();
        PortDoctor doctor = new PortDoctor("Linux", sys.ports(), name -> true, false);
        assertThat(doctor.look(sys.ports().ports()))
                .satisfiesExactly(
                        taken -> assertThat(taken).isEqualTo(new Problem.Brltty("usb:1a86:7523")),
                        saves -> assertThat(saves).isInstanceOfSatisfying(Problem.PowerSaving.class, is -> {
                            assertThat(is.port()).isEqualTo(first);
                            assertThat(is.where()).endsWith("1-1/power/control");
                        }),
                        modem -> assertThat(modem).isEqualTo(new Problem.ModemManager(first)),
                        modem -> assertThat(modem).isEqualTo(new Problem.ModemManager(second)));
        PortDoctor ruled = new PortDoctor("Linux", sys.ports(), name -> name.equals("ModemManager"), true);
        assertThat(ruled.look(sys.ports().ports())).hasSize(1);
        assertThat(new PortDoctor("Linux", sys.ports(), name -> false, true).look(List.of()))
                .containsExactly(new Problem.NoPort());
        assertThat(new PortDoctor("Windows 11", sys.ports(), name -> false, false)
                        .look(List.of(
                                new FoundPort("COM3", "usb:110a:1150:T", "Moxa", "T"),
                                new FoundPort("COM1", "", "", ""))))
                .containsExactly(new Problem.PowerSaving("COM3", ""));
    }

    @Test
    void twoAlikeAreSaid() {
        FoundPort one = new FoundPort("/dev/ttyUSB0", "usb:067b:2303:-", "USB-Serial", "");
        FoundPort other = new FoundPort("/dev/ttyUSB1", "usb:067b:2303:-", "USB-Serial", "");
        assertThat(new PortDoctor("Linux", new FakeSys(folder).ports(), name -> false, true).look(List.of(one, other)))
                .containsExactly(new Problem.Alike("/dev/ttyUSB0"), new Problem.Alike("/dev/ttyUSB1"));
    }

    @Test
    void aPortThatCannotBeOpenedSaysWhatItIs() {
        assertThat(PortDoctor.of("/dev/ttyUSB0", new LineLost(LineLost.Kind.IN_USE, Said.text("busy"))))
                .isEqualTo(new Problem.InUse("/dev/ttyUSB0", Problem.Use.UNKNOWN));
        assertThat(PortDoctor.of("/dev/null", new LineLost(LineLost.Kind.NO_PERMISSION, Said.text("no"))))
                .isInstanceOfSatisfying(
                        Problem.NoPermission.class, is -> assertThat(is.group()).isNotBlank());
        assertThat(PortTrouble.lost("/nowhere/ttyUSB0", 2, port -> Problem.Use.UNKNOWN)
                        .kind())
                .isEqualTo(LineLost.Kind.ABSENT);
        assertThat(PortTrouble.lost("/nowhere/ttyUSB0", 13, port -> Problem.Use.UNKNOWN)
                        .kind())
                .isEqualTo(LineLost.Kind.NO_PERMISSION);
        assertThat(PortTrouble.lost("/nowhere/ttyUSB0", 16, port -> Problem.Use.UNKNOWN)
                        .kind())
                .isEqualTo(LineLost.Kind.IN_USE);
    }

    @Test
    void whatListensCannotSend() throws Exception {
        try (Pty pty = Pty.open();
                ByteLine line = SerialLine.listenTo(Wired.settings(pty.path()))) {
            assertThatThrownBy(() -> line.write(new byte[] {6})).isInstanceOf(UnsupportedOperationException.class);
            assertThat(pty.waiting()).isZero();
        }
    }
}
