package org.duressdesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duressdesk.app.door.DeskRecording;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.app.site.ReceiverOption;
import org.duressdesk.domain.link.LinkSettings;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.capture.CaptureWriter;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.serial.SerialLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code capture}: writes what a port says into a file, with times. Only listens. */
@Command(
        name = "capture",
        mixinStandardHelpOptions = true,
        description = {
            "Records the bytes of a serial port with their times, without sending anything, until it is ended (Ctrl+C),",
            "the time is over or the port is gone. A port that the desk itself has open is recorded with --link: the",
            "running desk then gives a copy of what it reads, and its link notices nothing.",
            "simulate plays the file, decode --capture reads it."
        })
public final class CaptureCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--receiver",
            paramLabel = "PORT,...",
            description =
                    "As for the desk: " + ReceiverOption.FORM + ". Protocol and options are written down and not used.")
    private Optional<String> receiver = Optional.empty();

    @Option(
            names = "--link",
            paramLabel = "NAME",
            description = "A link of the desk that runs now, as its site names it: main.")
    private Optional<String> link = Optional.empty();

    @Option(
            names = "--journal",
            paramLabel = "FOLDER",
            description = "With --link: the journal of that desk. Default: as for the desk.")
    private Optional<Path> journal = Optional.empty();

    @Option(names = "--seconds", paramLabel = "SECONDS", description = "Ends by itself after this time.")
    private Optional<Long> seconds = Optional.empty();

    @Parameters(paramLabel = "FILE", description = "A new file; an existing one is not written over.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        if (receiver.isPresent() == link.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), Said.of("cli.name-one-receiver-link").words());
        }
        if (journal.isPresent() && link.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), Said.of("cli.journal-belongs-link").words());
        }
        if (Files.exists(file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    Said.of("cli.file-exists-name-new-one", file).words());
        }
        if (link.isPresent()) {
            Path folder = journal.map(DataFolder::ofJournal)
                    .orElseGet(DataFolder::ofSystem)
                    .journal();
            return new DeskRecording(folder, link.get(), seconds)
                    .to(file, spec.commandLine().getOut(), spec.commandLine().getErr());
        }
        LinkSettings settings;
        try {
            settings = ReceiverOption.parse(receiver.get());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
        SerialLine.nativeLibraryIn(DataFolder.ofSystem().natives());
        PrintWriter out = spec.commandLine().getOut();
        long began = Clocks.nanos();
        Instant day = Clocks.wall().instant();
        String remark = settings.port() + " " + settings.line() + " " + settings.protocol() + ", "
                + day.truncatedTo(ChronoUnit.SECONDS);
        try (ByteLine line = SerialLine.listenTo(settings);
                CaptureWriter writer = new CaptureWriter(
                        Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW),
                        remark,
                        began,
                        day)) {
            out.println(Said.of("cli.recording-nothing-sent", line.name(), file).words());
            out.flush();
            record(line, writer, began);
            return 0;
        } catch (LineLost lost) {
            spec.commandLine().getErr().println(lost.reason());
            if (lost.kind() == LineLost.Kind.IN_USE) {
                spec.commandLine()
                        .getErr()
                        .println(Said.of("cli.if-desk-has-open-capture").words());
            }
            return 1;
        } catch (IOException refused) {
            spec.commandLine()
                    .getErr()
                    .println(Said.of("cli.file-cannot-written", file, refused.getMessage())
                            .words());
            return 1;
        }
    }

    private void record(ByteLine line, CaptureWriter writer, long began) throws LineLost, IOException {
        byte[] buffer = new byte[4_096];
        long errors = line.lineErrors();
        while (seconds.isEmpty() || Clocks.nanos() - began < seconds.get() * 1_000_000_000L) {
            int count = line.read(buffer);
            long now = Clocks.nanos();
            if (line.lineErrors() != errors) {
                errors = line.lineErrors();
                writer.damaged(now);
            }
            if (count > 0) {
                writer.bytes(now, buffer, count);
            }
        }
    }
}
