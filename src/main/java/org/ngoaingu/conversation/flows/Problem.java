package org.ngoaingu.conversation.flows;

import org.springframework.modulith.NamedInterface;

/**
 * Something wrong in a file.
 *
 * @param file path below {@code conversation-flows}
 * @param line from 1
 */
@NamedInterface("tools")
public record Problem(String file, int line, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
