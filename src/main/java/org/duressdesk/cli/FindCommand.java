package org.duressdesk.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.screen.ThisMachine;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.finder.Finder;
import org.duressdesk.receiver.line.serial.Adapters;
import org.duressdesk.receiver.line.serial.PortDoctor;
import org.duressdesk.receiver.line.serial.SerialLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code find}: the page "Find my receiver" as text. Only listens. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the serial ports, listens to all of them, and says what speaks there and why it believes so.",
            "It sends nothing. Opening a port may raise DTR and RTS for a moment."
        })
public final class FindCommand implements Callable<Integer> {
    private static final int LONGEST = 86_400;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--listen",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "How long to listen; ${DEFAULT-VALUE} without it. A receiver says something every 30 s or so.")
    private int listen;

    @Override
    public Integer call() throws InterruptedException {
        if (listen < 1 || listen > LONGEST) {
            throw new ParameterException(
                    spec.commandLine(),
                    Said.of("cli.listen-takes-1-seconds", LONGEST).words());
        }
        SerialLine.nativeLibraryIn(DataFolder.ofSystem().natives());
        PrintWriter out = spec.commandLine().getOut();
        PortDoctor doctor = PortDoctor.here();
        Finder.Surroundings around =
                new Finder.Surroundings(Adapters::ports, SerialLine::listen, doctor::look, Map::of, Set::of);
        try (Finder finder = new Finder(around, Clocks::nanos, Clocks.wall(), () -> {})) {
            finder.look();
            if (!finder.picture().ports().isEmpty()) {
                out.println(Said.of("cli.listening-for-s-nothing-sent", listen).words());
                out.flush();
                Clocks.sleep(Duration.ofSeconds(listen));
            }
            ThisMachine.page(finder.picture(), ZoneId.systemDefault()).forEach(out::println);
            out.flush();
            return finder.picture().ports().stream()
                            .anyMatch(port -> port.recognition().isPresent())
                    ? 0
                    : 1;
        }
    }
}
