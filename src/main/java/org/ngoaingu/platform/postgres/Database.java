package org.ngoaingu.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.AssistantHome;
import org.ngoaingu.platform.RunMode;
import org.springframework.core.env.Environment;

/**
 * The database in use and its two logins. Which one it is, is decided when the program starts.
 *
 * @param owner changes the schema
 * @param application does the work; may be the same role on a server of one's own
 */
public record Database(
        String url,
        Login owner,
        Login application,
        @Nullable EmbeddedPostgres embedded) implements AutoCloseable {

    private static final Duration LONGEST_STATEMENT = Duration.ofHours(1);

    /** The server that {@code spring.datasource.url} names, else the embedded one. */
    static Database of(Environment environment, AssistantHome home, RunMode mode) {
        var url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            var embedded = EmbeddedPostgres.start(home, mode);
            return new Database(embedded.url(), embedded.owner(), embedded.assistant(), embedded);
        }
        var application = new Login(
                environment.getProperty("spring.datasource.username", "assistant"),
                environment.getProperty("spring.datasource.password", ""));
        var owner = new Login(
                environment.getProperty("spring.flyway.user", application.user()),
                environment.getProperty("spring.flyway.password", application.password()));
        new Requirements(url, owner, application).check();
        return new Database(url, owner, application, null);
    }

    /** A connection of its own as the owner, outside the pool, for work that may last; the caller closes it. */
    public Connection connectAsOwner() throws SQLException {
        return owner.connect(url, LONGEST_STATEMENT);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
