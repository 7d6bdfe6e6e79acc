package org.duressdesk.ui.setup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.ui.words.Texts;

/**
 * What was found and the exact remedy on this system, as sentences.
 *
 * @param port   short name of the port, or the machine
 * @param look   true when looking again is the next thing to do; false to listen to that port
 */
public record ProblemWords(boolean mustFix, String port, String found, String remedy, boolean look) {
    private static final Texts TEXTS = Texts.of("setup");

    /** Systems whose remedies differ. */
    public enum System {
        LINUX,
        WINDOWS,
        MAC;

        /** By the name that Java gives the system. */
        public static System of(String name) {
            return name.startsWith("Windows") ? WINDOWS : name.startsWith("Mac") ? MAC : LINUX;
        }
    }

    /** @param zone of the times that are said */
    public static ProblemWords of(Problem problem, System system, ZoneId zone) {
        String port = problem.port().isEmpty() ? TEXTS.say("severity.this-pc") : problem.port().substring(problem.port().lastIndexOf('/') + 1);
        return switch (problem) {
            case Problem.NoPort p -> row(problem, port, TEXTS.say("problem.no-port"), own("no-port.do", system), true);
            case Problem.NoPermission p -> row(problem, port, TEXTS.say("problem.no-permission", p.user(), p.group()),
                    own("no-permission.do", system, p.user(), p.group()), true);
            case Problem.InUse p -> inUse(p, port, system, zone);
            case Problem.CannotOpen p -> row(problem, port, TEXTS.say("problem.cannot-open", p.sentence()),
                    TEXTS.say("problem.cannot-open.do"), true);
            case Problem.ModemManager p -> row(problem, port, TEXTS.say("problem.modem-manager"), TEXTS.say("problem.modem-manager.do"), true);
            case Problem.Brltty p -> row(problem, TEXTS.say("severity.this-pc"), TEXTS.say("problem.brltty", p.port().replace("usb:", "")),
                    TEXTS.say("problem.brltty.do"), true);
            case Problem.PowerSaving p -> row(problem, port, own("power", system),
                    own("power.do", system, p.where()), true);
            case Problem.Silent p -> row(problem, port, TEXTS.say("problem.silent", FinderWords.span(p.nanos())),
                    TEXTS.say("problem.silent.do"), false);
            case Problem.NotRecognised p -> row(problem, port, TEXTS.say("problem.not-recognised", p.bytes()),
                    TEXTS.say("problem.not-recognised.do"), false);
            case Problem.OnceOnly p -> row(problem, port, TEXTS.say("problem.once", p.signals()), TEXTS.say("problem.once.do"), false);
            case Problem.Alike p -> row(problem, port, TEXTS.say("problem.alike"), TEXTS.say("problem.alike.do"), true);
        };
    }

    private static ProblemWords inUse(Problem.InUse p, String port, System system, ZoneId zone) {
        if (p.holder().isEmpty()) {
            return row(p, port, own("in-use", system), own("in-use.do", system, p.port()), true);
        }
        Problem.Holder holder = p.holder().get();
        String found = TEXTS.say("problem.in-use.holder", holder.name(), holder.process());
        String remedy = switch (holder.name()) {
            case "ModemManager" -> TEXTS.say("problem.in-use.do.modem-manager");
            case "brltty" -> TEXTS.say("problem.in-use.do.brltty");
            default -> holder.since() == 0 ? TEXTS.say("problem.in-use.do.holder", holder.name())
                    : TEXTS.say("problem.in-use.do.since", holder.name(), Instant.ofEpochSecond(holder.since() / 1_000_000)
                            .atZone(zone).format(DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH)));
        };
        return row(p, port, found, remedy, true);
    }

    private static ProblemWords row(Problem problem, String port, String found, String remedy, boolean look) {
        return new ProblemWords(problem.mustFix(), port, found, remedy, look);
    }

    /** The words of this system where they differ. */
    private static String own(String key, System system, Object... arguments) {
        return TEXTS.find("problem." + key + "." + system.name().toLowerCase(Locale.ROOT), arguments)
                .orElseGet(() -> TEXTS.say("problem." + key, arguments));
    }

    /** "Must fix" or "Check". */
    public String severity() {
        return TEXTS.say(mustFix ? "severity.must" : "severity.check");
    }
}
