package org.ngoaingu.mail;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.ngoaingu.account.ErasureGranted;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses to which people want to be told. Whoever enters one shows by a code sent there that it is their own: a
 * link to a chat must not go to a stranger's address by a slip of the hand.
 */
@Service
public class MailAddresses {

    static final Duration CODE_LIFETIME = Duration.ofHours(1);
    static final int MOST_TRIES = 5;
    static final int MOST_CODES_A_DAY = 5;

    private final JdbcClient database;
    private final MailQueue queue;
    private final PostOffice post;
    private final AuditTrail audit;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    MailAddresses(JdbcClient database, MailQueue queue, PostOffice post, AuditTrail audit, Clock clock) {
        this.database = database;
        this.queue = queue;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of entering an address. */
    public sealed interface Proposed {

        /** A code is on its way there. */
        record CodeSent(MailAddress address) implements Proposed {}

        /** Nothing was kept, and what to say. */
        record Refused(Message why) implements Proposed {}
    }

    /** Whether the installation can send e-mail at all. */
    public boolean isOn() {
        return post.isOpen();
    }

    /** Where the person is told; empty without a confirmed address. */
    public Optional<MailAddress> of(PersonId person) {
        return database.sql("select address from mail_address where person_id = :person and confirmed_at is not null")
                .param("person", person.value())
                .query((row, n) -> new MailAddress(row.getString(1)))
                .optional();
    }

    /** Keeps the address, in place of an older one, and sends a code there. */
    @Transactional
    public Proposed propose(PersonId person, String typed) {
        var address = MailAddress.read(typed);
        if (!post.isOpen()) {
            return new Proposed.Refused(Message.of("mail.off"));
        }
        if (address.isEmpty()) {
            return new Proposed.Refused(Message.of("mail.noAddress"));
        }
        if (queue.codesSince(person, Instants.now(clock).minusDays(1)) >= MOST_CODES_A_DAY) {
            return new Proposed.Refused(Message.of("mail.manyCodes"));
        }
        var code = "%06d".formatted(random.nextInt(1_000_000));
        database.sql("""
                        insert into mail_address (person_id, address, code, code_until, tries)
                        values (:person, :address, :code, :until, 0)
                        on conflict (person_id) do update set address = excluded.address, code = excluded.code,
                            code_until = excluded.code_until, tries = 0, confirmed_at = null""")
                .param("person", person.value())
                .param("address", address.get().value())
                .param("code", code)
                .param("until", Instants.now(clock).plus(CODE_LIFETIME))
                .update();
        queue.addCode(person);
        audit.record(new Actor.Person(person).named(), "enter-mail-address", subject(person), null);
        return new Proposed.CodeSent(address.get());
    }

    /**
     * Whether the code is the one that was sent; from then on the person is told at the address. Said again, it is still
     * the one.
     */
    @Transactional
    public boolean confirm(PersonId person, String typed) {
        var row = database.sql("""
                        update mail_address set tries = tries + 1
                        where person_id = :person and (confirmed_at is not null or code_until > :now) and tries < :most
                        returning code, confirmed_at is not null""")
                .param("person", person.value())
                .param("now", Instants.now(clock))
                .param("most", MOST_TRIES)
                .query((found, n) -> new Tried(found.getString(1), found.getBoolean(2)))
                .optional();
        var right = row.filter(it -> it.code().equals(typed.strip()));
        right.filter(it -> !it.confirmed()).ifPresent(it -> confirmed(person));
        return right.isPresent();
    }

    private record Tried(String code, boolean confirmed) {}

    private void confirmed(PersonId person) {
        database.sql("update mail_address set confirmed_at = :now where person_id = :person")
                .param("now", Instants.now(clock))
                .param("person", person.value())
                .update();
        audit.record(new Actor.Person(person).named(), "confirm-mail-address", subject(person), null);
    }

    /** The person is told by e-mail no longer; false when there was no address. */
    @Transactional
    public boolean remove(PersonId person) {
        var removed = drop(person);
        if (removed) {
            audit.record(new Actor.Person(person).named(), "remove-mail-address", subject(person), null);
        }
        return removed;
    }

    @EventListener
    void after(ErasureGranted granted) {
        drop(granted.person());
    }

    /** The code that waits to be typed, for the letter that brings it. */
    Optional<Code> codeOf(PersonId person) {
        return database.sql(
                        "select address, code from mail_address where person_id = :person and code_until > :now and confirmed_at is null")
                .param("person", person.value())
                .param("now", Instants.now(clock))
                .query((row, n) -> new Code(new MailAddress(row.getString(1)), row.getString(2)))
                .optional();
    }

    record Code(MailAddress to, String code) {}

    /** The mail server said for good that nobody is there. */
    boolean drop(PersonId person) {
        queue.forget(person);
        return database.sql("delete from mail_address where person_id = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static String subject(PersonId person) {
        return "person:" + person.value();
    }
}
