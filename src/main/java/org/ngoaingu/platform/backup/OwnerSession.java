package org.ngoaingu.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.ngoaingu.platform.postgres.Database;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One transaction as the owner of the tables, rolled back unless it is committed. */
final class OwnerSession implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final CopyManager copies;
    private final JdbcClient sql;

    private OwnerSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
        this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        // Values that every server writes and reads alike, whatever its settings
        sql.sql("""
                        set search_path = public; set timezone = 'UTC'; set bytea_output = 'hex';
                        set intervalstyle = 'postgres'; set xmloption = 'content'; set extra_float_digits = 1;
                        set statement_timeout = 0; set lock_timeout = '30s';
                        set idle_in_transaction_session_timeout = 0""").update();
        connection.setAutoCommit(false);
    }

    /** All that is read is of one moment; nothing can be written. */
    static OwnerSession reading(Database database) throws SQLException {
        var connection = database.connectAsOwner();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new OwnerSession(connection);
    }

    static OwnerSession writing(Database database) throws SQLException {
        return new OwnerSession(database.connectAsOwner());
    }

    void lock(Catalogue catalogue, String mode) {
        sql.sql("lock table " + catalogue.names() + " in " + mode + " mode").update();
    }

    JdbcClient sql() {
        return sql;
    }

    long copyOut(Table table, OutputStream to) throws SQLException, IOException {
        return copies.copyOut(table.copyOut(), to);
    }

    long copyIn(Table table, InputStream from) throws SQLException, IOException {
        return copies.copyIn(table.copyIn(), from, BUFFER);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
