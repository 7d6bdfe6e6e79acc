package org.duressdesk.ui.queue;

import java.util.List;
import org.duressdesk.domain.device.DeviceKind;
import org.duressdesk.ui.attention.Cell;
import org.duressdesk.ui.attention.Shape;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.keys.DeskAction;

/** One part of the queue panel, from the top down. In sentences *stars* mark what stands in bold. */
public sealed interface Block {
    /** A large line. */
    record Title(String text) implements Block {}

    /** Sentences below each other. */
    record Lines(List<String> lines, boolean small) implements Block {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** A rule with a name and a few words at the right. */
    record Section(String title, String right) implements Block {}

    /** A state with two lines. */
    record Item(Sign sign, DeviceKind kind, String strong, String rest, String below, String value, String valueBelow)
            implements Block {}

    /** The one alarm that matters now, framed. */
    record Card(Shape shape, boolean red, String title, List<String> lines, String age, String time) implements Block {
        public Card {
            lines = List.copyOf(lines);
        }
    }

    /** The same on a desk without a banner: with what the banner would say and the act it would offer. */
    record Whole(Card card, List<Cell> cells, Act act) implements Block {
        public Whole {
            cells = List.copyOf(cells);
        }
    }

    /** Time that has run towards what happens next. {@code share} of the last mark, 0 to 1. */
    record Deadline(double share, boolean red, List<Mark> marks) implements Block {
        public Deadline {
            marks = List.copyOf(marks);
        }

        /** A deadline: where on the bar (0 to 1), when in words, what happens. */
        public record Mark(double at, String when, String what) {}
    }

    /** Whether the button may be heard, and what follows for who calls the room. */
    record Rule(boolean silent, String first, String second) implements Block {}

    /** A button across the panel; {@code refused} says why it cannot be used now, empty when it can. */
    record Act(String label, DeskAction action, boolean primary, String refused) implements Block {}

    /** One of the four acts: done, the next, or later. */
    record FourActs(List<One> acts) implements Block {
        public FourActs {
            acts = List.copyOf(acts);
        }

        /** A row. */
        public record One(String key, String label, String right, When when) {}

        /** Where the act stands. */
        public enum When {
            DONE,
            NOW,
            LATER
        }
    }

    /** Every press as a row. {@code height} is 44 px, 34 px beyond twelve. */
    record Rows(List<Row> rows, boolean tight) implements Block {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** Every press as a tile of 76 by 40, seven in a row. */
    record Tiles(List<Row> rows) implements Block {
        public Tiles {
            rows = List.copyOf(rows);
        }
    }

    /** A press in the list. */
    record Row(
            Waiting.Key key,
            Shape shape,
            String id,
            String name,
            String grid,
            String age,
            boolean seen,
            boolean current) {}

    /** A numbered step with a line below. */
    record Todo(int number, String first, String second) implements Block {}

    /** A time and what happened. */
    record Happened(String at, String what) implements Block {}

    /** The step to do now, framed, with what to read aloud (empty: nothing), and what ends it. */
    record NowCard(String over, String title, String below, String aloudHead, String aloud, List<Act> acts)
            implements Block {
        public NowCard {
            acts = List.copyOf(acts);
        }
    }

    /** Room that grows, so that what follows stands at the bottom. */
    record Spring() implements Block {}
}
