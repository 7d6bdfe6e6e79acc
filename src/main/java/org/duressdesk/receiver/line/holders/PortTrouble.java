package org.duressdesk.receiver.line.holders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.receiver.line.LineLost;

/** Why a port cannot be used, in one sentence that a technician can act on. */
public final class PortTrouble {
    // errno of Linux and macOS; the serial library hands them through (measured with 2.11.4).
    private static final int ENOENT = 2;
    private static final int EIO = 5;
    private static final int ENXIO = 6;
    private static final int EACCES = 13;
    private static final int EBUSY = 16;
    private static final int ENODEV = 19;
    private static final int ENOTTY = 25;
    private static final int EWOULDBLOCK_LINUX = 11;
    private static final int EWOULDBLOCK_MAC = 35;
    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    private PortTrouble() {}

    public static String absent(String path) {
        return "There is no port " + path + ": check that the cable or adapter is plugged in.";
    }

    public static String hungUp(String path) {
        return Files.exists(Path.of(path)) || WINDOWS
                ? path + " hung up: check the cable to the receiver."
                : path + " is gone: check that the cable or adapter is plugged in.";
    }

    /** What the code of a failed opening means, for people and for the program. */
    public static LineLost lost(String path, int code, Function<String, Problem.Use> holders) {
        LineLost.Kind kind = kind(path, code);
        Problem.Use use = kind == LineLost.Kind.IN_USE ? holders.apply(path) : Problem.Use.UNKNOWN;
        return new LineLost(kind, kind == LineLost.Kind.IN_USE ? busy(path, use) : sentence(path, code), use);
    }

    private static LineLost.Kind kind(String path, int code) {
        if (WINDOWS) {
            return code == 5
                    ? LineLost.Kind.IN_USE
                    : code == 2 || code == 3 ? LineLost.Kind.ABSENT : LineLost.Kind.OTHER;
        }
        return switch (code) {
            case ENOENT -> Files.exists(Path.of(path)) ? LineLost.Kind.OTHER : LineLost.Kind.ABSENT;
            case EACCES -> LineLost.Kind.NO_PERMISSION;
            case EBUSY, EWOULDBLOCK_LINUX, EWOULDBLOCK_MAC -> LineLost.Kind.IN_USE;
            default -> LineLost.Kind.OTHER;
        };
    }

    private static String sentence(String path, int code) {
        if (WINDOWS) {
            return code == 2 || code == 3 ? absent(path) : cannotOpen(path, code);
        }
        return switch (code) {
            // 2 with the file there: the library still holds this path from an attempt that has not ended.
            case ENOENT ->
                Files.exists(Path.of(path)) ? path + " is still being closed by this program." : absent(path);
            case EACCES -> "No permission to open " + path + ": " + groupRemedy(path);
            case ENXIO, ENODEV, EIO ->
                path + " is there but its adapter does not answer: unplug it and plug it in again.";
            case ENOTTY -> path + " is not a serial port.";
            default -> cannotOpen(path, code);
        };
    }

    /** Names who has it; who merely might is said as that. */
    static String busy(String path, Problem.Use use) {
        if (!use.holders().isEmpty()) {
            return path + " is in use by " + names(use.holders()) + ": " + stop(use.holders())
                    + ", or keep it off this port.";
        }
        String unknown = path + " is in use by another program";
        return use.able().isEmpty()
                ? unknown + ": stop it, or keep it off this port."
                : unknown + "; running and able to hold it: " + names(use.able()) + ".";
    }

    private static String stop(List<Problem.Holder> holders) {
        return holders.size() == 1 ? "stop it" : "stop them";
    }

    private static String names(List<Problem.Holder> all) {
        return all.stream()
                .map(one -> one.name() + " (process " + one.process() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String groupRemedy(String path) {
        return group(path)
                .map(group -> "add this user to the group " + group + " and sign in again.")
                .orElse("ask the administrator for the group that owns it.");
    }

    /** The group that may open it. */
    public static Optional<String> group(String path) {
        try {
            return Optional.of(Files.readAttributes(Path.of(path), PosixFileAttributes.class)
                    .group()
                    .getName());
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    private static String cannotOpen(String path, int code) {
        return path + " cannot be opened (system error " + code + ").";
    }
}
