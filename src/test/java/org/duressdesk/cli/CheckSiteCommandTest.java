package org.duressdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckSiteCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void aProvenSiteSaysSoAndEndsWithZero() {
        assertThat(run("sample-data/sites/school", "--prove")).isZero();
        assertThat(out.toString())
                .contains("can be used")
                .contains("Every button at every hour is heard, led and answered.");
    }

    @Test
    void aHoleIsACounterExampleAndEndsWithOneOnlyWhenAskedFor() throws IOException {
        Path site = copyOfTheSchool();
        Path contacts = site.resolve("contacts.json");
        Files.writeString(
                contacts, Files.readString(contacts).replace("\"number\": \"9-555-0142\"", "\"number\": \" \""));
        assertThat(run(site.toString())).isZero();
        assertThat(run(site.toString(), "--prove")).isEqualTo(1);
        assertThat(out.toString()).contains("must fix: 60 s unacknowledged: the desk names nobody to call");
    }

    private int run(String... arguments) {
        return new CommandLine(new CheckSiteCommand())
                .setOut(new PrintWriter(out))
                .execute(arguments);
    }

    private Path copyOfTheSchool() throws IOException {
        Path from = Path.of("sample-data/sites/school");
        Path to = folder.resolve("school");
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return to;
    }
}
