package org.ngoaingu.certificate.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The certificates in the database, one person at a time. */
@Component
public class StoredCertificates {

    /** An adoption of a set for a plan. */
    public record Adoption(String set, Optional<String> by, Optional<LocalDate> on) {}

    private final JdbcClient database;

    StoredCertificates(JdbcClient database) {
        this.database = database;
    }

    /** All that nothing has superseded, in the order in which they came. */
    public List<StoredCertificate> of(PersonId person) {
        return database.sql("""
                        select r.type, r.score, c.claim_text, c.claim_score, c.claim_issued_on, c.issued_on, c.expires,
                            c.last_valid_on, c.verified_on, c.decided_level, c.decided_because, c.revoked_from
                        from certificate c left join certificate_reading r on r.id = c.reading_id
                        where c.person_id = ? and c.superseded_import is null and c.superseded_submission is null
                        order by c.id
                        """)
                .param(person.value())
                .query((row, n) -> stored(row))
                .list();
    }

    /** What was decided for the plan; empty when the default holds. */
    public Optional<Adoption> adoption(String plan) {
        return database.sql("""
                        select equivalence_set, adopted_by, adopted_on from active_equivalence_set where plan_id = ?
                        """)
                .param(plan)
                .query((row, n) -> new Adoption(
                        row.getString("equivalence_set"),
                        Optional.ofNullable(row.getString("adopted_by")),
                        Optional.ofNullable(row.getObject("adopted_on", LocalDate.class))))
                .optional();
    }

    private static StoredCertificate stored(ResultSet row) throws SQLException {
        var score = row.getString("score");
        return new StoredCertificate(
                row.getString("type"),
                score == null ? null : Score.ofKey(score),
                row.getString("claim_text"),
                row.getString("claim_score"),
                row.getString("claim_issued_on"),
                row.getObject("issued_on", LocalDate.class),
                row.getBoolean("expires"),
                row.getObject("last_valid_on", LocalDate.class),
                row.getObject("verified_on", LocalDate.class),
                row.getObject("decided_level", Integer.class),
                row.getString("decided_because"),
                row.getObject("revoked_from", LocalDate.class));
    }
}
