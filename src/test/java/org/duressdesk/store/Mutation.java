package org.duressdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** One random way a disk or a person damages a journal at rest. */
final class Mutation {
    private final Path data;
    private final Random random;
    private final StringBuilder story = new StringBuilder();
    private boolean journal;
    private boolean ledger;

    Mutation(Path data, Random random) {
        this.data = data;
        this.random = random;
    }

    /** Damages something; {@code other} is a journal of another desk. */
    void happen(Path other) throws IOException {
        int kind = random.nextInt(13);
        switch (kind) {
            case 0, 1 -> flip(database(), 1);
            case 2 -> flip(log(), 1);
            case 3, 4 -> flip(segment(), 1);
            case 5 -> cut(database());
            case 6 -> cut(log());
            case 7 -> cut(segment());
            case 8 -> blank(random.nextBoolean() ? segment() : random.nextBoolean() ? log() : database());
            case 9 -> replace(log(), other.resolve("journal/journal.db-wal"));
            case 10 -> remove(random.nextBoolean() ? segment() : random.nextBoolean() ? log() : database());
            case 11 -> {
                flip(database(), 1 + random.nextInt(8));
                flip(segment(), 1 + random.nextInt(8));
            }
            case 12 -> {
                cut(log());
                cut(segment());
            }
            default -> throw new AssertionError(kind);
        }
    }

    boolean both() {
        return journal && ledger;
    }

    @Override
    public String toString() {
        return story.toString();
    }

    private Path database() {
        journal = true;
        return data.resolve("journal/journal.db");
    }

    private Path log() {
        journal = true;
        return data.resolve("journal/journal.db-wal");
    }

    private Path segment() throws IOException {
        ledger = true;
        try (Stream<Path> files = Files.list(data.resolve("ledger"))) {
            List<Path> segments =
                    files.filter(f -> f.toString().endsWith(".ledger")).sorted().toList();
            return segments.get(random.nextInt(segments.size()));
        }
    }

    private void flip(Path file, int bits) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int bit = 0; bit < bits; bit++) {
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            story.append(" flip ").append(file.getFileName()).append('@').append(at);
        }
        Files.write(file, bytes);
    }

    private void cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int left = random.nextInt(bytes.length);
        story.append(" cut ").append(file.getFileName()).append(" to ").append(left);
        Files.write(file, Arrays.copyOf(bytes, left));
    }

    private void blank(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int from = random.nextInt(bytes.length);
        Arrays.fill(bytes, from, Math.min(bytes.length, from + 512), (byte) 0);
        story.append(" blank ").append(file.getFileName()).append('@').append(from);
        Files.write(file, bytes);
    }

    private void replace(Path file, Path by) throws IOException {
        story.append(" foreign ").append(file.getFileName());
        Files.write(file, Files.readAllBytes(by));
    }

    private void remove(Path file) throws IOException {
        story.append(" remove ").append(file.getFileName());
        Files.delete(file);
    }
}
