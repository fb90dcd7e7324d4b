package org.ngoaingu.platform;

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

    /**
     * As {@code truncate} does, it waits for whoever is at work. Truncation would make new files for each table and
     * index; what a test leaves is few rows, which are deleted without a look at what refers to them.
     */
    private static final String EMPTY = """
            do $$
            declare
                tables text[] := array(select format('%I.%I', schemaname, tablename) from pg_tables
                     where schemaname = 'public' and tablename <> 'flyway_schema_history' order by tablename);
                one text;
            begin
                if tables = '{}' then
                    return;
                end if;
                execute 'lock table ' || array_to_string(tables, ', ') || ' in access exclusive mode';
                set local session_replication_role = replica;
                foreach one in array tables loop
                    execute 'delete from ' || one;
                end loop;
                perform setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
                  from pg_sequences where schemaname = 'public';
            end $$""";

    @Override
    public void beforeEach(ExtensionContext test) {
        empty(asOwner(SpringExtension.getApplicationContext(test).getBean(FlywayConnectionDetails.class)));
    }

    /** Again when the server chose it as the victim: the program works in the background, in its own order of tables. */
    private static void empty(JdbcClient database) {
        for (int attempt = 1; ; attempt++) {
            try {
                database.sql(EMPTY).update();
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
