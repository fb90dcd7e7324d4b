package org.ngoaingu.conversation.tools;

import org.ngoaingu.conversation.engine.Attached;

/**
 * A file that is sent in a dialogue which is only played.
 *
 * @param name tells what it is: a PDF when it ends so, else a picture
 * @param megabytes its size
 */
public record SentFile(String name, int megabytes) {

    Attached attached() {
        return new Attached(name, name.endsWith(".pdf") ? "application/pdf" : "image/jpeg", megabytes * 1_000_000L);
    }
}
