package org.duressdesk.app;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duressdesk.app.machine.Timers;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.Verifier;
import org.slf4j.LoggerFactory;

/**
 * Checks the whole journal beside the running desk, soon after the start and once a day (decision D2): what is damaged
 * far behind the head shows in no opening. A thread of its own with low priority: a check of years takes minutes.
 */
final class JournalCheck {
    private static final long FIRST_MILLIS = 20_000;
    private static final long EVERY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final Supplier<Verifier.Report> check;
    private final Consumer<Command> desk;
    private Runnable rounds = () -> {};

    /**
     * @param check the check itself; runs on the checking thread
     * @param desk  is told what was found, when something was
     */
    JournalCheck(Supplier<Verifier.Report> check, Consumer<Command> desk) {
        this.check = check;
        this.desk = desk;
    }

    /** From now on, as long as the timers go; they only start it. Said again, the rounds begin anew and do not add up. */
    synchronized void every(Timers timers) {
        rounds.run();
        rounds = timers.every(
                FIRST_MILLIS,
                EVERY_MILLIS,
                () -> Thread.ofPlatform()
                        .daemon()
                        .name("journal check")
                        .priority(Thread.MIN_PRIORITY)
                        .start(this::look));
    }

    /** Once, on the calling thread. */
    void look() {
        try {
            Verifier.Report report = check.get();
            if (!report.sound()) {
                desk.accept(new Command.StorageDoubted(report.complaints()));
            }
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            LoggerFactory.getLogger(JournalCheck.class).error("the journal could not be checked", fault);
            // A journal nobody can check is not known to be sound: that belongs on the screen and not only in a log.
            desk.accept(new Command.StorageDoubted(List.of(Said.of("storage.check-failed", fault))));
        }
    }
}
