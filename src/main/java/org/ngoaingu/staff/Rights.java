package org.ngoaingu.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Message;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one question "may A see or do X for B". Staff see themselves; the head of a unit, whom the unit list names, sees
 * all below it and invites them; whom a delegation lends sight of a unit ({@link LentSight}) sees that; an administrator does everything over the units granted; the operator may do all but verify.
 */
@Service
public class Rights {

    private final JdbcClient database;
    private final RoleGrants grants;
    private final Clock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<LentSight> lenders;

    Rights(
            JdbcClient database,
            RoleGrants grants,
            Clock clock,
            AuditTrail audit,
            ApplicationEventPublisher events,
            ObjectProvider<LentSight> lenders) {
        this.database = database;
        this.grants = grants;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
        this.lenders = lenders;
    }

    /** Whether the actor may do this on the day. */
    public sealed interface Answer {

        /** Yes. */
        record Allowed() implements Answer {}

        /** No, and what to say. */
        record Refused(Message why) implements Answer {}

        default boolean isAllowed() {
            return this instanceof Allowed;
        }
    }

    /** May the actor do this for the person, by the person's unit of the day (or the last one before it)? */
    public Answer may(Actor actor, Act act, PersonId whom, LocalDate day) {
        if (!(actor instanceof Actor.Person who)) {
            return ofNobody(act);
        }
        if (who.id().equals(whom)) {
            return act == Act.SEE ? new Answer.Allowed() : refused("rights.not-for-yourself");
        }
        return unitsOf(whom, day).stream().anyMatch(unit -> reaches(who.id(), act, unit, day))
                ? new Answer.Allowed()
                : refused("rights.person-not-yours");
    }

    /** May the actor do this for the unit and all below it? */
    public Answer may(Actor actor, Act act, UnitId unit, LocalDate day) {
        if (!(actor instanceof Actor.Person who)) {
            return ofNobody(act);
        }
        return reaches(who.id(), act, unit, day) ? new Answer.Allowed() : refused("rights.unit-not-yours");
    }

    /** Who is no person of the roster may do everything but answer for somebody's certificate with a name. */
    private static Answer ofNobody(Act act) {
        return act == Act.VERIFY ? refused("rights.verify-by-name") : new Answer.Allowed();
    }

    /** The roles that the person has on the day: everybody in the roster is staff. */
    public List<Held> roles(PersonId who, LocalDate day) {
        return database.sql("""
                        select 'ADMIN', g.unit_id from role_grant g
                        where g.person_id = :who and g.valid_from <= :day and (g.valid_to is null or g.valid_to > :day)
                        union all
                        select 'HEAD', u.unit_id from unit_details(:day) u
                        where u.head_code = (select code from person where id = :who)
                        union all
                        select 'STAFF', s.unit_id from staff_facts(:day) s where s.person_id = :who""")
                .param("who", who.value())
                .param("day", day)
                .query((row, n) -> Held.of(row.getString(1), row.getObject(2, Long.class)))
                .list();
    }

    /** Whether anybody who has a post on the day is an administrator of anything. */
    public boolean hasAdministrator(LocalDate day) {
        return database.sql("""
                        select exists (select from role_grant g join post o on o.person_id = g.person_id
                            where g.valid_from <= :day and (g.valid_to is null or g.valid_to > :day)
                                and o.valid_from <= :day and (o.valid_to is null or o.valid_to > :day))""").param("day", day).query(Boolean.class).single();
    }

    /** The administrators of the person, by the person's unit of the day; the person is none of them. */
    public List<PersonId> administratorsOf(PersonId whom, LocalDate day) {
        return unitsOf(whom, day).stream()
                .flatMap(unit -> administrators(unit, day).stream())
                .filter(administrator -> !administrator.equals(whom))
                .distinct()
                .toList();
    }

    /** How far the actor's rights go on the day. */
    public Reach reach(Actor actor, LocalDate day) {
        if (!(actor instanceof Actor.Person person)) {
            return all(roots(day));
        }
        var held = roles(person.id(), day);
        var roots = roots(day);
        if (held.contains(new Held.AdminOf(null))) {
            return all(roots);
        }
        var administered = new LinkedHashSet<UnitId>();
        var led = new LinkedHashSet<UnitId>();
        for (var role : held) {
            switch (role) {
                case Held.AdminOf admin -> administered.add(Objects.requireNonNull(admin.unit()));
                case Held.HeadOf head -> led.add(head.unit());
                case Held.StaffOf staff -> {}
            }
        }
        var overseen = new LinkedHashSet<>(administered);
        overseen.addAll(led);
        var seen = new LinkedHashSet<>(overseen);
        seen.addAll(lent(person.id(), day));
        return new Reach(
                !roots.isEmpty() && administered.containsAll(roots),
                List.copyOf(administered),
                List.copyOf(overseen),
                List.copyOf(seen));
    }

    private static Reach all(List<UnitId> roots) {
        return new Reach(true, roots, roots, roots);
    }

