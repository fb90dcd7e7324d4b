package org.ngoaingu.channel;

import java.net.URI;
import java.util.Optional;

/**
 * Carries the messages of one channel; each driver implements it. What came in is stored raw (see {@link Inbox}) and
 * read here later, row by row; what goes out is handed over row by row, with no transaction open.
 */
public interface Driver {

    /** The channel's name: {@code web}, {@code telegram}. */
    String channel();

    Abilities abilities();

    /** Whether it carries anything here; one that does not is as good as absent. */
    default boolean isOn() {
        return true;
    }

    /**
     * Address that opens a chat with the assistant in this channel and says {@code /start CODE} there.
     *
     * @return empty where there is none, or it is not known yet
     */
    default Optional<URI> opening(String code) {
        return Optional.empty();
    }

    /**
     * Reads what was stored. Pure: it asks nobody.
     *
     * @throws UnreadableMessage if this can be no message; it then becomes a dead letter at once
     */
    Heard read(String raw);

    /** Fetches the files that the message brings; no transaction is open. Only asked where {@link Arrived} says so. */
    default Fetched fetch(String raw) {
        throw new UnsupportedOperationException(channel());
    }

    /** Sends one message, within 20 s. Nothing is thrown for an outage. */
    Delivery send(Parcel parcel);

    /** Shows for some seconds that work is going on; best effort, quick, never throws. */
    default void typing(String address) {}

    /** Whether the other side answers again, asked while the gate is closed. */
    default boolean answers() {
        return true;
    }
}
