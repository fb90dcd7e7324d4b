package org.ngoaingu.announcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.ScriptedDriver;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invented authority with two units below it and people in both, whose chats are scripted. */
final class ReadersOffice {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final JdbcClient sql;
    private final Chats chats;
    private final long roster;
    private int made;
    final UnitId top;
    final UnitId first;
    final UnitId second;
    final Actor author;
    final Actor other;
    final PersonId head;

    ReadersOffice(JdbcClient sql, Chats chats) {
        this.sql = sql;
        this.chats = chats;
        roster = key(
                "insert into roster_import (state, units_file, staff_file, as_of, supplement, seen, staged_at) values ('COMMITTED', 'units', 'staff', ?, false, '', now()) returning id",
                SINCE);
        var headCode = "head" + roster;
        top = unit("UBND thử", null, null);
        first = unit("Phòng Một", top, headCode);
        second = unit("Phòng Hai", top, null);
        author = new Actor.Person(person("author" + roster, top));
        other = new Actor.Person(person("other" + roster, top));
        head = person(headCode, first);
        grant(author, top);
        grant(other, top);
    }

    /** People of the unit who have no chat. */
    List<PersonId> people(UnitId unit, int number) {
        var people = new ArrayList<PersonId>();
        for (int i = 0; i < number; i++) {
            people.add(person("p%d-%d".formatted(roster, made++), unit));
        }
        return people;
    }

    /** The same with a chat each. */
    List<PersonId> linked(UnitId unit, int number) {
        var people = people(unit, number);
        people.forEach(person -> link(person, "vi"));
        return people;
    }

    ChatId link(PersonId person, String language) {
        return chats.open(ScriptedDriver.CHANNEL, person, Locale.of(language), null);
    }

    void grant(Actor to, UnitId unit) {
        sql.sql("insert into role_grant (person_id, unit_id, valid_from, granted_at) values (?, ?, ?, now())")
                .params(((Actor.Person) to).id().value(), unit.value(), SINCE)
                .update();
    }

    void revoke(Actor from) {
        sql.sql("delete from role_grant where person_id = ?")
                .params(((Actor.Person) from).id().value())
                .update();
    }

    void leaves(PersonId person) {
        sql.sql("update post set valid_to = ? where person_id = ?")
                .params(LocalDate.of(2021, 1, 1), person.value())
                .update();
    }

    /** For everybody in the two units, at any hour. */
    Draft draft(String text) {
        return new Draft(text, null, null, false, null, Audience.of(Set.of(first, second)), null, null, true);
    }

    /** The same, to be confirmed. */
    Draft asking(String text) {
        return new Draft(text, null, null, true, null, Audience.of(Set.of(first, second)), null, null, true);
    }

    private UnitId unit(String name, UnitId parent, String head) {
        var id = key("insert into unit (code) values (?) returning id", "U%d-%d".formatted(roster, made++));
        sql.sql("""
                insert into unit_version (unit_id, name, folded_name, parent_id, kind, level, head_code, foreign_affairs,
                    valid_from, import_id, carried)
                values (?, ?, ?, ?, 'DIVISION', 'DISTRICT', ?, false, ?, ?, '{}')""")
                .params(Arrays.asList(id, name, name, parent == null ? null : parent.value(), head, SINCE, roster))
                .update();
        return new UnitId(id);
    }

    private PersonId person(String code, UnitId unit) {
        var id = key(
                "insert into person (code, name, folded_name, birth_date, birth_precision, import_id) values (?, ?, ?, '1985-01-01', 'DAY', ?) returning id",
                code,
                "Người thử " + code,
                "nguoi thu " + code,
                roster);
        sql.sql("""
                insert into post (person_id, main, unit_id, title, category, valid_from, import_id, carried)
                values (?, true, ?, 'Chuyên viên', 'CIVIL_SERVANT', ?, ?, '{}')""").params(id, unit.value(), SINCE, roster).update();
        return new PersonId(id);
    }

    private long key(String statement, Object... parameters) {
        return sql.sql(statement).params(parameters).query(Long.class).single();
    }
}
