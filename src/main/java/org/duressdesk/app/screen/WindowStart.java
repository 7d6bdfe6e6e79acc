package org.duressdesk.app.screen;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.duressdesk.app.machine.Display;
import org.duressdesk.domain.said.Said;
import org.slf4j.LoggerFactory;

/**
 * Starts JavaFX and opens a window, or says in one sentence why there is none. A display can be named and not be there,
 * refuse this user, or never answer; a library can be missing. JavaFX says so from the calling thread, from one of its own,
 * or not at all, and cannot be started a second time in the life of a program.
 */
final class WindowStart {
    private static final String NO_DISPLAY = "open DISPLAY";
    private static final String TOOLKIT = "com.sun.";
    private static final long PATIENCE_MILLIS = 60_000;

    private final Consumer<Runnable> toolkit;
    private final Optional<String> display;
    private final long patienceMillis;

    WindowStart(Consumer<Runnable> toolkit) {
        this(toolkit, Display.name(), PATIENCE_MILLIS);
    }

    /**
     * @param toolkit        runs what it is given on the screen's thread, once the toolkit has started
     * @param display        where windows open, as the system names it; empty where displays have no names
     * @param patienceMillis how long the toolkit may take; a window that could only open later is not opened
     */
    WindowStart(Consumer<Runnable> toolkit, Optional<String> display, long patienceMillis) {
        this.toolkit = toolkit;
        this.display = display;
        this.patienceMillis = patienceMillis;
    }

    /** Runs {@code window} on the screen's thread. Empty when it was opened. */
    Optional<String> open(Runnable window) throws InterruptedException {
        CompletableFuture<Boolean> opened = new CompletableFuture<>();
        AtomicBoolean taken = new AtomicBoolean();
        UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            if (ofToolkit(fault)) {
                opened.completeExceptionally(fault);
            } else {
                LoggerFactory.getLogger(WindowStart.class).error("a fault on {}", thread.getName(), fault);
            }
        });
        try {
            Thread.ofPlatform().daemon().name("window start").start(() -> start(window, opened, taken));
            try {
                opened.get(patienceMillis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                if (taken.compareAndSet(false, true)) {
                    return Optional.of(Said.of("app.does-not-answer", where()).words());
                }
                opened.get();
            }
            return Optional.empty();
        } catch (ExecutionException refused) {
            return Optional.of(sentence(Objects.requireNonNullElse(refused.getCause(), refused)));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private void start(Runnable window, CompletableFuture<Boolean> opened, AtomicBoolean taken) {
        try {
            toolkit.accept(() -> {
                if (taken.compareAndSet(false, true)) {
                    run(window, opened);
                }
            });
        } catch (RuntimeException | Error refused) {
            opened.completeExceptionally(refused);
        }
    }

    /** Other threads of this program may fail in the same moment, and have nothing to do with the window. */
    private static boolean ofToolkit(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(TOOLKIT));
    }

    private static void run(Runnable window, CompletableFuture<Boolean> opened) {
        try {
            window.run();
            opened.complete(true);
        } catch (RuntimeException | Error fault) {
            LoggerFactory.getLogger(WindowStart.class).error("the window could not be opened", fault);
            opened.completeExceptionally(fault);
        }
    }

    private String where() {
        return display.map(name -> Said.of("app.display", name).words())
                .orElse(Said.of("app.screen").words());
    }

    private String sentence(Throwable fault) {
        String why = fault.getMessage() == null ? fault.toString() : fault.getMessage();
        return why.endsWith(NO_DISPLAY)
                ? Said.of("app.cannot-opened-nothing-answers-there", where()).words()
                : Said.of("app.window-cannot-opened-debian-apt", why.strip().replaceFirst("\\.+$", ""))
                        .words();
    }
}
