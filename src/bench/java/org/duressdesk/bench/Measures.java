package org.duressdesk.bench;

import java.util.List;

/** Everything that is measured, in the order of the page. */
final class Measures {
    private Measures() {}

    static List<Measure> all() {
        return List.of(
                new AckMeasure(),
                new LinksMeasure(),
                new DecodeMeasure(),
                new StartMeasure(),
                new ScreenMeasure(),
                new CpuMeasure(),
                new HeapMeasure());
    }
}
