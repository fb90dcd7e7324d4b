package org.ngoaingu.platform;

import java.util.Locale;

/** A text that stands in a data file, as people read it in each language that the assistant speaks. */
public record Wording(String vi, String en) {

    public String say(Locale language) {
        return language.getLanguage().equals("en") ? en : vi;
    }
}
