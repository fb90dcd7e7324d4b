package org.ngoaingu.channel.webchat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Arrived;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.ChatHistory;
import org.ngoaingu.channel.Fetching;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.channel.Inbox;
import org.ngoaingu.channel.Turns;
import org.ngoaingu.platform.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Takes what the page sends into the inbox and has it answered before the page hears back. */
@Component
class PostedMessages {

    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int FILES = 10;
    private static final int NAME = 100;

    private final Inbox inbox;
    private final Fetching fetching;
    private final Turns turns;
    private final ChatHistory history;
    private final ChatFiles files;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PostedMessages(
            Inbox inbox,
            Fetching fetching,
            Turns turns,
            ChatHistory history,
            ChatFiles files,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.inbox = inbox;
        this.fetching = fetching;
        this.turns = turns;
        this.history = history;
        this.files = files;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes one message.
     *
     * @param client the page's name for it; a second one of that name has no effect
     * @return why it was not taken
     */
    Optional<Message> take(
            Chat chat, String client, String text, @Nullable String choice, List<MultipartFile> given, String network) {
        var sent = given.stream().filter(PostedMessages::isSent).limit(FILES).toList();
        var problem = problem(chat, text, choice, sent);
        if (problem == null) {
            var name = CLIENT_ID.matcher(client).matches()
                    ? client
                    : UUID.randomUUID().toString();
            transaction.executeWithoutResult(status -> store(chat, name, text, choice, sent, network));
            if (!sent.isEmpty()) {
                fetching.screenBrought(chat.id());
            }
            turns.answer(chat.id(), true);
        }
        return Optional.ofNullable(problem);
    }

    /** A form without a file sends one without name and content. */
    private static boolean isSent(MultipartFile file) {
        return !file.isEmpty()
                || (file.getOriginalFilename() != null
                        && !file.getOriginalFilename().isEmpty());
    }

    private @Nullable Message problem(Chat chat, String text, @Nullable String choice, List<MultipartFile> sent) {
        if (text.length() > Turns.LONGEST) {
            return Message.of("chat.too-long", "limit", Turns.LONGEST, "length", text.length());
        } else if (text.isBlank() && choice == null && sent.isEmpty()) {
            return Message.of("chat.empty");
        } else if (sent.stream().anyMatch(file -> file.getSize() > ChatFiles.LARGEST)) {
            return Message.of("chat.file-too-large");
        } else if (choice != null && history.offered(chat.id(), choice).isEmpty()) {
            return Message.of("chat.no-such-choice");
        }
        return inbox.wouldTake(chat.id()) ? null : Message.of("chat.too-fast");
    }

    private void store(
            Chat chat, String client, String text, @Nullable String choice, List<MultipartFile> sent, String network) {
        var kept = sent.stream().map(file -> keep(chat, file)).toList();
        inbox.store(List.of(new Arrived(
                chat.channel(),
                chat.id().value() + ":" + client,
                chat.address(),
                chat.language(),
                clock.instant(),
                new WebDriver.Posted(text, choice, network).raw(),
                null,
                !kept.isEmpty(),
                kept)));
    }

    private FileId keep(Chat chat, MultipartFile file) {
        try {
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var type = file.getContentType() == null ? "application/octet-stream" : file.getContentType();
            return files.quarantine(
                    chat.id(), new ChatFile(name.substring(0, Math.min(name.length(), NAME)), type, file.getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
