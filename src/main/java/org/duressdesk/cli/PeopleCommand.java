package org.duressdesk.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.duressdesk.app.machine.Clocks;
import org.duressdesk.app.machine.DataFolder;
import org.duressdesk.desk.people.SignOnCheck.Known;
import org.duressdesk.desk.people.SignOnCheck.Verdict;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.domain.said.Said;
import org.duressdesk.people.PeopleFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code people}: who may sign on at a desk. Everything but the list asks for an administrator's PIN or password first; a
 * running desk takes over what changed within seconds.
 */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = {
            "Lists who may sign on at a desk, adds people, gives new PINs, removes people.",
            "PINs and passwords are asked for, never given as options."
        },
        footer = {
            "",
            "For example:  people add \"Maria Okafor\" --as operator",
            "              people reset m-okafor",
            "The first administrator is created by the desk itself, at its first start. An administrator who has lost the PIN",
            "uses \"people recover\" and the recovery code printed then.",
            "Exit code 0: done. 1: refused, and why. 2: wrong options."
        })
public final class PeopleCommand implements Callable<Integer> {
    private static final List<String> ACTS = List.of("list", "add", "reset", "remove", "recover");

    private final Optional<Console> console;
    private final InputStream typed;
    private final LongSupplier nanos;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            defaultValue = "list",
            paramLabel = "ACT",
            description = "list, add, reset, remove or recover. Default: ${DEFAULT-VALUE}.")
    private String act = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WHO",
            description = "add: the full name. reset, remove: the id that list shows.")
    private Optional<String> who = Optional.empty();

    @Option(
            names = "--as",
            paramLabel = "ROLE",
            description = "add: operator, supervisor, technician, auditor or administrator.")
    private Optional<String> role = Optional.empty();

    @Option(
            names = "--short",
            paramLabel = "NAME",
            description = "add: the name on the desk. Default: as in \"M. Okafor\".")
    private Optional<String> shortName = Optional.empty();

    @Option(
            names = "--journal",
            paramLabel = "FOLDER",
            description = "The journal of that desk. Default: as for the desk.")
    private Optional<Path> journal = Optional.empty();

    /** @param console where secrets are typed unseen, if there is one */
    public PeopleCommand(Optional<Console> console, InputStream typed, LongSupplier nanos) {
        this.console = console;
        this.typed = typed;
        this.nanos = nanos;
    }

    @Override
    public Integer call() {
        check(
                ACTS.contains(act),
                Said.of("cli.people-knows-not", String.join(", ", ACTS), act).words());
        check(
                act.equals("list") || act.equals("recover") || who.isPresent(),
                Said.of("cli.people-needs-know-who", act).words());
        check(
                !act.equals("add") || role.isPresent(),
                Said.of("cli.people-add-needs-role-operator").words());
        Path file = journal.map(DataFolder::ofJournal)
                .orElseGet(DataFolder::ofSystem)
                .people();
        PeopleFile people = new PeopleFile(file, Runnable::run, Clocks.wall(), nanos, new SecureRandom());
        if (people.trouble().isPresent()) {
            if (people.people().isEmpty()) {
                return refused(people.trouble().get());
            }
            spec.commandLine().getErr().println(people.trouble().get() + ".");
        }
        if (people.firstRun()) {
            return refused(Said.of("cli.there-no-first-start-desk", file).words());
        }
        Secrets secrets = new Secrets(console, typed, out());
        return switch (act) {
            case "add" -> allowed(people, secrets, () -> add(people, secrets));
            case "reset" -> allowed(people, secrets, () -> reset(people, secrets, known(people)));
            case "remove" ->
                allowed(
                        people,
                        secrets,
                        () -> said(
                                people.remove(known(people)).join(),
                                Said.of("cli.removed").words()));
            case "recover" -> recover(people, secrets);
            default -> list(people);
        };
    }

    private Integer list(PeopleFile people) {
        for (Known known : people.people()) {
            out().printf(
                            Locale.ROOT,
                            "%-20s %-24s %-14s %s%n",
                            known.person().id(),
                            known.person().name(),
                            word(known.person().role()),
                            known.pin() ? "PIN" : "password");
        }
        out().flush();
        return 0;
    }

    /** Runs it once an administrator has proved to be one. */
    private Integer allowed(PeopleFile people, Secrets secrets, Callable<Integer> what) {
        char[] secret = secrets.ask(Said.of("cli.pin-password-administrator").words());
        try {
            for (Known known : people.people()) {
                if (known.person().role() == Role.ADMINISTRATOR
                        && people.check(known.person(), secret.clone()).join() instanceof Verdict.Passed) {
                    return what.call();
                }
            }
        } catch (ParameterException wrong) {
            throw wrong;
        } catch (Exception e) {
            return refused(String.valueOf(e.getMessage()));
        } finally {
            Arrays.fill(secret, '\0');
        }
        return refused(Said.of("cli.no-administrator-s-pin-password").words());
    }

    private Integer add(PeopleFile people, Secrets secrets) {
        String name = who.orElseThrow().strip();
        String[] words = name.split("\\s+");
        String brief = shortName.orElse(words.length < 2 ? name : words[0].charAt(0) + ". " + words[words.length - 1]);
        Role as = role();
        char[] secret = twice(secrets, brief);
        return secret.length == 0
                ? refused(Said.of("cli.both-times-must-same").words())
                : said(
                        people.add(name, brief, as, secret).join(),
                        Said.of("cli.added").words());
    }

    private Integer reset(PeopleFile people, Secrets secrets, Person person) {
        char[] secret = twice(secrets, person.name());
        return secret.length == 0
                ? refused(Said.of("cli.both-times-must-same").words())
                : said(
                        people.change(person, secret).join(),
                        Said.of("cli.has-new-pin-password").words());
    }

    private Integer recover(PeopleFile people, Secrets secrets) {
        char[] code = secrets.ask(Said.of("cli.recovery-code").words());
        char[] secret = twice(secrets, Said.of("cli.first-administrator").words());
        return secret.length == 0
                ? refused(Said.of("cli.both-times-must-same").words())
                : said(
                        people.recover(code, secret).join(),
                        Said.of("cli.has-new-pin-password").words());
    }

    /** Empty when the two are not the same. */
    private static char[] twice(Secrets secrets, String whose) {
        char[] first = secrets.ask(Said.of("cli.new-pin-password", whose).words());
        char[] again = secrets.ask(Said.of("cli.once-more").words());
        boolean same = Arrays.equals(first, again);
        Arrays.fill(again, '\0');
        return same ? first : new char[0];
    }

    private Integer said(Verdict verdict, String done) {
        return switch (verdict) {
            case Verdict.Passed passed -> {
                out().println(passed.person().name() + " (" + passed.person().id() + ", "
                        + word(passed.person().role()) + ") " + done + ".");
                out().flush();
                yield 0;
            }
            case Verdict.Wrong wrong -> refused(Said.of("cli.not-right").words());
            case Verdict.Waits waits ->
                refused(Said.of("cli.too-many-wrong-tries-wait", waits.left().toSeconds())
                        .words());
            case Verdict.Unavailable not -> refused(not.sentence() + ".");
        };
    }

    private Person known(PeopleFile people) {
        return people.people().stream()
                .map(Known::person)
                .filter(person -> person.id().equals(who.orElseThrow()))
                .findFirst()
                .orElseThrow(() -> wrong(Said.of("cli.nobody-here-has-id-people", who.orElseThrow())
                        .words()));
    }

    private Role role() {
        try {
            return Role.valueOf(role.orElseThrow().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong(Said.of("cli.takes-operator-supervisor-technician-auditor", role.orElseThrow())
                    .words());
        }
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private Integer refused(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return 1;
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            throw wrong(otherwise);
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
