package org.duressdesk.desk.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map that is copied before its first change only: states share what did not change. Keeps the order of entry. */
final class Shared<K, V> {
    private Map<K, V> map;
    private boolean own;

    Shared(Map<K, V> map) {
        this.map = map;
    }

    Map<K, V> view() {
        return map;
    }

    @Nullable V get(K key) {
        return map.get(key);
    }

    void put(K key, V value) {
        owned().put(key, value);
    }

    void remove(K key) {
        if (map.containsKey(key)) {
            owned().remove(key);
        }
    }

    /** Hands the map out; later changes go to a copy. */
    Map<K, V> share() {
        if (own) {
            map = Collections.unmodifiableMap(map);
            own = false;
        }
        return map;
    }

    private Map<K, V> owned() {
        if (!own) {
            map = new LinkedHashMap<>(map);
            own = true;
        }
        return map;
    }
}
