package org.duressdesk.ui.callout;

import java.util.List;
import java.util.Optional;
import org.duressdesk.domain.callout.ReadAloud;
import org.duressdesk.domain.incident.IncidentId;

/**
 * The call-out panel of an owned incident.
 *
 * @param progress   "Step 4 of 8"
 * @param folded     one line that stands for {@code done} in layout S, or empty while nothing is done
 * @param current    absent when every step has ended
 * @param notes      written so far, newest last
 * @param cannotSkip why the step cannot be skipped, or empty
 * @param cannotResolve why the incident cannot be resolved yet, or empty
 * @param cannotResolveShort the same for layout S
 */
public record CallOutPicture(
        IncidentId incident,
        String title,
        String progress,
        List<Done> done,
        Optional<Done> folded,
        Optional<Current> current,
        List<Next> next,
        List<String> notes,
        String cannotSkip,
        String cannotResolve,
        String cannotResolveShort) {
    public CallOutPicture {
        done = List.copyOf(done);
        next = List.copyOf(next);
        notes = List.copyOf(notes);
    }

    /** A step that has ended. */
    public record Done(String number, String title, String outcome, String at, boolean skipped) {}

    /** A step still to come. */
    public record Next(int number, String title) {}

    /**
     * The step to do now.
     *
     * @param step     its id
     * @param over     "Step 4, do this now"
     * @param dial     the number to call, if this step calls somebody who has not been tried
     * @param clock    its deadline, if it has one
     * @param aloud    what to read aloud; empty for none
     * @param tried    calls made so far in this step, one line each
     * @param question above the outcomes
     * @param exhausted every contact was tried; the step stays open
     */
    public record Current(
            String step,
            String over,
            String title,
            Optional<Dial> dial,
            Optional<Clock> clock,
            List<ReadAloud.Piece> aloud,
            List<String> tried,
            String question,
            List<Choice> choices,
            boolean exhausted) {
        public Current {
            aloud = List.copyOf(aloud);
            tried = List.copyOf(tried);
            choices = List.copyOf(choices);
        }

        /** The choice Enter stands for: the only one there is. */
        public Optional<Choice> only() {
            return choices.size() == 1 ? Optional.of(choices.getFirst()) : Optional.empty();
        }
    }

    /** Whom to call: "Dial, outside line first" over "9-911"; {@code next} is who follows if nobody answers, or empty. */
    public record Dial(String label, String name, String number, String next) {}

    /** A deadline: share left from 1 to 0, seconds left, or how far it is overdue. */
    public record Clock(double left, String number, String below, boolean late) {}

    /** A way this step can end, on a key. */
    public record Choice(int key, String outcome, String label) {}
}
