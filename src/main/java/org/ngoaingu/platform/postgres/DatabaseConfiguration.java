package org.ngoaingu.platform.postgres;

import java.util.Map;
import org.ngoaingu.platform.AssistantHome;
import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.platform.DatabaseKind;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Tells Spring where the database is: the pool works as the application's role, Flyway as the owner. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Database database(Environment environment, AssistantHome home, AssistantSettings settings) {
        return Database.of(environment, home, settings.mode());
    }

    @Bean
    DatabaseKind databaseKind(Database database) {
        return database.embedded() == null ? DatabaseKind.EXTERNAL : DatabaseKind.EMBEDDED;
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.application().user();
            }

            @Override
            public String getPassword() {
                return database.application().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(Database database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return database.owner().user();
            }

            @Override
            public String getPassword() {
                return database.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    /** Migrations grant to {@code ${app_role}}. */
    @Bean
    FlywayConfigurationCustomizer applicationRole(Database database) {
        return flyway ->
                flyway.placeholders(Map.of("app_role", database.application().user()));
    }
}
