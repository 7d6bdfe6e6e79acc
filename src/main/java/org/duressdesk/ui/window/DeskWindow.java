package org.duressdesk.ui.window;

import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.duressdesk.desk.DeskPort;
import org.duressdesk.desk.Sight;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.callout.NoteField;
import org.duressdesk.ui.common.FxDoor;
import org.duressdesk.ui.keys.DeskAction;
import org.duressdesk.ui.map.Aim;
import org.duressdesk.ui.map.FlashClock;
import org.duressdesk.ui.map.MapView;
import org.duressdesk.ui.map.picture.Camera;
import org.duressdesk.ui.places.Dock;
import org.duressdesk.ui.places.DockPlace;
import org.duressdesk.ui.places.Overlay;
import org.duressdesk.ui.places.OverlayHost;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.words.Texts;

/**
 * The desk in a window: put {@link #root()} into a scene, on a screen or headless. It watches the desk, draws what is
 * newest once a pulse, hears the keys, and shows every answer. All methods are for the screen thread but where said.
 */
public final class DeskWindow implements AutoCloseable {
    private static final Texts TEXTS = Texts.of("window");
    private static final Duration BEAT = Duration.millis(250);

    private final DeskRoot root;
    private final DeskWindowSettings settings;
    private final LongSupplier nanos;
    private final DeskViewModel model;
    private final FlashClock flash;
    private final MapView map;
    private final NoteField note;
    private final OverlayHost overlays = new OverlayHost(this::draw);
    private final DockPlace dock = new DockPlace(overlays, this::draw);
    private final AnswerLine answer = new AnswerLine();
    private final DeskControl control;
    private final AutoCloseable watching;
    private final Timeline beat = new Timeline();
    private final DrawGuard guard;
    private SizeClass size = SizeClass.L;
    private DeskPane pane;
    private Aim aimed = new Aim.WholeFloor();
    private Camera last;
    private Look worn;
    private boolean realPresses;

    /**
     * Opens the desk.
     *
     * @param nanos the monotonic clock of the desk's moments
     */
    public DeskWindow(DeskPort desk, DeskWindowSettings settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
        FxDoor door = FxDoor.open();
        model = new DeskViewModel(desk.latest(), true, nanos);
        guard = new DrawGuard(nanos, () -> model.view().snapshot().state().head());
        flash = new FlashClock(nanos);
        flash.setSteady(!settings.moving());
        map = new MapView(model.picture().get().map(), look(), flash);
        map.setFocusTraversable(false);
        last = map.camera();
        worn = look();
        control = new DeskControl(desk, settings, model, door, overlays, dock, answer, map);
        map.setOnMarker(id -> dock.shown().ifPresent(d -> {
            d.clicked(id);
            draw();
        }));
        note = new NoteField(control::note);
        control.noteField(note);
        model.seeing((floor, point) -> map.camera().sees(point, 20));
        pane = pane();
        root = new DeskRoot(pane, answer, guard.bar());
        root.widthProperty().addListener(w -> resized());
        root.sceneProperty().addListener((p, old, scene) -> entered(scene));
        model.picture().addListener((p, old, picture) -> guard.attempt(this::draw));
        watching = desk.watch(door.latest(this::arrived));
        if (settings.moving()) {
            beat.getKeyFrames().setAll(new KeyFrame(BEAT, e -> tick()));
            beat.setCycleCount(Animation.INDEFINITE);
            beat.play();
            flash.start();
        }
        drawn(this::draw);
    }

    /** What to put into the scene, as its root. */
    public Parent root() {
        return root;
    }

    /** Opens a place or a panel. */
    public void open(Overlay overlay) {
        overlays.open(overlay);
    }

    public void close(Overlay overlay) {
        overlays.close(overlay);
    }

    /** Gives the desk a panel that stays at its right side; F10 hides and shows it. */
    public void dock(Dock panel, boolean shown) {
        panel.large(size.large());
        dock.put(panel, shown);
    }

    /** Of a drill: whether a press at the real desk of this machine would be heard here, and end it. */
    public void realPresses(boolean heard) {
        realPresses = heard;
        pane.realPresses(heard);
    }

    /** Tells the operator something. */
    public void say(String sentence) {
        answer.say(sentence);
    }

    /**
     * Asks whether the desk shall end; staying is what happens otherwise. Where it is asked already nothing changes.
     *
     * @param drill  nothing real is ended
     * @param freely also while nobody is signed on
     */
    public void askToEnd(boolean drill, boolean freely, Runnable end) {
        if (overlays.top().filter(EndQuestion.class::isInstance).isEmpty()) {
            overlays.open(new EndQuestion(overlays, model.view().snapshot(), drill, freely, end));
        }
    }

    /** What is open above the desk. */
    public Optional<Overlay> open() {
        return overlays.top();
    }

