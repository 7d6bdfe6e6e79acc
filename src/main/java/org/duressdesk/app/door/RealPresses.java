package org.duressdesk.app.door;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.duressdesk.desk.DeskPort;
import org.duressdesk.desk.Snapshot;

/**
 * Tells drills on this machine that a press waits at this desk, and comes to the front (decision record 28). Until then an
 * empty line each second says that somebody is there.
 */
public final class RealPresses implements Doorbell.ReadAlong {
    static final String PRESS = "press";
    private static final long BEAT_MILLIS = 1_000;

    private final DeskPort desk;
    private final Runnable toFront;

    public RealPresses(DeskPort desk, Runnable toFront) {
        this.desk = desk;
        this.toFront = toFront;
    }

    @Override
    public void give(String name, Writer to) throws IOException, InterruptedException {
        Semaphore came = new Semaphore(0);
        AutoCloseable watching = desk.watch(snapshot -> {
            if (waits(snapshot)) {
                came.release();
            }
        });
        try {
            while (!waits(desk.latest())) {
                say(to, "");
                came.tryAcquire(BEAT_MILLIS, TimeUnit.MILLISECONDS);
            }
            say(to, PRESS);
            toFront.run();
        } finally {
            end(watching);
        }
    }

    /** A press that is not a drill's and that nobody has acknowledged, stored or not. */
    private static boolean waits(Snapshot snapshot) {
        return snapshot.state().incidents().values().stream().anyMatch(i -> !i.drill() && i.unacknowledged())
                || !snapshot.storage().unstored().isEmpty();
    }

    private static void say(Writer to, String line) throws IOException {
        to.write(line + "\n");
        to.flush();
    }

    private static void end(AutoCloseable watching) {
        try {
            watching.close();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
