package org.ngoaingu.assistant.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Held;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.springframework.stereotype.Component;

/** Takes what administrators send and decide about imports; all that lasts is left to {@link ImportSteps}. */
@Component
class ImportDesk {

    /** How long sent files wait for further ones. */
    private static final Duration TOGETHER = Duration.ofDays(1);

    /** How long it is remembered what an import found and who took it. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** How many others are asked to confirm. */
    private static final int OTHERS = 5;

    private final ChatImports imports;
    private final ImportCard card;
    private final ImportJob job;
    private final ChatFiles files;
    private final Chats chats;
    private final Rights rights;
    private final Clock clock;

    ImportDesk(
            ChatImports imports,
            ImportCard card,
            ImportJob job,
            ChatFiles files,
            Chats chats,
            Rights rights,
            Clock clock) {
        this.imports = imports;
        this.card = card;
        this.job = job;
        this.files = files;
        this.chats = chats;
        this.rights = rights;
        this.clock = clock;
    }

    boolean mayImport(@Nullable Actor who) {
        return switch (who) {
            case null -> false;
            case Actor.Person person ->
                rights.roles(person.id(), today()).stream().anyMatch(Held.AdminOf.class::isInstance);
            default -> true;
        };
    }

    /** Looks at the files together with those of the same chat that wait. */
    List<Reply> take(Inbound message, Actor sender, @Nullable LocalDate day) {
        imports.deleteBySentAtBefore(Instants.now(clock).minus(REMEMBERED));
        var former = imports.findFirstByChatIdAndSentAtAfterOrderByIdDesc(
                        message.chat().value(), Instants.now(clock).minus(TOGETHER))
                .filter(one -> one.isReplaceable() && one.sender().equals(sender));
        return former.isPresent()
                ? lookAgain(former.get(), message.files(), day)
                : List.of(begin(new ChatImport(
                        message.chat(), sender, message.language(), message.files(), day, Instants.now(clock))));
    }

    /** Looks anew, with further files or another day; the former look is over. */
    List<Reply> lookAgain(ChatImport former, List<FileId> more, @Nullable LocalDate day) {
        var next = former.replace(more, day, Instants.now(clock));
        imports.saveAndFlush(former);
        return List.of(card.plain(former), begin(next));
    }

    private Reply begin(ChatImport one) {
        var saved = imports.saveAndFlush(one);
        job.schedule(saved);
        return card.plain(saved);
    }

    /** The sender's own import in this chat; the number came over the wire. */
    Optional<ChatImport> own(String id, Inbound sender) {
        return find(id).filter(
                        one -> one.chat().equals(sender.chat()) && one.sender().equals(sender.who()));
    }

    /** Any import, of whomever. */
    Optional<ChatImport> find(String id) {
        return WireKey.of(id).flatMap(imports::findById);
    }

    /** Saves a step that needs a job and shows that it is under way. */
    Reply work(ChatImport one) {
        return begin(one);
    }

    Reply save(ChatImport one, Reply shown) {
        imports.saveAndFlush(one);
        return shown;
    }

    void drop(ChatImport one) {
        one.files().forEach(files::drop);
        one.keep(List.of());
    }

    /** Other administrators whom a message reaches. */
    List<PersonId> others(ChatImport one) {
        return rights.administrators(today()).stream()
                .filter(person -> !new Actor.Person(person).equals(one.sender()))
                .filter(person -> chats.preferred(person).isPresent())
                .limit(OTHERS)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
