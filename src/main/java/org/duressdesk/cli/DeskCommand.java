package org.duressdesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.duressdesk.app.Workplace;
import org.duressdesk.app.door.SecondStart;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.machine.Display;
import org.duressdesk.app.machine.Logs;
import org.duressdesk.app.machine.OwnProgram;
import org.duressdesk.app.screen.DeskScreen;
import org.duressdesk.app.site.DeskFile;
import org.duressdesk.app.site.NetworkOption;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.drill.SampleSite;
import org.duressdesk.simulator.SimulatorWatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code desk}: monitoring with the screen, or without one. */
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the desk and begins to monitor.",
            "With --drill: a simulated receiver and a drill panel; nothing of the real desk is touched.",
            "Where there is no display, --drill plays the drill headless, and a real desk monitors headless."
        })
public final class DeskCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--site",
            paramLabel = "FOLDER",
            description = "The site folder. Default with --drill: " + SampleSite.HOSPITAL + ".")
    private Optional<Path> site = Optional.empty();

    @Option(
            names = "--journal",
            paramLabel = "FOLDER",
            description = "Where journal, ledger and people are kept. Default: the data folder of this system.")
    private Optional<Path> journal = Optional.empty();

    @Option(
            names = "--ledger",
            paramLabel = "FOLDER",
            description =
                    "Keeps the ledger, the independent second copy, in this folder from now on: on another disk if there is "
                            + "one. Remembered in desk.json. Default: beside the journal.")
    private Optional<Path> ledger = Optional.empty();

    @Option(
            names = "--receiver",
            paramLabel = "PORT,...",
            completionCandidates = NetworkOption.Limits.class,
            description = {
                "Replaces the site's receiver: " + ReceiverOption.FORM + ", for example"
                        + " /dev/ttyUSB0,9600,8N1,surgard,header=RRLLL.",
                "Options of every receiver: name, heartbeat (0 to 3600 s, 0 for none), window (600 to 60000 ms for an"
                        + " answer), sends (1 to 100 of one message), and those of the protocol's profile, for example b32=on.",
                "On the network: tcp://HOST:1025,surgard,b32=on; or tcp-listen://ADDRESS:PORT,sia-dc09,account=AAA/60 (also"
                        + " udp-listen): account=ACCOUNT/SECONDS for each panel and its sign of life, /clear behind it for one without"
                        + " a key. Keys stand in keys.json.",
                "Limits of a port that listens, for example connections=200: ${COMPLETION-CANDIDATES}."
            })
    private Optional<String> receiver = Optional.empty();

    @Option(names = "--drill", description = "A simulated receiver with a panel to press any button of the site.")
    private boolean drill;

    @Option(
            names = "--ended-by",
            paramLabel = "JOURNAL-FOLDER",
            description =
                    "With --drill: the journal of the desk whose presses end the drill. Default: that of this system.")
    private Optional<Path> endedBy = Optional.empty();

    @Option(
            names = "--theme",
            paramLabel = "dark|light",
            defaultValue = "dark",
            description = "Colours of the screen. Default: ${DEFAULT-VALUE}.")
    private String theme;

    @Option(names = "--headless", description = "No screen: receives, journals and acknowledges to the receiver only.")
    private boolean headless;

    @Override
    public Integer call() throws Exception {
        if (!theme.equals("dark") && !theme.equals("light")) {
            throw new ParameterException(
                    spec.commandLine(),
                    Said.of("cli.theme-expects-dark-light-not", theme).words());
        }
        Path folder = site.orElseGet(this::defaultSite);
        Workplace.Options options = new Workplace.Options(folder, data(), receiver(), drill, !headless);
        PrintWriter out = spec.commandLine().getOut();
        Optional<String> first = SecondStart.refusal(options.data().journal());
        if (first.isPresent()) {
            spec.commandLine().getErr().println(first.get());
            return 1;
        }
        Logs.keepIn(options.data().log());
        if (ledger.isPresent()) {
            keepLedger(options.data(), ledger.get());
        }
        if (drill && !headless && !Display.present()) {
            out.println(Said.of("cli.there-no-display").words());
            return DrillCommand.play(
                    folder, headlessRun(options, out), out, spec.commandLine().getErr());
        }
        try (Workplace place = Workplace.open(options, SimulatorWatch.NOBODY)) {
            // Ended from outside, a desk ends on purpose all the same: it is written down and no door is left behind.
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(place::close));
            if (!headless) {
                Optional<String> refused = Display.present()
                        ? DeskScreen.show(
                                place,
                                theme,
                                drill ? Optional.of(realDesk()) : Optional.empty(),
                                out,
                                spec.commandLine().getErr())
                        : Optional.of(Said.of("cli.there-no-display").words());
                if (refused.isEmpty()) {
                    return 0;
                }
                out.println(refused.get());
            }
            if (headless || !drill) {
                monitor(place, options, out);
                return 0;
            }
        }
        // JavaFX starts once in the life of a program, and here it has failed.
        return new ProcessBuilder(OwnProgram.command(
                        "drill",
                        "--site",
                        folder.toString(),
                        "--out",
                        headlessRun(options, out).toString()))
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void keepLedger(DataFolder data, Path ledger) throws IOException {
        try {
            new DeskFile(data.desk()).keepLedger(ledger);
        } catch (IOException refused) {
            throw new IOException(
                    Said.of("cli.ledger-cannot-kept", ledger, refused.getMessage())
                            .words(),
                    refused);
        }
    }

    /** A new folder below what the drill keeps anyway. */
    private static Path headlessRun(Workplace.Options options, PrintWriter out) throws IOException {
        out.println(Said.of("cli.playing-drill-headless").words());
        Path runs = Files.createDirectories(options.data().root().resolve("headless"));
        return Files.createTempDirectory(runs, "run-");
    }

    /** Runs until the program is ended from outside; says when monitoring has begun. */
    private void monitor(Workplace place, Workplace.Options options, PrintWriter out) throws InterruptedException {
        if (!headless) {
            out.println(Said.of("cli.monitoring-headless-presses-are-received").words());
        }
        place.findable(() -> Said.of(
                        "cli.duressdesk-without-screen-already-monitors",
                        options.data().journal())
                .words());
        out.println("Monitoring: " + place.summary());
        new CountDownLatch(1).await();
    }

    private Path defaultSite() {
        Path sample = Path.of(SampleSite.HOSPITAL);
        if (drill && Files.isDirectory(sample)) {
            return sample;
        }
        throw new ParameterException(
                spec.commandLine(),
                drill
                        ? Said.of("cli.there-no-here-name-site", SampleSite.HOSPITAL)
                                .words()
                        : Said.of("cli.name-site-folder-site-try").words());
    }

    private static DataFolder system() {
        return DataFolder.ofSystem();
    }

    private Path realDesk() {
        return endedBy.orElseGet(() -> system().journal());
    }

    private DataFolder data() {
        DataFolder system = system();
        return journal.map(DataFolder::ofJournal).orElse(drill ? system.drill() : system);
    }

    private List<LinkSettings> receiver() {
        try {
            List<LinkSettings> links = receiver.map(ReceiverOption::links).orElse(List.of());
            NetworkOption.remark(links).ifPresent(spec.commandLine().getErr()::println);
            spec.commandLine().getErr().flush();
            return links;
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }
}
