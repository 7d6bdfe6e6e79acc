package org.duressdesk.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.serial.PortDoctor;
import org.duressdesk.ui.setup.ProblemWords.Deed;
import org.duressdesk.ui.setup.ProblemWords.System;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each problem on each system: the exact sentence of what to do, and what the key Y does about it. */
class RemediesTest {
    private static final String PORT = "/dev/ttyUSB0";
    private static final long EVENING = 1_763_642_742_000_000L;
    private static final String NOTHING = "";

    /** Remedies on Linux, Windows, macOS; each with what Y copies or opens. */
    private record Remedy(
            String linux, String windows, String mac, String copiesOnLinux, String opensOnWindows, String copiesOnMac) {
        static Remedy same(String words) {
            return new Remedy(words, words, words, NOTHING, NOTHING, NOTHING);
        }

        String words(System system) {
            return switch (system) {
                case LINUX -> linux;
                case WINDOWS -> windows;
                case MAC -> mac;
            };
        }

        String key(System system) {
            return switch (system) {
                case LINUX -> copiesOnLinux;
                case WINDOWS -> opensOnWindows;
                case MAC -> copiesOnMac;
            };
        }
    }

    private static Map<Problem, Remedy> table() {
        Map<Problem, Remedy> all = new LinkedHashMap<>();
        String masked = "sudo systemctl mask --now brltty-udev.service brltty.service";
        String stopped = "sudo systemctl disable --now ModemManager";
        all.put(
                new Problem.NoPort(),
                new Remedy(
                        "Plug in the adapter. If it is in, try another socket.",
                        "Plug in the adapter; Device Manager must list it under Ports. If not, install its driver.",
                        "Plug in the adapter. If it is in, try another socket.",
                        NOTHING,
                        "devmgmt.msc",
                        NOTHING));
        all.put(
                new Problem.NoPermission(PORT, "dialout", "reyes"),
                new Remedy(
                        "sudo usermod -aG dialout reyes, then sign out and in.",
                        "Close the desk, right-click DuressDesk, Run as administrator.",
                        "sudo chmod a+rw /dev/ttyUSB0, then look again.",
                        "sudo usermod -aG dialout reyes",
                        NOTHING,
                        "sudo chmod a+rw /dev/ttyUSB0"));
        all.put(
                new Problem.InUse(PORT, Problem.Use.UNKNOWN),
                new Remedy(
                        "sudo fuser -v /dev/ttyUSB0 names it. Close it, then look again.",
                        "Task Manager, Details: end the program that uses it, then look again.",
                        "sudo lsof /dev/ttyUSB0 names it. Close it, then look again.",
                        "sudo fuser -v /dev/ttyUSB0",
                        "taskmgr.exe",
                        "sudo lsof /dev/ttyUSB0"));
        all.put(
                new Problem.InUse(PORT, new Problem.Use(List.of(), List.of(holder("putty", EVENING)), "")),
                new Remedy(
                        "sudo fuser -v /dev/ttyUSB0 names it. Close it, then look again.",
                        "Task Manager, Details: end the program that uses it, then look again.",
                        "sudo lsof /dev/ttyUSB0 names it. Close it, then look again.",
                        "sudo fuser -v /dev/ttyUSB0",
                        "taskmgr.exe",
                        "sudo lsof /dev/ttyUSB0"));
        all.put(
                new Problem.InUse(
                        PORT, new Problem.Use(List.of(holder("minicom", EVENING), holder("screen", 0)), List.of(), "")),
                Remedy.same("Close them, then look again."));
        all.put(held("minicom", EVENING), Remedy.same("Close minicom, open since 12:45, then look again."));
        all.put(held("minicom", 0), Remedy.same("Close minicom, then look again."));
        all.put(
                held("ModemManager", EVENING),
                new Remedy(
                        stopped + ", then look again.",
                        "Close ModemManager, then look again.",
                        "Close ModemManager, then look again.",
                        stopped,
                        NOTHING,
                        NOTHING));
        all.put(
                held("brltty", EVENING),
                new Remedy(
                        masked + ", then plug it in again.",
                        "Close brltty, then plug the adapter in again.",
                        "Close brltty, then plug the adapter in again.",
                        masked,
                        NOTHING,
                        NOTHING));
        all.put(
                new Problem.CannotOpen(PORT, Said.text("It does not open.")),
                Remedy.same("Unplug the adapter, plug it in, then look again."));
        all.put(
                new Problem.ModemManager(PORT),
                new Remedy(
                        "Install the rule of installer/linux, or: " + stopped,
                        "Close ModemManager, then look again.",
                        "Close ModemManager, then look again.",
                        stopped,
                        NOTHING,
                        NOTHING));
        all.put(
                new Problem.Brltty("usb:1a86:7523"),
                new Remedy(
                        masked + ", then plug it in again.",
                        "Close brltty, then plug the adapter in again.",
                        "Close brltty, then plug the adapter in again.",
                        masked,
                        NOTHING,
                        NOTHING));
        all.put(
                new Problem.PowerSaving(PORT, "/sys/bus/usb/devices/1-1/power/control"),
                new Remedy(
                        "echo on | sudo tee /sys/bus/usb/devices/1-1/power/control",
                        "Device Manager, USB Root Hub, Power Management: clear the first box.",
                        "sudo pmset -a sleep 0",
                        "echo on | sudo tee /sys/bus/usb/devices/1-1/power/control",
                        "devmgmt.msc",
                        "sudo pmset -a sleep 0"));
        all.put(
                new Problem.Silent(PORT, 240_000_000_000L),
                Remedy.same("Is the receiver on? Then swap wires 2 and 3, or add a null-modem plug."));
        all.put(
                new Problem.NotRecognised(PORT, 41),
                Remedy.same("Set the receiver\u2019s computer output as in the guide, or set by hand (V)."));
        all.put(new Problem.OnceOnly(PORT, 5), Remedy.same("Close the other program. Only one may answer."));
        all.put(new Problem.Alike(PORT), Remedy.same("Keep each in its socket, or use adapters with serial numbers."));
        return all;
    }

