package org.ngoaingu.botapi;

import java.time.Instant;
import java.util.Map;

/**
 * A call as the server's log keeps it.
 *
 * @param method in lower case
 * @param status answered; 0 when the connection was dropped
 * @param description of a refusal; empty otherwise
 * @param effect whether it did what it asked for
 */
public record Called(
        Instant at, String method, Map<String, String> texts, int status, String description, boolean effect) {

    public Called {
        texts = Map.copyOf(texts);
    }
}
