package org.duressdesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Reception;
import org.jspecify.annotations.Nullable;

/**
 * The running desk: one thread decides, one writes. Commands and receptions wait in one queue without a bound: nothing is
 * ever dropped. Starting opens and folds the journal on the calling thread; all else returns at once.
 */
public final class Desk implements DeskPort, Inbox, AutoCloseable {
    private static final long TICK_MILLIS = 100;
    private static final int STOP_SECONDS = 10;

    private final DeskSetup setup;
    private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final List<Consumer<Snapshot>> watchers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean ticking = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Writer writer;
    private final Core core;
    private final Thread deskThread;
    private final Thread writerThread;
    private final AutoCloseable ticks;
    private volatile @Nullable Snapshot latest;
    private volatile boolean running = true;

    private Desk(DeskSetup setup, @Nullable Journal journal, DeskState restored, Optional<Said> failure) {
        this.setup = setup;
        this.writer = new Writer(setup.journals(), journal, queue::add, setup.faults());
        this.core = new Core(setup, restored, sink(), this::show);
        core.begin(journal == null ? List.of() : journal.findings(), failure);
        this.writerThread = Thread.ofPlatform().name("desk-writer").start(writer);
        this.deskThread = Thread.ofPlatform().name("desk").start(this::run);
        this.ticks = setup.ticker().every(TICK_MILLIS, this::tick);
    }

    /**
     * Starts monitoring: opens the journal, folds it back, sounds again for what is unacknowledged. Without a usable
     * journal the desk starts all the same, holds everything in memory and says so (decision D3).
     */
    public static Desk start(DeskSetup setup) {
        Journal journal = null;
        Recovery.Restored restored = new Recovery.Restored(DeskState.empty(), false);
        Optional<Said> failure = Optional.empty();
        try {
            journal = setup.journals().open();
            restored = Recovery.restore(journal, setup.faults());
        } catch (StorageFailure | RuntimeException | LinkageError | StackOverflowError e) {
            if (!(e instanceof StorageFailure)) {
                setup.faults().accept(e);
            }
            failure = Optional.of(e instanceof StorageFailure f ? f.said() : Said.of("storage.failed", e));
            if (journal != null) {
                journal.close();
                journal = null;
            }
        }
        Desk desk = new Desk(setup, journal, restored.state(), failure);
        if (journal != null) {
            desk.writer.prove(journal, restored);
        }
        return desk;
    }

    @Override
    public CompletableFuture<Answer> ask(Command command) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        queue.add(new Work.Asked(command, answer));
        return answer;
    }

    @Override
    public void received(Reception reception) {
        queue.add(new Work.Asked(new Command.Received(reception), new CompletableFuture<>()));
    }

    @Override
    public Snapshot latest() {
        Snapshot now = latest;
        if (now == null) {
            throw new IllegalStateException("The desk has not begun");
        }
        return now;
    }

    @Override
    public AutoCloseable watch(Consumer<Snapshot> listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }

    /** Ends on purpose: writes that down, keeps a fold snapshot, closes the journal. Waits at most some seconds. */
    @Override
    public void close() {
        close(Said.of("stop.operator"));
    }

    /** As {@link #close()}, with the reason that stands in the journal. */
    public void close(Said reason) {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            ticks.close();
            ask(new Command.Stop(reason)).get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            setup.faults().accept(e);
        } catch (Exception e) {
            setup.faults().accept(e);
        }
        running = false;
        deskThread.interrupt();
        join(deskThread);
        if (!latest().storage().failure().isPresent()) {
            writer.keep(core.durable());
        }
        writer.end();
        join(writerThread);
    }

    /** A desk that is busy is not sent a second tick: ticks never pile up. */
    private void tick() {
        if (ticking.compareAndSet(false, true)) {
            queue.add(new Work.Asked(new Command.Tick(), new CompletableFuture<>()));
        }
    }

    private void run() {
        List<Work> drained = new ArrayList<>();
        while (running) {
            try {
                long patience = core.patienceNanos();
                Work first = patience < 0 ? queue.take() : queue.poll(patience, TimeUnit.NANOSECONDS);
                if (first != null) {
                    drained.add(first);
                    queue.drainTo(drained);
                }
                ticking.set(false);
                core.take(drained);
            } catch (InterruptedException e) {
                // Only close() interrupts, once its stop was answered: what came behind that is not taken, nor
                // answered.
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                setup.faults().accept(e);
            } finally {
                drained.clear();
            }
        }
    }

    private void show(Snapshot snapshot) {
        latest = snapshot;
        for (Consumer<Snapshot> watcher : watchers) {
            try {
                watcher.accept(snapshot);
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                setup.faults().accept(e);
            }
        }
    }

    private Core.Sink sink() {
        return new Core.Sink() {
            @Override
            public void append(List<Entry> entries) {
                writer.append(entries);
            }

            @Override
            public void reopen() {
                writer.reopen();
            }

            @Override
            public void keep(DeskState state) {
                writer.keep(state);
            }

            @Override
            public void warn() {
                writer.warn();
            }

            @Override
            public void look() {
                writer.look();
            }
        };
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
