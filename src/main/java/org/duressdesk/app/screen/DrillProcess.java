package org.duressdesk.app.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duressdesk.app.machine.OwnProgram;
import org.duressdesk.domain.said.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A drill of the sample site in a process and a window of its own, so that the desk goes on as it is. */
final class DrillProcess {
    private static final Logger LOG = LoggerFactory.getLogger(DrillProcess.class);

    private DrillProcess() {}

    /**
     * Starts it.
     *
     * @param journal of this desk: a press here ends the drill
     * @param said hears one sentence when the drill did not start or ended with a fault; on any thread
     */
    static void start(Path journal, Consumer<String> said) {
        start(OwnProgram.command("desk", "--drill", "--ended-by", journal.toString()), said);
    }

    static void start(List<String> command, Consumer<String> said) {
        try {
            Process drill = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Thread.ofPlatform().daemon().name("drill").start(() -> follow(drill, said));
        } catch (IOException refused) {
            said.accept(
                    Said.of("app.drill-cannot-started", refused.getMessage()).words());
        }
    }

    /** What a fault says first is its sentence; the log's lines and the runtime's own remarks stand around it. */
    private static void follow(Process drill, Consumer<String> said) {
        Optional<String> sentence = Optional.empty();
        try (BufferedReader lines = drill.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.info("the drill: {}", line);
                if (sentence.isEmpty() && line.matches("(?!WARNING)[^\\s\\d].*\\.")) {
                    sentence = Optional.of(line);
                }
            }
            int exit = drill.waitFor();
            if (exit != 0) {
                said.accept(
                        Said.of("app.drill-has-ended", sentence.map(Said::text).orElse(Said.of("app.exit-code", exit)))
                                .words());
            }
        } catch (IOException broken) {
            said.accept(
                    Said.of("app.drill-cannot-followed", broken.getMessage()).words());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
