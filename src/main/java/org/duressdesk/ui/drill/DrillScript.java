package org.duressdesk.ui.drill;

import java.util.List;
import java.util.OptionalInt;
import org.duressdesk.domain.site.Device;

/** A drill that plays by itself: which buttons are pressed when, and what happens to the link meanwhile. */
record DrillScript(Kind kind, List<Move> moves) {
    DrillScript {
        moves = List.copyOf(moves);
    }

    /** What is practised, in the order of the keys Alt 1 to Alt 5, and how many minutes it takes a newcomer. */
    enum Kind {
        ONE_PRESS(3),
        THREE_PRESSES(6),
        PENDANT(5),
        LINK_LOST(5),
        TWELVE_PRESSES(4);

        private final int minutes;

        Kind(int minutes) {
            this.minutes = minutes;
        }

        int minutes() {
            return minutes;
        }
    }

    /** One thing that happens. */
    sealed interface Move {
        /** A button is pressed so many seconds after the start; without a time only the trainer presses it. */
        record Press(OptionalInt after, Device button) implements Move {}

        /** The receiver stops so many seconds after the start. */
        record Silence(int after) implements Move {}
    }

    /** The presses alone, in their order. */
    List<Move.Press> presses() {
        return moves.stream()
                .filter(Move.Press.class::isInstance)
                .map(Move.Press.class::cast)
                .toList();
    }
}
