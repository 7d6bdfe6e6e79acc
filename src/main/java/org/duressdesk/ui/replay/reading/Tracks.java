package org.duressdesk.ui.replay.reading;

import java.util.List;

/** What the timeline draws. Positions are nanoseconds from the first entry. */
public record Tracks(List<Mark> signals, List<Mark> operator, List<Bar> steps, List<Bar> sounds) {
    public Tracks {
        signals = List.copyOf(signals);
        operator = List.copyOf(operator);
        steps = List.copyOf(steps);
        sounds = List.copyOf(sounds);
    }

    /** Something that happened at one moment: a press number, or a short word for an act. */
    public record Mark(long at, String words) {}

    /** Something that lasted. {@code number}: the step's, or empty. */
    public record Bar(long from, long to, String number, String words) {}
}
