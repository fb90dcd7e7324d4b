package org.ngoaingu.certificate;

import org.ngoaingu.certificate.screening.IdentityCards;
import org.ngoaingu.certificate.screening.Pdfs;
import org.ngoaingu.certificate.screening.Pictures;
import org.ngoaingu.certificate.screening.VirusScanner;

/** Makes a screening of its parts. */
public final class Screenings {

    private Screenings() {}

    public static Screening of(VirusScanner scanner, Pictures pictures, Pdfs pdfs, IdentityCards cards) {
        return new Screening(scanner, pictures, pdfs, cards);
    }
}
