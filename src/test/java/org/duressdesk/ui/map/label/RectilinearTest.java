package org.duressdesk.ui.map.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duressdesk.ui.map.picture.Rect;
import org.junit.jupiter.api.Test;

class RectilinearTest {
    private static final double[] X = {0, 6, 6, 10, 10, 0};
    private static final double[] Y = {2, 2, 0, 0, 8, 8};

    @Test
    void anAngledShapeIsCoveredOnceAndWhole() {
        List<Rect> area = Rectilinear.area(X, Y);
        assertThat(area.stream().mapToDouble(r -> r.w() * r.h()).sum()).isEqualTo(10 * 6 + 4 * 2);
        for (Rect a : area) {
            assertThat(area.stream().filter(b -> b != a)).isNotEmpty().allMatch(b -> b.overlap(a) == 0);
        }
    }

    @Test
    void aShapeWithACourtyardCutInFromTheSideIsNotFilledThere() {
        List<Rect> area =
                Rectilinear.area(new double[] {0, 9, 9, 3, 3, 9, 9, 0}, new double[] {0, 0, 3, 3, 6, 6, 9, 9});
        assertThat(area).noneMatch(r -> r.contains(6, 4.5)).anyMatch(r -> r.contains(1, 4.5));
    }

    @Test
    void edgesMeetInSquareCorners() {
        List<Rect> edges = Rectilinear.edges(new double[] {0, 10, 10, 0}, new double[] {0, 0, 10, 10}, 2);
        assertThat(edges).hasSize(4).contains(new Rect(-1, -1, 12, 2), new Rect(9, -1, 2, 12));
    }

    @Test
    void slantedEdgesAreLeftToThePath() {
        assertThat(Rectilinear.is(X, Y)).isTrue();
        assertThat(Rectilinear.is(new double[] {0, 10, 5}, new double[] {0, 0, 5}))
                .isFalse();
        assertThat(Rectilinear.is(new double[] {0, 10, 9, 0}, new double[] {0, 0, 5, 5}))
                .isFalse();
    }
}
