package org.duressdesk.ui.window;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import org.duressdesk.desk.Answer;
import org.duressdesk.desk.DeskPort;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.people.Person;
import org.duressdesk.ui.attention.DeskView;
import org.duressdesk.ui.attention.EnterMeaning;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.callout.NoteField;
import org.duressdesk.ui.common.FxDoor;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.keys.Keys;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.map.MapView;
import org.duressdesk.ui.places.DockPlace;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.places.OverlayHost;
import org.duressdesk.ui.words.Texts;
import org.jspecify.annotations.Nullable;

/** Turns keys and clicks into acts, and shows what became of them. Screen thread. */
final class DeskControl {
    private static final Texts TEXTS = Texts.of("window");
    /** The longest delay that systems let people set before a held key begins to repeat is 2 s. */
    private static final long REPEAT_NANOS = 2_000_000_000L;

    private final DeskPort desk;
    private final DeskWindowSettings settings;
    private final DeskViewModel model;
    private final FxDoor door;
    private final OverlayHost overlays;
    private final DockPlace dock;
    private final AnswerLine answer;
    private final MapControl map;
    private final Forms forms;
    private Optional<NoteField> note = Optional.empty();
    private boolean spaceHeld;
    private long spaceAt;
    private boolean taken;

    DeskControl(
            DeskPort desk,
            DeskWindowSettings settings,
            DeskViewModel model,
            FxDoor door,
            OverlayHost overlays,
            DockPlace dock,
            AnswerLine answer,
            MapView view) {
        this.desk = desk;
        this.settings = settings;
        this.model = model;
        this.door = door;
        this.overlays = overlays;
        this.dock = dock;
        this.answer = answer;
        map = new MapControl(model, view);
        forms = new Forms(model, settings, overlays, this::ask, answer::say, this::offers);
    }

    /** Whether this key does something on this desk: soft keys and help name no other. */
    boolean offers(DeskAction action) {
        return switch (action) {
            case DRILL -> dock.filled() || settings.has(action);
            // Pressed in the journal only.
            case FOLLOW -> settings.has(DeskAction.JOURNAL);
            default -> !DeskWindowSettings.GIVEN.contains(action) || settings.has(action);
        };
    }

    void noteField(NoteField field) {
        note = Optional.of(field);
    }

    /** A key went down anywhere in the window. */
    void pressed(KeyEvent key) {
        hear(key);
        taken = key.isConsumed();
    }

    private void hear(KeyEvent key) {
        Stroke stroke = FxKeys.of(key);
        boolean again = stroke.key().equals("Space") && space();
        Optional<DeskAction> action = Keys.action(stroke);
        boolean own = overlays.top().filter(Overlay::keepsSpace).isPresent();
        if (action.filter(a -> a == DeskAction.ACKNOWLEDGE).isPresent() && !own) {
            key.consume();
            if (!again) {
                perform(DeskAction.ACKNOWLEDGE);
            }
            return;
        }
        if (overlays.key(stroke) || dock.key(stroke)) {
            key.consume();
            return;
        }
        if (stroke.key().equals("Enter")
                && key.getTarget() instanceof Button button
                && overlays.top().isPresent()) {
            key.consume();
            button.fire();
            return;
        }
        if (stroke.inText() && leaves(stroke, key)) {
            key.consume();
            return;
        }
        action.filter(a -> allowed(a)).ifPresent(a -> {
            key.consume();
            perform(a);
        });
    }

    /**
     * Notes a Space and says whether it repeats itself because the key is held. A keyboard repeats several times a second;
     * after a pause the release was lost, and this is another stroke.
     */
    private boolean space() {
        boolean again = spaceHeld && model.nanos() - spaceAt < REPEAT_NANOS;
        spaceHeld = true;
        spaceAt = model.nanos();
        return again;
    }

    /** The keyboard came or went: a key released meanwhile was released elsewhere. */
    void focused() {
        spaceHeld = false;
    }

    /** Enter and Esc leave the note field; Enter writes the note first. */
    private boolean leaves(Stroke stroke, KeyEvent key) {
        boolean enter = stroke.key().equals("Enter");
        if (!enter && !stroke.key().equals("Esc")
                || note.filter(field -> field == key.getTarget()).isEmpty()) {
            return false;
        }
        if (enter) {
            note.get().write();
        }
        note.get().getParent().requestFocus();
        return true;
    }

    private boolean allowed(DeskAction action) {
        Optional<Overlay> top = overlays.top();
        if (top.isEmpty() || top.get().room() == Overlay.Room.RIGHT) {
            return true;
        }
        return switch (action) {
            case SILENCE,
                    HELP,
                    LEAVE,
                    VIEW_DESK,
                    VIEW_BUTTONS,
                    VIEW_REPLAY,
                    VIEW_PLANS,
                    VIEW_HANDOVER,
                    DRILL,
                    END_DRILL,
                    COVER -> true;
            default -> false;
        };
    }

    /** The character of a key that did something must not arrive in a field that has just got the focus. */
    void typed(KeyEvent key) {
        if (taken) {
            key.consume();
        }
    }

    void released(KeyEvent key) {
        if (key.getCode() == javafx.scene.input.KeyCode.SPACE) {
            spaceHeld = false;
        }
    }

