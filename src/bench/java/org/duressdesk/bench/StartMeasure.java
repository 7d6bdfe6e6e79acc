package org.duressdesk.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.duressdesk.domain.site.Site;

/** Cold start of the real program to the line that says it monitors, over a journal of a million entries. */
final class StartMeasure implements Measure {
    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> run(Room room, boolean quick, Consumer<String> said) throws Exception {
        int runs = quick ? 1 : 7;
        long entries = quick ? 5_000 : 1_000_000;
        Site site = Presses.site(room.site());
        Path empty = room.folder().resolve("empty/journal");
        Path big = room.folder().resolve("big/journal");
        Files.createDirectories(empty);
        Files.createDirectories(big);
        long began = System.nanoTime();
        long written = BigJournal.write(site, big, "development", entries, said);
        said.accept(String.format(
                Locale.ROOT, "  %d entries written in %.0f s", written, (System.nanoTime() - began) / 1e9));
        List<String> nobody = List.of("--receiver", room.folder().resolve("nobody") + ",9600,8N1,surgard,heartbeat=0");
        double first = start(room.site(), big, nobody);
        double[] bare = new double[runs];
        double[] fresh = new double[runs];
        double[] kept = new double[runs];
        for (int i = 0; i < runs; i++) {
            bare[i] = bare();
            forget(empty);
            fresh[i] = start(room.site(), empty, nobody);
            kept[i] = start(room.site(), big, nobody);
        }
        int again = quick ? 1 : 2;
        double[] folded = new double[again + 1];
        folded[again] = first;
        for (int i = 0; i < again; i++) {
            forget(big);
            folded[i] = start(room.site(), big, nobody);
        }
        Spread java = Spread.of(bare);
        Spread none = Spread.of(fresh);
        Spread with = Spread.of(kept);
        String limit = "start of the same program over an empty journal";
        return List.of(
                Figure.of(
                                "start-empty",
                                "start of the program over an empty journal until it says that it monitors, headless",
                                "s",
                                none)
                        .against("a Java that prints one line and ends", java),
                Figure.of(
                                "start-million",
                                "start over a journal of " + written + " entries with a fold snapshot; files in "
                                        + "the system's cache",
                                "s",
                                with)
                        .against(limit, none)
                        .goal("at most 3 s with a million entries", with.median() <= 3),
                Figure.of(
                                "start-million-folded",
                                "the same without a fold snapshot: the whole chain checked, every entry " + "folded",
                                "s",
                                Spread.of(folded))
                        .against(limit, none));
    }

    private static double start(Path site, Path journal, List<String> more) throws IOException {
        try (DeskProcess desk = DeskProcess.monitoring(site, journal, more)) {
            return desk.nanosToMonitoring() / 1e9;
        }
    }

    private static double bare() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        DeskProcess.java(List.of("-XX:+UseSerialGC"), Nothing.class.getName(), List.of()))
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Removes the fold snapshots. */
    private static void forget(Path journal) throws IOException {
        Optional<Path> shelf = Optional.of(journal.resolve("snapshots")).filter(Files::isDirectory);
        if (shelf.isPresent()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(shelf.get())) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
    }
}
