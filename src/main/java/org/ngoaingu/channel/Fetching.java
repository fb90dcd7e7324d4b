package org.ngoaingu.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.FileScreening.Screened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the files of messages before their turn and has each screened: no transaction is open meanwhile and no lock
 * held. What nobody could look at is not passed on.
 */
@Component
public class Fetching {

    /** How often files are tried to be fetched. */
    static final int TRIES = 4;

    /** How often files are tried to be screened, over some five minutes; the person can then go on and send it again. */
    static final int SCREENINGS = 8;

    /** How long what came along is left to whoever took it. */
    static final Duration BROUGHT = Duration.ofSeconds(40);

    private static final Logger log = LoggerFactory.getLogger(Fetching.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 4;

    private final WaitingRows rows;
    private final Chats chats;
    private final Drivers drivers;
    private final ChatFiles files;
    private final FileScreening screening;
    private final AuditTrail audit;
    private final Wakes wakes;
    private final TransactionTemplate transaction;

    Fetching(
            WaitingRows rows,
            Chats chats,
            Drivers drivers,
            ChatFiles files,
            FileScreening screening,
            AuditTrail audit,
            Wakes wakes,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.chats = chats;
        this.drivers = drivers;
        this.files = files;
        this.screening = screening;
        this.audit = audit;
        this.wakes = wakes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Messages that this caller is to fetch for. */
    List<InboxRow> due() {
        return rows.toFetch(AT_ONCE, LEASE);
    }

    /** Screens now what the chat's messages brought along themselves, for a page that waits for the answer. */
    public void screenBrought(ChatId chat) {
        rows.brought(chat).forEach(this::fetch);
    }

    void fetch(InboxRow row) {
        try {
            switch (brought(row)) {
                case Fetched.Files brought -> screen(row, brought.files());
                case Fetched.Refused refused ->
                    done(row, List.of(), refused.why().key(), false);
                case Fetched.Later later -> again(row, TRIES, "chat.file-not-fetched");
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            log.error("The files of message {} could not be fetched", row.id(), e);
            again(row, TRIES, "chat.file-not-fetched");
        }
    }

    private Fetched brought(InboxRow row) {
        return row.files().isEmpty()
                ? drivers.of(row.channel()).fetch(row.raw())
                : new Fetched.Files(row.files().stream()
                        .flatMap(file -> files.quarantined(file).stream())
                        .toList());
    }

    /** A file that passed, and as it came. */
    private record Passed(ChatFile clean, ChatFile received) {}

    private void screen(InboxRow row, List<ChatFile> received) {
        var words = words(row);
        var passed = new ArrayList<Passed>();
        String problem = null;
        for (var file : received) {
            switch (screening.screen(file, words)) {
                case Screened.Clean clean -> passed.add(new Passed(clean.file(), file));
                case Screened.Refused refused -> problem = refused.why().key();
                case Screened.Later later -> {
                    log.warn("The files of message {} wait to be screened: {}", row.id(), later.why());
                    again(row, SCREENINGS, "chat.file-not-screened");
                    return;
                }
            }
        }
        done(row, passed, problem, problem != null);
    }

    private String words(InboxRow row) {
        return drivers.of(row.channel()).read(row.raw()) instanceof Heard.Said said ? said.text() : "";
    }

    private void again(InboxRow row, int tries, String givenUp) {
        if (row.fetchTries() >= tries) {
            done(row, List.of(), givenUp, false);
        } else {
            var pause = Duration.ofSeconds(1L << (2 * Math.max(row.fetchTries() - 1, 0)));
            rows.fetchLater(row, pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        }
    }

    private void done(InboxRow row, List<Passed> passed, @Nullable String problem, boolean refused) {
        transaction.executeWithoutResult(status -> {
            var kept = passed.stream()
                    .map(file -> files.keepScreened(
                            row.chat(), file.clean(), file.received().content()))
                    .toList();
            if (!rows.fetched(row, kept, problem)) {
                status.setRollbackOnly();
                return;
            }
            row.files().forEach(files::drop);
            if (refused) {
                audit.record(owner(row), "refuse-file", "chat:" + row.chat().value(), problem);
            }
        });
        wakes.turnAfterCommit(row.chat());
    }

    private String owner(InboxRow row) {
        return chats.find(row.chat())
                .map(Chat::owner)
                .map(owner -> owner.named())
                .orElse("nobody");
    }
}
