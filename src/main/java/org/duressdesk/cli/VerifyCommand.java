package org.duressdesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.Inspection;
import org.duressdesk.store.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code verify}: checks a journal and its ledger without writing anything. Exit code 0 sound, with or without a crash's tail,
 * 1 not, 2 wrong options.
 */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the chain of a journal and its ledger, and names the first bad entry.",
            "Writes nothing into either folder; a desk may be running on them."
        },
        footer = {
            "",
            "Exit code 0: sound, or sound with a tail as a crash leaves it, which is said. 1: something is wrong. 2: wrong options.",
            "Entries cut off at the end of both copies, and a journal rewritten as a whole, are not visible from inside:",
            "compare the head with one noted elsewhere."
        })
public final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "JOURNAL-FOLDER", description = "The folder with journal.db.")
    private Path journal = Path.of("");

    @Option(
            names = "--ledger",
            paramLabel = "FOLDER",
            description =
                    "The ledger's folder. Default: as desk.json of that desk says, else \"ledger\" beside a folder called "
                            + "\"journal\", else inside it.")
    private Optional<Path> ledger = Optional.empty();

    @Override
    public Integer call() {
        Path second =
                ledger.orElseGet(() -> DataFolder.ofJournal(journal).kept().ledger());
        if (!Inspection.isJournal(journal, second)) {
            throw new ParameterException(
                    spec.commandLine(), Said.of("cli.there-no-journal", journal).words());
        }
        if (ledger.isPresent() && !Files.isDirectory(ledger.get())) {
            throw new ParameterException(
                    spec.commandLine(),
                    Said.of("cli.there-no-ledger-folder", ledger.get()).words());
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            Verifier.Report report = Inspection.of(
                    journal,
                    second,
                    DataFolder.ofUser().natives(),
                    DataFolder.ofSystem().natives());
            if (report.sound()) {
                out.println(Said.of(
                                report.tails().isEmpty() ? "cli.journal.sound" : "cli.journal.sound.with-tail",
                                journal,
                                report.entries(),
                                report.headHash())
                        .words());
                report.tails()
                        .forEach(tail -> out.println(Said.of("cli.at-end", tail).words()));
                out.println(Said.of("cli.entries-cut-off-at-end").words());
                return 0;
            }
            out.println(Said.of(
                            "cli.journal-not-sound",
                            journal,
                            report.complaints().getFirst().words())
                    .words());
            report.complaints().stream()
                    .skip(1)
                    .forEach(complaint ->
                            out.println(Said.of("cli.also", complaint).words()));
            report.tails()
                    .forEach(tail -> out.println(Said.of("cli.at-end", tail).words()));
            return 1;
        } catch (IOException e) {
            out.println(Said.of("cli.journal-cannot-checked", journal, e.getMessage())
                    .words());
            return 1;
        } finally {
            out.flush();
        }
    }
}
