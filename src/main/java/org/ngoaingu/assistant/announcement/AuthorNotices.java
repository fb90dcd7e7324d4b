package org.ngoaingu.assistant.announcement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ngoaingu.announcement.AnnouncementView;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Lane;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** Writes to who answers for an announcement: its author, and who resumed it. */
@Component
class AuthorNotices {

    /** Reads what it shows to people who were the ones to send it, also when they may not any more. */
    private static final Actor READER = new Actor.Operator();

    private final Chats chats;
    private final Outbox outbox;
    private final AnnouncementCard card;
    private final BroadcastWords words;

    AuthorNotices(Chats chats, Outbox outbox, AnnouncementCard card, BroadcastWords words) {
        this.chats = chats;
        this.outbox = outbox;
        this.card = card;
        this.words = words;
    }

    /** A word that is new to them with what can be done, and the state where it stands. @param key of the word */
    void tell(AnnouncementView it, String key) {
        for (var chat : chats(it)) {
            var state = card.of(it, it.author(), chat.language());
            outbox.write(chat.id(), new Reply(words.say(chat.language(), key), state.choices()), Lane.NOTICE, null);
            outbox.write(chat.id(), state, Lane.NOTICE, null);
        }
    }

    /** The card of the run has nothing more to press. */
    void close(AnnouncementView it) {
        for (var chat : chats(it)) {
            var last = words.head(it, chat.language()) + "\n" + words.title(it, chat.language());
            outbox.write(chat.id(), Reply.of(last).on(BroadcastWords.card(it.id())), Lane.REPLY, null);
        }
    }

    /** The report, which is new to them the first time. */
    void report(AnnouncementView it) {
        close(it);
        chats(it).forEach(chat -> outbox.write(chat.id(), card.of(it, READER, chat.language()), Lane.NOTICE, null));
    }

    /** The card as it is now, without a word. @return what it says */
    String show(AnnouncementView it, String shownBefore) {
        var shown = new StringBuilder();
        for (var chat : chats(it)) {
            shown.append(said(it, chat));
        }
        if (!shown.toString().equals(shownBefore)) {
            chats(it).forEach(chat -> outbox.write(chat.id(), reply(it, chat), Lane.REPLY, null));
        }
        return shown.toString();
    }

    private String said(AnnouncementView it, Chat chat) {
        return reply(it, chat).text();
    }

    private Reply reply(AnnouncementView it, Chat chat) {
        return card.of(it, READER, chat.language());
    }

    private List<Chat> chats(AnnouncementView it) {
        return Stream.of(it.author(), it.responsible())
                .distinct()
                .flatMap(who -> chat(who).stream())
                .toList();
    }

    private Optional<Chat> chat(Actor who) {
        return switch (who) {
            case Actor.Person person -> chats.preferred(person.id());
            case Actor.FirstAdministrator first ->
                chats.ofFirstAdministrator().stream().findFirst();
            case Actor.Operator operator -> Optional.empty();
        };
    }
}
