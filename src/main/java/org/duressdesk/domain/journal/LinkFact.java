package org.duressdesk.domain.journal;

import java.util.List;
import org.duressdesk.domain.callout.LossStep;
import org.duressdesk.domain.said.Said;

/** Receivers and their lines. The name of the link stands in the header. */
public sealed interface LinkFact extends Fact {
    record LinkUp(String port, String settings, boolean supervised, boolean simulated) implements LinkFact {}

    /** The port is gone. {@code blind}: buttons heard by no live link from now on. */
    record LinkDown(String port, Said reason, Blind blind) implements LinkFact {}

    /** No valid frame for longer than the heartbeat allows, last heard at {@code since} (micros UTC). */
    record LinkSilent(long since, Blind blind) implements LinkFact {}

    /** Valid frames again. The buttons named were blind from {@code from} to {@code until} (micros UTC). */
    record LinkLive(long from, long until, Blind blind) implements LinkFact {}

    /** Counts since the last such entry. */
    record LinkCounts(long frames, long heartbeats, long faults) implements LinkFact {}

    /** Something is wrong with a link that still receives. */
    record LinkTrouble(Said what, boolean restored) implements LinkFact {}

    /** The acknowledgements of these entries left, or did not. Rides with the next commit (decision D6). */
    record RepliesMade(List<Long> sequences, boolean sent, Said why) implements LinkFact {
        public RepliesMade {
            sequences = List.copyOf(sequences);
        }
    }

    /** Somebody agreed that the desk answers a receiver on this port with these settings (stands on its link). */
    record ReceiverChosen(String name, String port, String settings, String protocol) implements LinkFact {}

    /** The site that is in force has no such link any more; its name stands in the header. */
    record LinkRetired() implements LinkFact {}

    /** While the link of the header is lost a step was done, or skipped with this reason; empty when done. */
    record LossStepDone(LossStep step, String skipped) implements LinkFact {}
}
