package org.ngoaingu.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses and the codes that were sent there, one a person. */
@Component
class MailAddressRows {

    static final Duration CODE_LIFETIME = Duration.ofHours(1);

    private final JdbcClient database;
    private final Clock clock;

    MailAddressRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An address with the code that waits to be typed. */
    record Code(MailAddress to, String code) {}

    /** What a code is held against. */
    record Tried(String code, boolean confirmed) {}

    Optional<MailAddress> confirmed(PersonId person) {
        return database.sql("select address from mail_address where person_id = :person and confirmed_at is not null")
                .param("person", person.value())
                .query((row, n) -> new MailAddress(row.getString(1)))
                .optional();
    }

    Optional<Code> waiting(PersonId person) {
        return database.sql("""
                        select address, code from mail_address
                        where person_id = :person and code_until > :now and confirmed_at is null""")
                .param("person", person.value())
                .param("now", Instants.now(clock))
                .query((row, n) -> new Code(new MailAddress(row.getString(1)), row.getString(2)))
                .optional();
    }

    /** Keeps the address, not confirmed, in place of an older one. */
    void put(PersonId person, MailAddress address, String code) {
        database.sql("""
                        insert into mail_address (person_id, address, code, code_until, tries)
                        values (:person, :address, :code, :until, 0)
                        on conflict (person_id) do update set address = excluded.address, code = excluded.code,
                            code_until = excluded.code_until, tries = 0, confirmed_at = null""")
                .param("person", person.value())
                .param("address", address.value())
                .param("code", code)
                .param("until", Instants.now(clock).plus(CODE_LIFETIME))
                .update();
    }

    /** Counts a try; empty when there is no code any more or it was tried too often. */
    Optional<Tried> tried(PersonId person, int most) {
        return database.sql("""
                        update mail_address set tries = tries + 1
                        where person_id = :person and (confirmed_at is not null or code_until > :now) and tries < :most
                        returning code, confirmed_at is not null""")
                .param("person", person.value())
                .param("now", Instants.now(clock))
                .param("most", most)
                .query((row, n) -> new Tried(row.getString(1), row.getBoolean(2)))
                .optional();
    }

    void confirm(PersonId person) {
        database.sql("update mail_address set confirmed_at = :now where person_id = :person")
                .param("now", Instants.now(clock))
                .param("person", person.value())
                .update();
    }

    /** Whether there was one. */
    boolean delete(PersonId person) {
        return database.sql("delete from mail_address where person_id = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }
}
