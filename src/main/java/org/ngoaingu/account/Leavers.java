package org.ngoaingu.account;

import java.time.Clock;
import java.time.LocalDate;
import org.ngoaingu.account.Consent.End;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.staff.ImportUndone;
import org.ngoaingu.staff.RosterCommitted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Cuts off whoever has no post any more: chats, browsers, open invitations. At the end of the transaction of an import,
 * so that nobody is heard after it; and each minute, since posts also end by their day.
 */
@Component
class Leavers {

    private final Chats chats;
    private final Consents consents;
    private final InvitationRows invitations;
    private final AuditTrail audit;
    private final Clock clock;

    Leavers(Chats chats, Consents consents, InvitationRows invitations, AuditTrail audit, Clock clock) {
        this.chats = chats;
        this.consents = consents;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void after(RosterCommitted committed) {
        cutOff();
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void after(ImportUndone undone) {
        cutOff();
    }

    @Transactional
    void cutOff() {
        var today = LocalDate.now(clock);
        for (var chat : chats.ofThoseWhoLeft(today)) {
            var person = chats.find(chat).orElseThrow().person();
            consents.end(chat, End.LEFT);
            chats.give(chat, null);
            audit.record(
                    "system",
                    "cut-off",
                    "person:%s chat:%s".formatted(person == null ? "" : person.value(), chat.value()),
                    null);
        }
        invitations.dropOfThoseWhoLeft(today);
    }
}
