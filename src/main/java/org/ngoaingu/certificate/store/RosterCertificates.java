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
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.WholeSets;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.RosterClaims;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the claims of rosters. The same claim again changes nothing, but for the mark «Đã thẩm định», which verifies it
 * as of the roster's day. Another claim takes the place of what the person's earlier rosters claimed without the mark;
 * a verified certificate gives way only to a verified one of the same type, and not where both days of issue are known
 * and differ, which is a renewal. A claim that is left out takes nothing away.
 */
@Component
class RosterCertificates implements RosterClaims {

    /** More notes than this help nobody; the claims themselves are all kept. */
    static final int MOST_REVIEWS = 10_000;

    private final JdbcTemplate database;
    private final Catalogue catalogue;
    private final ClaimReader reader;
    private final ValidityPolicy policy;
    private final Phrases phrases;
    private final Levels levels;
    private final WholeSets sets;

    RosterCertificates(
            JdbcTemplate database,
            Catalogue catalogue,
            ClaimReader reader,
            ValidityPolicy policy,
            Phrases phrases,
            Levels levels,
            WholeSets sets) {
        this.database = database;
        this.catalogue = catalogue;
        this.reader = reader;
        this.policy = policy;
        this.phrases = phrases;
        this.levels = levels;
        this.sets = sets;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Review> review(ImportId id) {
        var reviews = new ArrayList<Review>();
        var streaming = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        streaming.setFetchSize(1_000);
        streaming.query(
                "select sheet, row_number, claim_text, score, issued_on, as_of from roster_claims(?)"
                        + " order by sheet, row_number",
                row -> {
                    var what = note(
                            row.getString("claim_text"),
                            row.getString("score"),
                            row.getString("issued_on"),
                            row.getObject("as_of", LocalDate.class));
                    if (what != null && reviews.size() < MOST_REVIEWS) {
                        reviews.add(Review.at(row.getString("sheet"), row.getInt("row_number"), what));
                    }
                },
                id.value());
        return reviews;
    }

    private @Nullable Message note(
            @Nullable String text, @Nullable String score, @Nullable String issuedOn, LocalDate asOf) {
        var claim = Claim.shown(text, score);
        return switch (reader.read(text, score, issuedOn)) {
            case Reading.Unread unread ->
                Message.of("certificate.review.unread", "claim", claim, "reason", unread.reason());
            case Reading.Read read -> {
                var day = read.issuedOn();
                if (day == null) {
                    var type = catalogue.type(read.typeId()).orElseThrow();
                    yield policy.monthsFor(type.validity()) == null
                            ? null
                            : Message.of("certificate.review.no-issue-date", "claim", claim);
                }
                yield day.isAfter(asOf) ? Message.of("certificate.review.future", "claim", claim, "day", day) : null;
            }
        };
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(ImportId id) {
        var asOf = database.queryForList("select as_of from roster_claims(?) limit 1", LocalDate.class, id.value());
        if (!asOf.isEmpty()) {
            sets.join(() -> take(id, asOf.getFirst()));
        }
    }

    private void take(ImportId id, LocalDate asOf) {
        phrases.lay(id);
        database.update("""
                insert into certificate_reading (type, score)
                select distinct type, score from certificate_phrase where import_id = ? and type is not null
                on conflict do nothing
                """, id.value());
        levels.settle();
        verifyKnown(id, asOf);
        addNew(id, asOf);
        supersedeOld(id, asOf);
        phrases.clear(id);
    }

    /** The import's claims with their readings; the person's key comes from the roster's day. */
    private static final String CLAIMS = """
            with said as materialized (
                select f.person_id, r.id as reading_id, r.type, p.claim_text, p.claim_score, p.claim_issued_on,
                    p.issued_on, p.expires, p.last_valid_on, bool_or(c.verified and r.id is not null) as verified,
                    :asOf::date as as_of
                from roster_claims(:import) c
                    join certificate_phrase p on p.import_id = :import
                        and p.claim_text = coalesce(c.claim_text, '') and p.claim_score = coalesce(c.score, '')
                        and p.claim_issued_on = coalesce(c.issued_on, '')
                    join staff_facts(:asOf) f
                        on f.code = c.person_code
                    left join certificate_reading r on r.type = p.type and r.score = p.score
                group by f.person_id, r.id, r.type, p.claim_text, p.claim_score, p.claim_issued_on, p.issued_on,
                    p.expires, p.last_valid_on)
            """;

    /** The same certificate: read to the same, or unread and written in the same words. */
    private static final String SAME = """
            (c.person_id = s.person_id and c.superseded_import is null
                and ((c.reading_id = s.reading_id and c.issued_on is not distinct from s.issued_on)
                    or (c.reading_id is null and s.reading_id is null and c.claim_text = s.claim_text
                        and c.claim_score = s.claim_score and c.claim_issued_on = s.claim_issued_on)))
            """;

    private void verifyKnown(ImportId id, LocalDate asOf) {
        run(CLAIMS + """
                update certificate c set state = 'VERIFIED', verified_on = s.as_of, verified_import = :import
                from said s
                where s.verified and c.state = 'CLAIM' and """ + " " + SAME, id, asOf);
    }

    private void addNew(ImportId id, LocalDate asOf) {
        run(CLAIMS + """
                insert into certificate (person_id, state, reading_id, claim_text, claim_score, claim_issued_on,
                    issued_on, expires, last_valid_on, verified_on, verified_import, import_id)
                select distinct on (s.person_id, s.reading_id, s.issued_on, case when s.reading_id is null
                        then s.claim_text || E'\\n' || s.claim_score || E'\\n' || s.claim_issued_on end)
                    s.person_id, case when s.reading_id is null then 'UNREAD' when s.verified then 'VERIFIED'
                        else 'CLAIM' end,
                    s.reading_id, s.claim_text, s.claim_score, s.claim_issued_on, s.issued_on, s.expires,
                    s.last_valid_on, case when s.verified then s.as_of end, case when s.verified then :import end,
                    :import
                from said s
                where not exists (select from certificate c where """ + " " + SAME + """
                )
                order by s.person_id, s.reading_id, s.issued_on, case when s.reading_id is null
                        then s.claim_text || E'\\n' || s.claim_score || E'\\n' || s.claim_issued_on end,
                    s.verified desc
                """, id, asOf);
    }

    private void supersedeOld(ImportId id, LocalDate asOf) {
        run(CLAIMS + """
                update certificate c set superseded_import = :import
                where c.superseded_import is null and c.import_id <> :import
                    and exists (select from said s where s.person_id = c.person_id)
                    and not exists (select from said s where """ + " " + SAME + """
                ) and (c.state <> 'VERIFIED' or exists (
                        select from said s join certificate_reading old on old.id = c.reading_id
                        where s.person_id = c.person_id and s.verified and s.type = old.type
                            and (s.issued_on is null or c.issued_on is null or s.issued_on = c.issued_on)))
                """, id, asOf);
    }

    private void run(String sql, ImportId id, LocalDate asOf) {
        JdbcClient.create(database)
                .sql(sql)
                .param("import", id.value())
                .param("asOf", asOf)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(ImportId id) {
        database.update("delete from certificate where import_id = ?", id.value());
        database.update("""
                update certificate set state = 'CLAIM', verified_on = null, verified_import = null
                where verified_import = ?
                """, id.value());
        database.update("update certificate set superseded_import = null where superseded_import = ?", id.value());
    }
}
