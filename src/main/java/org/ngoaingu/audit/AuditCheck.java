package org.ngoaingu.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the trail is what was written: goes along the seals and names the first row that is not. */
@Service
public class AuditCheck {

    private static final int SEALS_AT_A_TIME = 100;

    private final JdbcClient database;
    private final Clock clock;

    AuditCheck(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What came of a check. */
    public sealed interface Result {

        /** Every sealed row is what it was. */
        record Sound(long seals) implements Result {}

        /** A row was changed after it was sealed. */
        record Changed(long entry) implements Result {}

        /** A row was taken away after it was sealed. */
        record Deleted(long entry) implements Result {}

        /** A row was put in later, behind the back of the seals. */
        record NeverSealed(long entry) implements Result {}

        /** A seal itself was changed or taken out of the chain. */
        record BrokenSeal(long number) implements Result {}

        /** The seal known from the log is not in the chain: its end was cut off, or all written anew. */
        record TailCut(String knownSeal) implements Result {}
    }

    /** @param knownSeal a seal from the log, in hexadecimal; only with it a cut tail shows */
    @Transactional(readOnly = true)
    public Result check(@Nullable String knownSeal) {
        var previous = Seal.NONE;
        var met = knownSeal == null;
        long number = 0;
        while (true) {
            var seals = database.sql("select * from audit_seal where number > :number order by number limit :most")
                    .param("number", number)
                    .param("most", SEALS_AT_A_TIME)
                    .query((row, n) -> Seal.of(row))
                    .list();
            for (var seal : seals) {
                var bad = firstBad(seal, number + 1, previous);
                if (bad.isPresent()) {
                    return bad.get();
                }
                met |= seal.hex().equals(knownSeal);
                previous = seal.hash();
                number = seal.number();
            }
            if (seals.isEmpty()) {
                return knownSeal != null && !met ? new Result.TailCut(knownSeal) : unsealed(number);
            }
        }
    }

    private Optional<Result> firstBad(Seal seal, long expected, byte[] previous) {
        if (seal.number() != expected) {
            return Optional.of(new Result.BrokenSeal(expected));
        }
        var entries = entries(seal);
        for (int i = 0; i < seal.entryIds().size(); i++) {
            var id = seal.entryIds().get(i);
            var entry = entries.get(id);
            if (entry == null) {
                return Optional.of(new Result.Deleted(id));
            }
            if (!Arrays.equals(entry.hash(), seal.entryHashes().get(i))) {
                return Optional.of(new Result.Changed(id));
            }
        }
        return seal.follows(previous) ? Optional.empty() : Optional.of(new Result.BrokenSeal(seal.number()));
    }

    private Map<Long, Entry> entries(Seal seal) {
        var byId = new HashMap<Long, Entry>();
        database.sql("select * from audit_entry where id = any(:ids)")
                .param("ids", seal.entryIds().toArray(Long[]::new))
                .query((row, n) -> Entry.of(row))
                .list()
                .forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }

    /** After a day every row is sealed, or the job stood still; the job seals what is younger. */
    private Result unsealed(long seals) {
        return database.sql("""
                        select e.id from audit_entry e
                            left join (select unnest(entry_ids) as id from audit_seal) sealed on sealed.id = e.id
                        where e.at < :yesterday and sealed.id is null order by e.id limit 1""")
                .param("yesterday", clock.instant().minus(1, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .<Result>map(Result.NeverSealed::new)
                .orElse(new Result.Sound(seals));
    }
}
