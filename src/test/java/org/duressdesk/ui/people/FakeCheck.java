package org.duressdesk.ui.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.duressdesk.desk.people.SignOnCheck;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;

/** People whose PIN is 4826, checked when the test says so. */
public final class FakeCheck implements SignOnCheck {
    public final List<Known> people = new ArrayList<>(List.of(
            known("M. Okafor", Role.OPERATOR),
            known("T. Brandt", Role.OPERATOR),
            known("S. Hale", Role.OPERATOR),
            known("J. Reyes", Role.TECHNICIAN),
            known("D. Whitlock", Role.SUPERVISOR),
            known("R. Lind", Role.SUPERVISOR),
            known("K. Adeyemi", Role.AUDITOR)));
    Optional<String> trouble = Optional.empty();
    public Optional<Duration> waits = Optional.empty();
    int wrong;
    public boolean slow;
    public final List<Runnable> pending = new ArrayList<>();
    public final List<String> created = new ArrayList<>();
    public Verdict creation = new Verdict.Unavailable("not asked");

    public static Known known(String name, Role role) {
        return new Known(new Person(name.toLowerCase(java.util.Locale.ROOT), name, role), true);
    }

    @Override
    public List<Known> people() {
        return people;
    }

    @Override
    public boolean firstRun() {
        return people.isEmpty();
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public CompletableFuture<Verdict> check(Person person, char[] secret) {
        Verdict verdict = waits.isPresent()
                ? new Verdict.Waits(waits.get())
                : new String(secret).equals("4826") || new String(secret).equals("grey heron at noon")
                        ? new Verdict.Passed(person)
                        : new Verdict.Wrong(++wrong);
        CompletableFuture<Verdict> answer = new CompletableFuture<>();
        if (slow) {
            pending.add(() -> answer.complete(verdict));
        } else {
            answer.complete(verdict);
        }
        return answer;
    }

    @Override
    public CompletableFuture<Verdict> createAdministrator(
            String fullName, String shortName, char[] secret, char[] recovery) {
        created.add(fullName + "|" + shortName + "|" + new String(secret) + "|" + new String(recovery));
        return CompletableFuture.completedFuture(creation);
    }

    @Override
    public CompletableFuture<Verdict> recover(char[] recovery, char[] secret) {
        throw new UnsupportedOperationException();
    }
}
