package org.duressdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.duressdesk.desk.people.SignOnCheck.Known;
import org.duressdesk.desk.people.SignOnCheck.Verdict;
import org.duressdesk.domain.people.Role;
import org.duressdesk.people.PeopleFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code people}: nobody is added, changed or removed without an administrator, and a running desk hears of it. */
class PeopleCommandTest {
    private static final String CODE = "7KQ2-M9XD-4FTR-H8WA";

    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private PeopleFile desk;

    @BeforeEach
    void administrator() {
        desk = file();
        desk.createAdministrator("Denise Whitlock", "D. Whitlock", "583716".toCharArray(), CODE.toCharArray())
                .join();
    }

    @Test
    void anAdministratorAddsSomebodyWhoThenSignsOnAtTheRunningDesk() {
        assertThat(people("583716\n4826\n4826\n", "add", "Maria Okafor", "--as", "operator"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("M. Okafor (m-okafor, operator) is added.")
                .doesNotContain("4826");
        changed();
        assertThat(desk.people())
                .extracting(known -> known.person().name())
                .containsExactly("D. Whitlock", "M. Okafor");
        assertThat(desk.check(desk.people().getLast().person(), "4826".toCharArray())
                        .join())
                .isInstanceOf(Verdict.Passed.class);
        assertThat(people("", "list")).isZero();
        assertThat(out.toString()).containsPattern("m-okafor +M. Okafor +operator +PIN");
    }

    @Test
    void withoutAnAdministratorNothingChanges() {
        assertThat(people("000000\n4826\n4826\n", "add", "Maria Okafor", "--as", "operator"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("That is no administrator's PIN or password.");
        assertThat(people("", "remove", "d-whitlock")).isEqualTo(1);
        assertThat(file().people()).hasSize(1);
    }

    @Test
    void anOperatorsPinIsNoAdministrators() {
        people("583716\n4826\n4826\n", "add", "Maria Okafor", "--as", "operator");
        assertThat(people("4826\n7351\n7351\n", "add", "T. Brandt", "--as", "supervisor"))
                .isEqualTo(1);
        assertThat(file().people()).hasSize(2);
    }

    @Test
    void aNewPinTakesThePlaceOfTheOldOneAndBothTimesMustBeTheSame() {
        people("583716\n4826\n4826\n", "add", "Maria Okafor", "--as", "operator");
        assertThat(people("583716\n7351\n7352\n", "reset", "m-okafor")).isEqualTo(1);
        assertThat(err.toString()).contains("Both times must be the same.");
        assertThat(people("583716\n1234\n1234\n", "reset", "m-okafor")).isEqualTo(1);
        assertThat(err.toString()).contains("The PIN is a row of keys.");
        assertThat(people("583716\n7351\n7351\n", "reset", "m-okafor")).isZero();
        Known okafor = file().people().getLast();
        assertThat(file().check(okafor.person(), "4826".toCharArray()).join()).isInstanceOf(Verdict.Wrong.class);
        assertThat(file().check(okafor.person(), "7351".toCharArray()).join()).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void somebodyIsRemovedButNeverTheLastAdministrator() {
        people("583716\n4826\n4826\n", "add", "Maria Okafor", "--as", "operator");
        assertThat(people("583716\n", "remove", "m-okafor")).isZero();
        assertThat(people("583716\n", "remove", "d-whitlock")).isEqualTo(1);
        assertThat(err.toString()).contains("D. Whitlock is the last administrator and stays.");
        assertThat(file().people()).extracting(known -> known.person().role()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void whoLostThePinUsesTheRecoveryCode() {
        assertThat(people("7KQ2-M9XD-4FTR-WRONG\n640182\n640182\n", "recover")).isEqualTo(1);
        assertThat(people(CODE + "\n640182\n640182\n", "recover"))
                .as(err.toString())
                .isZero();
        Known known = file().people().getFirst();
        assertThat(file().check(known.person(), "640182".toCharArray()).join()).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void wrongWordsGetOneSentence() {
        assertThat(people("", "promote")).isEqualTo(2);
        assertThat(err.toString()).contains("people knows list, add, reset, remove, recover, not promote");
        assertThat(people("", "add")).isEqualTo(2);
        assertThat(people("583716\n", "add", "X", "--as", "boss")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--as takes operator, supervisor, technician, auditor or administrator, not boss");
        assertThat(people("583716\n", "reset", "nobody")).isEqualTo(2);
        assertThat(err.toString()).contains("Nobody here has the id nobody");
    }

    @Test
    void aDamagedFileIsSaidAndLeavesThoseKnownAtARunningDesk() throws Exception {
        Files.writeString(data.resolve("people.json"), "{");
        changed();
        assertThat(desk.people()).hasSize(1);
        assertThat(desk.trouble().orElseThrow())
                .startsWith("Changes to people are not in force, people.json cannot be read");
        assertThat(people("", "list")).isEqualTo(1);
        assertThat(err.toString()).contains("Nobody can sign on, people.json cannot be read");
    }

    /** The clock of the file system may not have moved on since the desk read it. */
    private void changed() {
        try {
            Path file = data.resolve("people.json");
            Files.setLastModifiedTime(
                    file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 2_000));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        desk.refresh();
    }

    private PeopleFile file() {
        return new PeopleFile(
                data.resolve("people.json"),
                Runnable::run,
                InstantSource.system(),
                System::nanoTime,
                new SecureRandom());
    }

    private int people(String typed, String... arguments) {
        CommandLine line = new CommandLine(new PeopleCommand(
                Optional.empty(), new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), System::nanoTime));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setParameterExceptionHandler((failure, given) -> {
            failure.getCommandLine().getErr().println(failure.getMessage());
            return 2;
        });
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--journal";
        all[arguments.length + 1] = data.resolve("journal").toString();
        return line.execute(all);
    }
}
