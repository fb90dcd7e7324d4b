package org.ngoaingu.assistant.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.ngoaingu.assistant.roster.LookedAt.Looked;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.Lane;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.channel.Typing;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Rosters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What lasts: looking at files, taking a dry run, undoing it. A step may be begun more than once and has its effect
 * once; its result stands with the message that tells it.
 */
@Component
class ImportSteps {

    private final ChatImports rows;
    private final LookedAt lookedAt;
    private final Imports imports;
    private final Rosters rosters;
    private final ImportCard card;
    private final ImportDesk desk;
    private final ChatFiles files;
    private final Outbox outbox;
    private final Texts texts;
    private final Typing typing;
    private final TransactionTemplate transaction;

    ImportSteps(
            ChatImports rows,
            LookedAt lookedAt,
            Imports imports,
            Rosters rosters,
            ImportCard card,
            ImportDesk desk,
            ChatFiles files,
            Outbox outbox,
            Texts texts,
            Typing typing,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.lookedAt = lookedAt;
        this.imports = imports;
        this.rosters = rosters;
        this.card = card;
        this.desk = desk;
        this.files = files;
        this.outbox = outbox;
        this.texts = texts;
        this.typing = typing;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the step that the import waits for; nothing when it waits for none. */
    void go(long id) {
        var begun = transaction.execute(status -> begin(id));
        if (begun == null || begun.isEmpty()) {
            return;
        }
        var one = begun.get();
        try (var shown = typing.in(one.chat())) {
            switch (one.state()) {
                case CHECKING -> check(one);
                case COMMITTING -> commit(one);
                case UNDOING -> undo(one);
                default -> throw new IllegalStateException(one.state().name());
            }
        }
    }

    /** Counts the attempt before it is made, so that a file over which the program dies is not read for ever. */
    private Optional<ChatImport> begin(long id) {
        var found = rows.findById(id).filter(ChatImport::isWorking);
        found.ifPresent(one -> {
            one.begin();
            if (one.isTooOften()) {
                giveUp(one);
            }
            rows.saveAndFlush(one);
        });
        return found.filter(ChatImport::isWorking);
    }

    private void giveUp(ChatImport one) {
        var why = Message.of("chatImport.troubled");
        if (one.state() == ChatImport.State.UNDOING) {
            one.notUndone();
            say(one, card.notUndone(one, why));
        } else {
            one.fail();
            say(one, card.failed(one, why));
        }
    }

    private void check(ChatImport begun) {
        Looked looked;
        try {
            looked = lookedAt.files(begun);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settle(begun, one -> {
            switch (looked) {
                case Looked.Ready ready -> {
                    one.found(ready.found());
                    say(one, card.checked(one));
                    ready.refused()
                            .ifPresent(file -> say(
                                    one,
                                    Reply.of(texts.say(one.language(), Message.of("chatImport.refusedRows")))
                                            .with(files.keep(one.chat(), file, ChatFiles.INBOUND))));
                }
                case Looked.Not not -> {
                    one.fail();
                    one.files().stream()
                            .filter(file -> !not.kept().contains(file))
                            .forEach(files::drop);
                    one.keep(not.kept());
                    say(one, card.failed(one, not.why()));
                }
            }
        });
    }

    private void commit(ChatImport begun) {
        settle(begun, one -> {
            var committed = imports.commit(
                    one.sender(),
                    one.dryRun(),
                    one.authorities(),
                    one.manyMissing() ? one.missing() : null,
                    one.plan());
            switch (committed) {
                case Rosters.Committed.Done done -> {
                    one.committed();
                    desk.drop(one);
                    say(one, card.plain(one));
                }
                case Rosters.Committed.NeedsConfirmation many -> fail(one, Message.of("import.no-such-dry-run"));
                case Rosters.Committed.Refused refused -> fail(one, refused.why());
            }
        });
    }

    private void fail(ChatImport one, Message why) {
        one.fail();
        say(one, card.failed(one, why));
    }

    private void undo(ChatImport begun) {
        var undone = rosters.undo(begun.sender(), begun.dryRun());
        settle(begun, one -> {
            switch (undone) {
                case Rosters.Undone.Done done -> {
                    one.undone();
                    say(one, card.plain(one));
                }
                case Rosters.Undone.Refused refused -> {
                    one.notUndone();
                    say(one, card.notUndone(one, refused.why()));
                }
            }
        });
    }

    /** Ends the step if the import still waits for it. */
    private void settle(ChatImport begun, Consumer<ChatImport> end) {
        transaction.executeWithoutResult(status -> rows.findById(begun.id())
                .filter(one -> one.state() == begun.state())
                .ifPresent(one -> {
                    end.accept(one);
                    rows.saveAndFlush(one);
                }));
    }

    private void say(ChatImport one, Reply reply) {
        outbox.write(one.chat(), reply, Lane.REPLY, null);
    }
}
