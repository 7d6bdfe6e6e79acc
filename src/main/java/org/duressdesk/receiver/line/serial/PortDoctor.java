package org.duressdesk.receiver.line.serial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.duressdesk.domain.finder.FoundPort;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.holders.PortTrouble;
import org.duressdesk.receiver.line.holders.Processes;

/** What is wrong around the ports of this machine, as values; reads only what every user may read. */
public final class PortDoctor {
    /** Adapters that brltty takes for Braille displays: their ids are those of common serial chips (its udev rules). */
    private static final List<String> BRAILLE = List.of("1a86:7523", "10c4:ea60", "0403:6001", "067b:2303");

    private static final List<Path> RULES =
            List.of(Path.of("/etc/udev/rules.d"), Path.of("/usr/lib/udev/rules.d"), Path.of("/lib/udev/rules.d"));
    /** The rule that this program brings along. */
    public static final String RULE = "60-duressdesk.rules";

    private final String system;
    private final SysPorts sys;
    private final Predicate<String> runs;
    private final boolean ruled;

    PortDoctor(String system, SysPorts sys, Predicate<String> runs, boolean ruled) {
        this.system = system;
        this.sys = sys;
        this.runs = runs;
        this.ruled = ruled;
    }

    /** Looks at this machine. */
    public static PortDoctor here() {
        return new PortDoctor(
                System.getProperty("os.name", ""),
                new SysPorts(Path.of("/sys"), Path.of("/dev")),
                Processes::runs,
                RULES.stream().anyMatch(folder -> Files.exists(folder.resolve(RULE))));
    }

    /** Problems that show without opening anything. */
    public List<Problem> look(List<FoundPort> ports) {
        List<Problem> all = new ArrayList<>();
        boolean linux = system.startsWith("Linux");
        if (linux && runs.test("brltty")) {
            sys.withoutPort(BRAILLE).forEach(id -> all.add(new Problem.Brltty("usb:" + id)));
        }
        if (ports.isEmpty() && all.isEmpty()) {
            all.add(new Problem.NoPort());
        }
        Map<String, Integer> alike = new TreeMap<>();
        ports.stream().filter(FoundPort::usb).forEach(port -> alike.merge(port.identity(), 1, Integer::sum));
        for (FoundPort port : ports) {
            if (!port.usb()) {
                continue;
            }
            if (alike.getOrDefault(port.identity(), 0) > 1) {
                all.add(new Problem.Alike(port.path()));
            }
            if (linux) {
                sys.powerSaving(port.path())
                        .ifPresent(file -> all.add(new Problem.PowerSaving(port.path(), file.toString())));
                if (!ruled && runs.test("ModemManager")) {
                    all.add(new Problem.ModemManager(port.path()));
                }
            } else if (system.startsWith("Windows")) {
                // Windows keeps this in the adapter's own settings, which an ordinary user cannot read.
                all.add(new Problem.PowerSaving(port.path(), ""));
            }
        }
        return all;
    }

    /** Why a port could not be opened. */
    public static Problem of(String path, LineLost lost) {
        return switch (lost.kind()) {
            case NO_PERMISSION ->
                new Problem.NoPermission(
                        path, PortTrouble.group(path).orElse("dialout"), System.getProperty("user.name", ""));
            case IN_USE -> new Problem.InUse(path, lost.use());
            case ABSENT, OTHER -> new Problem.CannotOpen(path, lost.said());
        };
    }
}
