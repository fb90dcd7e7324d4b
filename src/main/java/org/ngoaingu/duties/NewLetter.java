package org.ngoaingu.duties;

import java.time.LocalDate;
import java.util.Set;

/**
 * A letter that asks for something by a day, as an administrator enters it.
 *
 * @param title what it asks for
 * @param bodies whom it binds: ids of bodies of the authority's plan
 * @param number of the letter: {@code 123/PNV}
 */
public record NewLetter(String title, Set<String> bodies, String number, LocalDate lastDay) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_NUMBER = 60;

    public NewLetter {
        title = title.strip().replaceAll("\\s+", " ");
        number = number.strip().replaceAll("\\s+", " ");
        bodies = Set.copyOf(bodies);
    }
}
