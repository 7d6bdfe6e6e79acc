package org.duressdesk.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.duressdesk.ui.theme.Fonts;

/** Starts the headless toolkit once for all tests and runs code on its thread. */
public final class Fx {
    private static final Object LOCK = new Object();
    private static final CountDownLatch STARTED = new CountDownLatch(1);

    private Fx() {}

    /** Runs on the screen thread and gives back the result; a failure there fails the caller. */
    public static <T> T call(Callable<T> work) {
        start();
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        });
        try {
            return done.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("The screen thread did not answer", e);
        }
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Starts the toolkit if no test has done so yet. */
    public static void start() {
        synchronized (LOCK) {
            if (STARTED.getCount() > 0) {
                Platform.startup(() -> {
                    Platform.setImplicitExit(false);
                    Fonts.load();
                    STARTED.countDown();
                });
                try {
                    if (!STARTED.await(60, TimeUnit.SECONDS)) {
                        throw new IllegalStateException("JavaFX did not start. Debian: apt-get install libfreetype6 "
                                + "fontconfig fonts-dejavu-core libpangoft2-1.0-0");
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
