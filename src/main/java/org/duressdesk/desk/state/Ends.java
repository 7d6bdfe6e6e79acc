package org.duressdesk.desk.state;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of things that may come for ever: the first and the newest {@value #KEPT}. Whoever keeps them counts all of
 * them beside (decision record 89).
 */
public final class Ends {
    /** So many of the first and as many of the newest. */
    public static final int KEPT = 50;

    private Ends() {}

    /** With one more, the newest; the oldest but the first ones gives way. */
    static <T> List<T> plus(List<T> kept, T newest) {
        List<T> all = new ArrayList<>(kept);
        all.add(newest);
        return of(all);
    }

    /** The first and the newest of these, oldest first. */
    static <T> List<T> of(List<T> all) {
        if (all.size() <= 2 * KEPT) {
            return List.copyOf(all);
        }
        List<T> both = new ArrayList<>(all.subList(0, KEPT));
        both.addAll(all.subList(all.size() - KEPT, all.size()));
        return List.copyOf(both);
    }
}
