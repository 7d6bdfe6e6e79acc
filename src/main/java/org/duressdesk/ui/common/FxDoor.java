package org.duressdesk.ui.common;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The one door through which other threads reach the screen thread. One hop per value would freeze the screen (300,000
 * queued updates delayed the next alarm by 18.9 s), so values are coalesced: the first change goes at once, what comes
 * while it is shown waits for the next pulse, and of that only the latest is shown.
 */
public final class FxDoor {
    private final Executor screen;
    private final Executor nextPulse;
    private final ConcurrentLinkedQueue<Runnable> acts = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean hopping = new AtomicBoolean();

    /**
     * A door over given executors, for tests.
     *
     * @param screen    runs on the screen thread as soon as it is free
     * @param nextPulse runs on the screen thread at its next pulse; called on the screen thread
     */
    FxDoor(Executor screen, Executor nextPulse) {
        this.screen = screen;
        this.nextPulse = nextPulse;
    }

    /** The door of the running toolkit. */
    public static FxDoor open() {
        return new FxDoor(Platform::runLater, FxDoor::atNextPulse);
    }

    /**
     * A slot for values of which only the latest matters, such as snapshots of the desk. The returned function may be
     * called from any thread and never waits.
     */
    public <T> Consumer<T> latest(Consumer<? super T> onScreen) {
        return new Slot<T>(onScreen);
    }

    /** Runs every act, in order, on the screen thread; many at once share one hop. Any thread; never waits. */
    public void run(Runnable act) {
        acts.add(act);
        if (hopping.compareAndSet(false, true)) {
            screen.execute(this::runActs);
        }
    }

    private void runActs() {
        hopping.set(false);
        for (Runnable act = acts.poll(); act != null; act = acts.poll()) {
            try {
                act.run();
            } catch (RuntimeException e) {
                if (!acts.isEmpty() && hopping.compareAndSet(false, true)) {
                    screen.execute(this::runActs);
                }
                throw e;
            }
        }
    }

    private static void atNextPulse(Runnable act) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                act.run();
            }
        }.start();
    }

    private final class Slot<T> implements Consumer<T> {
        private final Consumer<? super T> onScreen;
        private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
        private final AtomicBoolean busy = new AtomicBoolean();

        Slot(Consumer<? super T> onScreen) {
            this.onScreen = onScreen;
        }

        @Override
        public void accept(T value) {
            waiting.set(value);
            if (busy.compareAndSet(false, true)) {
                screen.execute(this::show);
            }
        }

        /** Shows what waits and stays busy until the next pulse; a pulse that finds nothing ends it. */
        private void show() {
            T value = waiting.getAndSet(null);
            if (value != null) {
                nextPulse.execute(this::show);
                onScreen.accept(value);
                return;
            }
            busy.set(false);
            if (waiting.get() != null && busy.compareAndSet(false, true)) {
                screen.execute(this::show);
            }
        }
    }
}
