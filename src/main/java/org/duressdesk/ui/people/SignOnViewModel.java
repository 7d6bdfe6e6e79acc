package org.duressdesk.ui.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.duressdesk.desk.DeskPort;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.kernel.Refusal;
import org.duressdesk.desk.people.SignOnCheck;
import org.duressdesk.desk.people.SignOnCheck.Known;
import org.duressdesk.desk.people.SignOnCheck.Verdict;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.SecretRule;

/**
 * Signing on: letters find a name, digits type the PIN, Enter signs on. While an alarm waits in the banner, passing also
 * acknowledges it (decision D9). Knows no screen; used by one thread, to which {@code screen} brings answers back.
 */
public final class SignOnViewModel {
    private static final int FEWEST_DIGITS = 4;

    /** An alarm younger than this has not been read: signing on does not acknowledge it (decision D14). */
    private static final long UNREAD_NANOS = 400_000_000L;

    private final SignOnCheck check;
    private final DeskPort desk;
    private final Executor screen;
    private final LongSupplier nanos;
    private final Supplier<Optional<AlarmAtHand>> banner;
    private final char[] typed = new char[SecretRule.PIN_LENGTH];
    private final Map<String, Long> waitsUntil = new HashMap<>();
    private int digits;
    private int chosen;
    private String search = "";
    private Optional<AlarmAtHand> seen = Optional.empty();
    private long seenSince;
    private boolean checking;
    private Said said = new Said.Rule();
    private final List<Runnable> watching = new ArrayList<>();

    /** What stands below the field. */
    public sealed interface Said {
        record Rule() implements Said {}

        record Checking() implements Said {}

        record TooFew() implements Said {}

        record Wrong(int tries) implements Said {}

        record Refused(Refusal reason) implements Said {}

        record Sentence(String words) implements Said {}
    }

    /**
     * @param screen brings answers to the thread that uses this model
     * @param nanos  monotonic clock
     * @param banner the alarm that waits in the banner now
     */
    public SignOnViewModel(
            SignOnCheck check,
            DeskPort desk,
            Executor screen,
            LongSupplier nanos,
            Supplier<Optional<AlarmAtHand>> banner) {
        this.check = check;
        this.desk = desk;
        this.screen = screen;
        this.nanos = nanos;
        this.banner = banner;
    }

    /** Called after every change. The whole screen and the one beside the map both watch, as long as the window lives. */
    public void onChange(Runnable listener) {
        watching.add(listener);
    }

    private void changed() {
        watching.forEach(Runnable::run);
    }

    /** To be called with every new picture of the desk: notes which alarm stands in the banner, and since when. */
    public void look() {
        Optional<AlarmAtHand> now = banner.get();
        if (!now.equals(seen)) {
            seen = now;
            seenSince = nanos.getAsLong();
        }
        changed();
    }

    /** The alarm that signing on would acknowledge. */
    public Optional<AlarmAtHand> alarm() {
        return seen;
    }

    public List<Known> people() {
        return check.people();
    }

    public Optional<Known> chosen() {
        List<Known> people = check.people();
        return people.isEmpty() ? Optional.empty() : Optional.of(people.get(Math.min(chosen, people.size() - 1)));
    }

    /** Chooses the n-th person, from 0. What was typed for another one is forgotten. */
    public void choose(int index) {
        if (index >= 0 && index < check.people().size() && index != chosen) {
            chosen = index;
            forget();
            said = new Said.Rule();
            changed();
        }
    }

    public void before() {
        search = "";
        choose(chosen - 1);
    }

    public void next() {
        search = "";
        choose(chosen + 1);
    }

    /**
     * A letter: goes to the next name with a word that begins with the letters typed so far, or else to the next with
     * that initial; letters that fit no name begin a new search.
     */
    public void letter(char letter) {
        String longer = search + Character.toLowerCase(letter);
        Optional<Integer> found = find(longer);
        if (found.isEmpty()) {
            longer = String.valueOf(Character.toLowerCase(letter));
            found = find(longer);
        }
        search = longer;
        found.ifPresent(this::choose);
    }

    private Optional<Integer> find(String letters) {
        return find(letters, 2).or(() -> find(letters, 1));
    }

