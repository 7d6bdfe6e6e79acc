package org.duressdesk.ui.setup;

import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.finder.FinderPicture;
import org.duressdesk.domain.finder.FoundPort;
import org.duressdesk.domain.finder.PortPicture;
import org.duressdesk.domain.finder.PortPicture.State;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.domain.finder.Recognition;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.ui.setup.FinderDesk.Agreed;
import org.duressdesk.ui.words.Texts;
import org.duressdesk.ui.words.Times;

/** What the finder's screen shows and allows. Needs no toolkit; one thread. */
public final class FinderViewModel {
    private static final Texts TEXTS = Texts.of("setup");

    /** The step that is worked on. */
    public enum Step {
        PORT,
        LISTEN,
        AGREE,
        PROVE
    }

    private FinderPicture picture = FinderPicture.nothing();
    private Optional<FoundPort> chosen = Optional.empty();
    private boolean byHand;
    private Optional<Recognition> typed = Optional.empty();
    private Optional<Person> person = Optional.empty();
    private boolean ticked;
    private int secretLength;
    private boolean checking;
    private boolean listenOnly;
    private String trouble = "";
    private Optional<LinkId> opened = Optional.empty();
    private String proof = "";
    private Proof proved = Proof.WAITING;
    private String linkName = "";

    /** A newer picture. */
    public void show(FinderPicture now) {
        picture = now;
        if (opened.isPresent()) {
            return;
        }
        if (chosen.isEmpty()
                || !byHand && chosenPort().flatMap(PortPicture::recognition).isEmpty()) {
            Optional<PortPicture> best = now.ports().stream()
                    .filter(port -> port.recognition().isPresent())
                    .findFirst()
                    .or(() -> now.ports().stream()
                            .filter(port -> port.state() == State.LISTENING)
                            .findFirst())
                    .or(() -> now.ports().stream().findFirst());
            chosen = best.map(PortPicture::port);
        }
    }

    FinderPicture picture() {
        return picture;
    }

    /** Chooses the n-th port, from 1; false when there is none. */
    public boolean choose(int number) {
        if (number < 1 || number > picture.ports().size() || opened.isPresent()) {
            return false;
        }
        chosen = Optional.of(picture.ports().get(number - 1).port());
        byHand = true;
        typed = Optional.empty();
        forget();
        return true;
    }

    /** The port looked at. */
    public Optional<PortPicture> chosenPort() {
        return chosen.flatMap(port ->
                picture.ports().stream().filter(one -> one.port().equals(port)).findFirst());
    }

    /** Settings typed for the chosen port. */
    public void typed(Recognition settings) {
        typed = Optional.of(settings);
        listenOnly = false;
    }

    /** What is to be agreed to. */
    public Optional<Recognition> offer() {
        return typed.or(() -> chosenPort().flatMap(PortPicture::recognition).filter(Recognition::enough));
    }

    /** Who is signed on. */
    public void person(Optional<Person> now) {
        person = now;
    }

    Optional<Person> person() {
        return person;
    }

    public void tick(boolean on) {
        ticked = on;
        trouble = "";
    }

    boolean ticked() {
        return ticked;
    }

    /** How much is in the field; what it is stays there. */
    public void secret(int length) {
        secretLength = length;
        if (length > 0) {
            trouble = "";
        }
    }

    /** Back to listening: nothing typed stays. */
    public void keepListening() {
        listenOnly = true;
        forget();
    }

    /** Takes up the agreement again. */
    void reconsider() {
        listenOnly = false;
    }

    boolean listenOnly() {
        return listenOnly;
    }

    private void forget() {
        ticked = false;
        secretLength = 0;
        trouble = "";
    }

    public Step step() {
        if (opened.isPresent()) {
            return Step.PROVE;
        }
        if (chosen.isEmpty()) {
            return Step.PORT;
        }
        return offer().isPresent() && !listenOnly ? Step.AGREE : Step.LISTEN;
    }

    /** Why nobody can agree now; empty when one can. */
    public String cannotAgree() {
        if (offer().isEmpty() || chosenPort().isEmpty()) {
            return TEXTS.say(chosenPort().flatMap(PortPicture::recognition).isPresent() ? "refuse.low" : "refuse.none");
        }
        if (person.isEmpty()) {
            return TEXTS.say("refuse.nobody");
        }
        if (person.get().role() != Role.TECHNICIAN && person.get().role() != Role.ADMINISTRATOR) {
            return TEXTS.say("refuse.role");
        }
        if (!ticked) {
            return TEXTS.say("refuse.tick");
        }
        return secretLength == 0 ? TEXTS.say("refuse.pin") : checking ? TEXTS.say("refuse.checking") : "";
    }

    /** The secret is being checked. */
    public void checking() {
        checking = true;
    }

    /** What came of it. */
    public void agreed(Agreed answer) {
        checking = false;
        secretLength = 0;
        switch (answer) {
            case Agreed.Opened open -> opened = Optional.of(open.link());
            case Agreed.Wrong wrong -> trouble = TEXTS.say("refuse.wrong", wrong.tries());
            case Agreed.Waits waits -> trouble = TEXTS.say("refuse.waits", Times.age(waits.seconds()));
            case Agreed.Refused refused -> trouble = TEXTS.say("refuse.failed", refused.sentence());
        }
    }

    /** The sentence below the field, or empty. */
    String trouble() {
        return trouble;
    }

    /** The link that was opened. */
    public Optional<LinkId> opened() {
        return opened;
    }

    /** How the link is that was opened. */
    enum Proof {
        WAITING,
        LIVE,
        LOST
    }

    /** How the opened link is: live and answered, or why not yet. */
    void proof(Proof now, String link, String sentence) {
        proved = now;
        linkName = link;
        proof = sentence;
    }

    boolean proved() {
        return proved == Proof.LIVE;
    }

    /** What the middle says of the port once it is answered; empty before. */
    Optional<FinderWords.Said> connection() {
        return opened.isEmpty() || linkName.isEmpty()
                ? Optional.empty()
                : Optional.of(FinderWords.connected(proved, linkName, offer(), proof));
    }

    String proof() {
        return proof;
    }

    /** True when signals of this port came once each: another program may answer. */
    boolean somebodyAnswers() {
        return chosen.isPresent()
                && picture.problems().stream()
                        .anyMatch(problem -> problem instanceof Problem.OnceOnly
                                && problem.port().equals(chosen.get().path()));
    }

    /** Problems, those to mend first. */
    List<Problem> problems() {
        return picture.problems();
    }
}
