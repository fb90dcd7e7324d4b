package org.ngoaingu.platform;

import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Empties every table before each test: {@code @ExtendWith(EmptyTables.class)} on a {@code @SpringBootTest}. Where a
 * test works within one transaction, {@code @Transactional} on it does the same at less cost.
 */
public final class EmptyTables implements BeforeEachCallback {

    private static final int ATTEMPTS = 5;

    @Override
    public void beforeEach(ExtensionContext test) {
        var database = asOwner(SpringExtension.getApplicationContext(test).getBean(FlywayConnectionDetails.class));
        var tables = database.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                         where schemaname = 'public' and tablename <> 'flyway_schema_history'
                        """).query(String.class).list();
        if (!tables.isEmpty()) {
            truncate(database, tables.stream().collect(Collectors.joining(", ", "truncate ", " restart identity")));
        }
    }

    /** Again when the server chose it as the victim: the program works in the background, in its own order of tables. */
    private static void truncate(JdbcClient database, String statement) {
        for (int attempt = 1; ; attempt++) {
            try {
                database.sql(statement).update();
                return;
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == ATTEMPTS) {
                    throw deadlock;
                }
            }
        }
    }

    static JdbcClient asOwner(FlywayConnectionDetails owner) {
        return JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
    }
}
