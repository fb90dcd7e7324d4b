package org.ngoaingu.platform.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.api.configuration.Configuration;
import org.ngoaingu.platform.AssistantHome;
import org.ngoaingu.platform.RunMode;
import org.springframework.boot.SpringApplication;

/**
 * The embedded PostgreSQL that all tests of a run share; its home is {@code target/test-postgres}. It is started when
 * first needed and stopped with the JVM; after a kill the next run takes it up again.
 */
public final class TestDatabases {

    /** Owns tables as on a server of one's own: without the rights of an administrator. */
    private static final Login PLAIN = new Login("plain_owner", "plain");

    private static final AssistantHome HOME = new AssistantHome(Path.of("target", "test-postgres"));
    private static final AtomicInteger MADE = new AtomicInteger();

    private TestDatabases() {}

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            var postgres = EmbeddedPostgres.start(HOME, RunMode.COMMAND);
            SpringApplication.getShutdownHandlers().add(postgres::close); // after the contexts that ask it
            dropUnused(postgres);
            return postgres;
        }
    }

    static EmbeddedPostgres server() {
        return Server.POSTGRES;
    }

    /** What every new database with tables is a copy of. */
    private static final class Tables {
        static final String DATABASE = made();

        private static String made() {
            var name = newName();
            var url = copy(name, "template1");
            Flyway.configure()
                    .dataSource(url, server().owner().user(), server().owner().password())
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("app_role", server().assistant().user()))
                    .load()
                    .migrate();
            return name;
        }
    }

    /** The address of a new, empty database. */
    static String create() {
        return copy(newName(), "template1");
    }

    /** The address of a new database that has all tables, with nothing in them. */
    static String withTables() {
        return copy(newName(), Tables.DATABASE);
    }

    private static String newName() {
        return "test_%d_%d".formatted(ProcessHandle.current().pid(), MADE.incrementAndGet());
    }

    private static String copy(String name, String template) {
        try (var connection = server().owner().connect(server().url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
            return server().url(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new, empty database whose owner is no superuser. */
    public static Database ofAPlainOwner() {
        var url = create();
        var name = url.replaceFirst(".*/", "");
        try (var connection = server().owner().connect(url);
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = 'plain_owner') then
                            create role plain_owner login password 'plain';
                        end if;
                    end $$""");
            statement.execute("alter database " + name + " owner to plain_owner");
            statement.execute("create extension btree_gist");
            return new Database(url, PLAIN, server().assistant(), null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Flyway's settings for that database. */
    public static ClassicConfiguration flyway(Database database, Configuration like) {
        var settings = new ClassicConfiguration(like);
        settings.setDataSource(
                database.url(), database.owner().user(), database.owner().password());
        return settings;
    }

    private static void dropUnused(EmbeddedPostgres postgres) {
        try (var connection = postgres.owner().connect(postgres.url("postgres"));
                var statement = connection.createStatement()) {
            var unused = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select datname from pg_database d where datname like 'test\\_%'
                       and not exists (select 1 from pg_stat_activity a where a.datname = d.datname)
                    """)) {
                while (rows.next()) {
                    unused.add(rows.getString(1));
                }
            }
            for (var name : unused) {
                statement.execute("drop database " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
