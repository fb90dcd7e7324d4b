package org.ngoaingu.console.people;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;

/**
 * One fact as a page shows it.
 *
 * @param label what it is
 * @param source where it comes from; absent when nobody has said it
 * @param correctable its name where it can be corrected, absent where it follows from others
 */
record FactRow(
        Message label,
        String value,
        boolean known,
        @Nullable Message source,
        @Nullable String correctable) {}
