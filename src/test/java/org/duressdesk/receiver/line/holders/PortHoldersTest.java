package org.duressdesk.receiver.line.holders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.serial.PortDoctor;
import org.duressdesk.simulator.port.Pty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who holds a port: over a real pseudo-terminal that another program holds, in the way of each system. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PortHoldersTest {
    private static final Path REAL = Path.of("/usr/bin/lsof");

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (Process one : started) {
            one.descendants().forEach(ProcessHandle::destroyForcibly);
            one.destroyForcibly().waitFor();
        }
    }

    @Test
    void linuxAndMacNameTheProgramAndTheSentenceSaysIt() throws Exception {
        try (Pty pty = Pty.open()) {
            Process holder = holding(pty.path());
            String sentence =
                    pty.path() + " is in use by sleep (PID " + holder.pid() + "): stop it, or keep it off this port.";
            for (PortHolders here : List.of(
                    PortHolders.on("Linux", "none"),
                    PortHolders.on("Mac OS X", lsof()),
                    PortHolders.on("Mac OS X", standIn()))) {
                LineLost lost = PortTrouble.lost(pty.path(), 16, here);
                assertThat(lost).hasMessage(sentence);
                assertThat(lost.use().holders())
                        .singleElement()
                        .satisfies(one -> assertThat(one.since()).isPositive());
                assertThat(PortDoctor.of(pty.path(), lost)).isEqualTo(new Problem.InUse(pty.path(), lost.use()));
            }
        }
    }

    @Test
    void severalHoldersAreAllNamed() throws Exception {
        try (Pty pty = Pty.open()) {
            Process first = holding(pty.path());
            Process second = holding(pty.path());
            assertThat(PortTrouble.lost(pty.path(), 16, PortHolders.on("Mac OS X", lsof()))
                            .reason())
                    .contains("sleep (PID " + first.pid() + ")", "sleep (PID " + second.pid() + ")", ": stop them, or");
        }
    }

    @Test
    void aPortThatNobodyIsSeenToHoldIsStillInUse() throws Exception {
        try (Pty pty = Pty.open()) {
            PortHolders here = new PortHolders(new Lsof(lsof())::holding, port -> "", List::of, 1);
            assertThat(PortTrouble.lost(pty.path(), 16, here))
                    .hasMessage(pty.path() + " is in use by another program: stop it, or keep it off this port.");
        }
    }

    @Test
    void aMissingToolNamesNobody() {
        assertThat(new Lsof(folder.resolve("no-such-tool").toString()).holding("/dev/cu.x"))
                .isEmpty();
    }

    @Test
    void aHangingToolIsEndedWithWhatItStartedAndItsWordsAreNotBelieved() throws Exception {
        Path mark = folder.resolve("children");
        String tool = script(
                "hangs", "echo p1; echo cinit; echo f3; echo n/dev/cu.x\nsleep 3600 &\necho $! > " + mark + "\nwait");
        assertThat(new Lsof(tool).holding("/dev/cu.x")).isEmpty();
        long child = Long.parseLong(Files.readString(mark).strip());
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() ->
                        !ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void aToolThatNeverStopsTalkingIsCutOff() throws Exception {
        String tool = script("floods", "yes p1");
        assertThat(AskedProgram.says(List.of(tool), 20_000))
                .hasValueSatisfying(text -> assertThat(text).hasSize(65_536));
    }

    @Test
    void aToolThatFailsIsHeardAllTheSame() throws Exception {
        // lsof ends with 1 where one of the names asked for is open nowhere.
        String tool = script(
                "fails",
                "echo p812; echo cminicom; echo f5; echo n/dev/cu.x\necho 'lsof: WARNING: no /dev' >&2\nexit 1");
        assertThat(new Lsof(tool).holding("/dev/cu.x"))
                .singleElement()
                .satisfies(one -> assertThat(one.name() + " " + one.process()).isEqualTo("minicom 812"));
    }

    @Test
    void whatMerelyRunsIsNeverSaidToHoldThePort() throws Exception {
        Path putty = Files.copy(Path.of("/bin/sleep"), folder.resolve("putty"), StandardCopyOption.REPLACE_EXISTING);
        Process running = start(new ProcessBuilder(putty.toString(), "600"));
        PortHolders here = new PortHolders(port -> List.of(), port -> "", Processes::running, 1);
        Awaitility.await()
                .until(() -> here.apply("COM3").able().stream().anyMatch(one -> one.process() == running.pid()));
        assertThat(here.apply("COM3").holders()).isEmpty();
        assertThat(PortTrouble.busy("COM3", here.apply("COM3")).words())
                .startsWith("COM3 is in use by another program; running and able to hold it: ")
                .contains("putty (PID " + running.pid() + ")");
    }

    @Test
    void programsThatOpenPortsAreKnownByName() {
        assertThat(SerialPrograms.among(List.of(
                        one("PuTTY.EXE"),
                        one("explorer.exe"),
                        one("ttermpro.exe"),
                        one("DuressDesk.exe"),
                        one("putty2"))))
                .extracting(Problem.Holder::name)
                .containsExactly("PuTTY.EXE", "ttermpro.exe", "DuressDesk.exe");
    }

    @Test
    void windowsIsAskedForTheDeviceBehindThePort() throws Exception {
        String output =
                "\r\nHKEY_LOCAL_MACHINE\\HARDWARE\\DEVICEMAP\\SERIALCOMM\r\n    \\Device\\Serial0    REG_SZ    COM1\r\n"
                        + "    \\Device\\VCP0    REG_SZ    COM3\r\n    \\Device\\VCP1    REG_SZ    COM30\r\n\r\n";
        assertThat(SerialMap.device("COM3", output)).contains("\\Device\\VCP0");
        assertThat(SerialMap.device("\\\\.\\COM30", output)).contains("\\Device\\VCP1");
        assertThat(SerialMap.device("COM4", output)).isEmpty();
        assertThat(SerialMap.device("COM4", "ERROR: The system was unable to find the key.\r\n"))
                .isEmpty();
        String tool = script("reg", "echo '    \\Device\\VCP0    REG_SZ    COM3'");
        assertThat(SerialMap.device("COM3", List.of(tool))).isEqualTo("\\Device\\VCP0");
        assertThat(SerialMap.device("COM3", List.of(folder.resolve("missing").toString())))
                .isEmpty();
    }

    @Test
    void aProgramIsStartedForOneAttemptInTenWhileTheAnswerHolds() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Process holder = start(new ProcessBuilder("sleep", "600"));
        PortHolders here = new PortHolders(
                port -> {
                    asked.incrementAndGet();
                    return List.of(Processes.named("sleep", holder.pid()));
                },
                port -> "",
                List::of,
                PortHolders.KEPT);
        for (int i = 0; i < PortHolders.KEPT; i++) {
            here.apply("/dev/cu.x");
        }
        assertThat(asked).hasValue(1);
        here.apply("/dev/cu.x");
        assertThat(asked).as("after ten attempts").hasValue(2);
        here.opened("/dev/cu.x");
        here.apply("/dev/cu.x");
        assertThat(asked).as("after the port was had").hasValue(3);
        holder.destroyForcibly().waitFor();
        here.apply("/dev/cu.x");
        assertThat(asked).as("after the holder ended").hasValue(4);
    }

    private static Problem.Holder one(String name) {
        return new Problem.Holder(name, 1, 0);
    }

    private Process holding(String port) throws Exception {
        Process one = start(
                new ProcessBuilder("sleep", "600").redirectInput(Path.of(port).toFile()));
        // The child opens the port before it becomes the program.
        Awaitility.await()
                .until(() -> Processes.holding(Set.of(Path.of(port))).stream()
                        .anyMatch(found ->
                                found.process() == one.pid() && found.name().equals("sleep")));
        return one;
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process one = builder.start();
        started.add(one);
        return one;
    }

    /** The real tool, or where there is none the program that stands in for it. */
    private String lsof() throws IOException {
        return Files.isExecutable(REAL) ? REAL.toString() : standIn();
    }

    /** Prints what lsof prints for these arguments, read from /proc. */
    private String standIn() throws IOException {
        return script("lsof", """
                [ "$1 $2 $3 $4" = "-w -F pcfn --" ] || exit 2
                shift 4
                for name in "$@"; do
                  find /proc/[0-9]*/fd -lname "$name" 2>/dev/null | while IFS=/ read -r none proc pid fd number; do
                    printf 'p%s\\nc%s\\nf%s\\nn%s\\n' "$pid" "$(cat /proc/$pid/comm)" "$number" "$name"
                  done
                done
                """);
    }

    private String script(String name, String body) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }
}
