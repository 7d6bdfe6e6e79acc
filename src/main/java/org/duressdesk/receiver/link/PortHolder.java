package org.duressdesk.receiver.link;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which other program has a port open: found on Linux from /proc, as far as this user may look. */
final class PortHolder {
    private static final Path PROC = Path.of("/proc");

    private PortHolder() {}

    /** "ModemManager (process 812)", or empty when it cannot be found. */
    static Optional<String> of(Path port) {
        return Files.isDirectory(PROC) ? search(port) : Optional.empty();
    }

    private static Optional<String> search(Path port) {
        String own = String.valueOf(ProcessHandle.current().pid());
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            Path device = port.toRealPath();
            for (Path one : all) {
                if (!one.getFileName().toString().equals(own) && holds(one, device)) {
                    return Optional.of(name(one));
                }
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holds(Path one, Path device) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(one.resolve("fd"))) {
            for (Path descriptor : open) {
                if (device.equals(Files.readSymbolicLink(descriptor))) {
                    return true;
                }
            }
        } catch (IOException | RuntimeException notOurs) {
            return false;
        }
        return false;
    }

    private static String name(Path one) {
        String pid = one.getFileName().toString();
        try {
            return Files.readString(one.resolve("comm")).strip() + " (process " + pid + ")";
        } catch (IOException gone) {
            return "process " + pid;
        }
    }
}
