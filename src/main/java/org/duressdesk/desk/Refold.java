package org.duressdesk.desk;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;

/**
 * Proves the state a desk started with. A fold snapshot makes a start quick and is believed until then only: the journal is
 * folded once more from its first entry, on a thread of its own, beside the running desk.
 *
 * @param believed the state at the start
 * @param ended    whether nobody waits for it any more
 * @param differs  takes the fold when it came to another state; it goes on where {@code believed} ends
 * @param doubt    hears why it could not be proven
 */
record Refold(Journal journal, DeskState believed, BooleanSupplier ended, Consumer<Fold.Run> differs, Consumer<String> doubt)
        implements Runnable {

    @Override
    public void run() {
        Fold.Run run = Fold.from(DeskState.empty());
        try {
            journal.read(1, believed.head(), entry -> {
                if (ended.getAsBoolean()) {
                    throw new CancellationException();
                }
                Recovery.add(run, entry, passedOver -> {});
            });
            if (!run.state().equals(believed)) {
                differs.accept(run);
            }
        } catch (CancellationException nobodyWaits) {
            // The next start proves it.
        } catch (StorageFailure | RuntimeException | LinkageError | StackOverflowError e) {
            if (!ended.getAsBoolean()) {
                doubt.accept("Whether the screen shows what the journal says could not be checked (" + e + ").");
            }
        }
    }
}
