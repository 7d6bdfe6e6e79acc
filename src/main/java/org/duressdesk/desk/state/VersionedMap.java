package org.duressdesk.desk.state;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map of the state being made: changes go to a new version, states share what did not change. Keeps the order of entry. */
public final class VersionedMap<K, V> {
    private Ordered<K, V> map;

    VersionedMap(Map<K, V> map) {
        this.map = Ordered.of(map);
    }

    public Map<K, V> view() {
        return map;
    }

    public @Nullable V get(K key) {
        return map.get(key);
    }

    public void put(K key, V value) {
        map = map.with(key, value);
    }

    public void remove(K key) {
        map = map.without(key);
    }

    /** Hands the map out; later changes make another. */
    Map<K, V> share() {
        return map;
    }
}
