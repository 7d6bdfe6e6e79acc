package org.duressdesk.receiver.line.holders;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a program of the system prints, asked for a bounded time and a bounded length; its exit code says nothing here. */
final class AskedProgram {
    private static final int MOST = 65_536;
    private static final File NOTHING =
            new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");

    private AskedProgram() {}

    /**
     * The text, one byte a character; empty when the program is missing, cannot be started or takes longer. It is ended
     * then, with what it has started.
     */
    static Optional<String> says(List<String> command, long millis) {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectInput(NOTHING)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            return Optional.empty();
        }
        FutureTask<byte[]> reading =
                new FutureTask<>(() -> process.getInputStream().readNBytes(MOST));
        Thread.ofPlatform().daemon().name("asking " + command.getFirst()).start(reading);
        try {
            return Optional.of(new String(reading.get(millis, TimeUnit.MILLISECONDS), StandardCharsets.ISO_8859_1));
        } catch (TimeoutException | ExecutionException tooLong) {
            return Optional.empty();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
