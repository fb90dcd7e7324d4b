package org.ngoaingu.platform.backup;

import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.ngoaingu.platform.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the database's schema, and the way from one to the next. */
@Component
class Schema {

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

    /** Why this program cannot bring its database to the version: it is of a later program, or the database is past it. */
    Optional<Message> hindrance(String version) {
        var wanted = MigrationVersion.fromVersion(version);
        var all = flyway.info();
        if (Arrays.stream(all.all())
                .noneMatch(step -> step.getState().isResolved() && wanted.equals(step.getVersion()))) {
            return Optional.of(Message.of("backup.newer", "schema", version));
        }
        var current = all.current();
        return current != null && current.isVersioned() && current.getVersion().isNewerThan(version)
                ? Optional.of(Message.of("backup.older", "schema", version))
                : Optional.empty();
    }

    /** Brings an empty database up to the version. */
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
