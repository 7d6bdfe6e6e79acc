package org.duressdesk.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that stands still until it is told to pass; tasks run in the thread that lets it pass. Thread-safe. */
public final class ManualTime implements SimTime {
    private record Task(long due, long order, Runnable work) {}

    private final List<Task> tasks = new ArrayList<>();
    private long now;
    private long order;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized Ticket at(long due, Runnable work) {
        Task task = new Task(due, order++, work);
        tasks.add(task);
        return () -> cancel(task);
    }

    /** Lets time pass, running what comes due at its moment, in order. */
    public void advance(Duration time) {
        long end = nanos() + time.toNanos();
        for (Optional<Task> next = next(end); next.isPresent(); next = next(end)) {
            next.get().work().run();
        }
        synchronized (this) {
            now = end;
        }
    }

    private synchronized Optional<Task> next(long end) {
        Optional<Task> next = tasks.stream()
                .filter(task -> task.due() <= end)
                .min(Comparator.comparingLong(Task::due).thenComparingLong(Task::order));
        next.ifPresent(task -> {
            tasks.remove(task);
            now = Math.max(now, task.due());
        });
        return next;
    }

    private synchronized void cancel(Task task) {
        tasks.remove(task);
    }
}
