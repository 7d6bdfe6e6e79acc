package org.duressdesk.receiver.line.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.duressdesk.domain.finder.FoundPort;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.LineLost;

/**
 * The serial ports of this machine by the names of their adapters, and the way from an adapter's name to the port that
 * it has just now: {@code usb:VID:PID:SERIAL[:interface]} (decision record 42). Linux is read from sysfs, other systems
 * through the serial library.
 */
public final class Adapters {
    /** How the lasting name of a port begins. */
    public static final String PREFIX = "usb:";

    private Adapters() {}

    /** What is plugged in now, by name. */
    public static List<FoundPort> ports() {
        Path sys = Path.of("/sys");
        if (System.getProperty("os.name", "").startsWith("Linux") && Files.isDirectory(sys.resolve("class/tty"))) {
            return new SysPorts(sys, Path.of("/dev")).ports();
        }
        try {
            SerialLine.loadable();
            List<Named> named = new ArrayList<>();
            for (SerialPort port : SerialPort.getCommPorts()) {
                String path = port.getSystemPortPath();
                // macOS lists each port twice; the "tty" one waits for a carrier that receivers do not give.
                if (!path.startsWith("/dev/tty.")) {
                    boolean usb = port.getVendorID() > 0;
                    named.add(new Named(
                            path.replace("\\\\.\\", ""),
                            usb ? hex(port.getVendorID()) : "",
                            usb ? hex(port.getProductID()) : "",
                            port.getSerialNumber().equals("Unknown") ? "" : port.getSerialNumber(),
                            "",
                            port.getPortDescription()));
                }
            }
            return identified(named);
        } catch (LinkageError missing) {
            return List.of();
        }
    }

    /** A port as a system names it. */
    record Named(String path, String vendor, String product, String serial, String socket, String words) {
        String base() {
            return vendor.isEmpty()
                    ? ""
                    : PREFIX + vendor.toLowerCase(Locale.ROOT) + ":" + product.toLowerCase(Locale.ROOT) + ":"
                            + (serial.isEmpty() ? "-" : safe(serial));
        }
    }

    /** Gives each its identity; where one adapter has several ports, the interface is part of it. */
    static List<FoundPort> identified(List<Named> named) {
        Map<String, Integer> alike = new TreeMap<>();
        named.forEach(one -> alike.merge(one.base(), 1, Integer::sum));
        return named.stream()
                .map(one -> {
                    boolean several = alike.getOrDefault(one.base(), 0) > 1
                            && !one.socket().isEmpty()
                            && !one.base().isEmpty();
                    return new FoundPort(
                            one.path(),
                            several ? one.base() + ":" + safe(one.socket()) : one.base(),
                            one.words(),
                            one.serial());
                })
                .toList();
    }

    /**
     * The path that a port of the settings has now; a path stands for itself.
     *
     * @throws LineLost when the adapter is not plugged in, or more than one fits
     */
    static String path(String port, Supplier<List<FoundPort>> now) throws LineLost {
        if (!port.startsWith(PREFIX)) {
            return port;
        }
        String wanted = port.toLowerCase(Locale.ROOT);
        List<FoundPort> fit = now.get().stream()
                .filter(found -> {
                    String is = found.identity().toLowerCase(Locale.ROOT);
                    return is.equals(wanted) || is.startsWith(wanted + ":");
                })
                .toList();
        if (fit.size() == 1) {
            return fit.getFirst().path();
        }
        throw fit.isEmpty()
                ? new LineLost(LineLost.Kind.ABSENT, Said.of("line.adapter-absent", port))
                : new LineLost(
                        LineLost.Kind.OTHER,
                        Said.of(
                                "line.adapters-alike",
                                port,
                                String.join(
                                        ", ",
                                        fit.stream()
                                                .map(FoundPort::path)
                                                .sorted()
                                                .toList())));
    }

    private static String hex(int id) {
        return String.format(Locale.ROOT, "%04x", id);
    }

    // Commas and colons separate what is around a name.
    private static String safe(String text) {
        return text.strip().replaceAll("[^0-9A-Za-z._-]", "_");
    }
}
