package org.duressdesk.ui.setup;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.desk.state.LinkState;
import org.duressdesk.domain.finder.FinderPicture;
import org.duressdesk.domain.finder.FoundPort;
import org.duressdesk.domain.finder.Recognition;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.places.SoftKey;
import org.duressdesk.ui.setup.FinderViewModel.Proof;
import org.duressdesk.ui.setup.FinderViewModel.Step;
import org.duressdesk.ui.words.Texts;

/** Find my receiver in the desk window. It listens while it is open; a live alarm closes it. Screen thread. */
public final class FinderOverlay implements Overlay {
    private static final Texts TEXTS = Texts.of("setup");

    private final FinderDesk desk;
    private final Executor screen;
    private final Consumer<Overlay> leave;
    private final Room room;
    private final ZoneId zone;
    private Snapshot latest;
    private final FinderViewModel model = new FinderViewModel();
    private final FinderView view;
    private Runnable keys = () -> {};
    private boolean open;

    /** Where the page stands: its texts, its size, the way back, what is said below, and the clipboard. */
    public record Room(
            ProblemWords.System system,
            boolean large,
            Consumer<Overlay> leave,
            Consumer<String> say,
            Consumer<String> copy) {}

    /** @param screen runs on the screen thread */
    public FinderOverlay(FinderDesk desk, Snapshot now, Room room, Executor screen) {
        this.desk = desk;
        this.screen = screen;
        this.leave = room.leave();
        this.room = room;
        this.zone = now.site().zone();
        this.latest = now;
        model.person(now.state().signedOn());
        view = new FinderView(
                model,
                new FinderView.Acts(
                        this::choose, this::agree, this::keep, this::hand, this::useHand, () -> leave.accept(this)),
                room.system(),
                zone,
                room.large());
    }

    @Override
    public Parent root() {
        return view;
    }

    @Override
    public String title() {
        return TEXTS.say("title");
    }

    /** A newer picture of the ports. */
    void show(FinderPicture picture) {
        if (open) {
            int ports = model.picture().ports().size();
            model.show(picture);
            view.refresh();
            if (ports != picture.ports().size()) {
                keys.run();
            }
        }
    }

    @Override
    public void seen(Snapshot snapshot) {
        latest = snapshot;
        Optional<Person> before = model.person();
        model.person(snapshot.state().signedOn());
        if (model.opened().isPresent()) {
            prove(snapshot, model.opened().get());
            view.refresh();
        } else if (!before.equals(model.person())) {
            view.refresh();
        }
    }

    private void prove(Snapshot snapshot, LinkId link) {
        Optional<LinkState> state = Optional.ofNullable(snapshot.state().links().get(link));
        long frames = Optional.ofNullable(snapshot.pulses().get(link))
                .map(Snapshot.Pulse::frames)
                .orElse(0L);
        String name = snapshot.site().links().stream()
                .filter(one -> one.id().equals(link))
                .map(one -> one.name())
                .findFirst()
                .orElse(link.value());
        if (state.filter(is -> is.condition() == LinkState.Condition.DOWN).isPresent()) {
            model.proof(
                    Proof.LOST,
                    name,
                    TEXTS.say("prove.lost", state.get().reason().words()));
        } else if (frames > 0
                && state.filter(is -> is.condition() == LinkState.Condition.UP).isPresent()) {
            boolean answered = state.flatMap(LinkState::lastFrame)
                    .filter(LinkState.LastFrame::replySent)
                    .isPresent();
            model.proof(Proof.LIVE, name, TEXTS.say(answered ? "prove.answered" : "prove.up", name));
        } else {
            model.proof(Proof.WAITING, name, TEXTS.say("prove.wait"));
        }
    }

    @Override
    public boolean key(Stroke stroke) {
        if (stroke.ctrl()) {
            return false;
        }
        switch (stroke.key()) {
            case "PgDn" -> view.page(1);
            case "PgUp" -> view.page(-1);
            case "F5" -> desk.look();
            case "Enter" -> enter();
            case "Esc" -> {
                return escape();
            }
            default -> {
                return !stroke.inText() && letter(stroke.key());
            }
        }
        return true;
    }

