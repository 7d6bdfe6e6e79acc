package org.duressdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** What a power loss leaves of a journal: what was flushed, or that and any part of what was not. */
final class Platter {
    private static final int SECTOR = 512;

    private Platter() {}

    /** The worst case: only what a flush that succeeded covered. */
    static void restore(Path platter, Path data) throws IOException {
        for (String part : List.of("journal", "ledger")) {
            Files.createDirectories(data.resolve(part));
            for (Map.Entry<String, byte[]> file : kept(platter, part).entrySet()) {
                Files.write(data.resolve(part).resolve(file.getKey()), file.getValue());
            }
            reserve(data.resolve(part));
        }
    }

    /** As it happens: of what was written and not flushed some sectors are there, some names, some lengths. */
    static void restore(Path platter, Path live, Path data, Random random) throws IOException {
        for (String part : List.of("journal", "ledger")) {
            Files.createDirectories(data.resolve(part));
            Map<String, byte[]> kept = kept(platter, part);
            Set<String> names = new HashSet<>(kept.keySet());
            names.addAll(files(live.resolve(part)));
            for (String name : names.stream().sorted().toList()) {
                Path now = live.resolve(part).resolve(name);
                boolean there = Files.exists(now);
                // A name whose folder was not flushed since may be there or not, new or removed.
                if (kept.containsKey(name) && (there || random.nextBoolean()) || there && random.nextBoolean()) {
                    byte[] old = kept.getOrDefault(name, new byte[0]);
                    Files.write(
                            data.resolve(part).resolve(name),
                            there ? mixed(old, Files.readAllBytes(now), random) : old);
                }
            }
            reserve(data.resolve(part));
        }
    }

    private static byte[] mixed(byte[] old, byte[] now, Random random) {
        byte[] mixed = new byte[random.nextBoolean() ? now.length : old.length];
        for (int at = 0; at < mixed.length; at += SECTOR) {
            byte[] from = random.nextBoolean() ? now : old;
            byte[] sector =
                    at >= from.length ? new byte[0] : Arrays.copyOfRange(from, at, Math.min(at + SECTOR, from.length));
            System.arraycopy(sector, 0, mixed, at, Math.min(sector.length, mixed.length - at));
        }
        return mixed;
    }

    /** So that not every one of many small journals fills its own. */
    static void reserve(Path folder) throws IOException {
        if (Files.notExists(folder.resolve("reserve"))) {
            Files.createFile(folder.resolve("reserve"));
        }
    }

    private static Map<String, byte[]> kept(Path platter, String part) throws IOException {
        Map<String, byte[]> kept = new HashMap<>();
        Path list = platter.resolve(part + ".names");
        if (Files.exists(list)) {
            for (String line : Files.readAllLines(list)) {
                Path bytes = platter.resolve(line.substring(0, line.indexOf(' ')));
                kept.put(
                        line.substring(line.indexOf(' ') + 1),
                        Files.exists(bytes) ? Files.readAllBytes(bytes) : new byte[0]);
            }
        }
        return kept;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("-shm"))
                    .toList();
        }
    }
}
