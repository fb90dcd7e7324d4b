package org.ngoaingu.digest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.staff.UnitId;

/** The buttons of digests: {@code d:UNIT:choice}. Who presses one is asked for the right each time. */
public final class DigestChoice {

    public static final String OWNER = "d";

    /** The figures of a day: {@code on-20261123}. */
    public static final String ON = "on-";

    public static final String TODAY = "today";
    public static final String VERIFY = "verify";
    public static final String REMIND = "remind";
    public static final String NOTHING = "nothing";
    public static final String EXPIRING = "expiring";
    public static final String FURTHEST = "furthest";

    /** How the recipient wants the digests. */
    public static final String WISHES = "wishes";

    /** The digest now. */
    public static final String NOW = "now";

    private DigestChoice() {}

    public static Choice of(UnitId unit, String choice, String label) {
        return new Choice(OWNER + ":" + unit.value() + ":" + choice, label);
    }

    public static String on(LocalDate day) {
        return ON + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
