package org.ngoaingu.digest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The latest results of something that takes long, so many at most. Two who ask at once may both have it made. */
final class Kept<K, V> {

    private final Map<K, V> results;

    Kept(int most) {
        this.results = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The result kept, else the one made now; an empty one is not kept. */
    Optional<V> get(K key, Function<K, Optional<V>> making) {
        synchronized (results) {
            var known = results.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        var made = making.apply(key);
        synchronized (results) {
            made.ifPresent(value -> results.put(key, value));
        }
        return made;
    }
}