    private static Problem held(String name, long since) {
        return new Problem.InUse(PORT, new Problem.Use(List.of(holder(name, since)), List.of(), ""));
    }

    private static Problem.Holder holder(String name, long since) {
        return new Problem.Holder(name, 812, since);
    }

    @Test
    void whoHoldsAPortIsAFactAndWhoMightIsSaidAsThat() {
        assertThat(found(List.of(holder("minicom", 0)), List.of(), System.MAC))
                .isEqualTo("In use by minicom (process 812).");
        assertThat(found(List.of(holder("minicom", 0), holder("screen", 0)), List.of(), System.LINUX))
                .isEqualTo("In use by minicom (process 812), screen (process 812).");
        assertThat(found(List.of(), List.of(holder("putty.exe", 0)), System.WINDOWS))
                .isEqualTo("Holder unknown. Running and able: putty.exe (812).");
        assertThat(found(List.of(), List.of(), System.WINDOWS))
                .isEqualTo("Windows says \u201caccess denied\u201d. Another program holds it.");
    }

    private static String found(List<Problem.Holder> holders, List<Problem.Holder> able, System system) {
        return ProblemWords.of(new Problem.InUse("COM3", new Problem.Use(holders, able, "")), system, ZoneOffset.UTC)
                .found();
    }

    @Test
    void windowsNamesTheDeviceForTheToolThatListsHandles() {
        ProblemWords words = ProblemWords.of(
                new Problem.InUse("COM3", new Problem.Use(List.of(), List.of(), "\\Device\\VCP0")),
                System.WINDOWS,
                ZoneOffset.UTC);
        assertThat(words.remedy()).isEqualTo("As administrator: handle64 -a \\Device\\VCP0");
        assertThat(words.deed()).isEqualTo(new Deed.Copy("handle64 -a \\Device\\VCP0"));
    }

    @TestFactory
    Stream<DynamicTest> everyProblemHasItsExactRemedyOnEverySystem() {
        List<DynamicTest> all = new ArrayList<>();
        table().forEach((problem, remedy) -> Arrays.stream(System.values())
                .forEach(system ->
                        all.add(DynamicTest.dynamicTest(problem.getClass().getSimpleName() + " on " + system, () -> {
                            ProblemWords words = ProblemWords.of(problem, system, ZoneOffset.UTC);
                            assertThat(words.remedy()).isEqualTo(remedy.words(system));
                            assertThat(words.found()).isNotBlank();
                            String key = switch (words.deed()) {
                                case Deed.Copy copy -> copy.command();
                                case Deed.Open open -> open.place();
                                case Deed.Look look -> NOTHING;
                                case Deed.Listen listen -> NOTHING;
                            };
                            assertThat(key).isEqualTo(remedy.key(system));
                            if (words.deed() instanceof Deed.Copy copy) {
                                assertThat(words.remedy())
                                        .as("the words are the command that is copied")
                                        .contains(copy.command());
                            }
                        }))));
        return all.stream();
    }

    @Test
    void noKindOfProblemIsMissing() {
        assertThat(table().keySet().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(
                        Arrays.stream(Problem.class.getPermittedSubclasses()).toArray(Class[]::new));
    }

    @Test
    void theInstallerCarriesTheRuleAndTheGuideNamesEveryRemedy() throws IOException {
        String rule = Files.readString(Path.of("installer/linux", PortDoctor.RULE));
        assertThat(rule)
                .contains(
                        "ENV{ID_MM_DEVICE_IGNORE}=\"1\"",
                        "ENV{ID_MM_PORT_IGNORE}=\"1\"",
                        "GROUP=\"dialout\", MODE=\"0660\"",
                        "power/control",
                        "{idVendor}==\"0403\"",
                        "{idVendor}==\"067b\"",
                        "{idVendor}==\"10c4\"",
                        "{idVendor}==\"110a\"",
                        "{idVendor}==\"1a86\"");
        assertThat(Files.readString(Path.of("installer/linux/README.md")))
                .contains(
                        PortDoctor.RULE,
                        "sudo udevadm control --reload",
                        "sudo usermod -aG dialout",
                        "sudo systemctl mask --now brltty-udev.service brltty.service");
        String guide = Files.readString(Path.of("src/site/markdown/find-my-receiver.md"));
        assertThat(guide)
                .contains(
                        "installer/linux",
                        PortDoctor.RULE,
                        "sudo usermod -aG dialout USER",
                        "sudo fuser -v PORT",
                        "sudo lsof PORT",
                        "handle64 -a",
                        "sudo chmod a+rw PORT",
                        "sudo systemctl disable --now ModemManager",
                        "sudo systemctl mask --now brltty-udev.service brltty.service",
                        "Device Manager, USB Root Hub, Power Management",
                        "sudo pmset -a sleep 0",
                        "Task Manager, Details",
                        "Run as administrator",
                        "null-modem");
    }
}
