package org.ngoaingu.assistant.account;

import java.util.List;
import org.ngoaingu.account.Administrators;
import org.ngoaingu.account.LinkedChats;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.staff.PersonId;
import org.springframework.stereotype.Component;

/** The buttons about accounts, of those who are linked: {@code a:ID:CHOICE}. The id came over the wire. */
@Component
class AccountChoices implements ChoiceVerb {

    static final String OWNER = "a";
    static final String UNDO = "undo";
    static final String INVITE = "invite";
    static final String DISMISS = "dismiss";

    private final ConsentChoices consent;
    private final LinkingReplies replies;
    private final LinkedChats linkedChats;
    private final Administrators administrators;
    private final InvitationReplies invitations;
    private final MyDataChoices myData;

    AccountChoices(
            ConsentChoices consent,
            LinkingReplies replies,
            LinkedChats linkedChats,
            Administrators administrators,
            InvitationReplies invitations,
            MyDataChoices myData) {
        this.consent = consent;
        this.replies = replies;
        this.linkedChats = linkedChats;
        this.administrators = administrators;
        this.invitations = invitations;
        this.myData = myData;
    }

    static Choice choice(String id, String choice, String label) {
        return new Choice(OWNER + ":" + id + ":" + choice, label);
    }

    /** The number in a button; one that cannot be read is nobody's. */
    static long number(String id) {
        return WireKey.of(id).orElse(-1L);
    }

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        var sender = chosen.sender();
        return switch (chosen.choice()) {
            case UNDO -> undo(sender, number(chosen.id()));
            case INVITE -> List.of(invitations.invite(sender, new PersonId(number(chosen.id()))));
            case DISMISS -> dismiss(sender, new PersonId(number(chosen.id())));
            default ->
                consent.choose(sender, chosen.id(), chosen.choice())
                        .orElseGet(() -> myData.choose(sender, chosen.id(), chosen.choice()));
        };
    }

    private List<Reply> undo(Inbound sender, long consentId) {
        var undone = sender.person() != null && linkedChats.undo(sender.person(), consentId);
        return replies.say(sender.chat(), undone ? "account.link.undone" : "account.link.not-undone");
    }

    private List<Reply> dismiss(Inbound sender, PersonId whom) {
        var who = sender.who();
        var dismissed = who != null && administrators.dismiss(who, whom, "appointed by mistake");
        return replies.say(sender.chat(), dismissed ? "account.appoint.undone" : "account.appoint.not-undone");
    }
}
