package org.ngoaingu.digest;

import java.time.LocalDate;
import java.util.List;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * To whom overseers delegate a digest, for some days: the delegate gets it and sees what is behind it
 * ({@link DelegatedSight}), and may do nothing more. It holds only as long as the one who gave it oversees the unit.
 */
@Service
public class Delegations {

    /** That one person may have given at once. */
    static final int MOST = 10;

    /** Days that one may last at most. */
    static final int LONGEST = 366;

    private final JdbcClient sql;
    private final Rights rights;
    private final AuditTrail audit;

    Delegations(JdbcClient sql, Rights rights, AuditTrail audit) {
        this.sql = sql;
        this.rights = rights;
        this.audit = audit;
    }

    /** What became of a wish. */
    public sealed interface Given {

        record Done(Delegation delegation) implements Given {}

        record Refused(Message why) implements Given {}
    }

    /** Delegates the digest of a unit that the actor oversees to one of the actor's people. */
    @Transactional
    public Given give(Actor.Person actor, UnitId unit, PersonId to, LocalDate first, LocalDate last, LocalDate today) {
        if (!rights.reach(actor, today).overseen().contains(unit)) {
            return refused("digest.delegation.unit-not-yours");
        } else if (!rights.may(actor, Act.INVITE, to, today).isAllowed()) {
            return refused("digest.delegation.not-one-of-yours");
        } else if (last.isBefore(first) || last.isBefore(today) || last.isAfter(first.plusDays(LONGEST))) {
            return refused("digest.delegation.days");
        } else if (of(actor.id(), today).size() >= MOST) {
            return refused("digest.delegation.too-many");
        }
        var id = sql.sql("""
                        insert into digest_delegation (unit_id, delegator_id, delegate_id, first_day, last_day)
                        values (:unit, :from, :to, :first, :last) returning id""")
                .param("unit", unit.value())
                .param("from", actor.id().value())
                .param("to", to.value())
                .param("first", first)
                .param("last", last)
                .query(Long.class)
                .single();
        audit.record(
                actor.named(),
                "delegate-digest",
                "person:%d unit:%d delegation:%d".formatted(to.value(), unit.value(), id),
                null);
        return new Given.Done(new Delegation(id, unit, to, first, last));
    }

    /** Takes back one of the actor's own from today on; false for any other. */
    @Transactional
    public boolean takeBack(Actor.Person actor, long id, LocalDate today) {
        var back = sql.sql("""
                        update digest_delegation set ended_on = :today
                        where id = :id and delegator_id = :from and ended_on is null and last_day >= :today""")
                        .param("today", today)
                        .param("id", id)
                        .param("from", actor.id().value())
                        .update()
                == 1;
        if (back) {
            audit.record(actor.named(), "take-back-digest", "delegation:" + id, null);
        }
        return back;
    }

    /** Those that the person gave and that have not ended, the nearest first. */
    public List<Delegation> of(PersonId delegator, LocalDate today) {
        return sql.sql("""
                        select id, unit_id, delegate_id, first_day, last_day from digest_delegation
                        where delegator_id = :from and last_day >= :today and (ended_on is null or ended_on > :today)
                        order by first_day, id""")
                .param("from", delegator.value())
                .param("today", today)
                .query((row, n) -> new Delegation(
                        row.getLong(1),
                        new UnitId(row.getLong(2)),
                        new PersonId(row.getLong(3)),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    private static Given refused(String key) {
        return new Given.Refused(Message.of(key));
    }
}
