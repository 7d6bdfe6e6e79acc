package org.duressdesk.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {
    /** An L: the upper right quarter is outside. */
    private static final List<Point> L = List.of(
            new Point(0, 0),
            new Point(50, 0),
            new Point(50, 50),
            new Point(100, 50),
            new Point(100, 100),
            new Point(0, 100));

    @ParameterizedTest
    @CsvSource({
        "10, 10, 0, true",
        "75, 25, 0, false",
        "75, 75, 0, true",
        "-1, 50, 0, false",
        "-1, 50, 2, true",
        "60, 45, 5, true",
        "60, 40, 5, false"
    })
    void knowsInsideFromOutside(double x, double y, double slack, boolean inside) {
        assertThat(Outline.contains(L, new Point(x, y), slack)).isEqualTo(inside);
    }

    @Test
    void measuresToTheNearestEdge() {
        assertThat(Outline.distance(L, new Point(75, 40))).isEqualTo(10);
        assertThat(Outline.distance(L, new Point(110, 110)))
                .isCloseTo(Math.hypot(10, 10), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Outline.distance(List.of(), new Point(0, 0))).isInfinite();
        assertThat(Outline.middle(L)).isEqualTo(new Point(50, 50));
    }

    @Test
    void gridSkipsLettersThatAreMisread() {
        FloorPlan plan = new FloorPlan(
                1200, 900, 20, 0, 100, L, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
        assertThat(plan.cell(new Point(733, 576))).isEqualTo("H6");
        assertThat(plan.cell(new Point(816, 576))).isEqualTo("J6");
        assertThat(plan.cell(new Point(1199.9, 899.9))).isEqualTo("M9");
        assertThat(plan.cell(new Point(-5, 5000))).isEqualTo("A9");
    }
}
