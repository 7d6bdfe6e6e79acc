package org.duressdesk.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.duressdesk.app.Workplace;
import org.duressdesk.desk.Journal;
import org.duressdesk.desk.StorageFailure;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.said.Said;

/** The end of a drill: the journal replays to the very state the desk shows, and it can be verified. */
public final class DrillReview {
    private DrillReview() {}

    /** Returns what failed, empty when both hold. */
    public static List<String> play(Workplace place, DrillCamera camera, Consumer<String> say) {
        List<String> failed = new ArrayList<>();
        try {
            Journal journal =
                    place.journal().orElseThrow(() -> new StorageFailure(Said.of("storage.nothing-to-replay")));
            DeskState live = place.desk().latest().state();
            AtomicReference<DeskState> folded = new AtomicReference<>(DeskState.empty());
            journal.read(1, live.head(), entry -> folded.set(Fold.fold(folded.get(), entry)));
            if (folded.get().equals(live)) {
                say.accept(String.format(
                        Locale.ROOT,
                        "%-12s %s",
                        "replay",
                        Said.of("drill.replays", camera.replay("replay")).words()));
            } else {
                failed.add(Said.of("drill.journal-does-not-replay-state").words());
            }
            var report = new org.duressdesk.store.Verifier(
                            place.data().journal(), place.data().ledger())
                    .live();
            if (report.sound()) {
                say.accept(String.format(
                        Locale.ROOT,
                        "%-12s %s",
                        "verify",
                        Said.of("drill.sound", report.entries(), report.headHash())
                                .words()));
            } else {
                report.complaints().forEach(one -> failed.add(one.words()));
            }
        } catch (StorageFailure failure) {
            failed.add(failure.getMessage());
        }
        return failed;
    }
}
