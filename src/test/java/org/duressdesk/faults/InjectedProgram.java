package org.duressdesk.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Compiles the fault injector and runs programs of the tests under it. Linux only: there the desk's disks are. */
public final class InjectedProgram {
    private static final String SOURCE = "iofault.c";

    private final Path library;

    /**
     * Compiles.
     *
     * @param folder for what is compiled
     */
    public InjectedProgram(Path folder) throws IOException, InterruptedException {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        assumeTrue(linux, "Faults of the disk are injected on Linux only.");
        Path source = folder.resolve(SOURCE);
        try (InputStream in = InjectedProgram.class.getResourceAsStream(SOURCE)) {
            Files.write(source, in.readAllBytes());
        }
        library = folder.resolve("iofault.so");
        need(
                List.of(
                        "gcc",
                        "-shared",
                        "-fPIC",
                        "-O1",
                        "-o",
                        library.toString(),
                        source.toString(),
                        "-ldl",
                        "-lpthread"),
                "a C compiler (Debian: apt-get install gcc libc6-dev)");
    }

    /** Runs a tool that these tests need; without it they fail on the build machine, and say so elsewhere. */
    private static void need(List<String> command, String install) throws InterruptedException {
        String said;
        try {
            Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
            said = text(tool);
            if (tool.waitFor() == 0) {
                return;
            }
        } catch (IOException missing) {
            said = missing.getMessage();
        }
        String why = "These tests need " + install + ": " + said;
        if (System.getenv("CI") != null) {
            throw new AssertionError(why);
        }
        assumeTrue(false, why);
    }

    /** What became of a program. */
    public record Outcome(int exit, String said) {}

    /** Runs {@code main} with these arguments until it ends. */
    public Outcome run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        return run(List.of(), main, arguments);
    }

    /** The same with options for Java. */
    public Outcome run(List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Process running = start(options, main, arguments);
        try {
            String said = text(running);
            return new Outcome(running.waitFor(), said);
        } finally {
            running.destroyForcibly();
        }
    }

    private Process start(List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-D" + Injector.PLACE + "=" + library));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("LD_PRELOAD", library.toString());
        return program.start();
    }

    private static String text(Process running) {
        try (InputStream out = running.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
