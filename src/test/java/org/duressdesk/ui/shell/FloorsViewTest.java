package org.duressdesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.common.Sign;
import org.junit.jupiter.api.Test;

/** A floor nothing happened on keeps its row (decision 52). */
class FloorsViewTest {
    @Test
    void onlyTheFloorOfThePressIsMadeAnew() {
        Fx.run(() -> {
            FloorsView view = new FloorsView(true, floor -> { });
            view.show(picture(0, 0), false, 700);
            List<Node> before = rows(view);
            view.show(picture(1, 2), false, 700);
            List<Node> after = rows(view);
            assertThat(after).hasSize(8);
            assertThat(IntStream.range(0, 8).filter(i -> after.get(i) != before.get(i)).boxed().toList()).containsExactly(2);
            assertThat(after.get(2).getAccessibleText()).contains("F1").contains("2");
        });
    }

    @Test
    void twoBuildingsOfOneNameAndTheUnknownStandEachOnTheirOwn() {
        Fx.run(() -> {
            FloorsView view = new FloorsView(true, floor -> { });
            view.show(new FloorsPicture(picture(0, 0).groups(), Sign.UNKNOWN, 1), false, 700);
            assertThat(rows(view)).hasSize(10).doesNotHaveDuplicates();
            view.show(picture(0, 0), false, 700);
            assertThat(rows(view)).hasSize(8);
        });
    }

    /** Two buildings of one name with three floors each; presses on one floor of the first. */
    private static FloorsPicture picture(int floor, int presses) {
        return new FloorsPicture(List.of(group("A", floor, presses), group("B", 0, 0)), Sign.UNKNOWN, 0);
    }

    private static FloorsPicture.Group group(String building, int pressed, int presses) {
        return new FloorsPicture.Group("Building", "Bldg", IntStream.range(0, 3).mapToObj(i -> new FloorsPicture.Row(
                new FloorRef(building, "L" + i), "F" + i, "Ward", 40, i == 0,
                presses > 0 && i == pressed ? List.of(new FloorsPicture.Badge(Sign.UNACKNOWLEDGED, presses)) : List.of())).toList());
    }

    private static List<Node> rows(FloorsView view) {
        return List.copyOf(((VBox) view.getChildren().get(1)).getChildren());
    }
}
