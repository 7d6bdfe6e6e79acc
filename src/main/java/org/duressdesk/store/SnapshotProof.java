package org.duressdesk.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duressdesk.desk.rules.Fold;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.said.Said;
import org.duressdesk.store.chain.Stored;
import org.duressdesk.store.codec.EntryCodec;
import org.duressdesk.store.codec.StateCodec;
import org.duressdesk.store.codec.UnreadableEntry;

/** Folds a journal along its walk and compares it with the fold snapshots on the way. */
final class SnapshotProof implements Walk.Sink {
    private final List<SnapshotShelf.Kept> kept;
    private final long last;
    private final Fold.Run run = Fold.from(DeskState.empty());
    private final EntryCodec entries = new EntryCodec();
    private final StateCodec states = new StateCodec();
    private final List<Said> complaints = new ArrayList<>();

    SnapshotProof(List<SnapshotShelf.Kept> kept) {
        this.kept = kept;
        this.last = kept.stream().mapToLong(SnapshotShelf.Kept::sequence).max().orElse(0);
    }

    @Override
    public void take(Stored entry) {
        if (entry.sequence() > last) {
            return;
        }
        try {
            run.add(entries.decode(entry.bytes()));
        } catch (UnreadableEntry | RuntimeException passedOver) {
            // As at a start: one entry must not keep the rest from being seen.
        }
        kept.stream()
                .filter(snapshot ->
                        snapshot.sequence() == entry.sequence() && Arrays.equals(snapshot.hash(), entry.hash()))
                .filter(snapshot -> !states.decode(snapshot.state()).equals(Optional.of(run.state())))
                .forEach(snapshot -> complaints.add(Said.of("storage.snapshot-changed", entry.sequence())));
    }

    List<Said> complaints() {
        return complaints;
    }
}