    private List<UnitId> lent(PersonId who, LocalDate day) {
        return lenders.stream()
                .flatMap(lender -> lender.lent(who, day).stream())
                .toList();
    }

    private List<UnitId> roots(LocalDate day) {
        return database.sql("select unit_id from unit_details(:day) where cardinality(path) = 1")
                .param("day", day)
                .query((row, n) -> new UnitId(row.getLong(1)))
                .list();
    }

    /** Who administers the unit on the day, whoever's grant is nearest to it first; at most 50. */
    public List<PersonId> administrators(UnitId unit, LocalDate day) {
        return database.sql("""
                        select g.person_id from role_grant g
                            left join unit_details(:day) u on u.unit_id = :unit
                        where g.valid_from <= :day and (g.valid_to is null or g.valid_to > :day)
                            and (g.unit_id is null or g.unit_id = any(u.path))
                        group by g.person_id
                        order by max(coalesce(array_position(u.path, g.unit_id), 0)) desc, g.person_id limit 50""")
                .param("day", day)
                .param("unit", unit.value())
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** Everybody who administers anything on the day; at most 1,000. */
    public List<PersonId> administrators(LocalDate day) {
        return database.sql("""
                        select distinct person_id from role_grant
                        where valid_from <= :day and (valid_to is null or valid_to > :day)
                        order by person_id limit 1000""")
                .param("day", day)
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list();
    }

    /**
     * Makes the person an administrator of the unit and all below it from the day on.
     *
     * @param reason why, for the audit trail
     */
    @Transactional
    public Answer grant(Actor actor, PersonId whom, UnitId unit, LocalDate from, String reason) {
        var answer = may(actor, Act.GRANT, unit, from);
        if (answer instanceof Answer.Allowed && !reaches(whom, Act.GRANT, unit, from)) {
            grants.saveAndFlush(new RoleGrant(whom, unit, from, actor, Instants.now(clock)));
            audit.record(actor.named(), "grant", "person:%d unit:%d".formatted(whom.value(), unit.value()), reason);
            events.publishEvent(new RightsChanged(whom));
        }
        return answer;
    }

    /** Takes every grant over exactly this unit from the person, from the day on. */
    @Transactional
    public Answer revoke(Actor actor, PersonId whom, UnitId unit, LocalDate from, String reason) {
        var answer = may(actor, Act.GRANT, unit, from);
        if (answer instanceof Answer.Allowed) {
            var standing = grants.findByPersonIdAndUnitId(whom.value(), unit.value());
            standing.forEach(grant -> grant.revoke(from));
            grants.saveAllAndFlush(standing);
            audit.record(actor.named(), "revoke", "person:%d unit:%d".formatted(whom.value(), unit.value()), reason);
            events.publishEvent(new RightsChanged(whom));
        }
        return answer;
    }

    private boolean reaches(PersonId who, Act act, UnitId unit, LocalDate day) {
        return oversees(who, act, unit, day) || act == Act.SEE && isWithin(unit, lent(who, day), day);
    }

    private boolean isWithin(UnitId unit, List<UnitId> tops, LocalDate day) {
        return !tops.isEmpty()
                && database.sql(
                                "select exists (select from unit_details(:day) u where u.unit_id = :unit and u.path && :tops)")
                        .param("day", day)
                        .param("unit", unit.value())
                        .param("tops", tops.stream().map(UnitId::value).toArray(Long[]::new))
                        .query(Boolean.class)
                        .single();
    }

    private boolean oversees(PersonId who, Act act, UnitId unit, LocalDate day) {
        return database.sql("""
                        select exists (
                            select from role_grant g
                            where g.person_id = :who and g.valid_from <= :day
                                and (g.valid_to is null or g.valid_to > :day)
                                and (g.unit_id is null or g.unit_id in (select unnest(u.path) from unit_details(:day) u
                                    where u.unit_id = :unit)))
                        or :heads and exists (
                            select from unit_details(:day) headed
                                join unit_details(:day) u on headed.unit_id = any(u.path)
                            where u.unit_id = :unit and headed.head_code = (select code from person where id = :who))""")
                .param("who", who.value())
                .param("day", day)
                .param("unit", unit.value())
                .param("heads", act == Act.SEE || act == Act.INVITE)
                .query(Boolean.class)
                .single();
    }

    /** Units of the person's posts on the day, further posts too; without any, the unit of the last one before it. */
    private List<UnitId> unitsOf(PersonId whom, LocalDate day) {
        return database.sql("""
                        select unit_id from post
                        where person_id = :whom and valid_from <= :day and (valid_to is null or valid_to > :day)
                        union all
                        (select unit_id from post where person_id = :whom and valid_from <= :day
                            and not exists (select from post now where now.person_id = :whom
                                and now.valid_from <= :day and (now.valid_to is null or now.valid_to > :day))
                        order by valid_from desc limit 1)""")
                .param("whom", whom.value())
                .param("day", day)
                .query((row, n) -> new UnitId(row.getLong(1)))
                .list();
    }

    private static Answer refused(String key) {
        return new Answer.Refused(Message.of(key));
    }
}
