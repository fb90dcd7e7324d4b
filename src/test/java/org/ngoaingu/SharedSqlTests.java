package org.ngoaingu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rooms share SQL through doors only: a room's SQL names its own tables and functions, and of others these. What
 * belongs to whom is read from the migrations, whose files are named by room.
 */
class SharedSqlTests {

    private static final List<String> DOORS = List.of(
            "unit_facts",
            "staff_facts",
            "level_reached",
            "submissions_waiting",
            "certificates_ending",
            "roster_claims",
            "linked_people",
            "overseers",
            "preferred_chats",
            "queue_batch",
            "recall_batch",
            "batch_queued",
            "batch_messages",
            "batch_ends",
            "leading_people");

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SOURCES = Path.of("src/main/java/org/ngoaingu");
    private static final Pattern MADE =
            Pattern.compile("(?im)^\\s*create\\s+(?:table|view|function|or replace function)\\s+(\\w+)");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:from|join|into|update|using|truncate|table)\\s+(\\w+)");

    private static final Pattern DEFINED =
            Pattern.compile("(?i)\\b(\\w+)\\s*(?:\\([^()]*\\)\\s*)?as\\s+(?:materialized\\s+)?\\(");

    @Test
    void sqlOfARoomNamesItsOwnTablesAndTheDoorsOfOthers() throws IOException {
        var owners = owners();
        assertThat(owners).containsEntry("person", "staff").containsEntry("audit_entry", "audit");
        var trespasses = new ArrayList<String>();
        for (var file : files(SOURCES, ".java")) {
            var room = SOURCES.relativize(file).getName(0).toString();
            trespasses.addAll(trespasses(owners, room, file, texts(Files.readString(file))));
        }
        for (var file : files(MIGRATIONS, ".sql")) {
            trespasses.addAll(trespasses(owners, room(file), file, Files.readString(file)));
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void aTrespassIsSeen() throws IOException {
        var sql = texts("x(\"\"\"\n select 1 from staff_facts(:d) s join post o on true\"\"\")");
        assertThat(trespasses(owners(), "plan", Path.of("X.java"), sql)).containsExactly("X.java names post of staff");
        assertThat(trespasses(owners(), "staff", Path.of("X.java"), sql)).isEmpty();
    }

    private static List<String> trespasses(Map<String, String> owners, String room, Path file, String sql) {
        return Stream.of(sql.split(";"))
                .flatMap(SharedSqlTests::named)
                .filter(name -> owners.containsKey(name) && !owners.get(name).equals(room) && !DOORS.contains(name))
                .map(name -> file + " names " + name + " of " + owners.get(name))
                .distinct()
                .toList();
    }

    /** Names that a statement reads or writes; those that it defines itself are no tables. */
    private static Stream<String> named(String statement) {
        var defined = DEFINED.matcher(statement)
                .results()
                .map(name -> name.group(1).toLowerCase(Locale.ROOT))
                .toList();
        return NAMED.matcher(statement)
                .results()
                .map(name -> name.group(1).toLowerCase(Locale.ROOT))
                .filter(name -> !defined.contains(name));
    }

    private static Map<String, String> owners() throws IOException {
        var owners = new TreeMap<String, String>();
        for (var file : files(MIGRATIONS, ".sql")) {
            MADE.matcher(Files.readString(file)).results().forEach(made -> owners.put(made.group(1), room(file)));
        }
        return owners;
    }

    /** The room in a name such as {@code V20__staff.sql}. */
    private static String room(Path migration) {
        return migration.getFileName().toString().replaceAll("^V[\\d.]+__|(_\\w+)?\\.sql$", "");
    }

    /** Texts that read like SQL; prose is none. */
    private static String texts(String java) {
        return TEXT.matcher(java)
                .results()
                .map(text -> text.group(1) != null ? text.group(1) : text.group(2))
                .filter(text -> Pattern.compile("(?i)\\b(select|insert|update|delete|copy|from|join)\\b")
                        .matcher(text)
                        .find())
                .reduce("", (all, text) -> all + "\n;" + text);
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
