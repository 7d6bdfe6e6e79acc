package org.duressdesk;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Work on a thread of its own. The common pool has a single thread on a small machine: whatever waits there would make
 * the next test wait.
 */
public final class Apart {
    private Apart() {}

    public static <T> CompletableFuture<T> run(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Apart::thread);
    }

    public static CompletableFuture<Void> start(Runnable work) {
        return CompletableFuture.runAsync(work, Apart::thread);
    }

    private static void thread(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }
}
