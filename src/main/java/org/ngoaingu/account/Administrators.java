package org.ngoaingu.account;

import java.time.Clock;
import java.time.LocalDate;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Rights.Answer;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffFacts;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes people administrators (quản trị viên) of their whole authority. */
@Service
public class Administrators {

    private final Rights rights;
    private final Staff staff;
    private final Invitations invitations;
    private final Clock clock;

    Administrators(Rights rights, Staff staff, Invitations invitations, Clock clock) {
        this.rights = rights;
        this.staff = staff;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** What came of an appointment. */
    public sealed interface Appointed {

        /**
         * The person is administrator of the unit and all below it.
         *
         * @param facts of the person today
         * @param invitation to pass on; the person may have a chat already
         */
        record Done(StaffFacts facts, UnitId unit, Issued.Code invitation) implements Appointed {}

        /** Nobody was appointed, and what to say. */
        record Refused(Message why) implements Appointed {}
    }

    /**
     * Makes the person administrator of the unit at the top of theirs, and of all below it.
     *
     * @param reason for the audit trail
     */
    @Transactional
    public Appointed appoint(Actor actor, PersonId whom, String reason) {
        var today = LocalDate.now(clock);
        var facts = staff.facts(whom, today);
        if (facts.isEmpty()) {
            return new Appointed.Refused(Message.of("account.invite.no-post"));
        }
        var top = facts.get().unitPath().getFirst();
        if (rights.may(actor, Act.GRANT, top, today) instanceof Answer.Refused refused) {
            return new Appointed.Refused(refused.why());
        }
        return switch (invitations.invite(actor, whom)) {
            case Issued.Refused refused -> new Appointed.Refused(refused.why());
            case Issued.Code code -> {
                rights.grant(actor, whom, top, today, reason);
                yield new Appointed.Done(facts.get(), top, code);
            }
        };
    }

    /** Takes that back: the right and the open invitation. */
    @Transactional
    public boolean dismiss(Actor actor, PersonId whom, String reason) {
        var today = LocalDate.now(clock);
        var revoked = staff.facts(whom, today)
                .map(facts -> facts.unitPath().getFirst())
                .filter(top -> rights.revoke(actor, whom, top, today, reason).isAllowed())
                .isPresent();
        if (revoked) {
            invitations.cancel(whom);
        }
        return revoked;
    }
}
