package org.ngoaingu.assistant.account;

import java.util.List;
import java.util.Map;
import org.ngoaingu.account.LinkingStep;
import org.ngoaingu.account.LinkingStep.AskConsent;
import org.ngoaingu.account.LinkingStep.Linked;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Lane;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** Words each step of linking a chat, in the chat's language. */
@Component
class LinkingReplies {

    private final Texts texts;
    private final Chats chats;
    private final Outbox outbox;
    private final Staff staff;
    private final Notices notices;

    LinkingReplies(Texts texts, Chats chats, Outbox outbox, Staff staff, Notices notices) {
        this.texts = texts;
        this.chats = chats;
        this.outbox = outbox;
        this.staff = staff;
        this.notices = notices;
    }

    /** How a stranger links. */
    List<Reply> howTo(ChatId id) {
        var chat = chats.find(id).orElseThrow();
        return List.of(howTo(chat, text(chat, "account.link.how-to", Map.of())));
    }

    List<Reply> say(ChatId chat, String key) {
        return List.of(Reply.of(text(chats.find(chat).orElseThrow(), key, Map.of())));
    }

    List<Reply> of(ChatId id, LinkingStep step) {
        var chat = chats.find(id).orElseThrow();
        return switch (step) {
            case AskConsent ask -> List.of(consent(chat, ask));
            case LinkingStep.AskBirthYear ask ->
                List.of(Reply.of(text(chat, "account.link.birth-year", Map.of("left", ask.triesLeft()))));
            case LinkingStep.Refused refused ->
                List.of(
                        chat.owner() == null
                                ? howTo(chat, texts.say(chat.language(), refused.why()))
                                : Reply.of(texts.say(chat.language(), refused.why())));
            case Linked linked -> linked(chat, linked);
        };
    }

    private Reply howTo(Chat chat, String text) {
        return new Reply(
                text,
                List.of(Choice.shareContact(text(chat, "account.link.share-contact", Map.of())), otherLanguage(chat)));
    }

    private Reply consent(Chat chat, AskConsent ask) {
        return new Reply(
                notices.write(chat, ask.person()),
                List.of(
                        choice(chat, ask.number(), ConsentChoices.YES, "account.link.yes"),
                        choice(chat, ask.number(), ConsentChoices.NO, "account.link.no"),
                        otherLanguage(chat)));
    }

    /** Welcomes the person where they are spoken to from now on, and tells their other chats. */
    private List<Reply> linked(Chat chat, Linked linked) {
        if (!(linked.who() instanceof Actor.Person person)) {
            return List.of(new Reply(
                    text(chat, "account.link.first-administrator", Map.of()),
                    List.of(StartChoice.flow("appoint", text(chat, "account.appoint.button", Map.of())))));
        }
        tellOthers(person.id(), chat, linked);
        var home = chats.find(linked.chat()).orElseThrow();
        var welcome = welcome(home, person.id());
        if (home.id().equals(chat.id())) {
            return List.of(welcome);
        }
        outbox.write(home.id(), welcome, Lane.REPLY, null);
        return List.of();
    }

    private Reply welcome(Chat chat, PersonId person) {
        var name = staff.name(person);
        return new Reply(
                text(chat, "account.link.welcome", Map.of("name", name)),
                List.of(StartChoice.intent("quota_self", text(chat, "intent.quota_self", Map.of()))));
    }

    private void tellOthers(PersonId person, Chat added, Linked linked) {
        for (var other : chats.of(person)) {
            if (!other.id().equals(added.id())) {
                outbox.write(other.id(), newLink(other, added, linked.consent()), Lane.NOTICE, null);
            }
        }
    }

    private Reply newLink(Chat other, Chat added, long consent) {
        return new Reply(
                text(other, "account.link.another", Map.of("channel", added.channel())),
                List.of(choice(other, consent, AccountChoices.UNDO, "account.link.undo")));
    }

    private Choice otherLanguage(Chat chat) {
        var other = Texts.LANGUAGES.stream()
                .filter(language -> !language.equals(Texts.supported(chat.language())))
                .findFirst()
                .orElseThrow();
        return AccountChoices.choice(
                "", other.getLanguage(), texts.say(other, Message.of("account.link.this-language")));
    }

    private Choice choice(Chat chat, long id, String choice, String key) {
        return AccountChoices.choice(String.valueOf(id), choice, text(chat, key, Map.of()));
    }

    private String text(Chat chat, String key, Map<String, ?> arguments) {
        return texts.say(chat.language(), key, arguments);
    }
}
