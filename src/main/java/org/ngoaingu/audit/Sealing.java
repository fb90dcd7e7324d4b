package org.ngoaingu.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ngoaingu.platform.Instants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what the trail gained. An entry is looked for during a day after its time, since a transaction may commit long
 * after others that began later. One node seals at a time.
 */
@Component
class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final int MOST = 5_000;

    private final JdbcClient database;
    private final Clock clock;

    Sealing(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Seals up to {@value #MOST} entries; how many it were. */
    @Transactional
    int seal() {
        if (!alone()) {
            return 0;
        }
        var last = last();
        var entries = unsealed(last.map(Link::at).orElse(Instant.EPOCH));
        if (entries.isEmpty()) {
            return 0;
        }
        var seal = last.map(
                        link -> Seal.over(link.seal().number() + 1, link.seal().hash(), entries))
                .orElseGet(() -> Seal.over(1, Seal.NONE, entries));
        append(seal);
        last.ifPresent(this::tellIfLastOfItsDay);
        return entries.size();
    }

    private record Link(Seal seal, Instant at) {}

    private boolean alone() {
        return database.sql("select pg_try_advisory_xact_lock(hashtext('audit seal'))")
                .query(Boolean.class)
                .single();
    }

    private Optional<Link> last() {
        return database.sql("select * from audit_seal order by number desc limit 1")
                .query((row, n) -> new Link(
                        Seal.of(row),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private List<Entry> unsealed(Instant lastSeal) {
        return database.sql("""
                        select e.* from audit_entry e
                            left join (select unnest(entry_ids) as id from audit_seal where sealed_at > :since) sealed
                                on sealed.id = e.id
                        where e.at > :since and sealed.id is null order by e.id limit :most""")
                .param("since", lastSeal.minus(1, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, n) -> Entry.of(row))
                .list();
    }

    private void append(Seal seal) {
        database.sql("""
                        insert into audit_seal (number, sealed_at, entry_ids, entry_hashes, hash)
                        values (:number, :at, :ids, :hashes, :hash)""")
                .param("number", seal.number())
                .param("at", Instants.now(clock))
                .param("ids", seal.entryIds().toArray(Long[]::new))
                .param("hashes", seal.entryHashes().toArray(byte[][]::new))
                .param("hash", seal.hash())
                .update();
    }

    /** The log is elsewhere: with a seal from there a tail cut from the tables shows. */
    private void tellIfLastOfItsDay(Link link) {
        var day = LocalDate.ofInstant(link.at(), clock.getZone());
        if (day.isBefore(LocalDate.now(clock))) {
            LOG.info(
                    "Last audit seal of {}: {} {}",
                    day,
                    link.seal().number(),
                    link.seal().hex());
        }
    }
}
