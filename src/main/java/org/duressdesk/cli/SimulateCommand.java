package org.duressdesk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.capture.Capture;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.protocol.Protocols;
import org.duressdesk.simulator.Counters;
import org.duressdesk.simulator.RealTime;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.Recording;
import org.duressdesk.simulator.SimulatorWatch;
import org.duressdesk.simulator.language.Languages;
import org.duressdesk.simulator.language.SimulatorSettings;
import org.duressdesk.simulator.port.Pty;
import org.duressdesk.simulator.port.PtyPort;
import org.duressdesk.simulator.port.ReceiverPort;
import org.duressdesk.simulator.port.TcpPort;
import org.duressdesk.simulator.script.ActReader;
import org.duressdesk.simulator.script.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulate}: a receiver of any family on a pseudo-terminal or on TCP, fed by a scenario, a capture or typed lines. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Plays a receiver on a pseudo-terminal, whose path it prints, or on TCP.",
            "Connect the desk with --receiver to that path. Type help to see what can be typed.",
            "With --protocol sia-dc09 it plays a panel that calls the desk: --to tcp://HOST:PORT."
        })
public final class SimulateCommand implements Callable<Integer> {
    private final InputStream typed;
    private final LongSupplier nanos;
    private final InstantSource wall;
    private final CountDownLatch ended = new CountDownLatch(1);

    @Spec
    private CommandSpec spec;

    @Option(names = "--pty", description = "On a pseudo-terminal (default; Linux and macOS).")
    private boolean pty;

    @Option(
            names = "--link",
            paramLabel = "PATH",
            description = "With --pty: a name that stays the same after a hang-up.")
    private Optional<Path> link = Optional.empty();

    @Option(names = "--tcp", paramLabel = "PORT", description = "On a TCP port of this machine only; 0 takes any.")
    private Optional<Integer> tcp = Optional.empty();

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            defaultValue = "surgard",
            completionCandidates = Known.class,
            description = "The family it plays: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private String protocol;

    @Option(
            names = "--header",
            paramLabel = "RRL|RRLLL",
            defaultValue = "RRL",
            description =
                    "Digits of receiver and line: RRL (MLR2) or RRLLL (System I to 5). Default: ${DEFAULT-VALUE}.")
    private SimulatorSettings.Header header;

    @Option(
            names = "--content",
            paramLabel = "CID|SIA",
            defaultValue = "CID",
            description = "Contact ID or SIA blocks. Default: ${DEFAULT-VALUE}.")
    private String content;

    @Option(names = "--b32", description = "Four digits of length before each message (System III and 5 over IP).")
    private boolean b32;

    @Option(
            names = "--heartbeat",
            paramLabel = "SECONDS",
            description = "Heartbeat when idle, 1 to 99; 0 for none. Default: as the family, 30 for Sur-Gard;"
                    + " none with a capture that has times, which brings its own.")
    private Optional<Integer> heartbeat = Optional.empty();

    @Option(
            names = "--window",
            paramLabel = "SECONDS",
            description = "How long it waits for an answer, 1 to 10. Default: as the family, 4 for Sur-Gard.")
    private Optional<Integer> window = Optional.empty();

    @Option(
            names = "--baud",
            paramLabel = "SPEED",
            defaultValue = "0",
            description = "Take the time that this speed needs; 0 for none. Default: ${DEFAULT-VALUE}.")
    private int baud;

    @Option(names = "--scenario", paramLabel = "FILE", description = "Plays this file.")
    private Optional<Path> scenario = Optional.empty();

    @Option(
            names = "--capture",
            paramLabel = "FILE",
            description = "Plays a recorded receiver, message by message, with its times where it has them.")
    private Optional<Path> capture = Optional.empty();

    @Option(
            names = "--fast",
            description = "With --capture: without its times, each message as soon as the one before was answered.")
    private boolean fast;

    @Option(
            names = "--profile",
            paramLabel = "KEY=VALUE,...",
            defaultValue = "",
            description = "With --capture: the profile to take it apart with, as decode has it.")
    private String profile;

    @Mixin
    private PanelOption panel = new PanelOption();

    @Option(
            names = "--exit",
            description = "With --scenario or --capture: ends when it was played and everything was acknowledged.")
    private boolean exit;

