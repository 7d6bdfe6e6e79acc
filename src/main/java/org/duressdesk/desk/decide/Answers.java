package org.duressdesk.desk.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duressdesk.domain.journal.Fact;
import org.duressdesk.domain.signal.LinkId;
import org.duressdesk.domain.signal.Reception.ReplyMade;

/** What became of answers: one entry for each link and outcome (decision D6). Heartbeats leave no trace. */
final class Answers {
    private Answers() {}

    private record Outcome(LinkId link, boolean sent, String why) {}

    static void noted(Turn t, List<ReplyMade> replies) {
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
        made.forEach((outcome, sequences) -> t.add(Draft.on(
                outcome.link(), new Fact.RepliesMade(sequences, outcome.sent(), outcome.why()))
                .causedBy(sequences.getLast()).drilled(LinkLife.simulated(t, outcome.link()))));
    }
}
