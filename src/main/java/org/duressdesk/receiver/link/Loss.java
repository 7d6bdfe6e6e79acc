package org.duressdesk.receiver.link;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duressdesk.domain.finder.Problem;
import org.duressdesk.receiver.line.LineLost;

/**
 * One loss of a line, from the moment it goes until it is open again: which of the reasons found on the way are told. The
 * first is told at once. Another is told when it says something new and has stood for {@value #SETTLED} attempts running,
 * because for a moment after a hang-up a port is gone, refuses, or is still being closed (decision record 67). Not
 * thread-safe.
 */
final class Loss {
    static final int SETTLED = 3;

    private Optional<LineLost> told = Optional.empty();
    private Optional<LineLost> next = Optional.empty();
    private int stood;

    /** True when this reason is to be told. */
    boolean news(LineLost found) {
        if (told.isEmpty()) {
            told = Optional.of(found);
            return true;
        }
        if (saysNoMore(told.get(), found)) {
            next = Optional.empty();
            return false;
        }
        stood = next.isPresent() && saysNoMore(next.get(), found) ? stood + 1 : 1;
        next = Optional.of(found);
        if (stood < SETTLED) {
            return false;
        }
        told = next;
        next = Optional.empty();
        return true;
    }

    /** The line is open. */
    void over() {
        told = Optional.empty();
        next = Optional.empty();
    }

    /** True when somebody who knows the one learns nothing from the other. */
    private static boolean saysNoMore(LineLost known, LineLost found) {
        return known.kind() == found.kind()
                && switch (found.kind()) {
                    // Hung up, gone from the list, not plugged in: the cable is to be looked at.
                    case ABSENT, NO_PERMISSION -> true;
                    case IN_USE ->
                        found.use().holders().isEmpty() || processes(known).equals(processes(found));
                    case OTHER -> known.said().equals(found.said());
                };
    }

    private static Set<Long> processes(LineLost lost) {
        return lost.use().holders().stream().map(Problem.Holder::process).collect(Collectors.toSet());
    }
}
