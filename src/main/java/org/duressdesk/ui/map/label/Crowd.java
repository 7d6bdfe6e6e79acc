package org.duressdesk.ui.map.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duressdesk.ui.map.picture.Rect;

/**
 * What already stands on the map, and where something new fits. Boxes are kept by the cells they touch, so that a question
 * costs what stands near it and not what stands on the floor: ten thousand markers ask thousands of them.
 */
final class Crowd {
    private static final int CELL = 64;
    /** Wider than this, a box is asked for, or asked with, one by one. */
    private static final int MANY_CELLS = 100;

    private final Map<Long, List<Rect>> near = new HashMap<>();
    private final List<Rect> wide = new ArrayList<>();
    private final List<Rect> all = new ArrayList<>();

    /** The same, to try something. */
    Crowd copy() {
        Crowd copy = new Crowd();
        all.forEach(copy::add);
        return copy;
    }

    void add(Rect box) {
        if (box.w() <= 0 || box.h() <= 0) {
            return;
        }
        all.add(box);
        Cells cells = Cells.of(box);
        if (cells.count() > MANY_CELLS) {
            wide.add(box);
            return;
        }
        cells.each((x, y) ->
                near.computeIfAbsent(key(x, y), cell -> new ArrayList<>(4)).add(box));
    }

    /** Area shared with what stands already. */
    double overlap(Rect box) {
        Cells cells = Cells.of(box);
        if (cells.count() > MANY_CELLS) {
            return sum(all, box);
        }
        double sum = sum(wide, box);
        for (int x = cells.left; x <= cells.right; x++) {
            for (int y = cells.top; y <= cells.bottom; y++) {
                for (Rect other : near.getOrDefault(key(x, y), List.of())) {
                    // What they share begins in one cell: there it is counted.
                    if (cell(Math.max(box.x(), other.x())) == x && cell(Math.max(box.y(), other.y())) == y) {
                        sum += other.overlap(box);
                    }
                }
            }
        }
        return sum;
    }

    boolean free(Rect box) {
        return overlap(box) == 0;
    }

    /** The first free candidate, else the one that covers least. Empty for no candidates. */
    Optional<Rect> best(List<Rect> candidates) {
        Rect best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Rect candidate : candidates) {
            double covers = overlap(candidate);
            if (covers < least - 0.5) {
                best = candidate;
                least = covers;
                if (covers == 0) {
                    break;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double sum(List<Rect> boxes, Rect box) {
        double sum = 0;
        for (Rect other : boxes) {
            sum += other.overlap(box);
        }
        return sum;
    }

    private static int cell(double at) {
        return (int) Math.floor(at / CELL);
    }

    private static long key(int x, int y) {
        return ((long) x << 32) | (y & 0xffffffffL);
    }

    private record Cells(int left, int top, int right, int bottom) {
        static Cells of(Rect box) {
            return new Cells(cell(box.x()), cell(box.y()), cell(box.right()), cell(box.bottom()));
        }

        long count() {
            return (right - left + 1L) * (bottom - top + 1L);
        }

        void each(Cell one) {
            for (int x = left; x <= right; x++) {
                for (int y = top; y <= bottom; y++) {
                    one.at(x, y);
                }
            }
        }
    }

    private interface Cell {
        void at(int x, int y);
    }
}
