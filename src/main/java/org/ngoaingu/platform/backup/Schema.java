package org.ngoaingu.platform.backup;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the database's schema, and the way from one to the next. */
@Component
class Schema {

    /** Flyway's own table. */
    static final String MIGRATIONS = "flyway_schema_history";

    private final Flyway flyway;

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** The version that a database is at, as its own table says it. */
    static String version(JdbcClient sql) {
        return sql.sql("""
                        select version from flyway_schema_history where success and version is not null
                        order by string_to_array(version, '.')::int[] desc limit 1""").query(String.class).single();
    }

    /** Whether this program knows the version, and the way from there to its own. */
    boolean knows(String version) {
        var wanted = MigrationVersion.fromVersion(version);
        return Arrays.stream(flyway.info().all())
                .anyMatch(step -> step.getState().isResolved() && wanted.equals(step.getVersion()));
    }

    boolean isPast(String version) {
        var current = flyway.info().current();
        return current != null && current.isVersioned() && current.getVersion().isNewerThan(version);
    }

    /** Takes down tables and functions, all of them empty, for an older version to be put up. */
    static void takeDown(JdbcClient sql, Catalogue catalogue) {
        sql.sql("drop table " + catalogue.names() + ", " + MIGRATIONS + " cascade")
                .update();
        sql.sql("""
                        select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'public'::regnamespace
                            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')""")
                .query(String.class)
                .list()
                .forEach(routine -> sql.sql("drop routine if exists " + routine + " cascade")
                        .update());
    }

    /** Puts up tables of the version, or brings those that are there up to it. */
    void reach(String version) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(version)
                .load()
                .migrate();
    }

    /** Brings the database up to what this program works with. */
    void complete() {
        flyway.migrate();
    }
}
