package org.duressdesk.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duressdesk.desk.state.Alarm;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.ReadWhole;
import org.duressdesk.ui.attention.Shape;
import org.duressdesk.ui.attention.Waiting;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A press that is shown already keeps its nodes (decision 50), and shows what has become of it. */
class QueueViewTest {
    @Test
    void aFurtherPressAndASecondMoreLeaveTheOtherTilesAlone() {
        Fx.call(() -> {
            QueueView view = new QueueView(true, a -> {}, k -> {});
            view.show(picture(new Block.Tiles(rows(24, "4 s", 1, false))));
            List<Node> before = shown(view, FlowPane.class);
            view.show(picture(new Block.Tiles(rows(25, "5 s", 1, false))));
            List<Node> after = shown(view, FlowPane.class);
            assertThat(after).hasSize(25).startsWith(before.toArray(Node[]::new));
            assertThat(after.getFirst().getAccessibleText()).contains("5 s").doesNotContain("4 s");
            return true;
        });
    }

    @Test
    void aRowThatIsAcknowledgedIsMadeAnewAndTheBannersRowMovesOn() {
        Fx.call(() -> {
            QueueView view = new QueueView(true, a -> {}, k -> {});
            view.show(picture(new Block.Rows(rows(3, "4 s", 1, false), false)));
            List<Node> before = shown(view, VBox.class);
            view.show(picture(new Block.Rows(rows(3, "4 s", 2, true), false)));
            List<Node> after = shown(view, VBox.class);
            assertThat(after.getFirst()).isNotSameAs(before.getFirst());
            assertThat(after.subList(1, 3)).isEqualTo(before.subList(1, 3));
            assertThat(after).extracting(n -> n.getStyleClass().contains("now")).containsExactly(false, true, false);
            return true;
        });
    }

    @Test
    void tilesAreReadyUnseenBeforeRowsTurnIntoThem() {
        Fx.call(() -> {
            QueueView view = new QueueView(true, a -> {}, k -> {});
            view.show(picture(new Block.Rows(rows(20, "4 s", 1, false), true)));
            Pane tiles = list(view, FlowPane.class);
            assertThat(tiles).matches(n -> !n.isVisible()).matches(n -> !n.isManaged());
            List<Node> ready = List.copyOf(tiles.getChildren());
            assertThat(ready).hasSize(20);
            view.show(picture(new Block.Tiles(rows(21, "5 s", 1, false))));
            assertThat(shown(view, FlowPane.class)).hasSize(21).startsWith(ready.toArray(Node[]::new));
            assertThat(list(view, VBox.class)).matches(n -> !n.isVisible()).matches(n -> !n.isManaged());
            view.show(picture(new Block.Rows(rows(20, "6 s", 1, false), true)));
            assertThat(shown(view, VBox.class)).hasSize(20);
            return true;
        });
    }

    @Test
    void aSectionSaysWhatIsNew() {
        Fx.call(() -> {
            QueueView view = new QueueView(true, a -> {}, k -> {});
            view.show(picture(new Block.Section("Tone", "Playing 4 s")));
            view.show(picture(new Block.Section("Tone", "Playing 5 s")));
            assertThat(body(view).getChildren().getFirst().getAccessibleText()).isEqualTo("Tone, Playing 5 s");
            return true;
        });
    }

    /** However long a press waits: its time stands whole, and what stands before it stands below each other. */
    @ParameterizedTest
    @CsvSource({"1366, 396", "1366, 424", "1920, 480", "1920, 560"})
    void timesAreReadWhole(int window, int width) {
        Fx.call(() -> {
            QueueView view = new QueueView(window == 1920, a -> {}, k -> {});
            List<Block.Row> rows = Stream.of("2 s", "1 min 59 s", "47 h 59 min")
                    .flatMap(age -> rows(2, age, 1, true).stream())
                    .toList();
            view.show(picture(new Block.Rows(rows, false)));
            StackPane root = new StackPane(view);
            root.getStylesheets()
                    .addAll(QueueView.class.getResource("queue.css").toExternalForm());
            assertThat(ReadWhole.faults(root, Look.of(Theme.DARK, window), width, 700))
                    .isEmpty();
            assertThat(view.lookupAll(".press-grid").stream()
                            .limit(2)
                            .map(grid -> grid.localToScene(0, 0).getX())
                            .distinct())
                    .hasSize(1);
            return true;
        });
    }

    private static QueuePicture picture(Block block) {
        return new QueuePicture("Queue", "", List.of(block), true, false);
    }

    /** @param current which press the banner holds */
    private static List<Block.Row> rows(int count, String age, int current, boolean firstSeen) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> {
                    boolean seen = firstSeen && i == 1;
                    Shape shape = new Shape(
                            seen ? Alarm.Shown.ACKNOWLEDGED : Alarm.Shown.UNACKNOWLEDGED, false, Integer.toString(i));
                    return new Block.Row(
                            new Waiting.Key(new IncidentId("I-1"), "N1-" + i),
                            shape,
                            "N1-" + i,
                            "Bed " + i,
                            "A1",
                            age,
                            seen,
                            i == current);
                })
                .toList();
    }

    private static Pane body(QueueView view) {
        return (Pane) view.getChildren().getLast();
    }

    private static List<Node> shown(QueueView view, Class<? extends Pane> kind) {
        Pane pane = list(view, kind);
        assertThat(pane).matches(Node::isVisible).matches(Node::isManaged);
        return new ArrayList<>(pane.getChildren());
    }

    /** The rows or the tiles of the press list, seen or not. */
    private static Pane list(QueueView view, Class<? extends Pane> kind) {
        Pane list = (Pane) body(view).getChildren().getFirst();
        return list.getChildren().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
