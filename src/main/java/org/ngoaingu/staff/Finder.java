package org.ngoaingu.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ngoaingu.platform.Folded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people and units by code or name, tones and case aside, among those whom somebody may see: what lies outside is
 * not found, so that names cannot be tried out.
 */
@Service
@Transactional(readOnly = true)
public class Finder {

    private final JdbcClient database;
    private final Staff staff;
    private final Rights rights;

    Finder(JdbcClient database, Staff staff, Rights rights) {
        this.database = database;
        this.staff = staff;
        this.rights = rights;
    }

    /** One of the people found, with the unit of the day's main post. */
    public record Entry(PersonId person, StaffCode code, String name, String unitName) {}

    /**
     * The person of this code, else those of this name, else those whose names hold these words.
     *
     * @param most how many are given
     */
    public List<Entry> people(Actor actor, String codeOrName, LocalDate day, int most) {
        if (codeOrName.isBlank()) {
            return List.of();
        }
        var coded = staff.find(new StaffCode(codeOrName))
                .filter(person -> rights.may(actor, Act.SEE, person, day).isAllowed())
                .flatMap(person -> entry(person, day));
        if (coded.isPresent()) {
            return List.of(coded.get());
        }
        var name = Folded.of(codeOrName);
        var found = name.isEmpty() ? List.<Entry>of() : named(actor, name, day, most);
        var exact = found.stream()
                .filter(entry -> Folded.of(entry.name()).equals(name))
                .toList();
        return exact.isEmpty() ? found : exact;
    }

    private Optional<Entry> entry(PersonId person, LocalDate day) {
        var unit = staff.facts(person, day).map(StaffFacts::unitName).orElse("");
        return staff.known(person).map(known -> new Entry(person, known.code(), known.name(), unit));
    }

    private List<Entry> named(Actor actor, Folded name, LocalDate day, int most) {
        var reach = rights.reach(actor, day);
        return database.sql("""
                        select s.person_id, s.code, s.name, s.unit_name
                        from staff_details(:day) s join person p on p.id = s.person_id
                        where ' ' || p.folded_name || ' ' like '% ' || :name || ' %'
                            and (:everything or s.person_id = :who or s.path && :units)
                        order by p.folded_name = :name desc, p.folded_name, s.code limit :most""")
                .param("day", day)
                .param("name", name.value())
                .param("everything", reach.everything())
                .param("who", actor instanceof Actor.Person who ? who.id().value() : -1)
                .param("units", keys(reach))
                .param("most", most)
                .query((row, n) -> new Entry(
                        new PersonId(row.getLong(1)),
                        new StaffCode(Objects.requireNonNull(row.getString(2))),
                        Objects.requireNonNull(row.getString(3)),
                        Objects.requireNonNull(row.getString(4))))
                .list();
    }

    /** The unit of this code, else those of this name, else those whose names hold these words. */
    public List<Unit> units(Actor actor, String codeOrName, LocalDate day, int most) {
        var reach = rights.reach(actor, day);
        var name = Folded.of(codeOrName);
        var found = database.sql("""
                        select u.* from unit_details(:day) u
                        where (lower(u.code) = lower(:code)
                                or :name <> '' and ' ' || u.folded_name || ' ' like '% ' || :name || ' %')
                            and (:everything or u.path && :units)
                        order by lower(u.code) = lower(:code) desc, u.folded_name = :name desc, cardinality(u.path), u.code
                        limit :most""")
                .param("day", day)
                .param("code", codeOrName.strip())
                .param("name", name.value())
                .param("everything", reach.everything())
                .param("units", keys(reach))
                .param("most", most)
                .query((row, n) -> Units.unit(row))
                .list();
        if (!found.isEmpty() && found.getFirst().code().equalsIgnoreCase(codeOrName.strip())) {
            return found.subList(0, 1);
        }
        var exact = found.stream()
                .filter(unit -> Folded.of(unit.name()).equals(name))
                .toList();
        return exact.isEmpty() ? found : exact;
    }

    /** The units of these words; without words, the actor's own. */
    public List<Unit> unitsAsked(Actor actor, String codeOrName, LocalDate day, int most) {
        return codeOrName.isBlank() ? unitsOf(actor, day, most) : units(actor, codeOrName, day, most);
    }

    /** The units that the actor leads or administers, or was lent sight of; the roots for who may see all. */
    public List<Unit> unitsOf(Actor actor, LocalDate day, int most) {
        var reach = rights.reach(actor, day);
        return database.sql("""
                        select u.* from unit_details(:day) u
                        where u.unit_id = any(:units)
                        order by cardinality(u.path), u.code limit :most""")
                .param("day", day)
                .param("units", keys(reach))
                .param("most", most)
                .query((row, n) -> Units.unit(row))
                .list();
    }

    private static Long[] keys(Reach reach) {
        return reach.seen().stream().map(UnitId::value).toArray(Long[]::new);
    }
}