    /**
     * The command with its input and clock handed in.
     *
     * @param typed what is typed
     * @param nanos monotonic nanoseconds
     * @param wall  the clock of a panel
     */
    public SimulateCommand(InputStream typed, LongSupplier nanos, InstantSource wall) {
        this.wall = wall;
        this.typed = typed;
        this.nanos = nanos;
    }

    /** 0 when it ended as asked, 1 when its port could not be opened. */
    @Override
    public Integer call() throws InterruptedException {
        Optional<Scenario> play = scenario.map(this::scenario);
        Optional<Recording> recorded = capture.map(this::recording);
        boolean beats = !fast && recorded.filter(Recording::timed).isPresent();
        try (RealTime time = new RealTime(nanos);
                ReceiverSimulator receiver = simulator(beats, time)) {
            receiver.start();
            say("Port: " + receiver.where());
            play.ifPresent(one -> one.play(receiver, time, () -> played(receiver, time)));
            recorded.ifPresent(one -> one.play(receiver, time, () -> played(receiver, time)));
            Thread.ofPlatform().daemon().name("simulator input").start(() -> listen(receiver, time));
            ended.await();
            say(words(receiver.counters()));
            return 0;
        } catch (LineLost refused) {
            spec.commandLine().getErr().println(refused.reason());
            return 1;
        }
    }

