package org.ngoaingu.channel;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the files of messages before their turn: no transaction is open meanwhile and no lock held. */
@Component
class Fetching {

    /** How often files are tried to be fetched. */
    static final int TRIES = 4;

    private static final Logger log = LoggerFactory.getLogger(Fetching.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 4;

    private final WaitingRows rows;
    private final Drivers drivers;
    private final ChatFiles files;
    private final Wakes wakes;
    private final TransactionTemplate transaction;

    Fetching(WaitingRows rows, Drivers drivers, ChatFiles files, Wakes wakes, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.drivers = drivers;
        this.files = files;
        this.wakes = wakes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Messages that this caller is to fetch for. */
    List<InboxRow> due() {
        return rows.toFetch(AT_ONCE, LEASE);
    }

    void fetch(InboxRow row) {
        Fetched fetched;
        try {
            fetched = drivers.of(row.channel()).fetch(row.raw());
        } catch (RuntimeException e) {
            log.error("The files of message {} could not be fetched", row.id(), e);
            fetched = new Fetched.Later(e.getClass().getName());
        }
        switch (fetched) {
            case Fetched.Files brought -> keep(row, brought);
            case Fetched.Refused refused -> done(row, List.of(), refused.why().key());
            case Fetched.Later later -> {
                if (row.fetchTries() >= TRIES) {
                    done(row, List.of(), "chat.file-not-fetched");
                } else {
                    rows.fetchLater(row, Duration.ofSeconds(1L << (2 * row.fetchTries() - 1)));
                }
            }
        }
    }

    private void keep(InboxRow row, Fetched.Files brought) {
        transaction.executeWithoutResult(status -> {
            var kept = brought.files().stream()
                    .map(file -> files.keep(row.chat(), file, ChatFiles.INBOUND))
                    .toList();
            if (!rows.fetched(row, kept, null)) {
                status.setRollbackOnly();
            }
        });
        wakes.turnAfterCommit(row.chat());
    }

    private void done(InboxRow row, List<FileId> kept, String problem) {
        rows.fetched(row, kept, problem);
        wakes.turnAfterCommit(row.chat());
    }
}
