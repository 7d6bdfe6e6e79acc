package org.duressdesk.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.said.Said;

/**
 * Proves the state a desk started with. A fold snapshot makes a start quick and is believed until then only: the journal is
 * folded once more from its first entry, on a thread of its own, beside the running desk.
 *
 * @param believed the state at the start
 * @param ended    whether nobody waits for it any more
 * @param differs  takes the fold when it came to another state; it goes on where {@code believed} ends
 * @param doubt    hears why it could not be proven
 */
record Refold(
        Journal journal, DeskState believed, BooleanSupplier ended, Consumer<Fold.Run> differs, Consumer<Said> doubt)
        implements Runnable {
    /** So many incidents are named in one sentence. */
    private static final int NUMBERS = 20;
    /** So many incidents without an entry are opened; the sentence counts them all. */
    private static final int MOST = 50;

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
                doubt.accept(Said.of("storage.refold-failed", e));
            }
        }
    }

    /** What is said when the fold differs: which incidents it shows that were not shown, and which were shown in vain. */
    static Command.StorageDoubted doubt(DeskState believed, DeskState right) {
        Said hidden = numbers(right.incidents().keySet(), believed.incidents().keySet());
        Said gone = numbers(believed.incidents().keySet(), right.incidents().keySet());
        return new Command.StorageDoubted(List.of(Said.all(List.of(
                Said.of("storage.refolded"),
                hidden.nothing() ? Said.NOTHING : Said.of("storage.refolded.hidden", hidden),
                gone.nothing() ? Said.NOTHING : Said.of("storage.refolded.gone", gone)))));
    }

    /** What was shown in vain: it may have been pressed all the same, and is pressed anew. */
    static Command.Unproven unproven(DeskState believed, DeskState right) {
        return new Command.Unproven(believed.incidents().entrySet().stream()
                .filter(held -> !right.incidents().containsKey(held.getKey()))
                .limit(MOST)
                .map(Map.Entry::getValue)
                .toList());
    }

    private static Said numbers(Set<IncidentId> those, Set<IncidentId> without) {
        List<String> numbers = those.stream()
                .filter(id -> !without.contains(id))
                .map(IncidentId::value)
                .toList();
        String some = String.join(", ", numbers.subList(0, Math.min(NUMBERS, numbers.size())));
        return numbers.size() > NUMBERS ? Said.of("storage.and-more", some, numbers.size() - NUMBERS) : Said.text(some);
    }
}
