package org.duressdesk.receiver.line.serial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** A tree as Linux shows its devices in /sys, with a /dev beside it. */
final class FakeSys {
    private final Path sys;
    private final Path dev;
    private int sockets;

    FakeSys(Path folder) {
        sys = folder.resolve("sys");
        dev = folder.resolve("dev");
        make(sys.resolve("class/tty"));
        make(sys.resolve("bus/usb/devices"));
        make(dev);
    }

    SysPorts ports() {
        return new SysPorts(sys, dev);
    }

    Path dev(String name) {
        return dev.resolve(name);
    }

    /** Plugs a USB adapter in; its folder. */
    Path adapter(String vendor, String product, String serial, String words) {
        Path device = sys.resolve("devices/pci0/usb1/1-" + ++sockets);
        write(device, Map.of("idVendor", vendor, "idProduct", product, "product", words));
        if (!serial.isEmpty()) {
            write(device, Map.of("serial", serial));
        }
        link(sys.resolve("bus/usb/devices/1-" + sockets), device);
        return device;
    }

    /** A port of an adapter. */
    void port(String name, Path device, int socket) {
        Path inside = device.resolve(device.getFileName() + ":1." + socket);
        write(inside, Map.of("bInterfaceNumber", String.format(Locale.ROOT, "%02d", socket)));
        write(inside.resolve(name), Map.of("port_number", "0"));
        make(sys.resolve("class/tty").resolve(name));
        link(sys.resolve("class/tty").resolve(name).resolve("device"), inside.resolve(name));
    }

    /** A port of the main board; type 0 is one without a chip. */
    void board(String name, String type) {
        Path device = sys.resolve("devices/pnp0/" + name);
        make(device);
        write(sys.resolve("class/tty").resolve(name), Map.of("type", type));
        link(sys.resolve("class/tty").resolve(name).resolve("device"), device);
    }

    /** The port is gone. */
    void unplug(String name) {
        try {
            Files.delete(sys.resolve("class/tty").resolve(name).resolve("device"));
            Files.delete(sys.resolve("class/tty").resolve(name));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static void write(Path folder, Map<String, String> files) {
        make(folder);
        files.forEach((name, text) -> {
            try {
                Files.writeString(folder.resolve(name), text + "\n");
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        });
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void link(Path name, Path to) {
        try {
            Files.createSymbolicLink(name, to);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
