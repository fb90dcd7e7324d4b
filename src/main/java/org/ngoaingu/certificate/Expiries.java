package org.ngoaingu.certificate;

import java.time.LocalDate;
import java.util.List;
import org.ngoaingu.certificate.catalogue.Catalogue;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is to be told that a certificate ends (sắp hết hạn): 90, 30 and 7 days before the last valid day, and on it. Each
 * once; where days were missed only the nearest.
 */
@Service
public class Expiries {

    private final JdbcClient database;
    private final Catalogue catalogue;

    Expiries(JdbcClient database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /**
     * A certificate that ends.
     *
     * @param certificate its key
     * @param lastValidDay the last day on which it holds
     * @param mark 90, 30, 7 or 0: the days before the end that this notice is for
     * @param daysLeft at most that many
     */
    public record Expiring(
            long certificate,
            PersonId person,
            CertificateType type,
            Score score,
            LocalDate lastValidDay,
            int mark,
            int daysLeft) {

        /** A name that no other notice has. */
        public String key() {
            return "expiry:%d:%s:%d".formatted(certificate, lastValidDay, mark);
        }
    }

    /**
     * Of whom nobody was told for that day, in the order of the certificates: verified ones that give a level, of people
     * with a post, without a later one of the same type.
     *
     * @param after key of the certificate to go on behind; 0 at first
     */
    @Transactional(readOnly = true)
    public List<Expiring> due(LocalDate day, long after, int most) {
        return database.sql("""
                        select * from (
                            select e.certificate_id as id, e.person_id, r.type, r.score, e.last_valid_on,
                                e.last_valid_on - :day as days_left,
                                case when e.last_valid_on = :day then 0 when e.last_valid_on - :day <= 7 then 7
                                    when e.last_valid_on - :day <= 30 then 30 else 90 end as mark
                            from certificates_ending(:day, :day + 90) e
                                join certificate held on held.id = e.certificate_id
                                join certificate_reading r on r.id = held.reading_id) c
                        where c.id > :after
                            and c.person_id in (select person_id from staff_facts(:day))
                            and not exists (select from certificate_expiry_notice n where n.certificate_id = c.id
                                and n.last_valid_on = c.last_valid_on and n.days <= c.mark)
                        order by c.id limit :most""")
                .param("day", day)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Expiring(
                        row.getLong("id"),
                        new PersonId(row.getLong("person_id")),
                        catalogue.type(row.getString("type")).orElseThrow(),
                        Score.ofKey(row.getString("score")),
                        row.getObject("last_valid_on", LocalDate.class),
                        row.getInt("mark"),
                        row.getInt("days_left")))
                .list();
    }

    /** Notes that the person is told, in the transaction that tells; false if that was noted before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean told(Expiring expiring, LocalDate day) {
        return database.sql("""
                        insert into certificate_expiry_notice (certificate_id, last_valid_on, days, told_on)
                        values (:certificate, :last, :mark, :day) on conflict do nothing""")
                        .param("certificate", expiring.certificate())
                        .param("last", expiring.lastValidDay())
                        .param("mark", expiring.mark())
                        .param("day", day)
                        .update()
                == 1;
    }
}
