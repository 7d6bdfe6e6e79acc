package org.duressdesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real program in a process of its own, with the flags it is shipped with, without a screen. */
final class DeskProcess implements AutoCloseable {
    static final List<String> FLAGS = List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC");
    private static final int END_SECONDS = 20;

    private final Process process;
    private final BufferedReader said;
    private final String monitoring;
    private final long began;

    private DeskProcess(Process process, BufferedReader said, String monitoring, long began) {
        this.process = process;
        this.said = said;
        this.monitoring = monitoring;
        this.began = began;
    }

    /** The Java of this run, with the class path of this run. */
    static List<String> java(List<String> flags, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return command;
    }

    /** Starts a headless desk and waits until it monitors. */
    static DeskProcess monitoring(Path site, Path journal, List<String> more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("desk", "--headless", "--site", site.toString(), "--journal", journal.toString()));
        arguments.addAll(more);
        Path errors = Files.createTempFile(journal.toAbsolutePath().getParent(), "errors", ".txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(java(FLAGS, "org.duressdesk.Main", arguments))
                .redirectError(errors.toFile())
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.startsWith("Monitoring:")) {
            line = said.readLine();
        }
        long now = System.nanoTime();
        if (line == null) {
            throw new IOException("The desk did not begin to monitor: " + Files.readString(errors));
        }
        return new DeskProcess(process, said, line, now - start);
    }

    /** From exec to the line that says that monitoring has begun, nanoseconds. */
    long nanosToMonitoring() {
        return began;
    }

    String line() {
        return monitoring;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends it as a service manager does, so that it keeps its fold snapshot. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try (said) {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the desk did not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
