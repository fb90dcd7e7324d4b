package org.ngoaingu.progress;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a person of a unit stands, as its head asks. One person may stand in several ways. */
public enum Standing {
    /** Reached the level of every open line that counts the person, and one does. */
    REACHED,
    /** Has a submission that waits for an officer. */
    WAITING,
    /** Has a certificate that ends within {@value UnitPeople#SOON} days. */
    EXPIRING,
    /** An open line counts the person, who has neither a valid certificate nor a submission waiting. */
    NOTHING,
    /** No chat is linked. */
    UNLINKED;

    /** The one of this name, as it came over the wire; absent for any other word. */
    public static @Nullable Standing of(String name) {
        return Stream.of(values())
                .filter(standing -> standing.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The column that says so. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
