package org.duressdesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.domain.said.Said;
import org.duressdesk.siteplan.DeviceImport;
import org.duressdesk.siteplan.SiteLoader;
import org.duressdesk.siteplan.list.DeviceList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import-devices}: a list of buttons from a spreadsheet, shown line by line and then taken into a site folder. */
@Command(
        name = "import-devices",
        mixinStandardHelpOptions = true,
        description = {
            "Shows line by line what a list of buttons (CSV, UTF-8) would add to or change in a site folder.",
            "Writes nothing unless --apply is given, and then all of it or nothing."
        },
        footer = {"", "Exit code 0: every line can be taken. 1: some cannot, nothing was written. 2: wrong options."})
public final class ImportDevicesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--site", paramLabel = "FOLDER", required = true, description = "The site folder.")
    private Path site = Path.of("");

    @Option(names = "--apply", description = "Writes devices.json when every line can be taken.")
    private boolean apply;

    @Option(
            names = "--column",
            paramLabel = "THERE=HERE",
            description =
                    "What a column of the list is here, for example --column Zimmer=room; --column Note=- leaves it out.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Parameters(paramLabel = "FILE.csv", description = "The list. Its first row holds the column names.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(site)) {
            throw new ParameterException(
                    spec.commandLine(),
                    Said.of("cli.there-no-site-folder", site).words());
        }
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(
                    spec.commandLine(), Said.of("cli.there-no-file", file).words());
        }
        DeviceImport devices = new DeviceImport(new SiteLoader(Clocks.wall()));
        byte[] csv;
        try (InputStream in = Files.newInputStream(file)) {
            csv = in.readNBytes(DeviceList.MOST_BYTES + 1);
        }
        DeviceImport.Preview preview = devices.preview(site, csv, columns);
        PrintWriter out = spec.commandLine().getOut();
        preview.lines()
                .forEach((line, said) ->
                        out.println(Said.of("cli.line", line, said).words()));
        preview.others().forEach(one -> out.println(one.words()));
        if (!preview.sound()) {
            out.println(Said.of("cli.nothing-was-written-mend-lines").words());
            return 1;
        }
        if (!preview.changes()) {
            out.println(Said.of("cli.nothing-changes").words());
        } else if (apply) {
            devices.apply(site, preview);
            out.println(Said.of("cli.written", site.resolve("devices.json")).words());
        } else {
            out.println(Said.of("cli.nothing-was-written-yet-apply").words());
        }
        return 0;
    }
}
