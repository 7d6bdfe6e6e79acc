package org.duressdesk.ui.map.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duressdesk.ui.map.picture.Rect;

/** What already stands on the map, and where something new fits. */
final class Crowd {
    private final List<Rect> taken = new ArrayList<>();

    /** The same, to try something. */
    Crowd copy() {
        Crowd copy = new Crowd();
        copy.taken.addAll(taken);
        return copy;
    }

    void add(Rect box) {
        taken.add(box);
    }

    /** Area shared with what stands already. */
    double overlap(Rect box) {
        double sum = 0;
        for (Rect other : taken) {
            sum += other.overlap(box);
        }
        return sum;
    }

    boolean free(Rect box) {
        for (Rect other : taken) {
            if (other.overlap(box) > 0) {
                return false;
            }
        }
        return true;
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
}
