package org.duressdesk.store.codec;

import java.util.Map;
import org.duressdesk.domain.journal.Fact;

/**
 * How a fact is stored.
 *
 * @param name    stable name, never the class name, never given to another fact
 * @param version of the body's shape, from 1; grows with every change of the record
 * @param lifts   for each older version, what lifts its body to the next
 */
record FactType(String name, int version, Class<? extends Fact> shape, Map<Integer, Upcaster> lifts) {
    FactType {
        lifts = Map.copyOf(lifts);
        for (int old = 1; old < version; old++) {
            if (!lifts.containsKey(old)) {
                throw new IllegalArgumentException(name + " has no upcaster from version " + old);
            }
        }
    }

    static FactType of(String name, Class<? extends Fact> shape) {
        return new FactType(name, 1, shape, Map.of());
    }
}
