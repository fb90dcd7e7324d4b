package org.ngoaingu.channel;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes messages from the drivers. One message is one transaction: the chat is locked, the message stored, the handler
 * asked, the replies stored. Either all of it stands or none; a handler that fails leaves an apology instead.
 */
@Service
public class Turns {

    /** The longest message, in UTF-16 units, as Telegram counts them. */
    public static final int LONGEST = 4_096;

    private static final Logger log = LoggerFactory.getLogger(Turns.class);
    private static final int SECONDS = 30;

    private final Chats chats;
    private final ChatHistory history;
    private final InboundHandler handler;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Pace pace;

    Turns(
            Chats chats,
            ChatHistory history,
            InboundHandler handler,
            Texts texts,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.chats = chats;
        this.history = history;
        this.handler = handler;
        this.texts = texts;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setTimeout(SECONDS);
        this.pace = new Pace(clock);
    }

    /** Stores and answers one message. Only an outage of the database is thrown; the same message may then come again. */
    public Receipt receive(Incoming incoming) {
        var text = CleanText.of(incoming.text()).strip();
        if (text.length() > LONGEST) {
            return refused(Message.of("chat.too-long", "limit", LONGEST, "length", text.length()));
        }
        if (text.isEmpty() && incoming.tap() == null && incoming.fileNames().isEmpty()) {
            return refused(Message.of("chat.empty"));
        }
        if (!pace.allows(incoming.chat())) {
            return refused(Message.of("chat.too-fast"));
        }
        var receipt = answeredOrApologised(incoming, text);
        if (receipt instanceof Receipt.Stored) {
            events.publishEvent(new ChatChanged(incoming.chat()));
        }
        return receipt;
    }

    private Receipt answeredOrApologised(Incoming incoming, String text) {
        try {
            return turn(incoming, chat -> answer(chat, incoming, text));
        } catch (RuntimeException e) {
            log.error(
                    "A message in chat {} could not be answered",
                    incoming.chat().value(),
                    e);
            return turn(incoming, chat -> apologise(chat, incoming, text));
        }
    }

    private Receipt turn(Incoming incoming, Function<Chat, Receipt> work) {
        return transaction.execute(status -> {
            var chat = chats.lock(incoming.chat());
            if (chat.isEmpty()) {
                return refused(Message.of("chat.gone"));
            }
            if (history.holds(incoming.chat(), incoming.clientId())) {
                return new Receipt.Repeated();
            }
            return work.apply(chat.get());
        });
    }

    private Receipt answer(Chat chat, Incoming incoming, String text) {
        if (incoming.tap() != null) {
            return history.offered(chat.id(), incoming.tap())
                    .map(choice -> choose(chat, incoming.clientId(), choice))
                    .orElseGet(() -> refused(Message.of("chat.no-such-choice")));
        }
        history.addMine(chat.id(), incoming.clientId(), withFiles(text, incoming.fileNames()), null);
        if (!incoming.fileNames().isEmpty()) {
            reply(chat, List.of(Reply.of(texts.say(chat.language(), Message.of("chat.no-files")))));
        }
        if (!text.isEmpty()) {
            reply(chat, handler.handle(new Inbound(chat.id(), chat.person(), chat.language(), text, null)));
        }
        return new Receipt.Stored();
    }

    private Receipt choose(Chat chat, String clientId, Choice choice) {
        history.addMine(chat.id(), clientId, choice.label(), choice.data());
        reply(chat, handler.handle(new Inbound(chat.id(), chat.person(), chat.language(), "", choice.data())));
        return new Receipt.Stored();
    }

    private Receipt apologise(Chat chat, Incoming incoming, String text) {
        var tapped = incoming.tap() == null
                ? null
                : history.offered(chat.id(), incoming.tap()).orElse(null);
        var said = tapped == null ? withFiles(text, incoming.fileNames()) : tapped.label();
        history.addMine(chat.id(), incoming.clientId(), said, tapped == null ? null : tapped.data());
        reply(chat, List.of(Reply.of(texts.say(chat.language(), Message.of("chat.apology")))));
        return new Receipt.Stored();
    }

    private void reply(Chat chat, List<Reply> replies) {
        replies.forEach(reply -> history.addReply(chat.id(), reply));
    }

    private static String withFiles(String text, List<String> fileNames) {
        var files = fileNames.stream().map(name -> "📎 " + CleanText.of(name)).collect(Collectors.joining("\n"));
        return text.isEmpty() || files.isEmpty() ? text + files : text + "\n" + files;
    }

    private static Receipt refused(Message reason) {
        return new Receipt.Refused(reason);
    }
}
