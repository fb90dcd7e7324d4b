package org.ngoaingu.certificate;

import java.util.Locale;

/** What something is called in each language that the assistant speaks. */
public record Names(String vi, String en) {

    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : vi;
    }
}