    private Optional<Integer> find(String letters, int shortest) {
        List<Known> people = check.people();
        // A repeated first letter goes on from name to name; more letters may stay where they are.
        int first = letters.length() == 1 ? chosen + 1 : chosen;
        for (int i = 0; i < people.size(); i++) {
            int index = (first + i) % people.size();
            String[] words =
                    people.get(index).person().name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
            if (Arrays.stream(words).anyMatch(word -> word.length() >= shortest && word.startsWith(letters))) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    /** A digit of the PIN; more than six are not taken. */
    public void digit(char digit) {
        if (!checking && digits < typed.length && chosen().filter(Known::pin).isPresent()) {
            typed[digits++] = digit;
            search = "";
            said = new Said.Rule();
            changed();
        }
    }

    public void backspace() {
        if (!checking && digits > 0) {
            typed[--digits] = '\0';
            changed();
        }
    }

    public void clear() {
        if (!checking) {
            forget();
            said = new Said.Rule();
            changed();
        }
    }

    /** Fifteen seconds of quiet for typing the PIN, while an alarm waits. It stays unacknowledged. */
    public void quiet() {
        if (seen.isPresent()) {
            desk.ask(new Command.QuietAsked());
        }
    }

    /** Signs on with the digits typed. */
    public void signOn() {
        if (digits < FEWEST_DIGITS && chosen().filter(Known::pin).isPresent()) {
            said = new Said.TooFew();
            changed();
            return;
        }
        char[] secret = Arrays.copyOf(typed, digits);
        signOnWith(secret);
    }

    /** Signs on with a password; it is wiped. */
    public void signOnWith(char[] secret) {
        Optional<Known> who = chosen();
        forget();
        if (checking
                || who.isEmpty()
                || secret.length == 0
                || waitLeft(who.get().person()).isPositive()) {
            Arrays.fill(secret, '\0');
            changed();
            return;
        }
        checking = true;
        said = new Said.Checking();
        changed();
        Person person = who.get().person();
        Optional<AlarmAtHand> read = nanos.getAsLong() - seenSince >= UNREAD_NANOS ? seen : Optional.empty();
        check.check(person, secret)
                .whenComplete((verdict, failure) -> screen.execute(() -> {
                    checking = false;
                    judge(
                            person,
                            read,
                            failure == null ? verdict : new Verdict.Unavailable(String.valueOf(failure.getMessage())));
                    changed();
                }));
    }

    private void judge(Person person, Optional<AlarmAtHand> read, Verdict verdict) {
        said = new Said.Rule();
        switch (verdict) {
            case Verdict.Passed passed -> pass(passed.person(), read);
            case Verdict.Wrong wrong -> {
                desk.ask(new Command.SignOnFailed(person.name(), wrong.tries()));
                said = new Said.Wrong(wrong.tries());
            }
            case Verdict.Waits waits ->
                waitsUntil.put(person.id(), nanos.getAsLong() + waits.left().toNanos());
            case Verdict.Unavailable unavailable -> said = new Said.Sentence(unavailable.sentence());
        }
    }

    /** Both acts are asked for at once: the desk takes them in this order. */
    private void pass(Person person, Optional<AlarmAtHand> read) {
        desk.ask(new Command.SignOn(person))
                .thenAccept(answer -> answer.refusal()
                        .ifPresent(reason -> screen.execute(() -> {
                            said = new Said.Refused(reason);
                            changed();
                        })));
        read.ifPresent(
                alarm -> desk.ask(new Command.Acknowledge(person, alarm.incident(), alarm.subject(), alarm.seen())));
    }

    private void forget() {
        Arrays.fill(typed, '\0');
        digits = 0;
    }

    public int digits() {
        return digits;
    }

    public boolean checking() {
        return checking;
    }

    public Said said() {
        return said;
    }

    /** Why nobody can sign on, if so. */
    public Optional<String> trouble() {
        return check.trouble();
    }

    /** How long this name still waits after five wrong ones; zero when it does not. */
    public Duration waitLeft(Person person) {
        Long until = waitsUntil.get(person.id());
        long left = until == null ? 0 : until - nanos.getAsLong();
        return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    }
}
