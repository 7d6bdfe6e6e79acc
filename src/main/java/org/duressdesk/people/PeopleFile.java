package org.duressdesk.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.duressdesk.desk.people.SignOnCheck;
import org.duressdesk.disk.OwnerOnly;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.domain.people.SecretRule;
import org.duressdesk.domain.said.Said;

/**
 * people.json in the data folder (decision D9). A missing file is a first run; a damaged one is not: then nobody can
 * sign on, which is said, and the file is left as it is.
 */
public final class PeopleFile implements SignOnCheck {
    private static final String RECOVERY = "recovery code";
    private static final String SEEN =
            Said.of("people.others-could-read-people-json").words();

    private final Path file;
    private final Executor worker;
    private final Argon2id argon;
    private final Tries tries;
    private Optional<FileTime> read = Optional.empty();
    private volatile Optional<Roll> roll = Optional.empty();
    private volatile Optional<String> trouble = Optional.empty();

    /**
     * Reads the file.
     *
     * @param worker runs checks, 64 MiB and a fifth of a second each: one thread is best
     * @param wall   time of day, for waits that another run of the program began
     * @param nanos  monotonic clock of the waits
     */
    public PeopleFile(Path file, Executor worker, InstantSource wall, LongSupplier nanos, SecureRandom random) {
        this.file = file;
        this.worker = worker;
        this.argon = new Argon2id(random);
        this.tries = new Tries(file.resolveSibling("people.tries"), wall, nanos);
        refresh();
    }