    private boolean letter(String key) {
        if (key.length() == 1 && Character.isDigit(key.charAt(0))) {
            choose(key.charAt(0) - '0');
            return true;
        }
        switch (key) {
            case "V" -> hand();
            case "E" -> save();
            case "Y" -> remedy();
            case "T" -> view.form().toggle();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void enter() {
        if (view.isTyping()) {
            useHand();
        } else if (model.step() == Step.PROVE) {
            leave.accept(this);
        } else {
            agree();
        }
    }

    /** First back to listening, then out. */
    private boolean escape() {
        if (view.isTyping()) {
            view.typing(false);
            return true;
        }
        if (model.step() == Step.AGREE) {
            keep();
            return true;
        }
        return false;
    }

    private void choose(int number) {
        if (model.choose(number)) {
            view.form().clear();
            view.typing(false);
        }
    }

    private void keep() {
        model.keepListening();
        view.form().clear();
        view.refresh();
        view.requestFocus();
    }

    private void hand() {
        if (model.chosenPort().isPresent() && model.step() != Step.PROVE) {
            view.typing(true);
        }
    }

    private void useHand() {
        switch (desk.typed(view.typed())) {
            case FinderDesk.Typed.Settings typed -> {
                model.typed(typed.settings());
                view.typing(false);
            }
            case FinderDesk.Typed.Wrong wrong -> view.wrong(wrong.sentence());
        }
    }

    private void agree() {
        if (model.listenOnly() && model.offer().isPresent()) {
            model.reconsider();
            view.refresh();
            view.form().focusTick();
            return;
        }
        if (!model.cannotAgree().isEmpty()) {
            if (model.step() == Step.AGREE && model.ticked()) {
                view.form().focusSecret();
            } else if (model.step() == Step.AGREE) {
                view.form().focusTick();
            }
            return;
        }
        model.chosenPort()
                .ifPresent(port ->
                        model.offer().ifPresent(what -> model.person().ifPresent(by -> agree(port.port(), what, by))));
    }

    private void agree(FoundPort port, Recognition what, Person by) {
        model.checking();
        char[] secret = view.form().takeSecret();
        desk.agree(by, secret, port, what)
                .whenComplete((answer, fault) -> screen.execute(() -> {
                    model.agreed(
                            fault == null ? answer : new FinderDesk.Agreed.Refused(String.valueOf(fault.getMessage())));
                    model.opened().ifPresent(link -> prove(latest, link));
                    view.refresh();
                }));
    }

    private void save() {
        desk.save(view.page())
                .whenComplete((place, fault) -> screen.execute(() -> room.say()
                        .accept(
                                fault == null
                                        ? TEXTS.say("saved", place)
                                        : TEXTS.say("saved.not", String.valueOf(fault.getMessage())))));
    }

    /** Opens the place of the first remedy that has one, or copies its command. */
    private void remedy() {
        ProblemRows.withKey(model.picture(), room.system(), zone)
                .map(problem -> ProblemWords.of(problem, room.system(), zone).deed())
                .ifPresent(deed -> {
                    switch (deed) {
                        case ProblemWords.Deed.Open open ->
                            desk.openPlace(open.place())
                                    .whenComplete((done, fault) -> screen.execute(() -> room.say()
                                            .accept(
                                                    fault == null
                                                            ? TEXTS.say("opened", open.place())
                                                            : TEXTS.say(
                                                                    "opened.not",
                                                                    String.valueOf(fault.getMessage())))));
                        case ProblemWords.Deed.Copy copy -> {
                            room.copy().accept(copy.command());
                            room.say().accept(TEXTS.say("copied", copy.command()));
                        }
                        case ProblemWords.Deed.Look look -> desk.look();
                        case ProblemWords.Deed.Listen listen -> desk.look();
                    }
                });
    }

    @Override
    public void keysChanged(Runnable show) {
        keys = show;
    }

    @Override
    public List<SoftKey> softKeysRight() {
        return List.of(SoftKey.of(DeskAction.HELP, TEXTS.say("soft.help")));
    }

    @Override
    public List<SoftKey> softKeys() {
        int ports = Math.min(PortRows.MOST, model.picture().ports().size());
        return List.of(
                SoftKey.of(ports > 1 ? TEXTS.say("soft.choose.cap", ports) : "1", TEXTS.say("soft.choose")),
                SoftKey.of("F5", TEXTS.say("soft.look")),
                SoftKey.of("V", TEXTS.say("soft.hand")),
                SoftKey.of("E", TEXTS.say("soft.save")),
                SoftKey.of("Esc", TEXTS.say("soft.leave")));
    }

    @Override
    public void shown() {
        open = true;
        desk.open(this::show);
    }

    @Override
    public void hidden() {
        open = false;
        view.form().clear();
        desk.close();
    }
}
