package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Arrived;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Fetching;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.channel.Inbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.channel.ScriptedDriver;
import org.ngoaingu.staff.Actor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Chats whose messages go the whole way: stored, answered in a turn, sent by the driver of plain words. */
@Component
@Lazy // not every test has the scripted channel
class ScriptedTalk {

    private static final Duration LONG = Duration.ofSeconds(40);

    private final Inbox inbox;
    private final Chats chats;
    private final ChatFiles files;
    private final Fetching fetching;
    private final ScriptedDriver driver;
    private final TransactionTemplate transaction;

    ScriptedTalk(
            Inbox inbox,
            Chats chats,
            ChatFiles files,
            Fetching fetching,
            ScriptedDriver driver,
            PlatformTransactionManager transactions) {
        this.inbox = inbox;
        this.chats = chats;
        this.files = files;
        this.fetching = fetching;
        this.driver = driver;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A chat of this owner. */
    Side of(@Nullable Actor owner) {
        var chat = chats.open(ScriptedDriver.CHANNEL, null, Locale.of("vi"), null);
        transaction.executeWithoutResult(status -> chats.give(chat, owner));
        return new Side(chat);
    }

    /** One person's side of a chat. */
    final class Side {

        private final ChatId chat;
        private int seen;

        private Side(ChatId chat) {
            this.chat = chat;
        }

        ChatId chat() {
            return chat;
        }

        Side says(String text, FileId... sent) {
            seen = replies().size();
            store(text, List.of(sent), false);
            return this;
        }

        /** Says something more; what was heard since the last word stays fresh. */
        void again(String text) {
            store(text, List.of(), false);
        }

        /** Sends files as a browser does: screened before the turn. */
        Side sends(String caption, ChatFile... sent) {
            seen = replies().size();
            store(
                    caption,
                    Stream.of(sent).map(file -> files.quarantine(chat, file)).toList(),
                    true);
            fetching.screenBrought(chat);
            return this;
        }

        /** Presses the newest button of this label. */
        Side presses(String label) {
            return pressesData(button(label).data());
        }

        Side pressesData(String data) {
            return says("!" + data);
        }

        Choice button(String label) {
            return buttons(label).getLast();
        }

        List<Choice> buttons(String label) {
            var found = replies().stream()
                    .flatMap(reply -> reply.choices().stream())
                    .filter(choice -> choice.label().equals(label))
                    .toList();
            assertThat(found).as("buttons «%s»", label).isNotEmpty();
            return found;
        }

        /** Waits until some message after the last word said holds this, and gives it. */
        Reply hears(String text) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(fresh())
                            .extracting(Reply::text)
                            .anySatisfy(said -> assertThat(said).contains(text)));
            return fresh().stream()
                    .filter(reply -> reply.text().contains(text))
                    .findFirst()
                    .orElseThrow();
        }

        /** The messages after the last word said. */
        List<Reply> fresh() {
            var all = replies();
            return all.subList(Math.min(seen, all.size()), all.size());
        }

        List<Reply> replies() {
            var found = new ArrayList<Reply>();
            for (var parcel : driver.sent()) {
                if (parcel.address().equals(chat.value().toString()) && parcel.what() instanceof Reply reply) {
                    found.add(reply);
                }
            }
            return found;
        }

        ChatFile file(Reply reply) {
            return files.find(reply.files().getFirst()).orElseThrow();
        }

        private void store(String text, List<FileId> sent, boolean unscreened) {
            inbox.store(List.of(new Arrived(
                    ScriptedDriver.CHANNEL,
                    UUID.randomUUID().toString(),
                    chat.value().toString(),
                    null,
                    Instant.now(),
                    text,
                    null,
                    unscreened,
                    sent)));
        }
    }
}
