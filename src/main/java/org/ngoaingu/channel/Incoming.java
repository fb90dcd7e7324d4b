package org.ngoaingu.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a driver hands over: one message of one person, as it came.
 *
 * @param clientId the driver's name for the message; a second message of that name in the chat has no effect
 * @param text what was typed; empty when a button was pressed
 * @param tap the button that was pressed
 * @param fileNames names of files that came along
 */
public record Incoming(
        ChatId chat, String clientId, String text, @Nullable Tap tap, List<String> fileNames) {

    public Incoming {
        fileNames = List.copyOf(fileNames);
    }

    /**
     * A press of a button.
     *
     * @param message the reply that showed the button
     * @param data the data of the choice
     */
    public record Tap(long message, String data) {}
}
