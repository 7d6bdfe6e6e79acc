package org.duressdesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An X server without a monitor, 1920 by 1080, with a window manager, whose picture lies in a file. */
final class VirtualScreen implements AutoCloseable {
    private static final int START_SECONDS = 10;

    private final Process server;
    private final Process manager;
    private final String display;
    private final Path folder;

    private VirtualScreen(Process server, Process manager, String display, Path folder) {
        this.server = server;
        this.manager = manager;
        this.display = display;
        this.folder = folder;
    }

    /** What is not installed, as a sentence; empty when all is there. */
    static String missing() {
        boolean all = Stream.of("Xvfb", "openbox")
                .allMatch(program -> Arrays.stream(
                                System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
        return all
                ? ""
                : "needs Xvfb and openbox; Debian: apt-get install xvfb openbox libgtk-3-0 libgl1 libxxf86vm1 libxtst6";
    }

    static VirtualScreen open(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Process server = new ProcessBuilder(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "1920x1080x24",
                        "-nolisten",
                        "tcp",
                        "-fbdir",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = server.inputReader(StandardCharsets.US_ASCII);
        String number = said.readLine();
        if (number == null || !server.isAlive()) {
            throw new IOException("Xvfb did not start");
        }
        ProcessBuilder openbox =
                new ProcessBuilder("openbox").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        openbox.environment().put("DISPLAY", ":" + number.strip());
        return new VirtualScreen(server, openbox.start(), ":" + number.strip(), folder);
    }

    /** Runs {@code org.duressdesk.app.screen.BenchWindow} on it; what it printed, line by line. */
    List<String> run(String mode, Path site, Path journal, int count, int seconds) throws IOException {
        Path errors = Files.createTempFile(folder, mode, ".txt");
        ProcessBuilder window = new ProcessBuilder(DeskProcess.java(
                        List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"),
                        "org.duressdesk.app.screen.BenchWindow",
                        List.of(
                                mode,
                                site.toString(),
                                journal.toString(),
                                folder.resolve("Xvfb_screen0").toString(),
                                String.valueOf(count),
                                String.valueOf(seconds))))
                .redirectError(errors.toFile());
        window.environment().put("DISPLAY", display);
        Process running = window.start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(running.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            throw new IOException("no figures of " + mode + ": " + Files.readString(errors));
        }
        return lines;
    }

    /** The numbers behind a word. */
    static Spread spread(List<String> lines, String word) {
        return Spread.of(lines.stream()
                .filter(line -> line.startsWith(word + " "))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(word.length() + 1).toLowerCase(Locale.ROOT)))
                .toArray());
    }

    @Override
    public void close() throws IOException {
        manager.destroy();
        server.destroy();
        try {
            if (!server.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
