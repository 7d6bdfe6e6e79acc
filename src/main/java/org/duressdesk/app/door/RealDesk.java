package org.duressdesk.app.door;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * The real desk of this machine as a drill hears it: whether there is one, and that a press waits there (decision record
 * 28). Looks again and again, on a thread of its own, because either may be started first.
 */
public final class RealDesk implements AutoCloseable {
    private static final int SILENT_MILLIS = 4_000;
    private static final long AGAIN_MILLIS = 1_000;

    private final Path journal;
    private final Consumer<Boolean> heard;
    private final Runnable pressed;
    private final CountDownLatch closed = new CountDownLatch(1);

    private RealDesk(Path journal, Consumer<Boolean> heard, Runnable pressed) {
        this.journal = journal;
        this.heard = heard;
        this.pressed = pressed;
    }

    /**
     * Begins to listen.
     *
     * @param journal of the real desk
     * @param heard   hears each change: whether a press there would be heard here; at the beginning it would not
     * @param pressed hears once that a press waits there
     */
    public static RealDesk follow(Path journal, Consumer<Boolean> heard, Runnable pressed) {
        RealDesk desk = new RealDesk(journal, heard, pressed);
        Thread.ofPlatform().daemon().name("real desk").start(desk::run);
        return desk;
    }

    private void run() {
        try {
            do {
                if (listen()) {
                    pressed.run();
                    return;
                }
            } while (!closed.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** As long as the desk says something; true when a press waits. */
    private boolean listen() {
        boolean there = false;
        try (Socket desk = Doorbell.presses(journal);
                BufferedReader said =
                        new BufferedReader(new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8))) {
            desk.setSoTimeout(SILENT_MILLIS);
            for (String line = said.readLine(); line != null && closed.getCount() > 0; line = said.readLine()) {
                if (line.equals(RealPresses.PRESS)) {
                    return true;
                }
                if (line.isEmpty() && !there) {
                    there = true;
                    heard.accept(true);
                }
            }
        } catch (IOException | RuntimeException nobody) {
            LoggerFactory.getLogger(RealDesk.class).debug("no real desk to hear", nobody);
        }
        if (there) {
            heard.accept(false);
        }
        return false;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
