package org.duressdesk.domain.proof;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duressdesk.domain.callout.Plan;
import org.duressdesk.domain.callout.PlanRule;

/** A day in stretches within which the choice of a plan cannot change: they begin where a rule begins or ends. */
final class Hours {
    private static final String MIDNIGHT = "24:00";

    private final List<LocalTime> starts;

    private Hours(List<LocalTime> starts) {
        this.starts = starts;
    }

    static Hours of(List<Plan> plans) {
        SortedSet<LocalTime> starts = new TreeSet<>();
        starts.add(LocalTime.MIDNIGHT);
        plans.stream()
                .flatMap(plan -> plan.rule().stream())
                .flatMap(Hours::edges)
                .forEach(starts::add);
        return new Hours(List.copyOf(starts));
    }

    private static Stream<LocalTime> edges(PlanRule rule) {
        return Stream.concat(rule.from().stream(), rule.until().stream());
    }

    /** A moment of each stretch. */
    List<LocalTime> moments() {
        return starts;
    }

    /** The stretches in which something holds, joined where they touch, over midnight too: "22:00 to 06:00" in two words. */
    List<Span> where(Predicate<LocalTime> holds) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            if (holds.test(starts.get(i))) {
                String until = i + 1 < starts.size() ? starts.get(i + 1).toString() : MIDNIGHT;
                String from = starts.get(i).toString();
                if (!spans.isEmpty() && spans.getLast().until().equals(from)) {
                    spans.set(spans.size() - 1, new Span(spans.getLast().from(), until));
                } else {
                    spans.add(new Span(from, until));
                }
            }
        }
        boolean over = spans.size() > 1
                && spans.getFirst().from().equals(LocalTime.MIDNIGHT.toString())
                && spans.getLast().until().equals(MIDNIGHT);
        if (over) {
            spans.set(
                    spans.size() - 1,
                    new Span(spans.getLast().from(), spans.getFirst().until()));
            spans.removeFirst();
        }
        return spans;
    }

    /** From and until as a wall clock shows them. */
    record Span(String from, String until) {}
}
