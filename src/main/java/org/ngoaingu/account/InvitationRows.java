package org.ngoaingu.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.ngoaingu.channel.DeepLinks;
import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.staff.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open invitations, one a person: a newer one takes the place of the older, and who uses one deletes it. */
@Repository
class InvitationRows {

    /** Stands for the account of the first administrator, who is no person. */
    static final long FIRST_ADMINISTRATOR = 0;

    private final JdbcClient database;
    private final Clock clock;
    private final AssistantSettings settings;
    private final DeepLinks links;
    private final RandomGenerator random;

    @Autowired
    InvitationRows(JdbcClient database, Clock clock, AssistantSettings settings, DeepLinks links) {
        this(database, clock, settings, links, new SecureRandom());
    }

    InvitationRows(
            JdbcClient database, Clock clock, AssistantSettings settings, DeepLinks links, RandomGenerator random) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.links = links;
        this.random = random;
    }

    Issued.Code issue(Actor by, long person, Duration lifetime) {
        var code = InvitationCode.random(random);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.sql("""
                insert into invitation (person_id, code_hash, issued_by, issued_at, expires_at)
                values (:person, :hash, :by, :now, :end)
                on conflict (person_id) do update set code_hash = excluded.code_hash, issued_by = excluded.issued_by,
                    issued_at = excluded.issued_at, expires_at = excluded.expires_at""")
                .param("person", person)
                .param("hash", code.hash())
                .param("by", by.named())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("end", now.plus(lifetime).atOffset(ZoneOffset.UTC))
                .update();
        return new Issued.Code(
                code,
                settings.page("/chat?start=" + code.grouped()),
                links.telegram(code.grouped()),
                now.plus(lifetime));
    }

    /** For whom the code is, while it can be used. */
    Optional<Long> forWhom(byte[] hash) {
        return database.sql("select person_id from invitation where code_hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Uses the code up; of several who try at once one succeeds. */
    boolean use(byte[] hash) {
        return database.sql("delete from invitation where code_hash = :hash and expires_at > :now")
                        .param("hash", hash)
                        .param("now", now().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** The person's open invitation is none any more. */
    void drop(long person) {
        database.sql("delete from invitation where person_id = :person")
                .param("person", person)
                .update();
    }

    void dropOfThoseWhoLeft(LocalDate day) {
        var open = database.sql("select exists (select from invitation where person_id <> :first)")
                .param("first", FIRST_ADMINISTRATOR)
                .query(Boolean.class)
                .single();
        if (open) { // else there is no need to look who has a post
            database.sql("""
                            delete from invitation i where person_id <> :first
                                and not exists (select from staff_facts(:day) s where s.person_id = i.person_id)""")
                    .param("first", FIRST_ADMINISTRATOR)
                    .param("day", day)
                    .update();
        }
    }

    void dropOld() {
        database.sql("delete from invitation where expires_at <= :now")
                .param("now", now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Instant now() {
        return clock.instant();
    }
}
