package org.ngoaingu.plan;

import java.util.Locale;

/** A text of a plan file, as people read it in each language. */
public record Wording(String vi, String en) {

    public String say(Locale language) {
        return language.getLanguage().equals("en") ? en : vi;
    }
}
