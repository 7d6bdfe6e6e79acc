package org.duressdesk;

import java.io.PrintWriter;
import java.util.Optional;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.app.machine.Faults;
import org.duressdesk.app.machine.Logs;
import org.duressdesk.app.machine.ProgramVersion;
import org.duressdesk.cli.CaptureCommand;
import org.duressdesk.cli.CheckSiteCommand;
import org.duressdesk.cli.DecodeCommand;
import org.duressdesk.cli.DeskCommand;
import org.duressdesk.cli.DrillCommand;
import org.duressdesk.cli.FindCommand;
import org.duressdesk.cli.ImportDevicesCommand;
import org.duressdesk.cli.PeopleCommand;
import org.duressdesk.cli.SimulateCommand;
import org.duressdesk.cli.Terminal;
import org.duressdesk.cli.VerifyCommand;
import org.duressdesk.domain.said.Said;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/**
 * Command line and composition root. A wrong option gets one sentence and exit code 2; a failure while running gets one
 * sentence and exit code 1.
 */
@Command(
        name = "duressdesk",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "A desk program for duress buttons: live floor map, scripted call-out, provable journal.",
            "Without a subcommand it opens the desk."
        },
        footer = {"", "Exit codes: 0 done, 1 something is wrong and said, 2 the command line is wrong."})
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Logs.bridge();
        Faults.caught();
        System.exit(run(arguments, Terminal.out(), Terminal.err()));
    }

    /** The whole program but for the exit. {@code desk} is understood where no subcommand stands first. */
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new DeskCommand())
                .addSubcommand(new DrillCommand())
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new DecodeCommand())
                .addSubcommand(new CheckSiteCommand())
                .addSubcommand(new ImportDevicesCommand())
                .addSubcommand(new FindCommand())
                .addSubcommand(new PeopleCommand(
                        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal),
                        System.in,
                        Clocks::nanos))
                .addSubcommand(new CaptureCommand())
                .addSubcommand(new SimulateCommand(System.in, Clocks::nanos, Clocks.wall()));
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler(Main::refuse);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            org.slf4j.LoggerFactory.getLogger(Main.class).error("command failed", failure);
            return 1;
        });
        return line.execute(withSubcommand(line, arguments));
    }

    private static String[] withSubcommand(CommandLine line, String[] arguments) {
        if (arguments.length > 0
                && (line.getSubcommands().containsKey(arguments[0])
                        || java.util.Set.of("--help", "-h", "--version", "-V").contains(arguments[0])
                        || !arguments[0].startsWith("-"))) {
            return arguments;
        }
        String[] all = new String[arguments.length + 1];
        all[0] = "desk";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    private static int refuse(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String sentence = String.valueOf(failure.getMessage()).strip();
        command.getErr()
                .println((sentence.endsWith(".") ? sentence : sentence + ".") + " See "
                        + command.getCommandSpec().qualifiedName() + " --help.");
        return CommandLine.ExitCode.USAGE;
    }

    /** Says which version this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Said.of("app.version", ProgramVersion.text()).words()};
        }
    }
}
