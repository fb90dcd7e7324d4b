package org.ngoaingu.account;

import java.util.UUID;
import org.ngoaingu.account.Consent.End;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes chats away again from whom they are linked to. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LinkedChats {

    private final Chats chats;
    private final WebChats webChats;
    private final Consents consents;
    private final InvitationRows invitations;
    private final AuditTrail audit;

    LinkedChats(Chats chats, WebChats webChats, Consents consents, InvitationRows invitations, AuditTrail audit) {
        this.chats = chats;
        this.webChats = webChats;
        this.consents = consents;
        this.invitations = invitations;
        this.audit = audit;
    }

    /**
     * Undoes a link of the person that another chat of theirs was told of.
     *
     * @return false when it was not theirs or does not stand any more
     */
    public boolean undo(PersonId who, long consent) {
        var standing = consents.standing(consent).filter(given -> given.person() == who.value());
        standing.ifPresent(given -> {
            consents.end(consent, End.UNDONE);
            if (given.browsers().isEmpty()) {
                chats.give(given.chat(), null);
            } else {
                webChats.close(given.browsers());
            }
            record(new Actor.Person(who), "undo-link", who, given.chat());
        });
        return standing.isPresent();
    }

    /** Takes one chat away at the person's wish; false when it is not theirs. */
    public boolean revoke(PersonId who, ChatId chat) {
        var theirs = chats.find(chat).filter(it -> who.equals(it.person()));
        theirs.ifPresent(it -> {
            take(it, End.REVOKED);
            record(new Actor.Person(who), "revoke-chat", who, chat);
        });
        return theirs.isPresent();
    }

    /** Takes the chat away from one browser at the person's wish; false when it is not theirs. */
    public boolean revokeBrowser(PersonId who, UUID browser) {
        var revoked = webChats.revoke(who, browser);
        if (revoked) {
            audit.record(new Actor.Person(who).named(), "revoke-browser", "person:" + who.value(), null);
        }
        return revoked;
    }

    /** The person withdraws consent: all chats are taken away, and no open invitation is left. */
    public void withdraw(PersonId who) {
        invitations.drop(who.value());
        chats.of(who).forEach(chat -> take(chat, End.WITHDRAWN));
        audit.record(new Actor.Person(who).named(), "withdraw-consent", "person:" + who.value(), null);
    }

    /** The account of the first administrator withdraws, in this chat. */
    public void withdrawFirstAdministrator(Chat chat) {
        take(chat, End.WITHDRAWN);
        audit.record(
                new Actor.FirstAdministrator().named(),
                "withdraw-consent",
                "chat:" + chat.id().value(),
                null);
    }

    private void take(Chat chat, End end) {
        consents.end(chat.id(), end);
        chats.give(chat.id(), null);
    }

    private void record(Actor by, String act, PersonId whom, ChatId chat) {
        audit.record(by.named(), act, "person:%d chat:%s".formatted(whom.value(), chat.value()), null);
    }
}
