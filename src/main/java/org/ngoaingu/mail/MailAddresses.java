package org.ngoaingu.mail;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.ngoaingu.account.ErasureGranted;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses to which people want to be told. Whoever enters one shows by a code sent there that it is their own: a
 * link to a chat must not go to a stranger's address by a slip of the hand.
 */
@Service
public class MailAddresses {

    static final int MOST_TRIES = 5;
    static final int MOST_CODES_A_DAY = 5;
    private static final int CODES = 1_000_000;

    private final MailAddressRows rows;
    private final MailQueue queue;
    private final PostOffice post;
    private final AuditTrail audit;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    MailAddresses(MailAddressRows rows, MailQueue queue, PostOffice post, AuditTrail audit, Clock clock) {
        this.rows = rows;
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
        return rows.confirmed(person);
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
        rows.put(person, address.get(), "%06d".formatted(random.nextInt(CODES)));
        queue.addCode(person);
        record(person, "enter-mail-address");
        return new Proposed.CodeSent(address.get());
    }

    /**
     * Whether the code is the one that was sent; from then on the person is told at the address. Said again, it is still
     * the one.
     */
    @Transactional
    public boolean confirm(PersonId person, String typed) {
        var right = rows.tried(person, MOST_TRIES).filter(it -> it.code().equals(typed.strip()));
        right.filter(it -> !it.confirmed()).ifPresent(it -> {
            rows.confirm(person);
            record(person, "confirm-mail-address");
        });
        return right.isPresent();
    }

    /** The person is told by e-mail no longer; false when there was no address. */
    @Transactional
    public boolean remove(PersonId person) {
        var removed = drop(person);
        if (removed) {
            record(person, "remove-mail-address");
        }
        return removed;
    }

    @EventListener
    void after(ErasureGranted granted) {
        drop(granted.person());
    }

    /** Forgets the address and what waits to go there. */
    boolean drop(PersonId person) {
        queue.forget(person);
        return rows.delete(person);
    }

    private void record(PersonId person, String act) {
        audit.record(new Actor.Person(person).named(), act, "person:" + person.value(), null);
    }
}
