package org.duressdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.ledger.Ledger;
import org.duressdesk.store.sqlite.DatabaseFailure;

/**
 * Room on the disks: warns early, and keeps a reserve file that is given up when a disk is full, so that the last
 * presses before the failure still find room. Safe for any thread.
 */
final class Space {
    private static final String RESERVE = "reserve";
    private static final long SMALLEST = 64 * 1024;
    private static final long LARGEST = 4 * 1024 * 1024;
    private static final long WARN_BELOW_BYTES = 64L * 1024 * 1024;
    private static final int WARN_BELOW_DAYS = 30;
    private static final int RECENT_DAYS = 7;
    private static final long LEAST_A_DAY = 1024 * 1024;

    /** The database needs about as much again as the ledger, its indexes, and its log. */
    private static final int BOTH = 3;

    private final Places places;
    private volatile boolean released;

    Space(Places places) {
        this.places = places;
    }

    /** Makes the reserve, where there is room for it. */
    synchronized void reserve() {
        for (Path folder : folders()) {
            Path file = folder.resolve(RESERVE);
            try {
                FileStore disk = Files.getFileStore(folder);
                long size = Math.clamp(disk.getTotalSpace() / 16, SMALLEST, LARGEST);
                if (Files.notExists(file) && disk.getUsableSpace() > 3 * size) {
                    fill(file, size);
                    released = false;
                }
            } catch (IOException e) {
                // Without a reserve the failure comes a little earlier; the warning comes in any case.
            }
        }
    }

    private static void fill(Path file, long size) throws IOException {
        // Random, because a disk that compresses would keep nothing free behind zeros.
        byte[] block = new byte[(int) SMALLEST];
        new Random(size).nextBytes(block);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long at = 0; at < size; at += block.length) {
                out.write(ByteBuffer.wrap(block), at);
            }
            out.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Gives the reserve up when the failure was a full disk; says whether that made room. */
    synchronized boolean release(Exception why) {
        boolean full = why instanceof IOException io && FolderCheck.full(io)
                || why instanceof DatabaseFailure failure && failure.kind() == DatabaseFailure.Kind.FULL;
        boolean room = false;
        if (full) {
            for (Path folder : folders()) {
                try {
                    room |= Files.deleteIfExists(folder.resolve(RESERVE));
                } catch (IOException e) {
                    // The other disk may still give room.
                }
            }
            released = true;
        }
        return room;
    }

    /** What is said when a disk is nearly full. */
    Optional<Said> warning() {
        if (released) {
            reserve();
        }
        for (Path folder : folders()) {
            try {
                long free = Files.getFileStore(folder).getUsableSpace();
                long days = free / Math.max(LEAST_A_DAY, growth());
                if (released) {
                    return Optional.of(Said.of("storage.disk-full", folder));
                }
                if (days < WARN_BELOW_DAYS || free < WARN_BELOW_BYTES) {
                    return Optional.of(
                            days == 1
                                    ? Said.of("storage.nearly-full.one", folder)
                                    : Said.of("storage.nearly-full", folder, days));
                }
            } catch (IOException | UncheckedIOException e) {
                return Optional.of(Said.of("storage.space-unread", folder));
            }
        }
        return Optional.empty();
    }

    /** Bytes a day, from the newest ledger segments. */
    private long growth() throws IOException {
        return (long) (Ledger.sizes(places.ledger(), RECENT_DAYS).stream()
                        .mapToLong(Long::longValue)
                        .average()
                        .orElse(0)
                * BOTH);
    }

    private Set<Path> folders() {
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(places.journal());
        folders.add(places.ledger());
        return folders;
    }
}
