package org.duressdesk;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The program as a process of its own, for tests that end it the hard way. Its classes are packed into one file and what
 * Java loads at a start is kept beside it (an AOT cache, which takes no folders of classes): a start costs half as much,
 * and these tests start hundreds of times. Without the cache a start is slower, nothing else.
 */
public final class DeskProgram {
    private final Path folder;
    private final String classPath;
    private final List<String> cache = new ArrayList<>();

    /** @param folder for what is kept between starts */
    public DeskProgram(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(part);
            if (part.endsWith(".jar")) {
                parts.add(part);
            } else if (Files.exists(path.resolve("org/duressdesk/Main.class"))) {
                parts.addFirst(pack(path, folder.resolve("desk.jar")).toString());
            }
        }
        this.classPath = String.join(File.pathSeparator, parts);
    }

    /** Lets one desk begin to monitor and end on purpose, and keeps what it loaded. */
    public void train(String... desk) throws IOException, InterruptedException {
        Path kept = folder.resolve("desk.aot");
        Process run = new ProcessBuilder(java(List.of("-XX:AOTCacheOutput=" + kept), desk))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = run.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("Monitoring")) {
                    // By its handle: the other way would close the stream that is being read.
                    run.toHandle().destroy();
                }
            }
            run.waitFor();
        } finally {
            run.destroyForcibly();
        }
        if (Files.exists(kept)) {
            cache.add("-XX:AOTCache=" + kept);
        }
    }

    /** The command line of the program with these arguments. */
    public List<String> command(String... arguments) {
        return java(cache, arguments);
    }

    private List<String> java(List<String> more, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(more);
        command.addAll(List.of("-cp", classPath, "org.duressdesk.Main"));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                CRC32 crc = new CRC32();
                crc.update(bytes);
                ZipEntry entry =
                        new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/'));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
        return jar;
    }
}