    /**
     * Reads the file again when it is another than before: people are added and given new secrets beside a running desk.
     * One that has gone or cannot be read leaves those known who are. One thread at a time.
     */
    public void refresh() {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            FileTime now = Files.getLastModifiedTime(file);
            if (read.filter(now::equals).isPresent()) {
                return;
            }
            read = Optional.of(now);
            boolean seen = OwnerOnly.shut(file);
            roll = Optional.of(RollFile.load(file));
            trouble = seen ? Optional.of(SEEN) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            trouble = Optional.of(Said.of(
                            roll.isEmpty() ? "people.nobody-can-sign-on" : "people.changes-not-in-force",
                            file.getFileName(),
                            e.getMessage())
                    .words());
        }
    }

    @Override
    public List<Known> people() {
        return roll.stream()
                .flatMap(kept -> kept.members().stream())
                .map(member -> new Known(member.person(), member.pin()))
                .toList();
    }

    @Override
    public boolean firstRun() {
        return roll.isEmpty() && trouble.isEmpty();
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public CompletableFuture<Verdict> check(Person person, char[] secret) {
        return checked(
                () -> {
                    Optional<Member> member = roll.flatMap(kept -> kept.member(person.id()));
                    if (member.isEmpty()) {
                        return new Verdict.Unavailable(trouble.orElse(Said.of("people.not-known-at-desk", person.name())
                                .words()));
                    }
                    return judge(
                            person.id(),
                            member.get().sealed(),
                            secret,
                            member.get().person());
                },
                secret);
    }

    @Override
    public CompletableFuture<Verdict> createAdministrator(
            String fullName, String shortName, char[] secret, char[] recovery) {
        return checked(
                () -> {
                    if (!firstRun()) {
                        return new Verdict.Unavailable(
                                Said.of("people.administrator-exists-already").words());
                    }
                    String complaint = refusal(fullName, shortName, Role.ADMINISTRATOR, secret);
                    if (!complaint.isEmpty()) {
                        return new Verdict.Unavailable(complaint);
                    }
                    Member member = member(List.of(), fullName, shortName, Role.ADMINISTRATOR, secret);
                    return keep(new Roll(List.of(member), Optional.of(argon.seal(recovery))), member.person());
                },
                secret,
                recovery);
    }

    /** Adds somebody. Refuses secrets against {@link SecretRule}. */
    public CompletableFuture<Verdict> add(String fullName, String shortName, Role role, char[] secret) {
        return checked(
                () -> {
                    String complaint = refusal(fullName, shortName, role, secret);
                    if (!complaint.isEmpty()) {
                        return new Verdict.Unavailable(complaint);
                    }
                    Roll before = roll.orElse(new Roll(List.of(), Optional.empty()));
                    Member member = member(before.members(), fullName, shortName, role, secret);
                    List<Member> members = new ArrayList<>(before.members());
                    members.add(member);
                    return keep(new Roll(members, before.recovery()), member.person());
                },
                secret);
    }

    /** Gives somebody a new PIN or password. */
    public CompletableFuture<Verdict> change(Person person, char[] secret) {
        return checked(
                () -> {
                    Optional<Member> known = roll.flatMap(kept -> kept.member(person.id()));
                    if (known.isEmpty()) {
                        return new Verdict.Unavailable(Said.of("people.not-known-at-desk", person.name())
                                .words());
                    }
                    String complaint = refusal("-", "-", known.get().person().role(), secret);
                    if (!complaint.isEmpty()) {
                        return new Verdict.Unavailable(complaint);
                    }
                    List<Member> members = new ArrayList<>(roll.orElseThrow().members());
                    members.set(
                            members.indexOf(known.get()),
                            known.get().with(SecretRule.digitsOnly(secret), argon.seal(secret)));
                    return keep(
                            new Roll(members, roll.orElseThrow().recovery()),
                            known.get().person());
                },
                secret);
    }

    /** Takes somebody off the list; never the last administrator. */
    public CompletableFuture<Verdict> remove(Person person) {
        return checked(() -> {
            List<Member> members = new ArrayList<>(roll.map(Roll::members).orElse(List.of()));
            if (!members.removeIf(member -> member.person().id().equals(person.id()))) {
                return new Verdict.Unavailable(
                        Said.of("people.not-known-at-desk", person.name()).words());
            }
            if (members.stream().noneMatch(member -> member.person().role() == Role.ADMINISTRATOR)) {
                return new Verdict.Unavailable(Said.of("people.last-administrator-stays", person.name())
                        .words());
            }
            return keep(new Roll(members, roll.orElseThrow().recovery()), person);
        });
    }

    @Override
    public CompletableFuture<Verdict> recover(char[] recovery, char[] secret) {
        return checked(
                () -> {
                    Optional<Roll> kept = roll;
                    Optional<Member> first = kept.stream()
                            .flatMap(r -> r.members().stream())
                            .filter(m -> m.person().role() == Role.ADMINISTRATOR)
                            .findFirst();
                    Optional<String> sealed = kept.flatMap(Roll::recovery);
                    if (kept.isEmpty() || first.isEmpty() || sealed.isEmpty()) {
                        return new Verdict.Unavailable(
                                Said.of("people.desk-has-no-recovery-code").words());
                    }
                    String complaint = refusal("-", "-", Role.ADMINISTRATOR, secret);
                    if (!complaint.isEmpty()) {
                        return new Verdict.Unavailable(complaint);
                    }
                    Verdict verdict =
                            judge(RECOVERY, sealed.get(), recovery, first.get().person());
                    if (!(verdict instanceof Verdict.Passed)) {
                        return verdict;
                    }
                    Member changed = first.get().with(SecretRule.digitsOnly(secret), argon.seal(secret));
                    List<Member> members = new ArrayList<>(kept.get().members());
                    members.set(members.indexOf(first.get()), changed);
                    tries.right(changed.person().id());
                    return keep(new Roll(members, sealed), changed.person());
                },
                recovery,
                secret);
    }

    private CompletableFuture<Verdict> checked(Supplier<Verdict> work, char[]... secrets) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.get();
                    } finally {
                        for (char[] secret : secrets) {
                            Arrays.fill(secret, '\0');
                        }
                    }
                },
                worker);
    }

    private Verdict judge(String name, String sealed, char[] secret, Person person) {
        Optional<Duration> left = tries.left(name);
        if (left.isPresent()) {
            return new Verdict.Waits(left.get());
        }
        if (Argon2id.opens(sealed, secret)) {
            tries.right(name);
            return new Verdict.Passed(person);
        }
        return new Verdict.Wrong(tries.wrong(name));
    }

    private Verdict keep(Roll next, Person person) {
        try {
            RollFile.save(file, next);
        } catch (IOException e) {
            return new Verdict.Unavailable(Said.of("people.could-not-saved", file.getFileName(), e.getMessage())
                    .words());
        }
        roll = Optional.of(next);
        return new Verdict.Passed(person);
    }

    private static String refusal(String fullName, String shortName, Role role, char[] secret) {
        if (fullName.isBlank() || shortName.isBlank()) {
            return Said.of("people.name-missing").words();
        }
        return switch (SecretRule.judge(role, secret)) {
            case FINE -> "";
            case TOO_SHORT -> Said.of("people.pin-password-too-short").words();
            case TOO_LONG ->
                Said.of("people.pin-has-at-most-digits", SecretRule.PIN_LENGTH).words();
            case ROW_OF_KEYS -> Said.of("people.pin-row-keys").words();
            case DATE -> Said.of("people.pin-date").words();
        };
    }

    private Member member(List<Member> others, String fullName, String shortName, Role role, char[] secret) {
        String plain = shortName
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "person" : plain;
        String id = base;
        for (int n = 2; taken(others, id); n++) {
            id = base + "-" + n;
        }
        return new Member(
                new Person(id, shortName.strip(), role),
                fullName.strip(),
                SecretRule.digitsOnly(secret),
                argon.seal(secret));
    }

    private static boolean taken(List<Member> others, String id) {
        return others.stream().anyMatch(other -> other.person().id().equals(id));
    }
}
