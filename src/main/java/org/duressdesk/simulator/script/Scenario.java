package org.duressdesk.simulator.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duressdesk.domain.said.Said;
import org.duressdesk.simulator.ReceiverSimulator;
import org.duressdesk.simulator.SimTime;

/**
 * What a simulated receiver plays: a line each, with the time before the act. {@code 1:30} or {@code 90} counts from the
 * start, {@code +2.5} from the line before; no time means together with the line before. {@code #} begins a comment.
 *
 * @param steps      in the order of the text; times never run back
 * @param complaints one sentence each, with the line's number; then there are no steps
 */
public record Scenario(List<Step> steps, List<String> complaints) {
    /** One act at its time from the start. */
    public record Step(Duration at, Act act) {}

    private static final Pattern TIME =
            Pattern.compile("(\\+)?(?:([0-9]{1,3}):)?([0-9]{1,5}(?:\\.[0-9]{1,3})?)(?:\\s+(.*))?");

    public Scenario {
        steps = List.copyOf(steps);
        complaints = List.copyOf(complaints);
    }

    /** Reads a scenario; {@code name} stands in the complaints. */
    public static Scenario read(String name, List<String> lines) {
        List<Step> steps = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        Duration last = Duration.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            Said place = Said.of("simulator.line", name, i + 1);
            String words = lines.get(i).replaceFirst("(^|\\s)#.*", "").strip();
            if (words.isEmpty()) {
                continue;
            }
            Matcher timed = TIME.matcher(words);
            Duration at = last;
            if (timed.matches()) {
                Duration time = time(timed);
                at = timed.group(1) == null ? time : last.plus(time);
                words = timed.group(4) == null ? "" : timed.group(4);
            }
            if (at.compareTo(last) < 0) {
                complaints.add(Said.of("simulator.time-runs-back", place).words());
            }
            switch (ActReader.read(words)) {
                case ActReader.Reading.Understood one -> steps.add(new Step(at, one.act()));
                case ActReader.Reading.Complaint one ->
                    complaints.add(
                            Said.of("simulator.at", place, one.sentence()).words());
            }
            last = at;
        }
        return new Scenario(complaints.isEmpty() ? steps : List.of(), complaints);
    }

    /** From the start to the last act. */
    public Duration length() {
        return steps.isEmpty() ? Duration.ZERO : steps.getLast().at();
    }

    /** Plays it from now on; {@code played} is run after the last act. Any thread. */
    public void play(ReceiverSimulator receiver, SimTime time, Runnable played) {
        playFrom(0, time.nanos(), receiver, time, played);
    }

    /** One act after the other, so that those of one moment keep their order. */
    private void playFrom(int index, long start, ReceiverSimulator receiver, SimTime time, Runnable played) {
        if (index == steps.size()) {
            played.run();
            return;
        }
        Step step = steps.get(index);
        time.at(start + step.at().toNanos(), () -> {
            step.act().perform(receiver, time);
            playFrom(index + 1, start, receiver, time, played);
        });
    }

    private static Duration time(Matcher timed) {
        Duration minutes = timed.group(2) == null ? Duration.ZERO : Duration.ofMinutes(Long.parseLong(timed.group(2)));
        return minutes.plus(ActReader.seconds(timed.group(3)));
    }
}