    /** What can be seen here: for a watcher on another thread (decisions D12, D35). Any thread. */
    public Sight sight() {
        return guard.sight();
    }

    /** Something on the screen thread threw and nobody caught it: said, whether the picture has suffered or only an act. */
    public void fault(Throwable fault) {
        if (!guard.fault(fault)) {
            answer.say(TEXTS.say("fault.act", fault));
        }
    }

    /** Draws; the sight counts once that is laid out. After a fault everything is made anew. */
    private void drawn(Runnable what) {
        boolean again = guard.broken();
        guard.draw(() -> {
            if (again) {
                renew();
            }
            what.run();
            if (again) {
                draw();
            }
        });
        if (root.getScene() == null || root.getScene().getWindow() == null) {
            guard.laidOut();
        }
    }

    /** What the window shows now. */
    public DeskPicture picture() {
        return model.picture().get();
    }

    /** The alarm the banner holds. */
    public Optional<Waiting> banner() {
        return model.view().attention().banner();
    }

    /** What the operator is told about the last act, or empty. */
    public String answer() {
        return answer.getText();
    }

    /** Does what a key or a click asks for. */
    public void perform(DeskAction action) {
        control.perform(action);
    }

    /** Looks at the clock: called four times a second while the window moves by itself. */
    public void tick() {
        drawn(() -> {
            touched();
            dock.any().ifPresent(Dock::tick);
            model.tick();
            if (dock.shown().isPresent()) {
                draw();
            }
        });
    }

    /** A newer snapshot; on the screen thread. */
    public void arrived(Snapshot snapshot) {
        drawn(() -> show(snapshot));
    }

    private void show(Snapshot snapshot) {
        long waiting = model.view().attention().waiting().size();
        touched();
        model.snapshot(snapshot);
        if (model.view().attention().waiting().size() > waiting) {
            overlays.alarm();
        }
        dock.any().ifPresent(d -> d.seen(snapshot));
        overlays.seen(snapshot);
    }

    /** A hand moved the map since it was last aimed. */
    private void touched() {
        Camera now = map.camera();
        boolean sameRoom = now.width() == last.width() && now.height() == last.height();
        if (sameRoom && (now.cx() != last.cx() || now.cy() != last.cy() || now.scale() != last.scale())) {
            aimed = new Aim.ByHand(now);
            model.direct(model.director().moved(aimed, nanos.getAsLong()));
        }
        last = now;
    }

    private void draw() {
        DeskPicture picture = model.picture().get();
        if (!look().equals(worn)) {
            dress();
        }
        boolean otherFloor = !map.picture().plan().equals(picture.map().plan());
        map.setLook(mapLook());
        map.setCompassInside(!MapPanel.compassInHead(size.large(), picture));
        map.show(picture.map().withPrompts(dock.prompts(model.director().floor())));
        Aim aim = model.director().aim();
        if (otherFloor || !aim.equals(aimed)) {
            aimed = aim;
            switch (aim) {
                case Aim.WholeFloor whole -> map.fit();
                case Aim.Presses presses -> map.jump(presses.points());
                case Aim.ByHand hand -> map.look(hand.camera());
            }
        }
        last = map.camera();
        pane.show(picture, model.view().snapshot().site().settings().silenceSeconds());
    }

    private void resized() {
        SizeClass now = SizeClass.of(root.getWidth());
        if (now != size) {
            size = now;
            model.large(now.large());
            dock.any().ifPresent(d -> d.large(now.large()));
            guard.attempt(() -> {
                renew();
                draw();
            });
        }
    }

    private void renew() {
        pane = pane();
        pane.realPresses(realPresses);
        root.desk(pane);
        dress();
    }

    private DeskPane pane() {
        return new DeskPane(
                size,
                map,
                note,
                control::perform,
                control::floor,
                control::choose,
                overlays,
                dock,
                control::offers,
                model.picture().get());
    }

    private Look look() {
        return new Look(settings.theme(), size, model.view().quiet() ? Coat.NEUTRAL : Coat.LIVE);
    }

    /** The map wears the coat of what it shows; the strip above is always live. */
    private Look mapLook() {
        return model.picture().get().drill() ? look().withCoat(Coat.DRILL) : look();
    }

    private void entered(Scene scene) {
        if (scene == null) {
            return;
        }
        dress();
        guard.follow(scene);
        scene.windowProperty()
                .flatMap(javafx.stage.Window::focusedProperty)
                .addListener((p, before, now) -> control.focused());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, control::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, control::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, control::released);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> answer.say(""));
    }

    private void dress() {
        if (root.getScene() != null && root.getScene().getRoot() == root) {
            worn = look();
            worn.dress(root.getScene());
        }
    }

    @Override
    public void close() throws Exception {
        beat.stop();
        flash.stop();
        watching.close();
    }
}
