package org.duressdesk.store.ledger;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ledger file, named by its UTC day and its first sequence: {@code 2026-11-23-000000000001.ledger}. A segment begun
 * again after a failed flush carries a counter, {@code -2}. What an older segment says from the first sequence of the
 * next one on was never flushed and does not count.
 *
 * @param again 1, or more for a further attempt with the same first sequence
 */
record Segment(LocalDate day, long first, int again, Path file) implements Comparable<Segment> {
    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)-(\\d{1,18})(?:-(\\d{1,6}))?\\.ledger");
    private static final Comparator<Segment> ORDER =
            Comparator.comparingLong(Segment::first).thenComparingInt(Segment::again);

    static Segment named(Path folder, LocalDate day, long first, int again) {
        String name = String.format(Locale.ROOT, "%s-%012d%s.ledger", day, first, again == 1 ? "" : "-" + again);
        return new Segment(day, first, again, folder.resolve(name));
    }

    /** The segments of a folder in order; other files are left alone. */
    static List<Segment> in(Path folder) throws IOException {
        List<Segment> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                files.forEach(file -> of(file).ifPresent(found::add));
            }
        }
        Collections.sort(found);
        return found;
    }

    private static Optional<Segment> of(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            int again = name.group(3) == null ? 1 : Integer.parseInt(name.group(3));
            return Optional.of(new Segment(LocalDate.parse(name.group(1)), Long.parseLong(name.group(2)), again, file));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Segment other) {
        return ORDER.compare(this, other);
    }
}
