package org.duressdesk.ui.map.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duressdesk.ui.map.picture.Rect;

/**
 * Polygons of level and upright edges taken apart into rectangles: the software renderer fills those many times faster
 * than a path, and nearly every room and outer wall is one.
 */
public final class Rectilinear {
    private Rectilinear() {}

    /** True when every edge is level or upright. */
    public static boolean is(double[] x, double[] y) {
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            if (x[i] != x[j] && y[i] != y[j]) {
                return false;
            }
        }
        return x.length >= 4;
    }

    /** The area, in bands from the top down. */
    public static List<Rect> area(double[] x, double[] y) {
        double[] levels = Arrays.stream(y).distinct().sorted().toArray();
        List<Rect> bands = new ArrayList<>();
        for (int band = 1; band < levels.length; band++) {
            double middle = (levels[band - 1] + levels[band]) / 2;
            List<Double> crossings = new ArrayList<>();
            for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
                if ((y[i] > middle) != (y[j] > middle)) {
                    crossings.add(x[i]);
                }
            }
            crossings.sort(null);
            for (int c = 0; c + 1 < crossings.size(); c += 2) {
                bands.add(new Rect(
                        crossings.get(c),
                        levels[band - 1],
                        crossings.get(c + 1) - crossings.get(c),
                        levels[band] - levels[band - 1]));
            }
        }
        return bands;
    }

    /** Its edges as rectangles of this width, corners square. */
    public static List<Rect> edges(double[] x, double[] y, double width) {
        List<Rect> edges = new ArrayList<>();
        double half = width / 2;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            double left = Math.min(x[i], x[j]) - half;
            double top = Math.min(y[i], y[j]) - half;
            edges.add(new Rect(left, top, Math.abs(x[i] - x[j]) + width, Math.abs(y[i] - y[j]) + width));
        }
        return edges;
    }
}
