package org.ngoaingu.certificate;

import org.ngoaingu.platform.Message;

/** One of the things that an officer looks at, and what the machine says to it. It decides nothing. */
public record Check(About about, Verdict verdict, Message what) {

    /** What was looked at (domain 3.6). */
    public enum About {
        NAME,
        BIRTH_DATE,
        NUMBER,
        FILE,
        DATES,
        SCORE,
        EXPIRY,
        AUTHENTICITY,
        ISSUER,
        SUBSTITUTE
    }

    /** How it looks. */
    public enum Verdict {
        /** As it should be. */
        OK,
        /** Somebody has to look. */
        LOOK,
        /** Against the rule. */
        BAD
    }
}
