package org.ngoaingu.office;

import java.util.Map;

/** One person at one device, whatever carries the words. */
interface Talker {

    /** Opens the chat by the code of an invitation. */
    void begins(String code);

    void says(String text);

    /** Sends files, name by name. */
    void sends(Map<String, byte[]> files);

    /** Sends a picture with words. */
    void sendsPicture(String words, byte[] picture);

    /** Waits for a message that holds the words and brings a file, and fetches it. */
    byte[] fetches(String words);

    /** Presses the newest button whose label holds the words. */
    void presses(String words);

    /** Waits for a message that holds the words and tells its text. */
    String awaits(String words);
}
