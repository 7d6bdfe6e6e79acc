package org.duressdesk.desk.state;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map in the order of entry whose versions share what did not change: another value for a key that is there
 * copies one short piece and the list of pieces, not all keys and values. A press must not cost more on a site with more
 * buttons.
 */
final class Ordered<K, V> extends AbstractMap<K, V> {
    private static final int PIECE = 16;

    private final Map<K, Integer> places;
    private final Object[] keys;
    private final Object[][] pieces;

    private Ordered(Map<K, Integer> places, Object[] keys, Object[][] pieces) {
        this.places = places;
        this.keys = keys;
        this.pieces = pieces;
    }

    /** The same as that map, in the order in which it is walked. */
    static <K, V> Ordered<K, V> of(Map<K, V> map) {
        if (map instanceof Ordered<K, V> already) {
            return already;
        }
        Map<K, Integer> places = new HashMap<>();
        Object[] keys = new Object[map.size()];
        Object[][] pieces = new Object[(map.size() + PIECE - 1) / PIECE][PIECE];
        map.forEach((key, value) -> {
            int at = places.size();
            places.put(key, at);
            keys[at] = key;
            pieces[at / PIECE][at % PIECE] = value;
        });
        return new Ordered<>(places, keys, pieces);
    }

    /** With this value; a new key stands last. */
    Ordered<K, V> with(K key, V value) {
        Integer known = places.get(key);
        int at = known == null ? keys.length : known;
        Object[][] others = Arrays.copyOf(pieces, Math.max(pieces.length, at / PIECE + 1));
        others[at / PIECE] = at / PIECE < pieces.length ? pieces[at / PIECE].clone() : new Object[PIECE];
        others[at / PIECE][at % PIECE] = value;
        if (known != null) {
            return new Ordered<>(places, keys, others);
        }
        Map<K, Integer> more = new HashMap<>(places);
        more.put(key, at);
        Object[] longer = Arrays.copyOf(keys, at + 1);
        longer[at] = key;
        return new Ordered<>(more, longer, others);
    }

    Ordered<K, V> without(K key) {
        if (!places.containsKey(key)) {
            return this;
        }
        Map<K, V> left = new java.util.LinkedHashMap<>(this);
        left.remove(key);
        return of(left);
    }

    @Override
    public @Nullable V get(Object key) {
        Integer at = places.get(key);
        return at == null ? null : value(at);
    }

    @Override
    public boolean containsKey(Object key) {
        return places.containsKey(key);
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return entries();
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    private Iterator<Entry<K, V>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < keys.length;
            }

            @Override
            @SuppressWarnings("unchecked")
            public Entry<K, V> next() {
                if (next == keys.length) {
                    throw new NoSuchElementException();
                }
                Entry<K, V> entry = Map.entry((K) keys[next], value(next));
                next++;
                return entry;
            }
        };
    }

    @SuppressWarnings("unchecked")
    private V value(int at) {
        return (V) pieces[at / PIECE][at % PIECE];
    }
}
