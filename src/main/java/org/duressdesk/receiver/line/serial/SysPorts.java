package org.duressdesk.receiver.line.serial;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.finder.FoundPort;

/**
 * Serial ports of Linux, from sysfs: /sys/class/tty/NAME/device leads into the tree of devices, where a USB adapter's
 * folder has idVendor, idProduct, serial and product, and the folder of the port's interface bInterfaceNumber (kernel
 * documentation, Documentation/ABI/stable/sysfs-bus-usb). Ports of the main board count when the kernel found a chip
 * behind them (type not 0).
 */
final class SysPorts {
    private final Path sys;
    private final Path dev;

    SysPorts(Path sys, Path dev) {
        this.sys = sys;
        this.dev = dev;
    }

    List<FoundPort> ports() {
        List<Adapters.Named> named = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(sys.resolve("class/tty"))) {
            for (Path one : all) {
                named(one).ifPresent(named::add);
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        // USB adapters first: a receiver is behind one more often than behind a port of the main board.
        named.sort(Comparator.comparing((Adapters.Named one) -> one.vendor().isEmpty())
                .thenComparing(one -> one.path().length())
                .thenComparing(Adapters.Named::path));
        return Adapters.identified(named);
    }

    /** The file that says whether the adapter may be put to sleep, when it says so now. */
    Optional<Path> powerSaving(String path) {
        return usbDevice(sys.resolve("class/tty").resolve(path.substring(path.lastIndexOf('/') + 1)))
                .map(device -> device.resolve("power/control"))
                .filter(control -> read(control).equals("auto"));
    }

    /** Adapters with these ids that have no port at all: somebody has taken them. */
    List<String> withoutPort(List<String> ids) {
        List<String> all = new ArrayList<>();
        try (DirectoryStream<Path> devices = Files.newDirectoryStream(sys.resolve("bus/usb/devices"))) {
            for (Path one : devices) {
                String id = read(one.resolve("idVendor")) + ":" + read(one.resolve("idProduct"));
                if (ids.contains(id)
                        && ports().stream().noneMatch(port -> port.identity().startsWith(Adapters.PREFIX + id + ":"))) {
                    all.add(id);
                }
            }
        } catch (IOException none) {
            return List.of();
        }
        return all;
    }

    private Optional<Adapters.Named> named(Path one) {
        String path = dev.resolve(one.getFileName().toString()).toString();
        Optional<Path> usb = usbDevice(one);
        if (usb.isPresent()) {
            Path device = usb.get();
            String words = read(device.resolve("product"));
            return Optional.of(new Adapters.Named(
                    path,
                    read(device.resolve("idVendor")),
                    read(device.resolve("idProduct")),
                    read(device.resolve("serial")),
                    socket(one, device),
                    words.isEmpty() ? read(device.resolve("manufacturer")) : words));
        }
        boolean board = Files.exists(one.resolve("device"))
                && !read(one.resolve("type")).equals("0")
                && Files.exists(one.resolve("type"));
        return board ? Optional.of(new Adapters.Named(path, "", "", "", "", "")) : Optional.empty();
    }

    /** The folder of the USB device that a port belongs to. */
    private Optional<Path> usbDevice(Path one) {
        try {
            Path root = sys.toRealPath();
            for (Path at = one.resolve("device").toRealPath(); at != null && at.startsWith(root); at = at.getParent()) {
                if (Files.exists(at.resolve("idVendor"))) {
                    return Optional.of(at);
                }
            }
        } catch (IOException none) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Which of the adapter's ports it is: the number of its interface, and of the port within it. */
    private static String socket(Path one, Path device) {
        try {
            Path port = one.resolve("device").toRealPath();
            String number = read(port.resolve("port_number"));
            for (Path at = port; at != null && at.startsWith(device); at = at.getParent()) {
                String inside = read(at.resolve("bInterfaceNumber"));
                if (!inside.isEmpty()) {
                    return number.isEmpty() || number.equals("0") ? inside : inside + "." + number;
                }
            }
            return number;
        } catch (IOException gone) {
            return "";
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException absent) {
            return "";
        }
    }
}
