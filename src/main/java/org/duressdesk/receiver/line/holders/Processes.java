package org.duressdesk.receiver.line.holders;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.duressdesk.domain.finder.Problem;

/**
 * Running programs: on Linux from /proc, where every user may read every name; elsewhere from the Java runtime, which on
 * Windows and macOS tells the names of programs that this user may look at.
 */
public final class Processes {
    private static final Path PROC = Path.of("/proc");
    private static final long OWN = ProcessHandle.current().pid();

    private Processes() {}

    /** All but this one. */
    static List<Problem.Holder> running() {
        if (Files.isDirectory(PROC)) {
            return matching(one -> true);
        }
        return ProcessHandle.allProcesses()
                .filter(one -> one.pid() != OWN)
                .flatMap(one -> one.info().command().stream().map(command -> named(file(command), one.pid())))
                .toList();
    }

    /** Linux: those that have one of these devices open, as far as this user may look. */
    static List<Problem.Holder> holding(Set<Path> devices) {
        return matching(one -> holds(one, devices));
    }

    /** True when a program of this name runs. */
    public static boolean runs(String name) {
        return running().stream().anyMatch(one -> one.name().equals(name));
    }

    /** With the time it was started at, where the system tells it. */
    static Problem.Holder named(String name, long process) {
        long since = ProcessHandle.of(process)
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> start.getEpochSecond() * 1_000_000 + start.getNano() / 1_000)
                .orElse(0L);
        return new Problem.Holder(name, process, since);
    }

    private static List<Problem.Holder> matching(Predicate<Path> wanted) {
        List<Problem.Holder> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path one : all) {
                long process = Long.parseLong(one.getFileName().toString());
                if (process != OWN && wanted.test(one)) {
                    found.add(named(name(one), process));
                }
            }
        } catch (IOException unreadable) {
            return found;
        }
        return found;
    }

    private static boolean holds(Path one, Set<Path> devices) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(one.resolve("fd"))) {
            for (Path descriptor : open) {
                if (devices.contains(Files.readSymbolicLink(descriptor))) {
                    return true;
                }
            }
        } catch (IOException | RuntimeException notOurs) {
            return false;
        }
        return false;
    }

    private static String name(Path one) {
        try {
            return Files.readString(one.resolve("comm")).strip();
        } catch (IOException gone) {
            return "a program";
        }
    }

    private static String file(String command) {
        return command.substring(Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1);
    }
}
