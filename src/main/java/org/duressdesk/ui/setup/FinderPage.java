package org.duressdesk.ui.setup;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duressdesk.domain.finder.Evidence;
import org.duressdesk.domain.finder.FinderPicture;
import org.duressdesk.domain.finder.PortPicture;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.domain.finder.Tried;
import org.duressdesk.ui.words.Texts;

/** Everything on the finder's screen as text: saved for the installer, and printed by {@code find}. */
public final class FinderPage {
    private static final Texts TEXTS = Texts.of("setup");
    private static final int BYTES = 48;

    private FinderPage() {}

    /** The lines, without line ends. */
    public static List<String> text(FinderPicture picture, ProblemWords.System system, ZoneId zone) {
        List<String> lines = new ArrayList<>(List.of(TEXTS.say("title") + ". " + TEXTS.say("listening"), ""));
        lines.add(TEXTS.say("page.ports"));
        if (picture.ports().isEmpty()) {
            lines.add("  " + TEXTS.say("ports.none"));
        }
        int number = 0;
        for (PortPicture port : picture.ports()) {
            lines.add(String.format(
                            Locale.ROOT,
                            "  %d  %-28s %-40s %s",
                            ++number,
                            FinderWords.name(port.port()),
                            FinderWords.where(port.port()),
                            FinderWords.state(port))
                    .stripTrailing());
            if (port.port().usb()) {
                lines.add("     " + port.port().identity());
            }
        }
        picture.ports().stream()
                .filter(port -> port.state() == PortPicture.State.LISTENING && port.bytes() > 0)
                .forEach(port -> says(lines, port, zone));
        lines.add("");
        lines.add(TEXTS.say("page.problems"));
        if (picture.problems().isEmpty()) {
            lines.add("  " + TEXTS.say("problems.none"));
        }
        for (Problem problem : picture.problems()) {
            ProblemWords words = ProblemWords.of(problem, system, zone);
            lines.add(String.format(Locale.ROOT, "  %-8s  %-10s  %s", words.severity(), words.port(), words.found()));
            lines.add(String.format(Locale.ROOT, "  %-8s  %-10s  %s", "", "", words.remedy()));
        }
        lines.add("");
        lines.add(TEXTS.say("ports.cannot"));
        return lines;
    }

    private static void says(List<String> lines, PortPicture port, ZoneId zone) {
        lines.add("");
        lines.add(TEXTS.say("says", port.port().shortName()) + ": " + FinderWords.headline(port));
        lines.add("  " + FinderWords.below(port).replace("*", ""));
        port.recognition()
                .ifPresent(is -> lines.add(
                        "  " + is.form() + ", " + is.protocol() + (is.profile().isEmpty() ? "" : ", " + is.profile())));
        lines.add(TEXTS.say("page.tried"));
        for (Tried tried : port.tried()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-12s %10s  %s",
                    tried.form(),
                    TEXTS.say("tried.count", tried.good(), tried.of()),
                    FinderWords.seen(tried.seen())));
        }
        List<Evidence> evidence = port.recognition().map(is -> is.evidence()).orElse(List.of());
        if (!evidence.isEmpty()) {
            lines.add(TEXTS.say("page.why"));
            evidence.stream()
                    .map(FinderWords::reason)
                    .forEach(reason ->
                            lines.add(String.format(Locale.ROOT, "  %-56s %s", reason.text(), reason.figure())));
        }
        if (!port.lines().isEmpty()) {
            lines.add(TEXTS.say("page.frames"));
        }
        for (PortPicture.Line line : port.lines()) {
            lines.add("  " + FinderWords.clock(line.utcMicros(), zone) + "  " + FinderWords.hex(line.hex(), BYTES));
            lines.add("            " + line.words());
        }
    }
}
