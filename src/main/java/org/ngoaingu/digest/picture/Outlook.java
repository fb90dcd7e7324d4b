package org.ngoaingu.digest.picture;

import java.time.LocalDate;

/** Where a line leads to. */
public sealed interface Outlook {

    /** The forecast for the day of the milestone, in percent, with its range. */
    record Expected(LocalDate milestone, double low, double expected, double high) implements Outlook {

        public Expected {
            low = Math.clamp(low, 0, 100);
            expected = Math.clamp(expected, 0, 100);
            high = Math.clamp(high, 0, 100);
        }
    }

    /** Too few weeks are known: at least so many are needed. */
    record TooFewWeeks(int fewest) implements Outlook {}

    /** Nothing to forecast: the goal is reached, or the line counts nobody. */
    record Nothing() implements Outlook {}
}
