package org.duressdesk.ui.floors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duressdesk.ui.Fx;
import org.duressdesk.ui.ReadWhole;
import org.duressdesk.ui.attention.FloorRef;
import org.duressdesk.ui.common.art.Sign;
import org.duressdesk.ui.theme.Coat;
import org.duressdesk.ui.theme.Look;
import org.duressdesk.ui.theme.SizeClass;
import org.duressdesk.ui.theme.Theme;
import org.junit.jupiter.api.Test;

/** A floor nothing happened on keeps its row (decision 52). */
class FloorsViewTest {
    @Test
    void onlyTheFloorOfThePressIsMadeAnew() {
        Fx.run(() -> {
            FloorsView view = new FloorsView(true, floor -> {});
            view.show(picture(0, 0), false, 700);
            List<Node> before = rows(view);
            view.show(picture(1, 2), false, 700);
            List<Node> after = rows(view);
            assertThat(after).hasSize(8);
            assertThat(IntStream.range(0, 8)
                            .filter(i -> after.get(i) != before.get(i))
                            .boxed()
                            .toList())
                    .containsExactly(2);
            assertThat(after.get(2).getAccessibleText()).contains("F1").contains("2");
        });
    }

    @Test
    void twoBuildingsOfOneNameAndTheUnknownStandEachOnTheirOwn() {
        Fx.run(() -> {
            FloorsView view = new FloorsView(true, floor -> {});
            view.show(new FloorsPicture(picture(0, 0).groups(), Sign.UNKNOWN, 1), false, 700);
            assertThat(rows(view)).hasSize(10).doesNotHaveDuplicates();
            view.show(picture(0, 0), false, 700);
            assertThat(rows(view)).hasSize(8);
        });
    }

    @Test
    void tenThousandButtonsAreCountedWhole() {
        List<String> faults = Fx.call(() -> {
            FloorsView view = new FloorsView(true, floor -> {});
            FloorRef floor = new FloorRef("A", "L1");
            view.show(
                    new FloorsPicture(
                            List.of(new FloorsPicture.Group(
                                    "Building A",
                                    "Bldg A",
                                    List.of(new FloorsPicture.Row(floor, "L1", "Emergency", 10_000, true, List.of())))),
                            Sign.UNKNOWN,
                            1),
                    false,
                    700);
            StackPane root = new StackPane(view);
            root.getStylesheets().add("/org/duressdesk/ui/window/window.css");
            return ReadWhole.faults(root, Look.of(Theme.DARK, 1920), SizeClass.L.floorsWidth(), 700);
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void ofManyFloorsTheShownOneAndEveryBadgeStayInSight() {
        for (boolean large : new boolean[] {true, false}) {
            double height = large ? 860 : 520;
            for (int shown = 0; shown < 60; shown += 7) {
                FloorsPicture tower = tower(60, shown, List.of(0, 1, 33, 59));
                FloorsRoom.Fitted fitted = FloorsRoom.fit(tower, large, height);
                List<FloorsPicture.Row> rows = fitted.picture().groups().stream()
                        .flatMap(g -> g.rows().stream())
                        .toList();
                assertThat(rows)
                        .as("shown " + shown)
                        .filteredOn(FloorsPicture.Row::shown)
                        .hasSize(1);
                assertThat(rows).filteredOn(r -> !r.badges().isEmpty()).hasSize(4);
                assertThat(rows.size() + fitted.left()).isEqualTo(60);
                assertThat(24 * rows.size()).isBetween((int) height - 130, (int) height - 38);
            }
        }
        assertThat(FloorsRoom.fit(picture(1, 2), true, 700).left()).isZero();
    }

    @Test
    void aTowerOf25FloorsFitsTheSmallScreen() {
        Fx.run(() -> {
            FloorsView view = new FloorsView(false, floor -> {});
            Scene scene = new Scene(new StackPane(view), 104, 536);
            new Look(Theme.DARK, SizeClass.S, Coat.LIVE).dress(scene);
            view.show(tower(25, 20, List.of(2)), false, 536);
            for (int pass = 0; pass < 3; pass++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            Node last = rows(view).getLast();
            assertThat(last.getAccessibleText()).endsWith("more floors, nothing on them");
            assertThat(view.sceneToLocal(last.localToScene(last.getLayoutBounds()))
                            .getMaxY())
                    .isLessThanOrEqualTo(536);
            assertThat(rows(view))
                    .filteredOn(r -> r.isVisible()
                            && String.valueOf(r.getAccessibleText()).contains("F2 "))
                    .hasSize(1);
        });
    }

    /** One building; presses on some floors. */
    private static FloorsPicture tower(int floors, int shown, List<Integer> pressed) {
        return new FloorsPicture(
                List.of(new FloorsPicture.Group(
                        "Tower",
                        "Tower",
                        IntStream.range(0, floors)
                                .mapToObj(i -> new FloorsPicture.Row(
                                        new FloorRef("T", "L" + i),
                                        "F" + i,
                                        "Ward",
                                        40,
                                        i == shown,
                                        pressed.contains(i)
                                                ? List.of(new FloorsPicture.Badge(Sign.UNACKNOWLEDGED, 1))
                                                : List.of()))
                                .toList())),
                Sign.UNKNOWN,
                0);
    }

    /** Two buildings of one name with three floors each; presses on one floor of the first. */
    private static FloorsPicture picture(int floor, int presses) {
        return new FloorsPicture(List.of(group("A", floor, presses), group("B", 0, 0)), Sign.UNKNOWN, 0);
    }

    private static FloorsPicture.Group group(String building, int pressed, int presses) {
        return new FloorsPicture.Group(
                "Building",
                "Bldg",
                IntStream.range(0, 3)
                        .mapToObj(i -> new FloorsPicture.Row(
                                new FloorRef(building, "L" + i),
                                "F" + i,
                                "Ward",
                                40,
                                i == 0,
                                presses > 0 && i == pressed
                                        ? List.of(new FloorsPicture.Badge(Sign.UNACKNOWLEDGED, presses))
                                        : List.of()))
                        .toList());
    }

    private static List<Node> rows(FloorsView view) {
        return List.copyOf(((VBox) view.getChildren().get(1)).getChildren());
    }
}
