package org.duressdesk.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.duressdesk.app.Workplace;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.screen.HeadlessCamera;
import org.duressdesk.app.site.Simulators;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.domain.said.Said;
import org.duressdesk.drill.DrillCamera;
import org.duressdesk.drill.DrillReview;
import org.duressdesk.drill.DrillRun;
import org.duressdesk.drill.SampleSite;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.store.JournalTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code drill}: the whole way of a press, played without a display. Exit code 0 only if every stage held. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = {
            "Plays a drill without a display: press, acknowledge, call-out, resolve, replay.",
            "Writes a picture of each stage and the journal, and prints the journal as a table."
        })
public final class DrillCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--site",
            paramLabel = "FOLDER",
            defaultValue = SampleSite.HOSPITAL,
            description = "The site. Default: ${DEFAULT-VALUE}.")
    private Path site;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "A new or empty folder for pictures, journal and ledger.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        return play(site, out, spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /** Plays it; 0 when every stage held, 1 with a sentence otherwise. */
    static int play(Path site, Path out, PrintWriter say, PrintWriter complain) throws Exception {
        Files.createDirectories(out);
        try (var there = Files.list(out)) {
            if (there.findAny().isPresent()) {
                complain.println(Said.of("cli.folder-not-empty-name-new", out).words());
                return 1;
            }
        }
        DataFolder data = DataFolder.in(out);
        List<String> failed;
        try (Workplace place = Workplace.open(
                        new Workplace.Options(site, data, List.of(), true, false), SimulatorWatch.NOBODY);
                DrillCamera camera = new HeadlessCamera(place, out)) {
            if (place.simulator().isEmpty()) {
                complain.println(Said.of("cli.site-has-no-link-on", site, Simulators.PORT)
                        .words());
                return 1;
            }
            failed = new DrillRun(place.desk(), receiver(place.simulator().get()), camera, say::println).play();
            if (failed.isEmpty()) {
                failed = DrillReview.play(place, camera, say::println);
            }
            printJournal(place, say);
        }
        say.println("Journal: " + data.journal().toAbsolutePath());
        say.println("Ledger:  " + data.ledger().toAbsolutePath());
        failed.forEach(complain::println);
        say.println(
                failed.isEmpty()
                        ? Said.of("cli.every-stage-held").words()
                        : Said.of("cli.drill-failed").words());
        return failed.isEmpty() ? 0 : 1;
    }

    private static DrillRun.Receiver receiver(ReceiverSimulator simulated) {
        return new DrillRun.Receiver() {
            @Override
            public void press(String account, String number) {
                simulated.press(account, number);
            }

            @Override
            public int pending() {
                return simulated.counters().pending();
            }
        };
    }

    private static void printJournal(Workplace place, PrintWriter say) throws StorageFailure {
        say.println();
        if (place.journal().isPresent()) {
            JournalTable.print(place.journal().get(), 1, Long.MAX_VALUE, say::println);
        }
        say.println();
    }
}
