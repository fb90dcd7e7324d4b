package org.ngoaingu.botapi;

/**
 * A file that was sent.
 *
 * @param photo whether it is seen in the chat, not handed over
 */
public record Upload(String name, byte[] content, boolean photo) {

    public Upload(String name, byte[] content) {
        this(name, content, false);
    }
}
