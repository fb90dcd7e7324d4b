package org.ngoaingu.channel;

import org.ngoaingu.platform.Message;

/**
 * Looks at every file that people send before a turn sees it, with no transaction open and no lock held. {@code
 * assistant} implements it.
 */
public interface FileScreening {

    /**
     * Looks at one file, within a minute.
     *
     * @param words that were said with it
     */
    Screened screen(ChatFile file, String words);

    /** What came of it. */
    sealed interface Screened {

        /** It may be used, as it is or as it was made anew. */
        record Clean(ChatFile file) implements Screened {}

        /** It is not taken and not kept; the reason, a text without places, is for the person. */
        record Refused(Message why) implements Screened {}

        /** It could not be looked at just now: it is not passed on, and tried again. */
        record Later(String why) implements Screened {}
    }
}