    /** Does what a key or a click asks for, or says why not. */
    void perform(DeskAction action) {
        answer.say("");
        switch (action) {
            case ACKNOWLEDGE -> acknowledge();
            case NEXT -> next();
            case OUTCOME_1, OUTCOME_2, OUTCOME_3, OUTCOME_4, OUTCOME_5, SILENCE -> act(action);
            case NEXT_INCIDENT -> model.nextIncident();
            case NOTE -> focusNote();
            case LEAVE -> overlays.top().ifPresent(overlays::close);
            case VIEW_DESK -> overlays.closeAll();
            case HAND_OVER, HELD_BACK, CHANGE_PLAN, SKIP, RESOLVE, SUPERVISOR, JOIN_OR_SPLIT, HELP ->
                forms.open(action);
            case FLOOR_UP,
                    FLOOR_DOWN,
                    PAN_LEFT,
                    PAN_RIGHT,
                    PAN_UP,
                    PAN_DOWN,
                    ZOOM_IN,
                    ZOOM_OUT,
                    FIT,
                    CENTER,
                    LAYERS,
                    MAP_HOME -> map.perform(action);
            case VIEW_BUTTONS,
                    VIEW_REPLAY,
                    VIEW_PLANS,
                    VIEW_HANDOVER,
                    DRILL,
                    END_DRILL,
                    COVER,
                    JOURNAL,
                    FIND_RECEIVER,
                    FOLLOW,
                    TEST,
                    OUT_OF_SERVICE,
                    WORK_ORDER -> place(action);
        }
    }

    private void place(DeskAction action) {
        if (action == DeskAction.DRILL && dock.filled()) {
            dock.turn();
            return;
        }
        if (settings.acts().containsKey(action)) {
            settings.acts().get(action).run();
            return;
        }
        if (action == DeskAction.COVER && !settings.places().containsKey(action)) {
            cover();
            return;
        }
        Optional.ofNullable(settings.places().get(action))
                .ifPresentOrElse(p -> overlays.open(p.get()), () -> answer.say(TEXTS.say("answer.later")));
    }

    private void cover() {
        if (model.view().quiet()) {
            overlays.open(new CoverOverlay(model, overlays));
        } else {
            answer.say(TEXTS.say("cover.only"));
        }
    }

    private void acknowledge() {
        if (model.view().attention().banner().isEmpty()) {
            answer.say(TEXTS.say("answer.nothing"));
        } else if (!model.guard().space()) {
            answer.say(TEXTS.say("answer.guard"));
        } else {
            act(DeskAction.ACKNOWLEDGE);
        }
    }

    private void next() {
        if (model.picture().get().enter() instanceof EnterMeaning.Nothing) {
            return;
        }
        if (model.guard().enter()) {
            act(DeskAction.NEXT);
        } else {
            answer.say(TEXTS.say("answer.guard.enter"));
        }
    }

    private void act(DeskAction action) {
        // What was on the screen when the key went down: a sign-on may come between, and another picture with it.
        DeskView seen = model.view();
        EnterMeaning enter = model.picture().get().enter();
        Person anybody = new Person("", "", org.duressdesk.domain.people.Role.OPERATOR);
        if (DeskActs.command(action, seen, enter, anybody).isPresent()) {
            // The same question for whoever it is has an answer too.
            ask(by -> DeskActs.command(action, seen, enter, by).orElseThrow());
        }
    }

    /** Asks the desk in the name of who is signed on; asks who that is when nobody is. */
    void ask(Function<Person, Command> command) {
        Optional<Person> by = model.view().snapshot().state().signedOn();
        if (by.isEmpty()) {
            answer.say(TEXTS.say("answer.nobody"));
            settings.signOn().accept(command);
            return;
        }
        Command asked = command.apply(by.get());
        CompletableFuture<Answer> coming = desk.ask(asked);
        if (coming.isDone() && !coming.isCompletedExceptionally()) {
            answered(coming.join(), null);
        } else {
            answer.say(TEXTS.say("answer.waiting"));
            coming.whenComplete((done, fault) -> door.run(() -> answered(done, fault)));
        }
    }

    private void answered(Answer done, @Nullable Throwable fault) {
        if (fault != null) {
            answer.say(TEXTS.say("answer.failed", String.valueOf(fault.getMessage())));
            model.guard().spaceFailed();
            return;
        }
        if (!done.done()) {
            model.guard().spaceFailed();
        }
        answer.say(AnswerWords.say(done, model.view()));
    }

    /** Writes a note to the incident in hand. */
    void note(String text) {
        model.view()
                .attention()
                .led()
                .or(() -> model.view().attention().unowned())
                .ifPresentOrElse(
                        i -> ask(by -> new Command.AddNote(by, i.id(), text)),
                        () -> answer.say(TEXTS.say("answer.not-owner")));
    }

    private void focusNote() {
        if (model.picture().get().callOut().isPresent()) {
            note.ifPresent(NoteField::requestFocus);
        } else {
            forms.open(DeskAction.NOTE);
        }
    }

    void floor(FloorRef floor) {
        model.direct(model.director().turnTo(floor, model.nanos()));
    }

    void choose(Waiting.Key key) {
        model.choose(key.incident());
    }
}
