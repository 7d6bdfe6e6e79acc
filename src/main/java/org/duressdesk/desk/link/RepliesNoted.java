package org.duressdesk.desk.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duressdesk.desk.kernel.Draft;
import org.duressdesk.desk.kernel.LinkWatch;
import org.duressdesk.desk.kernel.Turn;
import org.duressdesk.domain.journal.LinkFact;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception.ReplyMade;

/** What became of answers: one entry for each link and outcome (decision D6). Heartbeats leave no trace. */
public final class RepliesNoted {
    private RepliesNoted() {}

    private record Outcome(LinkId link, boolean sent, Said why) {}

    public static void noted(Turn t, List<ReplyMade> replies) {
        Map<Outcome, List<Long>> made = new LinkedHashMap<>();
        for (ReplyMade reply : replies) {
            LinkWatch watch = t.watch(reply.link());
            List<Long> sequences = watch.awaiting().getOrDefault(reply.token(), List.of());
            t.watch(reply.link(), watch.answered(reply.token()));
            if (!sequences.isEmpty()) {
                made.computeIfAbsent(new Outcome(reply.link(), reply.sent(), reply.why()), o -> new ArrayList<>())
                        .addAll(sequences);
            }
        }
        made.forEach((outcome, sequences) ->
                t.add(Draft.on(outcome.link(), new LinkFact.RepliesMade(sequences, outcome.sent(), outcome.why()))
                        .causedBy(sequences.getLast())
                        .drilled(LinkLife.simulated(t, outcome.link()))));
    }
}
