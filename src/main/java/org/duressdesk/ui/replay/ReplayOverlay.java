package org.duressdesk.ui.replay;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.ui.keys.Stroke;
import org.duressdesk.ui.map.FlashClock;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.places.SoftKey;
import org.duressdesk.ui.replay.reading.Choices;
import org.duressdesk.ui.replay.reading.ReplayModel;
import org.duressdesk.ui.replay.reading.ReplaySource;
import org.duressdesk.ui.replay.reading.ReplaySource.Material;
import org.duressdesk.ui.theme.Theme;
import org.duressdesk.ui.words.Texts;

/** Replay in the desk window: choose an incident, then play it. A live alarm closes it; nothing here acts on the desk. */
public final class ReplayOverlay implements Overlay {
    private static final Texts TEXTS = Texts.of("replay");
    private static final Duration BEAT = Duration.millis(50);

    private final ReplaySource source;
    private final Executor screen;
    private final Theme theme;
    private final LongSupplier nanos;
    private final FlashClock flash;
    private final StackPane root = new StackPane();
    private final ChoicesView choices;
    private final Timeline beat = new Timeline();
    private Optional<ReplayModel> playing = Optional.empty();
    private boolean open;

    /**
     * @param state  the desk now: names the incidents
     * @param screen brings what was read back to the screen thread
     * @param nanos  monotonic clock
     */
    public ReplayOverlay(DeskState state, ReplaySource source, Executor screen, Theme theme, LongSupplier nanos) {
        this.source = source;
        this.screen = screen;
        this.theme = theme;
        this.nanos = nanos;
        this.flash = new FlashClock(nanos);
        choices = new ChoicesView(Choices.of(state, TEXTS), this::load);
        root.getChildren().setAll(choices);
        beat.getKeyFrames().add(new KeyFrame(BEAT, tick -> playing.ifPresent(ReplayModel::tick)));
        beat.setCycleCount(Animation.INDEFINITE);
    }

    private void load(Choices.Choice choice) {
        choices.say(TEXTS.say("reading", choice.id().value()));
        source.load(choice.span())
                .whenComplete((material, failure) -> screen.execute(() -> {
                    if (failure != null) {
                        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
                        choices.say(TEXTS.say("unreadable", String.valueOf(cause.getMessage())));
                    } else {
                        play(choice, material);
                    }
                }));
    }

    private void play(Choices.Choice choice, Material material) {
        if (material.replay().entries().isEmpty()) {
            choices.say(TEXTS.say("unreadable", TEXTS.say("empty")));
            return;
        }
        choices.say("");
        ReplayModel model = new ReplayModel(material.replay(), choice.id(), material.site(), nanos);
        playing = Optional.of(model);
        root.getChildren().setAll(new ReplayView(model, theme, flash, material.ofThatDay()));
    }

    /** The replay on the screen, once one was chosen and read. */
    public Optional<ReplayModel> model() {
        return playing;
    }

    /** Chooses the newest incident of the list. */
    public void chooseFirst() {
        choices.choose();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String title() {
        return TEXTS.say("name");
    }

    @Override
    public boolean key(Stroke stroke) {
        if (stroke.ctrl() || stroke.inText()) {
            return false;
        }
        return playing.map(model -> play(model, stroke.key())).orElseGet(() -> choose(stroke.key()));
    }

    private boolean choose(String key) {
        switch (key) {
            case "Up" -> choices.move(-1);
            case "Down" -> choices.move(1);
            case "Enter" -> choices.choose();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean play(ReplayModel model, String key) {
        switch (key) {
            case "Enter" -> model.toggle();
            case "Left" -> model.before();
            case "Right" -> model.next();
            case "+" -> model.faster();
            case "\u2212" -> model.slower();
            case "Home" -> model.seek(0);
            case "End" -> model.seek(model.player().length());
            case "BACK_SPACE" -> other();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void other() {
        playing = Optional.empty();
        root.getChildren().setAll(choices);
    }

    @Override
    public List<SoftKey> softKeys() {
        return List.of(
                SoftKey.of("Enter", TEXTS.say("key.play")),
                SoftKey.of("\u2190 \u2192", TEXTS.say("key.step")),
                SoftKey.of("\u2212 +", TEXTS.say("key.speed")),
                SoftKey.of("\u232b", TEXTS.say("other")),
                SoftKey.of("Esc", TEXTS.say("leave")));
    }

    @Override
    public void shown() {
        open = true;
        beat.play();
        flash.start();
    }

    @Override
    public void hidden() {
        open = false;
        beat.stop();
        flash.stop();
    }

    boolean beating() {
        return open && beat.getStatus() == Animation.Status.RUNNING;
    }
}
