package org.ngoaingu.platform;

import java.time.LocalDate;
import java.time.ZoneId;

/** The day as the program has it, whatever zone the machine keeps: for seven hours of each day UTC has another. */
public final class Today {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Today() {}

    public static LocalDate here() {
        return LocalDate.now(ZONE);
    }
}
