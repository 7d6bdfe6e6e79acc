package org.duressdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void helpNamesEverySubcommand() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("desk", "drill", "verify", "decode", "simulate", "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "drill", "verify", "decode", "simulate"})
    void everySubcommandHasItsOwnHelp(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: duressdesk " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "drill", "verify", "decode", "simulate"})
    void aWrongOptionGetsOneSentenceAndExitCode2(String command) {
        assertThat(run(command, "--colour")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("duressdesk " + command + " --help");
    }

    @Test
    void withoutASubcommandTheOptionsAreThoseOfTheDesk() {
        assertThat(run("--colour")).isEqualTo(2);
        assertThat(err.toString()).contains("duressdesk desk --help");
    }

    @Test
    void aWordThatIsNoSubcommandIsRefused() {
        assertThat(run("dsek")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void aDrillNeverWritesOverARecord(@TempDir Path out) throws Exception {
        Files.writeString(out.resolve("journal"), "kept");
        assertThat(run("drill", "--out", out.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("is not empty");
        assertThat(out.resolve("journal")).hasContent("kept");
    }

    @Test
    void aSiteIsCheckedWithoutADesk(@TempDir Path folder) throws IOException {
        assertThat(run("check-site", "sample-data/sites/school")).isZero();
        assertThat(out.toString()).contains("can be used. Floors: ");
        Files.writeString(folder.resolve("site.json"), "{}");
        assertThat(run("check-site", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("must fix: ", "The site cannot be used: ");
    }
}
