package org.duressdesk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.domain.proof.Hole;
import org.duressdesk.domain.proof.SiteProof;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.site.Complaint;
import org.duressdesk.domain.site.Complaint.Severity;
import org.duressdesk.domain.site.Site;
import org.duressdesk.siteplan.Loaded;
import org.duressdesk.siteplan.SiteLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check-site}: reads a site folder as the desk would and says what is wrong with it. */
@Command(
        name = "check-site",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a site folder as the desk would and says what is wrong with it: what must be fixed first, each kind folded.",
            "Changes nothing."
        },
        footer = {
            "",
            "Exit code 0: the desk would take it, and with --prove no hole must be fixed. 1: something must be fixed. 2: wrong options."
        })
public final class CheckSiteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "The site folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--prove",
            description = {
                "Also walks every button at every hour through the plan that would lead its press, and says each hole as a",
                "counter-example."
            })
    private boolean prove;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Loaded loaded = new SiteLoader(Clocks.wall()).load(folder);
        loaded.complaints().forEach(complaint -> out.println(complaint.said().words()));
        List<Complaint> must = loaded.complaints().stream()
                .filter(c -> c.severity() == Severity.MUST_FIX)
                .toList();
        out.println(loaded.site()
                .map(site -> Said.of(
                                "cli.can-used-floors-buttons-hash",
                                site.name(),
                                site.buildings().stream()
                                        .mapToInt(b -> b.floors().size())
                                        .sum(),
                                site.devices().size(),
                                site.hash())
                        .words())
                .orElse((must.size() == 1
                                ? Said.of("cli.site-unusable.one")
                                : Said.of("cli.site-unusable", must.size()))
                        .words()));
        boolean whole = !prove || loaded.site().map(site -> proven(site, out)).orElse(false);
        out.flush();
        return loaded.site().isPresent() && whole ? 0 : 1;
    }

    /** Prints the holes; false when one of them must be fixed. */
    private static boolean proven(Site site, PrintWriter out) {
        List<Hole> holes = SiteProof.holes(site);
        holes.forEach(hole -> out.println(hole.text()));
        out.println(
                holes.isEmpty()
                        ? Said.of("cli.no-hole").words()
                        : Said.of("cli.holes", holes.size()).words());
        return holes.stream().noneMatch(hole -> hole.severity() == Severity.MUST_FIX);
    }
}
