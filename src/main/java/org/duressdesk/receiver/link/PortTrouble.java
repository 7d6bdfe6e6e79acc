package org.duressdesk.receiver.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;

/** Why a port cannot be used, in one sentence that a technician can act on. */
final class PortTrouble {
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

    static String absent(String path) {
        return "There is no port " + path + ": check that the cable or adapter is plugged in.";
    }

    static String hungUp(String path) {
        return Files.exists(Path.of(path)) || WINDOWS
                ? path + " hung up: check the cable to the receiver."
                : path + " is gone: check that the cable or adapter is plugged in.";
    }

    /** What the code of a failed opening means. */
    static String sentence(String path, int code) {
        if (WINDOWS) {
            return switch (code) {
                case 2, 3 -> absent(path);
                case 5 -> path + " is in use by another program: close it, or stop it from taking this port.";
                default -> cannotOpen(path, code);
            };
        }
        boolean present = Files.exists(Path.of(path));
        return switch (code) {
            // 2 with the file there: the library still holds this path from an attempt that has not ended.
            case ENOENT -> present ? path + " is still being closed by this program." : absent(path);
            case EACCES -> "No permission to open " + path + ": " + groupRemedy(path);
            case EBUSY, EWOULDBLOCK_LINUX, EWOULDBLOCK_MAC -> busy(path);
            case ENXIO, ENODEV, EIO -> path + " is there but its adapter does not answer: unplug it and plug it in again.";
            case ENOTTY -> path + " is not a serial port.";
            default -> cannotOpen(path, code);
        };
    }

    /** The same, and what it is for the program. */
    static LineLost lost(String path, int code) {
        LineLost.Kind kind = WINDOWS
                ? code == 5 ? LineLost.Kind.IN_USE : code == 2 || code == 3 ? LineLost.Kind.ABSENT : LineLost.Kind.OTHER
                : switch (code) {
                    case ENOENT -> Files.exists(Path.of(path)) ? LineLost.Kind.OTHER : LineLost.Kind.ABSENT;
                    case EACCES -> LineLost.Kind.NO_PERMISSION;
                    case EBUSY, EWOULDBLOCK_LINUX, EWOULDBLOCK_MAC -> LineLost.Kind.IN_USE;
                    default -> LineLost.Kind.OTHER;
                };
        return new LineLost(kind, sentence(path, code));
    }

    private static String busy(String path) {
        return PortHolder.of(Path.of(path))
                .map(holder -> path + " is in use by " + holder.name() + " (process " + holder.process() + "): stop it, or keep it off this port.")
                .orElse(path + " is in use by another program: stop it, or keep it off this port.");
    }

    private static String groupRemedy(String path) {
        return group(path).map(group -> "add this user to the group " + group + " and sign in again.")
                .orElse("ask the administrator for the group that owns it.");
    }

    /** The group that may open it. */
    static Optional<String> group(String path) {
        try {
            return Optional.of(Files.readAttributes(Path.of(path), PosixFileAttributes.class).group().getName());
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    private static String cannotOpen(String path, int code) {
        return path + " cannot be opened (system error " + code + ").";
    }
}
