package org.ngoaingu.assistant.quota;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * To whom an answer speaks.
 *
 * @param name of whom it speaks; absent when it speaks to that very person
 */
public record Subject(Locale language, @Nullable String name) {

    public static Subject self(Locale language) {
        return new Subject(language, null);
    }
}
