package org.duressdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.duressdesk.Apart;
import org.duressdesk.Main;
import org.duressdesk.simulator.port.Pty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The subcommand on a real pseudo-terminal, through the real serial library. */
public class CaptureCommandTest {
    private static final String PRESS = "5011 180417E12001013\u0014";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatThePortSaysIsInTheFileAtOnceAndCanBeDecoded() throws Exception {
        Path file = folder.resolve("one.capture");
        CompletableFuture<Integer> running;
        try (Pty port = Pty.open()) {
            running = Apart.run(() -> run("capture", "--receiver", port.path() + ",9600,8N1", file.toString()));
            Awaitility.await()
                    .atMost(30, TimeUnit.SECONDS)
                    .until(() -> out.toString().contains("Nothing is sent."));
            port.write(PRESS.getBytes(StandardCharsets.US_ASCII));
            // Read while it is recorded: a recording that is killed has lost nothing.
            Awaitility.await()
                    .atMost(30, TimeUnit.SECONDS)
                    .until(() -> decoded(file).contains("\"code\":\"120\""));
            assertThat(port.waiting()).as("bytes sent to the receiver").isZero();
        }
        assertThat(running.get(30, TimeUnit.SECONDS)).isOne();
        assertThat(err.toString()).contains("gone");
        assertThat(decoded(file)).contains("\"account\":\"0417\"", "\"zone_or_user\":\"013\"");
    }

    @Test
    void anExistingFileIsNotWrittenOver() throws Exception {
        Path file = Files.writeString(folder.resolve("kept.capture"), "kept");
        assertThat(run("capture", "--receiver", "/dev/none", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("exists; name a new one");
        assertThat(file).hasContent("kept");
    }

    /** What {@code decode} says of a recording of a Sur-Gard receiver. */
    public static String decoded(Path file) {
        StringWriter said = new StringWriter();
        Main.run(
                new String[] {"decode", "--protocol", "surgard", "--profile", "header=RRL", "--capture", file.toString()
                },
                new PrintWriter(said, true),
                new PrintWriter(said, true));
        return said.toString();
    }

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
