package org.duressdesk.desk.people;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.duressdesk.domain.people.Person;

/**
 * Who may sign on, and whether the PIN or password is right. People live outside the site (decision D9). Checking costs
 * a fifth of a second on purpose and never runs on the caller's thread; the secrets handed in are wiped.
 */
public interface SignOnCheck {
    /** Somebody who may sign on. {@code pin} false: signs on with a password. */
    record Known(Person person, boolean pin) {}

    /** Everybody known, in the order kept. Any thread. */
    List<Known> people();

    /** True while nobody was ever set up: the administrator has to be created. A damaged file is not a first run. */
    boolean firstRun();

    /** Why nobody can sign on, one sentence, when what is kept about people cannot be read. */
    Optional<String> trouble();

    /** Checks and wipes {@code secret}. */
    CompletableFuture<Verdict> check(Person person, char[] secret);

    /**
     * Creates the first administrator and wipes both secrets. Refused once anybody is known.
     *
     * @param recovery the code that was shown and put away: the only other way in
     */
    CompletableFuture<Verdict> createAdministrator(String fullName, String shortName, char[] secret, char[] recovery);

    /** Gives the first administrator a new secret against the recovery code; wipes both. Wrong codes lock like PINs. */
    CompletableFuture<Verdict> recover(char[] recovery, char[] secret);

    /** What came of it. */
    sealed interface Verdict {
        record Passed(Person person) implements Verdict {}

        /** Wrong, for the n-th time running. */
        record Wrong(int tries) implements Verdict {}

        /** Too many wrong ones: this name waits. Alarms do not. */
        record Waits(Duration left) implements Verdict {}

        /** Could not be checked or kept; one sentence. */
        record Unavailable(String sentence) implements Verdict {}
    }
}
