package org.duressdesk.receiver.finder;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.duressdesk.domain.finder.Evidence;
import org.duressdesk.domain.finder.FoundPort;
import org.duressdesk.domain.finder.PortPicture;
import org.duressdesk.domain.finder.PortPicture.Line;
import org.duressdesk.domain.finder.PortPicture.State;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.domain.said.Said;
import org.duressdesk.receiver.detect.Detection;
import org.duressdesk.receiver.line.ByteLine;
import org.duressdesk.receiver.line.LineLost;
import org.duressdesk.receiver.line.serial.PortDoctor;

/** Listens to one port on a thread of its own, until it is closed. */
final class PortEar implements AutoCloseable {
    private static final int LINES = 6;
    private static final long STOP_MILLIS = 2_000;
    private static final long AGAIN_MILLIS = 2_000;
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final FoundPort port;
    private final Finder.Opener opener;
    private final LongSupplier nanos;
    private final InstantSource wall;
    private final Runnable changed;
    private final PortSearch search;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private Optional<Problem> closed = Optional.empty();

    PortEar(
            FoundPort port,
            Finder.Opener opener,
            Set<String> accounts,
            LongSupplier nanos,
            InstantSource wall,
            Runnable changed) {
        this.port = port;
        this.opener = opener;
        this.nanos = nanos;
        this.wall = wall;
        this.changed = changed;
        this.search = new PortSearch(nanos.getAsLong(), accounts);
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("listening to " + port.shortName())
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    FoundPort port() {
        return port;
    }

    private void run() {
        while (stop.getCount() > 0) {
            try (ByteLine line = opener.open(port.path(), search.form(), search.ready())) {
                failed(Optional.empty());
                synchronized (this) {
                    search.opened(nanos.getAsLong());
                }
                listen(line);
            } catch (LineLost lost) {
                failed(Optional.of(PortDoctor.of(port.path(), lost)));
                rest();
            } catch (RuntimeException | LinkageError broken) {
                failed(Optional.of(
                        new Problem.CannotOpen(port.path(), Said.of("set.cannot-listened", port.path(), broken))));
                rest();
            }
        }
    }

    /** Reads until another form is due. */
    private void listen(ByteLine line) throws LineLost {
        byte[] buffer = new byte[4_096];
        long errors = line.lineErrors();
        while (stop.getCount() > 0) {
            int count = line.read(buffer);
            long now = nanos.getAsLong();
            long more = line.lineErrors() - errors;
            errors += more;
            boolean move;
            synchronized (this) {
                search.heard(buffer, count, Math.max(0, more), now);
                move = search.next(now);
            }
            if (count > 0 || more > 0 || move) {
                changed.run();
            }
            if (move) {
                return;
            }
        }
    }

    private void failed(Optional<Problem> why) {
        synchronized (this) {
            if (closed.equals(why)) {
                return;
            }
            closed = why;
        }
        changed.run();
    }

    private void rest() {
        try {
            stop.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            stop.countDown();
        }
    }

    synchronized PortPicture picture() {
        Detection found = search.detection();
        long now = nanos.getAsLong();
        Instant here = wall.instant();
        long micros = here.getEpochSecond() * 1_000_000 + here.getNano() / 1_000 - (now - search.began()) / 1_000;
        List<Line> lines = found.frames().reversed().stream()
                .limit(LINES)
                .map(one -> new Line(
                        micros + one.nanos() / 1_000,
                        one.frame().rawHex(),
                        one.frame().told().words()))
                .toList()
                .reversed();
        return new PortPicture(
                port,
                closed.isPresent() ? State.CANNOT_OPEN : State.LISTENING,
                now - search.began(),
                search.bytes(),
                search.activity(),
                "",
                found.recognition(),
                found.tried(),
                lines);
    }

    synchronized List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        closed.ifPresent(all::add);
        long heard = nanos.getAsLong() - search.began();
        boolean found = search.detection().recognition().isPresent();
        if (closed.isEmpty() && search.bytes() == 0 && search.damagedBytes() == 0 && heard >= QUIET_NANOS) {
            all.add(new Problem.Silent(port.path(), heard));
        } else if (closed.isEmpty() && !found && search.round()) {
            all.add(new Problem.NotRecognised(port.path(), search.bytes()));
        }
        search.detection().recognition().stream()
                .flatMap(is -> is.evidence().stream())
                .filter(Evidence.Repeats.class::isInstance)
                .map(Evidence.Repeats.class::cast)
                .filter(repeats -> repeats.times() < 2 && repeats.signals() > 2)
                .forEach(repeats -> all.add(new Problem.OnceOnly(port.path(), repeats.signals())));
        return all;
    }

    /** Stops listening and frees the port; waits for its thread. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
