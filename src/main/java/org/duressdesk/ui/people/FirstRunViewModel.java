package org.duressdesk.ui.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.duressdesk.desk.people.SignOnCheck;
import org.duressdesk.desk.people.SignOnCheck.Verdict;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.domain.people.SecretRule;
import org.duressdesk.domain.people.SecretRule.Finding;

/**
 * The first run: an administrator is created by whoever sets the desk up, with a PIN only they know; there is no default
 * one. Knows no screen; used by one thread.
 */
public final class FirstRunViewModel {
    private final SignOnCheck check;
    private final Executor screen;
    private final CodePrinter printer;
    private final String printTitle;
    private final Consumer<Person> created;
    private final String code;
    private String fullName = "";
    private String shortName = "";
    private boolean shortNameTyped;
    private String secret = "";
    private String again = "";
    private boolean printed;
    private boolean printing;
    private Optional<String> printTrouble = Optional.empty();
    private boolean creating;
    private Optional<String> trouble = Optional.empty();
    private Runnable changed = () -> {};

    /** What still stands in the way, in the order of the screen. */
    public enum Open {
        FULL_NAME,
        SHORT_NAME,
        SECRET,
        AGAIN,
        CODE
    }

    /**
     * @param code    the recovery code, drawn for this run
     * @param created told on success, on the thread of {@code screen}
     */
    public FirstRunViewModel(
            SignOnCheck check,
            Executor screen,
            CodePrinter printer,
            String printTitle,
            String code,
            Consumer<Person> created) {
        this.check = check;
        this.screen = screen;
        this.printer = printer;
        this.printTitle = printTitle;
        this.code = code;
        this.created = created;
    }

    public void onChange(Runnable listener) {
        changed = listener;
    }

    public void fullName(String text) {
        fullName = text.strip();
        if (!shortNameTyped) {
            shortName = shortOf(fullName);
        }
        changed.run();
    }

    /** The first letter and the last word, until somebody types another: "Denise Whitlock" becomes "D. Whitlock". */
    private static String shortOf(String full) {
        String[] words = full.split("\\s+");
        return words.length < 2 ? full : words[0].substring(0, 1) + ". " + words[words.length - 1];
    }

    public void shortName(String text) {
        if (!text.strip().equals(shortName)) {
            shortName = text.strip();
            shortNameTyped = !shortName.isEmpty();
            changed.run();
        }
    }

    public void secret(String text) {
        secret = text;
        changed.run();
    }

    public void again(String text) {
        again = text;
        changed.run();
    }

    /** Prints the code. Where that fails the reason is shown, and a second time counts as copied by hand. */
    public void print() {
        if (printTrouble.isPresent()) {
            printed = true;
            printTrouble = Optional.empty();
        } else if (!printed && !printing) {
            printing = true;
            printer.print(printTitle, code)
                    .whenComplete((refused, fault) -> screen.execute(() -> {
                        printing = false;
                        printTrouble = fault == null ? refused : Optional.of(String.valueOf(fault.getMessage()));
                        printed = printTrouble.isEmpty();
                        changed.run();
                    }));
        }
        changed.run();
    }

    /** What is wrong with the PIN or password. */
    public Finding secretFinding() {
        return SecretRule.judge(Role.ADMINISTRATOR, secret.toCharArray());
    }

    /** Characters still missing in the repetition; 0 when it is as long or longer. */
    public int missingAgain() {
        return Math.max(0, secret.length() - again.length());
    }

    /** Both are the same and not empty. */
    public boolean same() {
        return !secret.isEmpty() && secret.equals(again);
    }

    public List<Open> open() {
        List<Open> open = new ArrayList<>();
        if (fullName.isEmpty()) {
            open.add(Open.FULL_NAME);
        }
        if (shortName.isEmpty()) {
            open.add(Open.SHORT_NAME);
        }
        if (secretFinding() != Finding.FINE) {
            open.add(Open.SECRET);
        }
        if (!same()) {
            open.add(Open.AGAIN);
        }
        if (!printed) {
            open.add(Open.CODE);
        }
        return open;
    }

    /** Creates the administrator when nothing stands in the way. */
    public void create() {
        if (creating || !open().isEmpty()) {
            changed.run();
            return;
        }
        creating = true;
        trouble = Optional.empty();
        changed.run();
        char[] chars = secret.toCharArray();
        check.createAdministrator(fullName, shortName, chars, code.toCharArray())
                .whenComplete((verdict, failure) -> screen.execute(() -> {
                    Arrays.fill(chars, '\0');
                    judge(failure == null ? verdict : new Verdict.Unavailable(String.valueOf(failure.getMessage())));
                    changed.run();
                }));
    }

    private void judge(Verdict verdict) {
        switch (verdict) {
            // What was typed is wiped and the form is done with: it stays "creating", nothing of it is missing now.
            case Verdict.Passed passed -> {
                secret = "";
                again = "";
                created.accept(passed.person());
            }
            case Verdict.Unavailable unavailable -> refused(unavailable.sentence());
            case Verdict.Wrong wrong -> refused(wrong.toString());
            case Verdict.Waits waits -> refused(waits.toString());
        }
    }

    private void refused(String sentence) {
        creating = false;
        trouble = Optional.of(sentence);
    }

    public String fullName() {
        return fullName;
    }

    public String shortName() {
        return shortName;
    }

    /** Digits only: a PIN. */
    public boolean secretIsPin() {
        return SecretRule.digitsOnly(secret.toCharArray());
    }

    public int secretLength() {
        return secret.length();
    }

    public boolean secretBegun() {
        return !secret.isEmpty();
    }

    public boolean againBegun() {
        return !again.isEmpty();
    }

    public String code() {
        return code;
    }

    public boolean printed() {
        return printed;
    }

    public Optional<String> printTrouble() {
        return printTrouble;
    }

    public boolean creating() {
        return creating;
    }

    /** Why creating failed. */
    public Optional<String> trouble() {
        return trouble;
    }
}
