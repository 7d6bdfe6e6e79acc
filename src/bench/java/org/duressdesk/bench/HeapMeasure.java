package org.duressdesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Live heap over an hour of simulated duty, with journal and window. */
final class HeapMeasure implements Measure {
    @Override
    public String name() {
        return "heap";
    }

    @Override
    public List<Figure> run(Room room, boolean quick, Consumer<String> said) throws Exception {
        double[] heap = play(room, quick ? 2 : 30);
        // The first tenth fills caches and the list of closed incidents; the slope is that of the rest.
        double[] rest = java.util.Arrays.copyOfRange(heap, 1, heap.length);
        List<Double> course = new ArrayList<>();
        for (double one : heap) {
            course.add(Spread.rounded(one));
        }
        return List.of(Figure.of(
                        "heap",
                        "live heap (after a full collection) of desk, journal and window on the headless "
                                + "platform, at ten points of one simulated hour with a busy day's work: 300 signals, 30 incidents "
                                + "led and closed, 90 changes of shift",
                        "MB",
                        Spread.of(rest))
                .with("course_mb", course)
                .with("slope_mb_per_hour", slope(rest) * rest.length));
    }

    private static double[] play(Room room, int incidents) throws IOException {
        Path journal = room.folder().resolve("journal");
        Files.createDirectories(journal);
        Path errors = room.folder().resolve("errors.txt");
        Process process = new ProcessBuilder(DeskProcess.java(
                        List.of(
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-Djava.awt.headless=true"),
                        HeapDuty.class.getName(),
                        List.of(room.site().toString(), journal.toString(), String.valueOf(incidents))))
                .redirectError(errors.toFile())
                .start();
        List<Double> heap = new ArrayList<>();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("heap ")) {
                    heap.add(Double.parseDouble(line.substring(5)));
                }
            }
        }
        if (heap.size() < 3) {
            throw new IOException("no figures: " + Files.readString(errors));
        }
        return heap.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Least squares, per point. */
    private static double slope(double[] values) {
        double meanAt = (values.length - 1) / 2.0;
        double mean = java.util.Arrays.stream(values).average().orElse(0);
        double above = 0;
        double below = 0;
        for (int i = 0; i < values.length; i++) {
            above += (i - meanAt) * (values[i] - mean);
            below += (i - meanAt) * (i - meanAt);
        }
        return above / below;
    }
}
