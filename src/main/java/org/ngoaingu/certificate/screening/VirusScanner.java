package org.ngoaingu.certificate.screening;

/** Looks for malware. */
public interface VirusScanner {

    /** What it says of a content. */
    sealed interface Verdict {

        record Clean() implements Verdict {}

        /** @param name of the malware */
        record Infected(String name) implements Verdict {}

        /** It did not answer as it should. */
        record Silent(String why) implements Verdict {}
    }

    Verdict scan(byte[] content);

    /** Where none is set up. */
    static VirusScanner none() {
        return content -> new Verdict.Clean();
    }
}
