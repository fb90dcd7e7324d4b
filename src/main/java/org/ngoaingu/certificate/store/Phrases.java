package org.ngoaingu.certificate.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.Reading;
import org.ngoaingu.certificate.catalogue.Catalogue;
import org.ngoaingu.certificate.rules.ClaimReader;
import org.ngoaingu.certificate.rules.ValidityPolicy;
import org.ngoaingu.staff.ImportId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads each distinct claim of an import once and lays the readings beside the claims. */
@Component
class Phrases {

    private static final int BATCH = 1_000;
    private static final int FETCH = 1_000;

    private final JdbcTemplate database;
    private final Catalogue catalogue;
    private final ClaimReader reader;
    private final ValidityPolicy policy;

    Phrases(JdbcTemplate database, Catalogue catalogue, ClaimReader reader, ValidityPolicy policy) {
        // its own, since the fetch size is no one else's
        this.database = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        this.database.setFetchSize(FETCH);
        this.catalogue = catalogue;
        this.reader = reader;
        this.policy = policy;
    }

    void lay(ImportId id) {
        var batch = new ArrayList<@Nullable Object[]>(BATCH);
        database.query(
                """
                select distinct coalesce(claim_text, ''), coalesce(score, ''), coalesce(issued_on, '')
                from roster_claims(?)
                """,
                row -> {
                    batch.add(read(id, row.getString(1), row.getString(2), row.getString(3)));
                    if (batch.size() == BATCH) {
                        insert(batch);
                    }
                },
                id.value());
        insert(batch);
    }

    void clear(ImportId id) {
        database.update("delete from certificate_phrase where import_id = ?", id.value());
    }

    private @Nullable Object[] read(ImportId id, String text, String score, String issuedOn) {
        return switch (reader.read(text, score, issuedOn)) {
            case Reading.Unread unread ->
                new @Nullable Object[] {id.value(), text, score, issuedOn, null, null, null, false, null};
            case Reading.Read read -> {
                var type = catalogue.type(read.typeId()).orElseThrow();
                var months = policy.monthsFor(type.validity());
                yield new @Nullable Object[] {
                    id.value(),
                    text,
                    score,
                    issuedOn,
                    type.id(),
                    read.score().key(),
                    read.issuedOn(),
                    months != null,
                    lastValidDay(read.issuedOn(), months)
                };
            }
        };
    }

    private static @Nullable LocalDate lastValidDay(@Nullable LocalDate issuedOn, @Nullable Integer months) {
        return issuedOn == null || months == null ? null : ValidityPolicy.lastValidDay(issuedOn, months);
    }

    private void insert(List<@Nullable Object[]> batch) {
        database.batchUpdate(
                "insert into certificate_phrase (import_id, claim_text, claim_score, claim_issued_on, type, score,"
                        + " issued_on, expires, last_valid_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                batch);
        batch.clear();
    }
}
