package org.ngoaingu.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.StartRefused;

/**
 * What a database server of one's own must offer. Each thing that is missing refuses the start with one sentence that
 * names the command to run.
 */
record Requirements(String url, Login owner, Login application) {

    private static final int OLDEST_VERSION = 15;
    private static final String EXTENSION = "btree_gist";
    private static final String INVALID_AUTHORIZATION = "28";
    private static final String NO_SUCH_DATABASE = "3D000";

    void check() {
        try (var connection = connect(owner)) {
            version(connection);
            rightToMakeTables(connection);
            extension(connection);
        } catch (SQLException e) {
            throw unreachable(e);
        }
        try (var connection = connect(application)) {
            connection.isValid(10);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private Connection connect(Login login) throws SQLException {
        try {
            return login.connect(url);
        } catch (SQLException e) {
            var state = String.valueOf(e.getSQLState());
            if (state.startsWith(INVALID_AUTHORIZATION)) {
                throw new StartRefused(Message.of("start.login-refused", "user", login.user()), e);
            }
            if (state.equals(NO_SUCH_DATABASE)) {
                throw missing("start.no-database", "CREATE DATABASE %s OWNER \"%s\";", databaseName(), owner.user());
            }
            throw e;
        }
    }

    private static void version(Connection connection) throws SQLException {
        var found = connection.getMetaData().getDatabaseMajorVersion();
        if (found < OLDEST_VERSION) {
            throw new StartRefused(Message.of(
                    "start.old-postgres",
                    "found",
                    Integer.toString(found),
                    "needed",
                    Integer.toString(OLDEST_VERSION)));
        }
    }

    private void rightToMakeTables(Connection connection) throws SQLException {
        if (!holds(connection, "select has_schema_privilege('public', 'create')")) {
            throw missing("start.no-right", "GRANT CREATE, USAGE ON SCHEMA public TO \"%s\";", owner.user());
        }
    }

    private static void extension(Connection connection) throws SQLException {
        if (holds(connection, "select exists (select from pg_extension where extname = '" + EXTENSION + "')")) {
            return;
        }
        if (!holds(
                connection, "select exists (select from pg_available_extensions where name = '" + EXTENSION + "')")) {
            throw missing("start.extension-not-installed", "apt install postgresql-contrib");
        }
        if (!holds(connection, "select has_database_privilege(current_database(), 'create')")) {
            throw missing("start.extension-missing", "CREATE EXTENSION %s;", EXTENSION);
        }
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private StartRefused unreachable(SQLException cause) {
        var reason = String.valueOf(cause.getMessage());
        return new StartRefused(
                new Message("start.unreachable", Map.of("server", withoutParameters(), "reason", reason)), cause);
    }

    private static StartRefused missing(String key, String command, Object... names) {
        return new StartRefused(Message.of(key, "command", command.formatted(names)));
    }

    private String databaseName() {
        return withoutParameters().replaceFirst(".*/", "");
    }

    // They may hold a password
    private String withoutParameters() {
        return url.replaceFirst("\\?.*", "");
    }
}
