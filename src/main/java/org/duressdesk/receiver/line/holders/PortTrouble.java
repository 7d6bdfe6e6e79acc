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
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.line.LineLost;

/** Why a port cannot be used, in kinds whose words a technician can act on. */
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

    public static Said absent(String path) {
        return Said.of("line.absent", path);
    }

    public static Said hungUp(String path) {
        return Files.exists(Path.of(path)) || WINDOWS
                ? Said.of("line.hung-up.cable", path)
                : Said.of("line.gone", path);
    }

    /** What the code of a failed opening means, for people and for the program. */
    public static LineLost lost(String path, int code, Function<String, Problem.Use> holders) {
        LineLost.Kind kind = kind(path, code);
        Problem.Use use = kind == LineLost.Kind.IN_USE ? holders.apply(path) : Problem.Use.UNKNOWN;
        return new LineLost(kind, kind == LineLost.Kind.IN_USE ? busy(path, use) : why(path, code), use);
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

    private static Said why(String path, int code) {
        if (WINDOWS) {
            return code == 2 || code == 3 ? absent(path) : cannotOpen(path, code);
        }
        return switch (code) {
            // 2 with the file there: the library still holds this path from an attempt that has not ended.
            case ENOENT -> Files.exists(Path.of(path)) ? Said.of("line.still-closing", path) : absent(path);
            case EACCES -> noPermission(path);
            case ENXIO, ENODEV, EIO -> Said.of("line.adapter-dead", path);
            case ENOTTY -> Said.of("line.not-serial", path);
            default -> cannotOpen(path, code);
        };
    }

    /** Names who has it; who merely might is said as that. */
    static Said busy(String path, Problem.Use use) {
        if (!use.holders().isEmpty()) {
            return Said.of(use.holders().size() == 1 ? "line.held" : "line.held.several", path, names(use.holders()));
        }
        return use.able().isEmpty()
                ? Said.of("line.in-use", path)
                : Said.of("line.in-use.able", path, names(use.able()));
    }

    private static String names(List<Problem.Holder> all) {
        return all.stream()
                .map(one -> one.name() + " (PID " + one.process() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Said noPermission(String path) {
        return group(path)
                .map(group -> Said.of("line.no-permission.group", path, group))
                .orElseGet(() -> Said.of("line.no-permission", path));
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

    private static Said cannotOpen(String path, int code) {
        return Said.of("line.cannot-open", path, code);
    }
}
