package org.ngoaingu.console;

import java.time.Clock;
import java.time.LocalDate;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Rights.Answer;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stands before every page. What is refused leaves a trace; a unit or person that is not there and one of somebody
 * else get the same words, so that ids cannot be tried out.
 */
@Component
public class Doorkeeper {

    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Doorkeeper(Rights rights, AuditTrail audit, Clock clock, PlatformTransactionManager transactions) {
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws Refused unless the visitor may do this for the unit and all below it */
    public void pass(Visitor visitor, Act act, UnitId unit) {
        pass(visitor, rights.may(visitor.actor(), act, unit, today()), act + " unit:" + unit.value());
    }

    /** @throws Refused unless the visitor may do this for the person */
    public void pass(Visitor visitor, Act act, PersonId person) {
        pass(visitor, rights.may(visitor.actor(), act, person, today()), act + " person:" + person.value());
    }

    /** @throws Refused unless the visitor administers anything */
    public void administrator(Visitor visitor, String page) {
        if (!visitor.reach().administers()) {
            refuse(visitor, Message.of("console.refused.administrators"), page);
        }
    }

    /** @throws Refused unless the visitor administers everything */
    public void keeper(Visitor visitor, String page) {
        if (!visitor.reach().everything()) {
            refuse(visitor, Message.of("console.refused.keepers"), page);
        }
    }

    /** Whether the visitor may do this for the unit and all below it. */
    public boolean may(Visitor visitor, Act act, UnitId unit) {
        return rights.may(visitor.actor(), act, unit, today()).isAllowed();
    }

    /** Whether the visitor may do this for the person. */
    public boolean may(Visitor visitor, Act act, PersonId person) {
        return rights.may(visitor.actor(), act, person, today()).isAllowed();
    }

    /** Notes that the visitor looked at somebody else, or at a list of them. */
    public void looked(Visitor visitor, String act, String subject) {
        transaction.executeWithoutResult(status -> audit.record(visitor.actor().named(), act, subject, null));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private void pass(Visitor visitor, Answer answer, String subject) {
        if (answer instanceof Answer.Refused refused) {
            refuse(visitor, refused.why(), subject);
        }
    }

    private void refuse(Visitor visitor, Message why, String subject) {
        looked(visitor, "refuse-page", subject);
        throw new Refused(why);
    }
}
