package org.ngoaingu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.ngoaingu.account.Sheets.Sheet;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Rights.Answer;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations (thư mời) by which people link their chats: who gets one, and who is linked already. */
@Service
public class Invitations {

    /** How long an invitation can be used. */
    static final Duration LIFETIME = Duration.ofDays(14);

    /** How long one can be used that somebody made for a further device of the own. */
    static final Duration OWN_DEVICE = Duration.ofMinutes(10);

    /** How long one can be used that goes to a person's own e-mail address. */
    public static final Duration BY_MAIL = Duration.ofDays(3);

    /** Sheets made at a time. */
    static final int MOST_SHEETS = 2_000;

    private final JdbcClient database;
    private final InvitationRows rows;
    private final Rights rights;
    private final Staff staff;
    private final AuditTrail audit;
    private final Clock clock;

    Invitations(JdbcClient database, InvitationRows rows, Rights rights, Staff staff, AuditTrail audit, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.rights = rights;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes an invitation for the person, in place of an older one. For oneself it opens a further device. */
    @Transactional
    public Issued invite(Actor actor, PersonId whom) {
        var today = LocalDate.now(clock);
        var own = actor instanceof Actor.Person person && person.id().equals(whom);
        if (!own && rights.may(actor, Act.INVITE, whom, today) instanceof Answer.Refused refused) {
            audit.record(actor.named(), "refuse-invite", "person:" + whom.value(), null);
            return new Issued.Refused(refused.why());
        }
        if (staff.facts(whom, today).isEmpty()) {
            return new Issued.Refused(Message.of("account.invite.no-post"));
        }
        audit.record(actor.named(), "invite", "person:" + whom.value(), null);
        return rows.issue(actor, whom.value(), own ? OWN_DEVICE : LIFETIME);
    }

    /** The same for a further device, to go to the person's own e-mail address. */
    @Transactional
    public Issued byMail(PersonId whom) {
        if (staff.facts(whom, LocalDate.now(clock)).isEmpty()) {
            return new Issued.Refused(Message.of("account.invite.no-post"));
        }
        var self = new Actor.Person(whom);
        audit.record(self.named(), "invite", "person:" + whom.value(), "by e-mail");
        return rows.issue(self, whom.value(), BY_MAIL);
    }

    void cancel(PersonId whom) {
        rows.drop(whom.value());
    }

    /** Makes invitations for all people with a post in the unit or below it today who are not linked. */
    @Transactional
    public Sheets sheets(Actor actor, UnitId unit) {
        var today = LocalDate.now(clock);
        if (rights.may(actor, Act.INVITE, unit, today) instanceof Answer.Refused refused) {
            audit.record(actor.named(), "refuse-invite", "unit:" + unit.value(), null);
            return new Sheets.Refused(refused.why());
        }
        var people = notLinked(unit, today);
        var now = people.stream().limit(MOST_SHEETS).toList();
        var sheets =
                staff.listed(now, today).stream().map(one -> sheet(actor, one)).toList();
        return new Sheets.Made(sheets, people.size() <= MOST_SHEETS);
    }

    private Sheet sheet(Actor actor, Staff.Listed one) {
        audit.record(actor.named(), "invite", "person:" + one.person().value(), null);
        var invitation = rows.issue(actor, one.person().value(), LIFETIME);
        return new Sheet(one.person(), one.code(), one.name(), one.unit(), one.unitName(), one.title(), invitation);
    }

    /** How many are linked, of the unit with all below it and of each unit right below it with all below that. */
    public List<Coverage> coverage(UnitId unit, LocalDate day) {
        return coverage("top.unit_id = any(:units) or top.parent_id = any(:units)", List.of(unit), day);
    }

    /** How many are linked, of each of the units with all below it, in their order. */
    public List<Coverage> coverage(List<UnitId> units, LocalDate day) {
        return coverage("top.unit_id = any(:units)", units, day);
    }

    private List<Coverage> coverage(String wanted, List<UnitId> units, LocalDate day) {
        return database.sql("""
                        with unit as (select * from unit_facts(:day)), linked as (select person_id from linked_people())
                        select top.unit_id, top.code, top.name, count(s.person_id) as of, count(l.person_id) as linked
                        from unit top
                            left join unit below on top.unit_id = any(below.path)
                            left join staff_facts(:day) s on s.unit_id = below.unit_id
                            left join linked l on l.person_id = s.person_id
                        where %s
                        group by top.unit_id, top.code, top.name, cardinality(top.path)
                        order by array_position(:units, top.unit_id), cardinality(top.path), top.code""".formatted(wanted))
                .param("day", day)
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .query((row, n) -> new Coverage(
                        new UnitId(row.getLong("unit_id")),
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("linked"),
                        row.getInt("of")))
                .list();
    }

    /** One more than are made at a time, so that it shows when there are more. Locks go in this order. */
    private List<PersonId> notLinked(UnitId unit, LocalDate day) {
        return database.sql("""
                        select s.person_id from staff_facts(:day) s join unit_facts(:day) u on u.unit_id = s.unit_id
                        where :unit = any(u.path)
                            and not exists (select from linked_people() l where l.person_id = s.person_id)
                        order by s.person_id limit :most""")
                .param("day", day)
                .param("unit", unit.value())
                .param("most", MOST_SHEETS + 1)
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list();
    }
}
