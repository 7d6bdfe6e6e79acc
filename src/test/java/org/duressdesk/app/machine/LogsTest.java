package org.duressdesk.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own: logging is set up once a process. */
class LogsTest {
    @Test
    void warningsGoToStandardErrorAndTheFileAndNeverToStandardOutput(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Speaking.class.getName(),
                        folder.resolve("log").toString()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(out).hasContent("result");
        String file = Files.readString(folder.resolve("log").resolve("desk.log"));
        for (String said : List.of(file, Files.readString(err))) {
            assertThat(said).contains("the port is odd", "a library is worried").doesNotContain("chatter");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing(@TempDir Path folder) throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("log"), "a file");
        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Speaking.class.getName(),
                        inTheWay.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
        assertThat(folder.resolve("out.txt")).content().contains("result", "the port is odd");
    }

    /** A program that logs. */
    static final class Speaking {
        private Speaking() {}

        public static void main(String[] arguments) {
            Logs.bridge();
            Logs.keepIn(Path.of(arguments[0]));
            org.slf4j.LoggerFactory.getLogger("link").warn("the port is odd");
            org.slf4j.LoggerFactory.getLogger("link").info("chatter");
            java.util.logging.Logger.getLogger("library").warning("a library is worried");
            System.out.println("result");
        }
    }
}
