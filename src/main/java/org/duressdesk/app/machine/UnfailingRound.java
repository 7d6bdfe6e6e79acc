package org.duressdesk.app.machine;

import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that a timer does again and again. A timer forgets, without a word, work that throws once; this catches the fault,
 * says it once until another comes or the work succeeds, and does the work again at the next time. Run by one thread at a
 * time.
 */
public final class UnfailingRound implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(UnfailingRound.class);

    private final String name;
    private final Runnable work;
    private final Consumer<Throwable> failed;
    private Optional<String> said = Optional.empty();

    /**
     * @param name   what the work is, for the log
     * @param failed also told of each fault that is new
     */
    public UnfailingRound(String name, Runnable work, Consumer<Throwable> failed) {
        this.name = name;
        this.work = work;
        this.failed = failed;
    }

    /** Whose fault nobody but the log needs to hear. */
    public UnfailingRound(String name, Runnable work) {
        this(name, work, fault -> {});
    }

    @Override
    public void run() {
        try {
            work.run();
            said = Optional.empty();
        } catch (RuntimeException | Error fault) {
            Optional<String> now = Optional.of(fault.toString());
            if (!now.equals(said)) {
                said = now;
                LOG.error("{} failed and is tried again", name, fault);
                failed.accept(fault);
            }
        }
    }
}
