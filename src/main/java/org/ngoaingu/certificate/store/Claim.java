package org.ngoaingu.certificate.store;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a claim is shown to people: as they wrote it. */
final class Claim {

    private static final int SHOWN = 120;

    private Claim() {}

    static String shown(@Nullable String text, @Nullable String score) {
        var whole = Stream.of(text, score)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return whole.length() <= SHOWN ? whole : whole.substring(0, SHOWN) + "…";
    }
}
