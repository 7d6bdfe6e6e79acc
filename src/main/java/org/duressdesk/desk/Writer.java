package org.duressdesk.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.said.Said;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that touches the journal. The desk thread never waits for a disk: a stalled write delays answers to the
 * receiver, never a picture or a sound (decision D3). What waits together is committed together.
 */
final class Writer implements Runnable {
    /** What the desk thread asks for. */
    private sealed interface Task {
        record Append(List<Entry> entries) implements Task {}

        record Reopen() implements Task {}

        record Keep(DeskState state) implements Task {}

        record Warn() implements Task {}

        record Look() implements Task {}

        record Refolded(Fold.Run run) implements Task {}

        record End() implements Task {}
    }

    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final JournalSource source;
    private final Consumer<Work> desk;
    private final Consumer<Throwable> faults;
    private final Set<Said> told = new HashSet<>();
    private @Nullable Journal journal;
    private boolean broken;
    private volatile boolean ended;
    private Optional<Fold.Run> refolded = Optional.empty();

    /** @param journal already open, or null when there is no usable one yet */
    Writer(JournalSource source, @Nullable Journal journal, Consumer<Work> desk, Consumer<Throwable> faults) {
        this.source = source;
        this.journal = journal;
        this.broken = journal == null;
        this.desk = desk;
        this.faults = faults;
        if (journal != null) {
            told.addAll(journal.findings());
        }
    }

    void append(List<Entry> entries) {
        tasks.add(new Task.Append(entries));
    }

    void reopen() {
        tasks.add(new Task.Reopen());
    }

    void keep(DeskState state) {
        tasks.add(new Task.Keep(state));
    }

    void warn() {
        tasks.add(new Task.Warn());
    }

    void look() {
        tasks.add(new Task.Look());
    }

    void end() {
        ended = true;
        tasks.add(new Task.End());
    }

    @Override
    public void run() {
        try {
            List<Task> waiting = new ArrayList<>();
            while (true) {
                waiting.clear();
                waiting.add(tasks.take());
                tasks.drainTo(waiting);
                List<Entry> together = new ArrayList<>();
                for (Task task : waiting) {
                    if (task instanceof Task.Append more) {
                        together.addAll(more.entries());
                        continue;
                    }
                    store(together);
                    together.clear();
                    if (task instanceof Task.End) {
                        return;
                    }
                    other(task);
                }
                store(together);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (journal != null) {
                journal.close();
            }
        }
    }

    private void other(Task task) {
        switch (task) {
            case Task.Reopen t -> open();
            case Task.Keep t -> quietly(j -> j.keepSnapshot(t.state()));
            case Task.Warn t -> quietly(j -> desk.accept(new Work.Space(j.spaceWarning())));
            case Task.Look t -> inPlace();
            case Task.Refolded t -> {
                refolded = Optional.of(t.run());
                refold();
            }
            case Task.Append t -> store(t.entries());
            case Task.End t -> {}
        }
    }

    /** While broken nothing is written: the desk still has every entry and sends all of them again after reopening. */
    private void store(List<Entry> entries) {
        Journal open = journal;
        if (entries.isEmpty() || broken || open == null) {
            return;
        }
        try {
            int known = open.findings().size();
            open.append(List.copyOf(entries));
            desk.accept(new Work.Stored(entries.getLast().sequence()));
            if (open.findings().size() > known) {
                // It helped itself while appending; a disk that was full is to be said at once.
                desk.accept(new Work.Space(open.spaceWarning()));
            }
        } catch (StorageFailure e) {
            fail(e, e.said());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            fail(e, Said.of("storage.failed", e));
        }
    }

    private void inPlace() {
        Journal open = journal;
        if (broken || open == null) {
            return;
        }
        try {
            open.inPlace();
        } catch (StorageFailure e) {
            fail(e, e.said());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            fail(e, Said.of("storage.failed", e));
        }
    }

    private void open() {
        try {
            Journal open = journal;
            Optional<DeskState> restored = Optional.empty();
            if (open == null) {
                open = source.open();
                restored = Optional.of(restored(open));
                journal = open;
            } else {
                open.reopen();
            }
            broken = false;
            List<Said> mended = open.findings().stream().filter(told::add).toList();
            desk.accept(new Work.Reopened(open.head(), mended, restored));
            refold();
        } catch (StorageFailure e) {
            fail(e, e.said());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            fail(e, Said.of("storage.failed", e));
        }
    }

    private DeskState restored(Journal open) throws StorageFailure {
        try {
            Recovery.Restored restored = Recovery.restore(open, faults);
            prove(open, restored);
            return restored.state();
        } catch (StorageFailure | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    /** Folds the journal anew beside everything else, when a fold snapshot was believed. Any thread. */
    void prove(Journal open, Recovery.Restored restored) {
        if (restored.believed()) {
            Thread.ofPlatform()
                    .daemon()
                    .name("desk-refold")
                    .priority(Thread.MIN_PRIORITY)
                    .start(new Refold(
                            open,
                            restored.state(),
                            () -> ended,
                            run -> tasks.add(new Task.Refolded(run)),
                            this::doubt));
        }
    }

    private void doubt(Said said) {
        desk.accept(new Work.Asked(new Command.StorageDoubted(List.of(said)), new CompletableFuture<>()));
    }

    /** Takes in what was stored meanwhile: on this thread nothing more can be stored in between. */
    private void refold() {
        Journal open = journal;
        if (refolded.isEmpty() || broken || open == null) {
            return;
        }
        Fold.Run run = refolded.get();
        try {
            open.read(run.state().head() + 1, open.head(), entry -> Recovery.add(run, entry, faults));
            open.dropSnapshots();
            desk.accept(new Work.Refolded(run.state()));
        } catch (StorageFailure | RuntimeException | LinkageError | StackOverflowError e) {
            doubt(Said.of("storage.screen-stands", e));
        }
        refolded = Optional.empty();
    }

    private void fail(Throwable why, Said said) {
        broken = true;
        if (!(why instanceof StorageFailure)) {
            faults.accept(why);
        }
        desk.accept(new Work.Failed(said));
    }

    private void quietly(Consumer<Journal> what) {
        Journal open = journal;
        if (open == null || broken) {
            return;
        }
        try {
            what.accept(open);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            faults.accept(e);
        }
    }
}
