package org.ngoaingu.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.staff.roster.Phones;
import org.ngoaingu.staff.roster.Titles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People and what is known of them on any day (hồ sơ cán bộ, công chức, viên chức). */
@Service
public class Staff {

    private final JdbcClient database;

    Staff(JdbcClient database) {
        this.database = database;
    }

    public Optional<PersonId> find(StaffCode code) {
        return database.sql("select id from person where code = :code")
                .param("code", code.value())
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    /** People of this name, tones and case aside; at most 50, since names repeat. */
    public List<PersonId> named(Folded name) {
        return database.sql("select id from person where folded_name = :name order by code limit 50")
                .param("name", name.value())
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** The person's facts by the main post of the day; empty when there was none on it. */
    @Transactional(readOnly = true)
    public Optional<StaffFacts> facts(PersonId person, LocalDate day) {
        return database.sql("select s.* from staff_details(:day, :person) s")
                .param("day", day)
                .param("person", person.value())
                .query((row, n) -> new FactsRow(row, day, new Sources(database)).facts())
                .optional();
    }

    /** The person's facts by the main post of the day; empty when the code is unknown or there was no post. */
    @Transactional(readOnly = true)
    public Optional<StaffFacts> facts(StaffCode code, LocalDate day) {
        return find(code).flatMap(person -> facts(person, day));
    }

    /** The person's phone number as of the day; empty when there was no post. */
    @Transactional(readOnly = true)
    public Optional<Fact<String>> phone(PersonId person, LocalDate day) {
        return database.sql("select s.* from staff_details(:day, :person) s")
                .param("day", day)
                .param("person", person.value())
                .query((row, n) -> new FactsRow(row, day, new Sources(database)).phone())
                .optional();
    }

    /** Whether the person has a main post on the day; the same as having facts, and quicker. */
    public boolean isServing(PersonId person, LocalDate day) {
        return serving(Set.of(person), day).contains(person);
    }

    /** Those of the people who have a main post on the day. */
    public Set<PersonId> serving(Collection<PersonId> people, LocalDate day) {
        return database.sql("""
                        select o.person_id from post o
                        where o.person_id = any(:people) and o.main
                            and o.valid_from <= :day and (o.valid_to is null or o.valid_to > :day)
                            and not exists (select from correction c where c.person_id = o.person_id
                                and c.fact = 'POST_END' and c.valid_from <= :day
                                and (c.valid_to is null or c.valid_to > :day))""")
                .param("day", day)
                .param("people", keys(people))
                .query((row, n) -> new PersonId(row.getLong(1)))
                .set();
    }

    /** The first day for which there is data about the person; empty when there is none at all. */
    public Optional<LocalDate> firstDay(PersonId person) {
        return database.sql("select min(valid_from) from post where person_id = :person and main")
                .param("person", person.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The code and name by which people know the person. */
    public Optional<Known> known(PersonId person) {
        return database.sql("select code, name from person where id = :person")
                .param("person", person.value())
                .query((row, n) -> new Known(
                        new StaffCode(Objects.requireNonNull(row.getString(1))),
                        Objects.requireNonNull(row.getString(2))))
                .optional();
    }

    /** The name by which people know the person; empty for nobody known. */
    public String name(PersonId person) {
        return known(person).map(Known::name).orElse("");
    }

    /**
     * Everybody with a main post on the day who has this telephone number, however the number is written. The same number
     * may stand with several people.
     */
    @Transactional(readOnly = true)
    public List<PersonId> withPhone(String phone, LocalDate day) {
        var number = Phones.of(phone);
        if (number == null) {
            return List.of();
        }
        return database
                .sql("""
                        select p.id, coalesce(c.phone, p.phone) from person p
                            left join person_corrections(:day) c on c.person_id = p.id
                        where right(regexp_replace(coalesce(c.phone, p.phone), '\\D', '', 'g'), 7) = right(:number, 7)
                        order by p.id limit 50""")
                .param("day", day)
                .param("number", number)
                .query((row, n) -> number.equals(Phones.of(row.getString(2))) ? row.getLong(1) : 0)
                .list()
                .stream()
                .filter(id -> id != 0)
                .map(PersonId::new)
                .filter(person -> facts(person, day).isPresent())
                .toList();
    }

    /** These people as a list shows them, with their main posts of the day, by unit and code. */
    public List<Listed> listed(Collection<PersonId> people, LocalDate day) {
        return database.sql("""
                        select * from staff_details(:day) s where s.person_id = any(:people)
                        order by s.path, s.unit_code, s.code""")
                .param("day", day)
                .param("people", keys(people))
                .query((row, n) -> new Listed(
                        new PersonId(row.getLong("person_id")),
                        new StaffCode(Objects.requireNonNull(row.getString("code"))),
                        Objects.requireNonNull(row.getString("name")),
                        new UnitId(row.getLong("unit_id")),
                        Objects.requireNonNull(row.getString("unit_name")),
                        row.getString("title")))
                .list();
    }

    /** Whether a title is a leading one (lãnh đạo, quản lý) by the list of domain 4.3; absent when no list knows it. */
    public static @Nullable Boolean leads(String title) {
        return Titles.saysManager(title);
    }

    private static Long[] keys(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(Long[]::new);
    }

    /** How people know a person. */
    public record Known(StaffCode code, String name) {}

    /** A person in a list of people. */
    public record Listed(
            PersonId person,
            StaffCode code,
            String name,
            UnitId unit,
            String unitName,
            @Nullable String title) {}
}
