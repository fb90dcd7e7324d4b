package org.ngoaingu.assistant.roster;

import java.util.List;
import java.util.Map;
import org.ngoaingu.assistant.roster.ChatImport.State;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Lane;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rosters;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/**
 * When many people are missing in a roster, another administrator confirms their number before it is taken; where no
 * other is linked, the same one a second time.
 */
@Component
class SecondAdministrator {

    private final ImportDesk desk;
    private final ImportCard card;
    private final Rosters rosters;
    private final Staff staff;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Texts texts;

    SecondAdministrator(
            ImportDesk desk,
            ImportCard card,
            Rosters rosters,
            Staff staff,
            Outbox outbox,
            AuditTrail audit,
            Texts texts) {
        this.desk = desk;
        this.card = card;
        this.rosters = rosters;
        this.staff = staff;
        this.outbox = outbox;
        this.audit = audit;
        this.texts = texts;
    }

    /** Others who could confirm: linked, and with a right over all that it touches. */
    List<PersonId> candidates(ChatImport one) {
        return desk.others(one).stream()
                .filter(person -> rosters.mayCommit(new Actor.Person(person), one.dryRun()))
                .toList();
    }

    Reply ask(ChatImport one) {
        var asked = candidates(one);
        if (asked.isEmpty()) {
            return desk.save(one, card.alone(one));
        }
        one.askAnother();
        asked.forEach(person -> outbox.notify(
                person, card.toConfirm(one, name(one)), "import-second:%d:%d".formatted(one.id(), person.value())));
        return desk.save(one, card.waiting(one, asked.size()));
    }

    private String name(ChatImport one) {
        return one.sender() instanceof Actor.Person person
                ? staff.name(person.id())
                : texts.say(one.language(), Message.of("chatImport.firstAdministrator"));
    }

    List<Reply> decides(Chosen chosen) {
        var who = chosen.sender().who();
        var found = desk.find(chosen.id());
        if (who == null || found.isEmpty() || who.equals(found.get().sender()) || !desk.mayImport(who)) {
            return said(chosen, "chatImport.notYours");
        }
        var one = found.get();
        if (one.state() != State.CONFIRMING) {
            return said(chosen, "chatImport.late." + one.state());
        }
        if (!rosters.mayCommit(who, one.dryRun())) {
            return said(chosen, "chatImport.notToConfirm");
        }
        if (chosen.choice().equals(ImportCard.DECLINE)) {
            audit.record(who.named(), "decline-import", subject(one), null);
            one.fail();
            outbox.write(
                    one.chat(), desk.save(one, card.failed(one, Message.of("chatImport.declined"))), Lane.NOTICE, null);
            return said(chosen, "chatImport.youDeclined");
        }
        audit.record(who.named(), "confirm-import", subject(one), null);
        one.commit();
        outbox.write(one.chat(), desk.work(one), Lane.NOTICE, null);
        return said(chosen, "chatImport.youConfirmed");
    }

    private static String subject(ChatImport one) {
        return "import:" + one.dryRun().value();
    }

    private List<Reply> said(Chosen chosen, String key) {
        return List.of(Reply.of(texts.say(chosen.sender().language(), key, Map.of())));
    }
}
