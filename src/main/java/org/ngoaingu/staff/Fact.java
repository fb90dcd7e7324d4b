package org.ngoaingu.staff;

import org.jspecify.annotations.Nullable;

/**
 * One thing known, or not known, about a person or a unit, with where it comes from.
 *
 * @param value absent when unknown; never guessed
 * @param source where the value comes from, {@link Source.Silent} when nobody has said it
 */
public record Fact<T>(@Nullable T value, Source source) {

    public static <T> Fact<T> unknown() {
        return new Fact<>(null, new Source.Silent());
    }

    public static <T> Fact<T> supposed(T value) {
        return new Fact<>(value, new Source.Supposed());
    }

    public boolean isKnown() {
        return value != null;
    }
}
