package org.duressdesk.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures were measured on. No name and no path of the machine. */
final class Machine {
    private Machine() {}

    static Map<String, Object> json(Path disk) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("cores", Runtime.getRuntime().availableProcessors());
        all.put("processor", processor());
        all.put("memory_mb", system().getTotalMemorySize() >> 20);
        all.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        all.put("file_system", Files.getFileStore(disk).type());
        all.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        return all;
    }

    /** Runnable threads of the whole machine, averaged over a minute. */
    static double load() {
        return system().getSystemLoadAverage();
    }

    private static OperatingSystemMXBean system() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
