package org.ngoaingu.channel;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Heard.Said;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What happens in one turn, inside its transaction. The parts of an album are one input. */
@Component
class OneTurn {

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,2})[.)]?\\s*");
    private static final Pattern CODE = Pattern.compile("^(/start)\\s+\\S.*$", Pattern.DOTALL);
    private static final Pattern BARE_CODE = Pattern.compile("(?:[\\s\\p{Pd}]*[0-9A-Za-z]{4}){4}");

    private final Drivers drivers;
    private final Chats chats;
    private final ChatHistory history;
    private final ChatFiles files;
    private final Outbox outbox;
    private final ObjectProvider<InboundHandler> handler;
    private final Texts texts;
    private final AuditTrail audit;
    private final Clock clock;

    OneTurn(
            Drivers drivers,
            Chats chats,
            ChatHistory history,
            ChatFiles files,
            Outbox outbox,
            ObjectProvider<InboundHandler> handler,
            Texts texts,
            AuditTrail audit,
            Clock clock) {
        this.drivers = drivers;
        this.chats = chats;
        this.history = history;
        this.files = files;
        this.outbox = outbox;
        this.handler = handler;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    void take(Chat chat, List<InboxRow> rows) {
        var driver = drivers.of(chat.channel());
        var heard = rows.stream().map(row -> driver.read(row.raw())).toList();
        switch (heard.getFirst()) {
            case Said said -> said(chat, driver, together(heard, said), rows);
            case Heard.InGroup group -> {
                if (group.addressed()) {
                    polite(chat);
                }
            }
            case Heard.Added added -> added(chat, added);
            case Heard.Reachable reachable -> chats.reachable(chat.id(), reachable.reachable());
            case Heard.Nothing nothing -> {}
        }
    }

    private void said(Chat chat, Driver driver, Said said, List<InboxRow> rows) {
        chats.heard(chat.id());
        var brought = rows.stream().flatMap(row -> row.files().stream()).toList();
        var problem = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.fileProblem()))
                .findFirst();
        var chosen = chosen(chat, driver, said);
        var text = chosen.isPresent() ? "" : CleanText.of(said.text()).strip();
        remember(chat, text, chosen, brought);
        if (said.choice() != null && chosen.isEmpty()) {
            audit.record(actor(chat), "refuse-choice", "chat:" + chat.id().value(), null);
            say(chat, "chat.no-such-choice");
            return;
        }
        problem.ifPresent(why -> say(chat, why));
        if (!text.isEmpty() || chosen.isPresent() || !brought.isEmpty() || said.contact() != null) {
            var data = chosen.map(Choice::data).orElse(null);
            handler.getObject()
                    .handle(new Inbound(
                            chat.id(),
                            chat.owner(),
                            chat.language(),
                            text,
                            data,
                            brought,
                            said.contact(),
                            said.network()))
                    .forEach(reply -> outbox.write(chat, reply, Lane.REPLY, null));
        } else if (problem.isEmpty()) {
            say(chat, "chat.not-readable");
        }
    }

    /** What could not be answered stands in the history all the same, where it can be read. */
    void rememberUnanswered(Chat chat, InboxRow row) {
        try {
            if (drivers.of(chat.channel()).read(row.raw()) instanceof Said said) {
                remember(chat, CleanText.of(said.text()).strip(), Optional.empty(), row.files());
            }
        } catch (UnreadableMessage unreadable) {
            // then there is nothing to show
        }
    }

    private Optional<Choice> chosen(Chat chat, Driver driver, Said said) {
        if (said.choice() != null) {
            return history.offered(chat.id(), said.choice());
        }
        if (driver.abilities().contact()) {
            return history.offeredBesideContact(
                    chat.id(), CleanText.of(said.text()).strip());
        }
        var number = NUMBER.matcher(said.text());
        return !driver.abilities().buttons() && number.matches()
                ? history.numbered(chat.id(), Integer.parseInt(number.group(1)))
                : Optional.empty();
    }

    /** The history shows what was said, but no code that opens something. */
    private void remember(Chat chat, String text, Optional<Choice> chosen, List<FileId> brought) {
        var lines = Stream.concat(
                        Stream.of(chosen.map(Choice::label).orElse(withoutCode(text))),
                        files.names(brought).stream().map(file -> "📎 " + file.name()))
                .filter(line -> !line.isEmpty())
                .toList();
        if (!lines.isEmpty()) {
            history.addMine(
                    chat.id(),
                    String.join("\n", lines),
                    chosen.map(Choice::data).orElse(null));
        }
    }

    private static String withoutCode(String text) {
        return BARE_CODE.matcher(text).matches() ? "••••" : CODE.matcher(text).replaceAll("$1 ••••");
    }

    /** In a group nobody is told anything personal: one line that leads to the chat of two, once an hour. */
    private void polite(Chat group) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        outbox.write(
                group,
                Reply.of(texts.say(group.language(), Message.of("chat.group"))),
                Lane.REPLY,
                "group:" + group.id().value() + ":" + hour);
    }

    /** A colleague may add the assistant to a group, an outsider may not. */
    private void added(Chat group, Heard.Added added) {
        var by = chats.at(group.channel(), added.by()).map(Chat::owner);
        if (by.isPresent()) {
            polite(group);
        } else {
            audit.record("nobody", "leave-group", "chat:" + group.id().value(), null);
            outbox.write(group, new Leaving(), Lane.REPLY, null);
        }
    }

    private void say(Chat chat, String key) {
        outbox.write(chat, Reply.of(texts.say(chat.language(), Message.of(key))), Lane.REPLY, null);
    }

    private static String actor(Chat chat) {
        return chat.owner() == null ? "nobody" : chat.owner().named();
    }

    private static Said together(List<Heard> heard, Said first) {
        var texts = heard.stream()
                .flatMap(one -> one instanceof Said said && !said.text().isBlank()
                        ? Stream.of(said.text())
                        : Stream.<String>empty())
                .toList();
        return new Said(String.join("\n", texts), first.choice(), first.contact(), first.network());
    }
}
