package org.ngoaingu.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has taken note of an announcement: by the button under it, or told in person. */
@Service
@Transactional
public class Receipts {

    /** The data of the button; its owner is {@code n}. */
    static final String CONFIRM = "n:%s:ok";

    private final JdbcClient sql;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;

    Receipts(JdbcClient sql, Rights rights, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a receipt. */
    public sealed interface Receipt {

        record Noted() implements Receipt {}

        /** It had been noted before. */
        record Already() implements Receipt {}

        /** Nothing was noted, and what to say. */
        record Refused(Message why) implements Receipt {}
    }

    /** The reader has taken note. Only of what was addressed to that person and asks for it. */
    public Receipt confirm(Actor by, AnnouncementId id) {
        var noted = by instanceof Actor.Person person
                ? sql.sql("""
                                update announcement_reader r set confirmed_at = coalesce(r.confirmed_at, :now)
                                from announcement a
                                where a.id = :id and r.announcement_id = a.id and r.person_id = :person
                                    and a.wants_confirmation and r.queued
                                returning r.confirmed_at = :now""")
                        .param("id", id.value())
                        .param("person", person.id().value())
                        .param("now", Instants.now(clock))
                        .query(Boolean.class)
                        .optional()
                : Optional.<Boolean>empty();
        if (noted.isEmpty()) {
            audit.record(by.named(), "refused-confirm-announcement", Desk.subject(id), null);
            return new Receipt.Refused(Message.of("announcement.refused.notAddressed"));
        }
        return noted.get() ? new Receipt.Noted() : new Receipt.Already();
    }

    /** Who leads the person has told it in person: of readers whom no chat reached. */
    public Receipt tell(Actor by, AnnouncementId id, PersonId reader) {
        var mayTell = by instanceof Actor.Person teller && !teller.id().equals(reader) || !(by instanceof Actor.Person);
        if (!mayTell || !rights.may(by, Act.SEE, reader, LocalDate.now(clock)).isAllowed()) {
            audit.record(by.named(), "refused-tell-announcement", subject(id, reader), null);
            return new Receipt.Refused(Message.of("announcement.refused.notYourReader"));
        }
        var told = sql.sql("""
                        update announcement_reader r set told_at = coalesce(r.told_at, :now),
                            told_by = coalesce(r.told_by, :by)
                        from announcement_ledger(:id, :now) l
                        where r.announcement_id = :id and r.person_id = :person and l.person_id = r.person_id
                            and l.state <> 'SENT'
                        returning r.told_at = :now""")
                .param("id", id.value())
                .param("person", reader.value())
                .param("now", Instants.now(clock))
                .param("by", by.named())
                .query(Boolean.class)
                .optional();
        if (told.isEmpty()) {
            return new Receipt.Refused(Message.of("announcement.refused.nothingToTell"));
        } else if (told.get()) {
            audit.record(by.named(), "tell-announcement", subject(id, reader), null);
        }
        return told.get() ? new Receipt.Noted() : new Receipt.Already();
    }

    /** Those of the readers who have confirmed it. */
    @Transactional(readOnly = true)
    Set<PersonId> confirmed(Collection<PersonId> readers, AnnouncementId id) {
        return sql.sql("""
                        select person_id from announcement_reader
                        where announcement_id = :id and person_id = any(:people) and confirmed_at is not null""")
                .param("id", id.value())
                .param("people", readers.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, n) -> new PersonId(row.getLong(1)))
                .set();
    }

    private static String subject(AnnouncementId id, PersonId reader) {
        return "person:%d announcement:%s".formatted(reader.value(), id);
    }
}
