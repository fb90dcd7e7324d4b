package org.ngoaingu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.platform.StartRefused;

/** Each right that a database server of one's own withholds is said, with the command that gives it. */
class RequirementsIntegrationTests {

    private static final Login GUEST = new Login("guest", "guest-of-this-test");

    private final String url = TestDatabases.create();

    @BeforeEach
    void aGuestWithoutRights() throws SQLException {
        execute("""
                do $$ begin
                  if not exists (select from pg_roles where rolname = 'guest') then create role guest login; end if;
                end $$;
                alter role guest password 'guest-of-this-test';
                """);
    }

    @Test
    void anOwnerAndTheApplicationAreEnough() {
        var server = TestDatabases.server();
        assertThatCode(new Requirements(url, server.owner(), server.assistant())::check)
                .doesNotThrowAnyException();
    }

    @Test
    void aRoleThatMayMakeTablesAndExtensionsIsEnough() throws SQLException {
        execute("grant create on schema public to guest");
        execute("grant create on database " + name() + " to guest");
        assertThatCode(as(GUEST)).doesNotThrowAnyException();
    }

    @Test
    void namesTheGrantThatTheSchemaLacks() {
        refused(as(GUEST), "start.no-right", "GRANT CREATE, USAGE ON SCHEMA public TO \"guest\";");
    }

    @Test
    void namesTheExtensionThatIsMissing() throws SQLException {
        execute("grant create on schema public to guest");
        refused(as(GUEST), "start.extension-missing", "CREATE EXTENSION btree_gist;");
        execute("create extension btree_gist");
        assertThatCode(as(GUEST)).doesNotThrowAnyException();
    }

    @Test
    void namesTheDatabaseThatIsMissing() {
        var nowhere = new Requirements(TestDatabases.server().url("nowhere"), GUEST, GUEST);
        refused(nowhere::check, "start.no-database", "CREATE DATABASE nowhere OWNER \"guest\";");
    }

    @Test
    void tellsAWrongPasswordWithoutPrintingIt() {
        refused(as(new Login("guest", "not-the-password")), "start.login-refused", "guest");
        assertThatThrownBy(as(new Login("guest", "not-the-password")))
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain("not-the-password"));
    }

    @Test
    void tellsWhichServerDoesNotAnswerWithoutItsParameters() {
        var silent = new Requirements("jdbc:postgresql://127.0.0.1:1/assistant?password=secret", GUEST, GUEST);
        refused(silent::check, "start.unreachable", "jdbc:postgresql://127.0.0.1:1/assistant");
        assertThatThrownBy(silent::check).hasMessageNotContaining("secret");
    }

    private ThrowingCallable as(Login login) {
        return new Requirements(url, login, login)::check;
    }

    private static void refused(ThrowingCallable check, String key, String value) {
        assertThatThrownBy(check).isInstanceOfSatisfying(StartRefused.class, refused -> {
            assertThat(refused.reason().key()).isEqualTo(key);
            assertThat(refused.reason().arguments()).containsValue(value);
        });
    }

    private String name() {
        return url.replaceFirst(".*/", "");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = TestDatabases.server().owner().connect(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
