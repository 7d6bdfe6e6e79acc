package org.duressdesk.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.duressdesk.desk.kernel.Command;
import org.duressdesk.desk.state.DeskState;
import org.duressdesk.domain.said.Said;

/** What waits for the desk thread. */
sealed interface Work {
    /** Something is asked; the answer goes to the future. */
    record Asked(Command command, CompletableFuture<Answer> answer) implements Work {}

    /** Everything up to this sequence is durable. */
    record Stored(long upTo) implements Work {}

    /** The writer failed and waits to be told to try again. */
    record Failed(Said why) implements Work {}

    /** The journal is open again. {@code restored}: its state, when this desk never had it open before. */
    record Reopened(long head, List<Said> mended, Optional<DeskState> restored) implements Work {}

    /** Folding the journal anew came to another state than the one the desk started with: this is right, up to its head. */
    record Refolded(DeskState state) implements Work {}

    /** The journal's early warning about space. */
    record Space(Optional<Said> warning) implements Work {}
}
