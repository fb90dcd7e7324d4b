package org.ngoaingu.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.SQLException;
import org.ngoaingu.platform.AssistantHome;
import org.ngoaingu.platform.RunMode;
import org.ngoaingu.platform.StartRefused;

/**
 * A process of its own that uses the embedded PostgreSQL of a home, told on its input what to do: {@code put} adds a
 * row, {@code count} counts them; at the end of its input it stops.
 */
final class PostgresProcess {

    private PostgresProcess() {}

    public static void main(String[] args) throws IOException, SQLException {
        var home = new AssistantHome(Path.of(args[0]));
        try (var postgres = EmbeddedPostgres.start(home, RunMode.valueOf(args[1]))) {
            var data = home.folder().resolve("data");
            say("ready " + Postmaster.in(data).orElseThrow().pid());
            obey(postgres);
        } catch (StartRefused refused) {
            say("refused " + refused.reason().key());
            System.exit(1);
        }
    }

    private static void obey(EmbeddedPostgres postgres) throws IOException, SQLException {
        try (var connection = postgres.owner().connect(postgres.url());
                var statement = connection.createStatement();
                var orders = new BufferedReader(new InputStreamReader(System.in))) {
            statement.execute("create table if not exists rows (id bigint generated always as identity)");
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                if (order.equals("put")) {
                    statement.execute("insert into rows default values");
                }
                try (var rows = statement.executeQuery("select count(*) from rows")) {
                    rows.next();
                    say("rows " + rows.getLong(1));
                }
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
