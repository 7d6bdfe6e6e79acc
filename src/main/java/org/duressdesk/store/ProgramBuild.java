package org.duressdesk.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which build of the program this is: a digest over its own jar, or over its class files where it runs from classes. A
 * version number is no proof of what folds the journal: two builds may carry the same.
 */
final class ProgramBuild {
    /** Begun as soon as anybody names this class, beside everything else of a start. */
    private static final CompletableFuture<String> DIGEST = CompletableFuture.supplyAsync(ProgramBuild::digest);

    private ProgramBuild() {}

    /** Begins, so that {@link #text} has little to wait for. */
    static void begin() {
        DIGEST.isDone();
    }

    /** 32 hex digits, equal for equal builds; where the program cannot read itself, another one at each start. */
    static String text() {
        return DIGEST.join();
    }

    private static String digest() {
        @Nullable CodeSource source = ProgramBuild.class.getProtectionDomain().getCodeSource();
        try {
            if (source != null) {
                return of(Path.of(source.getLocation().toURI()));
            }
        } catch (IOException | URISyntaxException | RuntimeException unknown) {
            // What is unknown is equal to nothing.
        }
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Of a jar or a folder of classes. */
    static String of(Path program) throws IOException {
        try (Stream<Path> all = Files.walk(program)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update((program.relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
