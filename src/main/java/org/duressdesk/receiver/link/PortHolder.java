package org.duressdesk.receiver.link;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.duressdesk.domain.finder.Problem;

/** Which other program has a port open: found on Linux from /proc, as far as this user may look. */
final class PortHolder {
    private static final Path PROC = Path.of("/proc");

    private PortHolder() {}

    /** Empty when it cannot be found. */
    static Optional<Problem.Holder> of(Path port) {
        return Files.isDirectory(PROC) ? search(port) : Optional.empty();
    }

    private static Optional<Problem.Holder> search(Path port) {
        String own = String.valueOf(ProcessHandle.current().pid());
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            Path device = port.toRealPath();
            for (Path one : all) {
                if (!one.getFileName().toString().equals(own) && holds(one, device)) {
                    return Optional.of(holder(one));
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

    /** True when a program of this name runs. */
    static boolean runs(String name) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path one : all) {
                if (name(one).equals(name)) {
                    return true;
                }
            }
        } catch (IOException unreadable) {
            return false;
        }
        return false;
    }

    private static Problem.Holder holder(Path one) {
        long process = Long.parseLong(one.getFileName().toString());
        long since = ProcessHandle.of(process).flatMap(handle -> handle.info().startInstant())
                .map(start -> start.getEpochSecond() * 1_000_000 + start.getNano() / 1_000).orElse(0L);
        return new Problem.Holder(name(one), process, since);
    }

    private static String name(Path one) {
        try {
            return Files.readString(one.resolve("comm")).strip();
        } catch (IOException gone) {
            return "a program";
        }
    }
}
