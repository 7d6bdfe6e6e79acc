package org.duressdesk.ui.setup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.ui.words.Texts;

/**
 * What was found and the exact remedy on this system, as sentences.
 *
 * @param port   short name of the port, or the machine
 * @param deed   what one key does about it
 */
public record ProblemWords(boolean mustFix, String port, String found, String remedy, Deed deed) {
    private static final Texts TEXTS = Texts.of("setup");
    private static final Deed LOOK = new Deed.Look();

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

    /** What one key does about a problem. */
    public sealed interface Deed {
        /** Looks again, when the remedy is done. */
        record Look() implements Deed {}

        /** Chooses its port. */
        record Listen() implements Deed {}

        /** Opens the place where the remedy is done; named as the system names it. */
        record Open(String place) implements Deed {}

        /** Copies the command, for a terminal. */
        record Copy(String command) implements Deed {}
    }

    /** @param zone of the times that are said */
    public static ProblemWords of(Problem problem, System system, ZoneId zone) {
        String port = problem.port().isEmpty()
                ? TEXTS.say("severity.this-pc")
                : problem.port().substring(problem.port().lastIndexOf('/') + 1);
        return switch (problem) {
            case Problem.NoPort p ->
                row(problem, port, TEXTS.say("problem.no-port"), own("no-port.do", system), devices("no-port", system));
            case Problem.NoPermission p ->
                command(
                        problem,
                        port,
                        TEXTS.say("problem.no-permission", p.user(), p.group()),
                        "no-permission",
                        system,
                        p.user(),
                        p.group(),
                        p.port());
            case Problem.InUse p -> inUse(p, port, system, zone);
            case Problem.CannotOpen p ->
                row(
                        problem,
                        port,
                        TEXTS.say("problem.cannot-open", p.why().words()),
                        TEXTS.say("problem.cannot-open.do"),
                        LOOK);
            case Problem.ModemManager p ->
                command(problem, port, TEXTS.say("problem.modem-manager"), "modem-manager", system);
            case Problem.Brltty p ->
                command(
                        problem,
                        TEXTS.say("severity.this-pc"),
                        TEXTS.say("problem.brltty", p.port().replace("usb:", "")),
                        "brltty",
                        system);
            case Problem.PowerSaving p -> command(problem, port, own("power", system), "power", system, p.where());
            case Problem.Silent p ->
                row(
                        problem,
                        port,
                        TEXTS.say("problem.silent", FinderWords.span(p.nanos())),
                        TEXTS.say("problem.silent.do"),
                        new Deed.Listen());
            case Problem.NotRecognised p ->
                row(
                        problem,
                        port,
                        TEXTS.say("problem.not-recognised", p.bytes()),
                        TEXTS.say("problem.not-recognised.do"),
                        new Deed.Listen());
            case Problem.OnceOnly p ->
                row(
                        problem,
                        port,
                        TEXTS.say("problem.once", p.signals()),
                        TEXTS.say("problem.once.do"),
                        new Deed.Listen());
            case Problem.Alike p -> row(problem, port, TEXTS.say("problem.alike"), TEXTS.say("problem.alike.do"), LOOK);
        };
    }

    private static ProblemWords inUse(Problem.InUse p, String port, System system, ZoneId zone) {
        List<Problem.Holder> holders = p.use().holders();
        if (holders.isEmpty()) {
            String found = p.use().able().isEmpty()
                    ? own("in-use", system)
                    : TEXTS.say("problem.in-use.able", names(p.use().able(), "problem.in-use.able.one"));
            return p.use().device().isEmpty()
                    ? command(p, port, found, "in-use", system, p.port())
                    : command(p, port, found, "in-use-device", system, p.use().device());
        }
        String found = TEXTS.say("problem.in-use.holder", names(holders, "problem.in-use.one"));
        if (holders.size() > 1) {
            return row(p, port, found, TEXTS.say("problem.in-use.do.holders"), LOOK);
        }
        Problem.Holder holder = holders.getFirst();
        return switch (holder.name()) {
            case "ModemManager" -> command(p, port, found, "in-use-by-modem-manager", system);
            case "brltty" -> command(p, port, found, "brltty", system);
            default ->
                row(
                        p,
                        port,
                        found,
                        holder.since() == 0
                                ? TEXTS.say("problem.in-use.do.holder", holder.name())
                                : TEXTS.say(
                                        "problem.in-use.do.since",
                                        holder.name(),
                                        Instant.ofEpochSecond(holder.since() / 1_000_000)
                                                .atZone(zone)
                                                .format(DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH))),
                        LOOK);
        };
    }

    private static String names(List<Problem.Holder> all, String one) {
        return all.stream()
                .map(holder -> TEXTS.say(one, holder.name(), String.valueOf(holder.process())))
                .collect(Collectors.joining(", "));
    }

    /** A remedy that is a command or a place where this system has one. */
    private static ProblemWords command(
            Problem problem, String port, String found, String key, System system, Object... arguments) {
        Deed deed = find(key + ".command", system, arguments)
                .<Deed>map(Deed.Copy::new)
                .orElseGet(() -> devices(key, system));
        String command = deed instanceof Deed.Copy copy ? copy.command() : "";
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = command;
        return row(problem, port, found, own(key + ".do", system, all), deed);
    }

    private static Deed devices(String key, System system) {
        return find(key + ".place", system).<Deed>map(Deed.Open::new).orElse(LOOK);
    }

    private static ProblemWords row(Problem problem, String port, String found, String remedy, Deed deed) {
        return new ProblemWords(problem.mustFix(), port, found, remedy, deed);
    }

    private static Optional<String> find(String key, System system, Object... arguments) {
        return TEXTS.find("problem." + key + "." + system.name().toLowerCase(Locale.ROOT), arguments);
    }

    /** The words of this system where they differ. */
    private static String own(String key, System system, Object... arguments) {
        return find(key, system, arguments).orElseGet(() -> TEXTS.say("problem." + key, arguments));
    }

    /** "Must fix" or "Check". */
    public String severity() {
        return TEXTS.say(mustFix ? "severity.must" : "severity.check");
    }
}
