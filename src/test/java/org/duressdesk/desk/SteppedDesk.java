package org.duressdesk.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.journal.Entry;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.Reception;
import org.duressdesk.domain.site.Site;

/**
 * The core of a desk with its queue and its writer on one thread: the writer answers at once unless told to stall, fails
 * when the journal does, and a power cut leaves what the journal holds.
 */
final class SteppedDesk {
    final FakeJournal journal;
    final List<Snapshot> pictures = new ArrayList<>();
    final List<Throwable> faults = new ArrayList<>();
    private final SceneTime time;
    private final Deque<Work> queue = new ArrayDeque<>();
    private final Deque<List<Entry>> stalled = new ArrayDeque<>();
    private Core core;
    private DeskState restored = DeskState.empty();
    private int boots;
    private boolean stall;
    private boolean broken;
    private boolean usable = true;
    private boolean openedAtStart;

    SteppedDesk(FakeJournal journal, SceneTime time) {
        this.journal = journal;
        this.time = time;
    }

    /** Starts, or starts again after {@link #crash()}; replies go to that receiver. */
    void start(Site site, String machine, Replies replies) {
        boots++;
        queue.clear();
        stalled.clear();
        DeskSetup setup = new DeskSetup(
                site,
                "0.1.0",
                () -> journal,
                time.clock(machine + "boot" + boots),
                (millis, tick) -> () -> {},
                replies,
                faults::add);
        try {
            restored = usable ? Recovery.restore(journal, faults::add).state() : DeskState.empty();
        } catch (StorageFailure e) {
            throw new IllegalStateException(e);
        }
        broken = !usable;
        openedAtStart = usable;
        core = new Core(setup, restored, sink(), pictures::add);
        core.begin(List.of(), usable ? Optional.empty() : Optional.of(Said.text("No journal can be opened.")));
        settle();
    }

    /** What happens beside a desk that started from a fold snapshot. */
    void refold() {
        new Refold(
                        journal,
                        restored,
                        () -> false,
                        run -> {
                            journal.read(run.state().head() + 1, Long.MAX_VALUE, run::add);
                            journal.dropSnapshots();
                            queue.add(new Work.Refolded(run.state()));
                        },
                        why -> faults.add(new IllegalStateException(why.words())))
                .run();
        settle();
    }

    /** Whether a journal can be opened from now on. */
    void usable(boolean now) {
        usable = now;
    }

    /** The writer keeps what it is given, or writes all of it and goes on. */
    void stall(boolean now) {
        stall = now;
        if (!now) {
            List<List<Entry>> all = List.copyOf(stalled);
            stalled.clear();
            all.forEach(this::append);
            settle();
        }
    }

    /** What the writer keeps has reached the disk; nobody is told. */
    void reachTheDisk() {
        stalled.forEach(entries -> {
            try {
                journal.append(entries);
            } catch (StorageFailure e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** What is not in the journal is gone. */
    void crash() {
        stalled.clear();
        queue.clear();
        stall = false;
    }

    CompletableFuture<Answer> ask(Command command) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        queue.add(new Work.Asked(command, answer));
        settle();
        return answer;
    }

    /** Several at once, decided in one go. */
    void give(List<? extends Reception> receptions) {
        receptions.forEach(this::later);
        settle();
    }

    /** Queued, to be taken with what comes next. */
    void later(Reception reception) {
        queue.add(new Work.Asked(new Command.Received(reception), new CompletableFuture<>()));
    }

    DeskState state() {
        return core.ahead();
    }

    private void settle() {
        while (!queue.isEmpty()) {
            List<Work> drained = List.copyOf(queue);
            queue.clear();
            core.take(drained);
        }
    }

    private void append(List<Entry> entries) {
        if (broken) {
            return;
        }
        try {
            journal.append(entries);
            queue.add(new Work.Stored(entries.getLast().sequence()));
        } catch (StorageFailure e) {
            broken = true;
            queue.add(new Work.Failed(e.said()));
        }
    }

    private void open() {
        try {
            if (!usable) {
                throw new StorageFailure(Said.text("No journal can be opened."));
            }
            journal.reopen();
            broken = false;
            Optional<DeskState> restored = openedAtStart
                    ? Optional.empty()
                    : Optional.of(Recovery.restore(journal, faults::add).state());
            openedAtStart = true;
            queue.add(new Work.Reopened(journal.head(), List.of(), restored));
        } catch (StorageFailure e) {
            queue.add(new Work.Failed(e.said()));
        }
    }

    private Core.Sink sink() {
        return new Core.Sink() {
            @Override
            public void append(List<Entry> entries) {
                if (stall) {
                    stalled.add(entries);
                } else {
                    SteppedDesk.this.append(entries);
                }
            }

            @Override
            public void reopen() {
                open();
            }

            @Override
            public void keep(DeskState state) {
                journal.keepSnapshot(state);
            }

            @Override
            public void warn() {}

            @Override
            public void look() {
                try {
                    journal.inPlace();
                } catch (StorageFailure e) {
                    broken = true;
                    queue.add(new Work.Failed(e.said()));
                }
            }
        };
    }
}
