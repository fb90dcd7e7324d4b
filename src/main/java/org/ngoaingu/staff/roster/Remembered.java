package org.ngoaingu.staff.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A reading of texts that come again and again (titles, categories), done once for each; bounded. */
final class Remembered<V> {

    private static final int MOST = 5_000;

    private final Map<String, Optional<V>> known = new HashMap<>();
    private final Function<String, Optional<V>> reading;

    Remembered(Function<String, Optional<V>> reading) {
        this.reading = reading;
    }

    @Nullable
    V of(String text) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(text, reading).orElse(null);
    }
}
