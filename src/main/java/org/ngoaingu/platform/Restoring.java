package org.ngoaingu.platform;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a room has to say when its tables are restored from a backup. */
public interface Restoring {

    /**
     * The tables that a server fills by itself: rows there do not make a database one with content, and those of the
     * backup take their place.
     */
    Set<String> filledByTheServer();

    /**
     * Puts right what was true only while the backup was taken, in the transaction that restores.
     *
     * @param database works as the owner of the tables
     * @param taken the moment that the backup is of
     * @return what the operator is to know
     */
    default List<Message> settle(JdbcClient database, Instant taken) {
        return List.of();
    }
}