    private ReceiverSimulator simulator(boolean beats, RealTime time) throws LineLost {
        SimulatorSettings settings = settings(beats);
        try {
            if (!protocol.equals(PanelOption.PROTOCOL)) {
                check(
                        panel.port().isEmpty(),
                        Said.of("cli.for-sia-dc09-any-other").words());
                return new ReceiverSimulator(port(), settings, time, new Traffic());
            }
            check(
                    tcp.isEmpty() && !pty && link.isEmpty(),
                    Said.of("cli.panel-calls-desk-say-where").words());
            return ReceiverSimulator.panel(
                    panel.port()
                            .orElseThrow(() ->
                                    wrong(Said.of("cli.sia-dc09-needs-tcp-host").words())),
                    settings,
                    panel.settings(),
                    wall,
                    new SecureRandom(),
                    time,
                    new Traffic());
        } catch (IllegalArgumentException wrong) {
            throw wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private ReceiverPort port() throws LineLost {
        if (tcp.isPresent()) {
            check(!pty && link.isEmpty(), Said.of("cli.choose-one-pty-tcp").words());
            check(
                    tcp.get() >= 0 && tcp.get() <= 65_535,
                    Said.of("cli.tcp-takes-port-0-65535").words());
            return new TcpPort(tcp.get());
        }
        check(Pty.supported(), Said.of("cli.system-has-no-pseudo-terminals").words());
        return link.map(PtyPort::new).orElseGet(PtyPort::new);
    }

    /** @param beats the capture brings its own heartbeats */
    private SimulatorSettings settings(boolean beats) {
        check(
                protocol.equals(PanelOption.PROTOCOL) || Languages.names().contains(protocol),
                Said.of("cli.protocol-takes-one", String.join(", ", Languages.names()), PanelOption.PROTOCOL)
                        .words());
        check(
                heartbeat.orElse(0) >= 0 && heartbeat.orElse(0) <= 99,
                Said.of("cli.heartbeat-takes-0-99-seconds").words());
        check(
                window.orElse(1) >= 1 && window.orElse(1) <= 10,
                Said.of("cli.window-takes-1-10-seconds").words());
        check(baud == 0 || baud >= 110, Said.of("cli.baud-takes-0-speed-110").words());
        check(
                !exit || scenario.isPresent() || capture.isPresent(),
                Said.of("cli.exit-needs-scenario-capture").words());
        check(!fast || capture.isPresent(), Said.of("cli.fast-needs-capture").words());
        check(
                scenario.isEmpty() || capture.isEmpty(),
                Said.of("cli.choose-one-scenario-capture").words());
        SimulatorSettings usual = SimulatorSettings.of(protocol);
        SimulatorSettings.Content language = switch (content.toUpperCase(Locale.ROOT)) {
            case "CID" -> SimulatorSettings.Content.CONTACT_ID;
            case "SIA" -> SimulatorSettings.Content.SIA;
            default -> throw wrong(Said.of("cli.content-takes-cid-sia").words());
        };
        return usual.withHeader(header)
                .withContent(language)
                .withB32(b32)
                .withTimes(
                        heartbeat.map(seconds -> seconds * 1_000L).orElse(beats ? 0 : usual.heartbeatMillis()),
                        window.map(seconds -> seconds * 1_000L).orElse(usual.windowMillis()))
                .withBaud(baud);
    }

    private Scenario scenario(Path file) {
        try {
            Scenario read = Scenario.read(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
            check(read.complaints().isEmpty(), String.join(System.lineSeparator(), read.complaints()));
            return read;
        } catch (IOException unreadable) {
            throw wrong(Said.of("cli.scenario-cannot-read", file).words());
        }
    }

    private Recording recording(Path file) {
        try {
            Recording read = Recording.of(Capture.read(file), Protocols.open(protocol, profile));
            return fast ? read.fast() : read;
        } catch (IOException unreadable) {
            throw wrong(Said.of("cli.capture-cannot-read", file, unreadable.getMessage())
                    .words());
        } catch (IllegalArgumentException wrong) {
            throw wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private void played(ReceiverSimulator receiver, RealTime time) {
        if (!exit) {
            say(
                    capture.isPresent()
                            ? Said.of("cli.capture-was-played").words()
                            : Said.of("cli.scenario-was-played").words());
        } else if (receiver.counters().pending() == 0) {
            ended.countDown();
        } else {
            time.at(time.nanos() + 100_000_000L, () -> played(receiver, time));
        }
    }

    private void listen(ReceiverSimulator receiver, RealTime time) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(typed, StandardCharsets.UTF_8))) {
            // The end of the input does not end the receiver: it may run as a service.
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .takeWhile(this::goesOn)
                    .forEach(line -> {
                        switch (line.toLowerCase(Locale.ROOT)) {
                            case "help" -> say(Said.of("simulator.help").words());
                            case "status" -> say(words(receiver.counters()));
                            default -> perform(line, receiver, time);
                        }
                    });
        } catch (IOException | UncheckedIOException closed) {
            say(Said.of("cli.nothing-more-can-typed").words());
        }
    }

    /** After "quit" nothing is read any more: what is typed next belongs to somebody else. */
    private boolean goesOn(String line) {
        if (!line.equalsIgnoreCase("quit")) {
            return true;
        }
        ended.countDown();
        return false;
    }

    private void perform(String line, ReceiverSimulator receiver, RealTime time) {
        switch (ActReader.read(line)) {
            case ActReader.Reading.Understood one -> one.act().perform(receiver, time);
            case ActReader.Reading.Complaint one -> say(one.sentence());
        }
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            throw wrong(otherwise);
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private void say(String words) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(words);
        out.flush();
    }

    private static String words(Counters so) {
        Object[] counts = {
            so.sent(), so.repeats(), so.acked(), so.naked(), so.pending(), so.heartbeats(), so.heartbeatsAcked()
        };
        return Said.of(so.failed() ? "cli.counters.unanswered" : "cli.counters", counts)
                .words();
    }

    /** The families, for the help. */
    static final class Known implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(Languages.names().stream(), Stream.of(PanelOption.PROTOCOL))
                    .iterator();
        }
    }

    /** Says what goes over the line. */
    private final class Traffic implements SimulatorWatch {
        @Override
        public void unspeakable(String sentence) {
            say(sentence);
        }

        @Override
        public void sent(String text, int attempt) {
            say("> " + text.replaceAll("[^ -~]", ".")
                    + (attempt > 1 ? "   " + Said.of("cli.send", attempt).words() : ""));
        }

        @Override
        public void acknowledged(String text, long nanosAfterEnd) {
            say("< "
                    + Said.of("cli.acknowledged-after-ms", nanosAfterEnd / 1_000_000)
                            .words());
        }

        @Override
        public void refused(String text) {
            say("< refused");
        }

        @Override
        public void gaveUp() {
            say("  " + Said.of("cli.no-answer-only-heartbeats-now").words());
        }

        @Override
        public void restored() {
            say("  " + Said.of("cli.answered-again-buffer-released").words());
        }
    }
}
