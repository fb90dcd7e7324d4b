package org.ngoaingu.assistant.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Lane;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.DirectWords;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.RosterCommitted;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** To the account of the first administrator a staff code says whom to appoint; it is asked for one after an import. */
@Component
class FirstAdministratorWords implements DirectWords {

    private final Appoint appoint;
    private final Start start;
    private final Staff staff;
    private final Rights rights;
    private final Chats chats;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    FirstAdministratorWords(
            Appoint appoint,
            Start start,
            Staff staff,
            Rights rights,
            Chats chats,
            Outbox outbox,
            Texts texts,
            Clock clock) {
        this.appoint = appoint;
        this.start = start;
        this.staff = staff;
        this.rights = rights;
        this.chats = chats;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<List<Reply>> take(Inbound message) {
        if (!(message.who() instanceof Actor.FirstAdministrator)
                || message.text().isBlank()) {
            return Optional.empty();
        }
        return staff.find(new StaffCode(message.text()))
                .map(person -> appoint.appoint(message, message.text(), LocalDate.now(clock)))
                .or(() -> TypedCode.in(message.text()).map(code -> start.start(message, code)));
    }

    @EventListener
    void ask(RosterCommitted committed) {
        if (rights.hasAdministrator(LocalDate.now(clock))) {
            return;
        }
        for (var chat : chats.ofFirstAdministrator()) {
            var reply = new Reply(
                    texts.say(chat.language(), "account.appoint.after-import", Map.of()),
                    List.of(StartChoice.flow(
                            "appoint", texts.say(chat.language(), "account.appoint.button", Map.of()))));
            outbox.write(chat.id(), reply, Lane.NOTICE, "appoint:" + committed.id() + ":" + chat.id());
        }
    }
}
