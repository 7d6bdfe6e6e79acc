package org.duressdesk.app.machine;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What no thread caught, the screen's included: the one place where that ends. It is logged whole, once until another
 * comes (a fault in drawing comes sixty times a second). Any thread.
 */
public final class Faults implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final AtomicReference<Optional<String>> last = new AtomicReference<>(Optional.empty());

    /** From now on for every thread that has no handler of its own. */
    public static void caught() {
        Thread.setDefaultUncaughtExceptionHandler(new Faults());
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        StackTraceElement[] where = fault.getStackTrace();
        Optional<String> now = Optional.of(fault + (where.length == 0 ? "" : " at " + where[0]));
        if (!now.equals(last.getAndSet(now))) {
            LOG.error("a fault on {} that nobody caught", thread.getName(), fault);
        }
    }
}
