package org.ngoaingu.announcement;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many readers are in which state, counted in one look: each is in exactly one.
 *
 * @param waiting not handed to anybody yet, also while the run is paused
 * @param inFlight on their way now
 * @param sent arrived; in the web chat: stand in the history
 * @param unknown may have arrived
 * @param unreachable no chat reaches them
 * @param expired too late to be sent
 * @param cancelled not sent any more: stopped, or the reader has left
 * @param seen of those sent, fetched by a page; other channels do not tell
 * @param confirmed said that they have taken note
 * @param told by their head, in person
 */
public record LedgerCounts(
        int targeted,
        int waiting,
        int inFlight,
        int sent,
        int unknown,
        int failed,
        int unreachable,
        int expired,
        int cancelled,
        int seen,
        int confirmed,
        int told) {

    static final LedgerCounts NONE = new LedgerCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The columns that {@link #of} reads, of rows of the ledger. */
    static final String COLUMNS = """
             count(*), count(*) filter (where state = 'WAITING'), count(*) filter (where state = 'IN_FLIGHT'),
            count(*) filter (where state = 'SENT'), count(*) filter (where state = 'UNKNOWN'),
            count(*) filter (where state = 'FAILED'), count(*) filter (where state = 'UNREACHABLE'),
            count(*) filter (where state = 'EXPIRED'), count(*) filter (where state = 'CANCELLED'),
            count(*) filter (where seen), count(confirmed_at), count(told_at)\s""";

    static LedgerCounts of(ResultSet row) throws SQLException {
        return new LedgerCounts(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12));
    }

    LedgerCounts plus(LedgerCounts other) {
        return new LedgerCounts(
                targeted + other.targeted,
                waiting + other.waiting,
                inFlight + other.inFlight,
                sent + other.sent,
                unknown + other.unknown,
                failed + other.failed,
                unreachable + other.unreachable,
                expired + other.expired,
                cancelled + other.cancelled,
                seen + other.seen,
                confirmed + other.confirmed,
                told + other.told);
    }

    /** Those whose state is final. */
    public int done() {
        return targeted - waiting - inFlight;
    }

    /** Readers who have neither confirmed nor were told. */
    public int outstanding() {
        return targeted - confirmed - told;
    }
}
