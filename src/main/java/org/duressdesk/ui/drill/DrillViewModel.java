package org.duressdesk.ui.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.duressdesk.desk.Snapshot;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.journal.Moment;
import org.duressdesk.domain.site.Device;
import org.duressdesk.domain.site.Site;
import org.duressdesk.ui.words.Times;

/**
 * Plays the drills: what is pressed when, which faults are on, how fast the operator was. It presses through
 * {@link DrillControls} and learns what came of it from the desk's snapshots only. Screen thread; needs no toolkit.
 */
public final class DrillViewModel {
    /** How long the drill's receiver stops: longer than the 65 s after which a desk calls a receiver silent. */
    static final int SILENCE_SECONDS = 90;

    private static final long SECOND = 1_000_000_000L;

    private final DrillControls controls;
    private final LongSupplier nanos;
    private final List<Pressed> pressed = new ArrayList<>();
    private final List<DrillScript.Move> coming = new ArrayList<>();
    private Snapshot snapshot;
    private List<DrillScript> scripts;
    private Optional<DrillScript> running = Optional.empty();
    private DrillScore score = DrillScore.NONE;
    private boolean trainer = true;
    private boolean noise;
    private long started;
    private Moment since;
    private long silentUntil;
    private long backlogUntil;

    /** A button this drill has pressed. */
    record Pressed(Device button, Moment at) {}

    /** @param nanos the monotonic clock of the desk's moments */
    public DrillViewModel(Snapshot first, DrillControls controls, LongSupplier nanos) {
        this.snapshot = first;
        this.controls = controls;
        this.nanos = nanos;
        scripts = DrillScripts.of(first.site());
        since = now();
    }

    /** A newer picture of the desk; another site ends the drill that runs. */
    public void seen(Snapshot next) {
        if (!next.site().hash().equals(snapshot.site().hash())) {
            scripts = DrillScripts.of(next.site());
            running = Optional.empty();
            pressed.clear();
            coming.clear();
        }
        snapshot = next;
        score();
    }

    /** Time passed: presses what is due. Called some times a second. */
    public void tick() {
        long now = nanos.getAsLong();
        if (silentUntil != 0 && now - silentUntil >= 0) {
            silence(false);
        }
        if (backlogUntil != 0 && now - backlogUntil >= 0) {
            backlogUntil = 0;
        }
        for (DrillScript.Move move : List.copyOf(coming)) {
            secondsTo(move).filter(left -> left <= 0).ifPresent(due -> play(move));
        }
        score();
    }

    private void play(DrillScript.Move move) {
        coming.remove(move);
        switch (move) {
            case DrillScript.Move.Press press -> pressNow(press.button());
            case DrillScript.Move.Silence silence -> silence(true);
        }
    }

    /** Begins a drill, from 0; false when there is none so. What runs is left; what it pressed stays on the desk. */
    public boolean start(int index) {
        if (index >= scripts.size()) {
            return false;
        }
        running = Optional.of(scripts.get(index));
        begin();
        coming.addAll(scripts.get(index).moves());
        return true;
    }

    /** The drill that runs once more from its beginning; false when none runs. */
    public boolean again() {
        return running.isPresent() && start(scripts.indexOf(running.get()));
    }

    private void begin() {
        pressed.clear();
        coming.clear();
        score = DrillScore.NONE;
        started = nanos.getAsLong();
        since = now();
    }

    /** Presses at once what would come later: 0 for the next, 1 for the one after; false when there is none. */
    public boolean pressAhead(int index) {
        List<DrillScript.Move> presses =
                coming.stream().filter(DrillScript.Move.Press.class::isInstance).toList();
        if (index >= presses.size()) {
            return false;
        }
        play(presses.get(index));
        return true;
    }

    /** Presses a button chosen freely. On a desk with nothing open and no drill running the times begin anew. */
    public void press(Device button) {
        if (running.isEmpty() && snapshot.state().incidents().isEmpty()) {
            begin();
        }
        coming.stream()
                .filter(m -> m instanceof DrillScript.Move.Press p && p.button().equals(button))
                .findFirst()
                .ifPresent(coming::remove);
        pressNow(button);
    }

    /** The same, by its name on the map. */
    public void press(DeviceId id) {
        snapshot.site().device(id).ifPresent(this::press);
    }

    private void pressNow(Device button) {
        pressed.add(new Pressed(button, now()));
        controls.press(button);
    }

    /** Switches a fault. */
    public void toggle(DrillPicture.FaultKind fault) {
        switch (fault) {
            case SILENCE -> silence(silentUntil == 0);
            case NOISE -> {
                noise = !noise;
                controls.noise(noise);
            }
            case BACKLOG -> {
                if (backlogUntil == 0) {
                    backlogUntil = nanos.getAsLong() + heartbeat() * SECOND;
                    controls.backlog();
                }
            }
        }
    }

    private void silence(boolean on) {
        silentUntil = on ? nanos.getAsLong() + SILENCE_SECONDS * SECOND : 0;
        controls.silence(on);
    }

    private long heartbeat() {
        return snapshot.site().links().stream()
                .mapToInt(l -> l.heartbeatSeconds())
                .max()
                .orElse(30);
    }

    /** Between the trainer's view and the newcomer's. */
    public void trainer(boolean now) {
        trainer = now;
    }

    public boolean trainer() {
        return trainer;
    }

    public Site site() {
        return snapshot.site();
    }

    private Moment now() {
        return Times.carriedOn(
                snapshot.now(), nanos.getAsLong(), snapshot.site().zone());
    }

    private void score() {
        score = score.see(snapshot.state().incidents().values(), since, now());
    }

    /** Seconds until a move plays by itself, rounded up; empty for what only the trainer plays. */
    private Optional<Long> secondsTo(DrillScript.Move move) {
        int after = switch (move) {
            case DrillScript.Move.Press press -> press.after().orElse(-1);
            case DrillScript.Move.Silence silence -> silence.after();
        };
        long left = started + after * SECOND - nanos.getAsLong();
        return after < 0 ? Optional.empty() : Optional.of(left <= 0 ? 0 : (left + SECOND - 1) / SECOND);
    }

    /** The next presses with their seconds; empty seconds for what only the trainer plays. */
    List<Coming> next() {
        return coming.stream()
                .filter(DrillScript.Move.Press.class::isInstance)
                .map(DrillScript.Move.Press.class::cast)
                .map(p -> new Coming(p.button(), secondsTo(p)))
                .toList();
    }

    /** How many buttons this drill has pressed. */
    int pressedCount() {
        return pressed.size();
    }

    /** A press to come. */
    record Coming(Device button, Optional<Long> seconds) {}

    /** What the panel shows, with so many rows of buttons. */
    DrillPicture picture(boolean large, int rows) {
        long now = nanos.getAsLong();
        return DrillPictures.of(new DrillPictures.Look(
                snapshot,
                scripts,
                running,
                List.copyOf(pressed),
                next(),
                trainer,
                large,
                rows,
                left(silentUntil, now),
                noise,
                backlogUntil != 0,
                score));
    }

    private static long left(long until, long now) {
        return until == 0 ? 0 : Math.max(1, (until - now + SECOND - 1) / SECOND);
    }
}
