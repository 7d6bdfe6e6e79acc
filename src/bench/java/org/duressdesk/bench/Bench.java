package org.duressdesk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Measures, prints a line a figure, and writes all of them into one JSON file. Never judges: no exit code says "slow". */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the desk, each figure beside its physical limit from the same run.")
final class Bench implements Callable<Integer> {
    private static final List<Measure> ALL = Measures.all();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "target/bench/figures.json",
            description = "Where the figures go. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("");

    @Option(names = "--only", split = ",", paramLabel = "NAME,...", description = "Only these groups.")
    private Set<String> only = Set.of();

    @Option(
            names = "--disk",
            paramLabel = "FOLDER",
            defaultValue = "target/bench",
            description = "A folder on the disk to measure. Default: ${DEFAULT-VALUE}.")
    private Path disk = Path.of("");

    @Option(
            names = "--samples",
            paramLabel = "FOLDER",
            defaultValue = "sample-data",
            description = "Sample sites and captures. Default: ${DEFAULT-VALUE}.")
    private Path samples = Path.of("");

    @Option(names = "--quick", description = "Shows that everything runs; the figures mean nothing.")
    private boolean quick;

    public static void main(String[] arguments) {
        // The screen's measure leaves toolkit threads behind.
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintStream said = System.out;
        Files.createDirectories(disk);
        Path folder = Files.createTempDirectory(disk.toAbsolutePath(), "run-");
        List<Map<String, Object>> figures = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>();
        double before = Machine.load();
        try {
            for (Measure measure : ALL) {
                if (!only.isEmpty() && !only.contains(measure.name())) {
                    continue;
                }
                if (!measure.missing().isEmpty()) {
                    left.put(measure.name(), measure.missing());
                    said.println(measure.name() + " left out: " + measure.missing());
                    continue;
                }
                Path own = Files.createDirectory(folder.resolve(measure.name()));
                double loadBefore = Machine.load();
                for (Figure figure :
                        measure.run(new Measure.Room(own, samples.toAbsolutePath()), quick, said::println)) {
                    said.println(figure.line());
                    Map<String, Object> one = figure.json();
                    one.put(
                            "load",
                            Map.of("before", Spread.rounded(loadBefore), "after", Spread.rounded(Machine.load())));
                    figures.add(one);
                }
            }
            write(figures, left, before);
            said.println("Written to " + out);
        } finally {
            remove(folder);
        }
        return 0;
    }

    private void write(List<Map<String, Object>> figures, Map<String, String> left, double before) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("quick", quick);
        all.put("machine", Machine.json(disk));
        all.put("load", Map.of("before", Spread.rounded(before), "after", Spread.rounded(Machine.load())));
        all.put("left_out", left);
        all.put("figures", figures);
        Path parent = out.toAbsolutePath().getParent();
        Files.createDirectories(parent == null ? Path.of("") : parent);
        Files.write(
                out,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsBytes(all));
    }

    static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
