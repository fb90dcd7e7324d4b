package org.ngoaingu.certificate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.certificate.Held;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.certificate.Standing;
import org.ngoaingu.certificate.SubmissionId;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.RosterClaims;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
class RosterCertificatesIntegrationTests {

    private static final LocalDate ROSTER_DAY = LocalDate.of(2025, 5, 31);
    private static final String SET = Certificates.DEFAULT_SET;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RosterClaims claims;

    @Autowired
    private Certificates certificates;

    @Autowired
    private VerifiedCertificates verified;

    private PersonId person;

    @BeforeEach
    void layOnePerson() {
        var first = newImport(ROSTER_DAY);
        database.sql("insert into unit (code) values ('U1')").update();
        database.sql("""
                        insert into unit_version (unit_id, name, folded_name, kind, level, foreign_affairs, valid_from,
                            import_id, carried)
                        select id, 'U1', 'u1', 'PEOPLES_COMMITTEE', 'DISTRICT', false, date '2020-01-01', ?, '{}' from unit
                        """).param(first.value()).update();
        person = newPerson("P1");
    }

    @Test
    void aVerifiedClaimCountsAndAnUnverifiedOneDoesNot() {
        take(ROSTER_DAY, new Row("VSTEP", "Bậc 4", "2024-01-10", true));
        assertThat(standing(ROSTER_DAY).level()).isEqualTo(4);
        assertThat(reached(ROSTER_DAY)).containsExactly(4, 4);
        assertThat(standing(LocalDate.of(2024, 1, 9)).level()).isNull();

        take(ROSTER_DAY.plusDays(1), new Row("IELTS", "7.0", "2025-01-10", false));
        var standing = standing(ROSTER_DAY);
        assertThat(standing.level()).isEqualTo(4);
        assertThat(standing.claims()).singleElement().extracting(Held::score).isEqualTo(Score.Points.of("7"));
    }

    @Test
    void aCertificateHoldsUntilItsLastValidDay() {
        take(ROSTER_DAY, new Row("IELTS 6,0 (31/08/2023)", null, null, true));
        var last = LocalDate.of(2025, 8, 31);
        assertThat(standing(last).level()).isEqualTo(4);
        assertThat(standing(last).expiresNext())
                .isNotNull()
                .satisfies(held -> assertThat(held.lastValidDay()).isEqualTo(last));
        assertThat(reached(last)).containsExactly(4, 4);
        assertThat(standing(last.plusDays(1)).level()).isNull();
        assertThat(standing(last.plusDays(1)).levelEver()).isEqualTo(4);
        assertThat(reached(last.plusDays(1))).containsExactly(null, 4);
    }

    @Test
    void withoutADayOfIssueOnlyWhatDoesNotExpireCounts() {
        take(ROSTER_DAY, new Row("IELTS", "6.0", null, true), new Row("Anh văn B", null, null, true));
        var standing = standing(ROSTER_DAY);
        assertThat(standing.level()).isEqualTo(2);
        assertThat(standing.levelEver()).isEqualTo(2);
        assertThat(standing.verified())
                .filteredOn(Held::lacksIssueDate)
                .singleElement()
                .extracting(held -> held.type().id())
                .isEqualTo("ielts");
        assertThat(reached(ROSTER_DAY)).containsExactly(2, 2);
    }

    @Test
    void theSameClaimsAgainChangeNothing() {
        var rows = new Row[] {
            new Row("VSTEP", "B1", "2024-01-10", true),
            new Row("Tiếng Anh giao tiếp", null, null, true),
            new Row("HSK 4", null, null, false)
        };
        take(ROSTER_DAY, rows);
        var before = all();
        take(ROSTER_DAY.plusMonths(1), rows);
        assertThat(all()).isEqualTo(before).hasSize(3);
    }

    @Test
    void theMarkVerifiesAnEarlierClaimAndItsUndoTakesThatBack() {
        take(ROSTER_DAY, new Row("VSTEP", "B2", null, false));
        assertThat(standing(ROSTER_DAY).level()).isNull();
        var later = ROSTER_DAY.plusMonths(1);
        var second = take(later, new Row("VSTEP", "Bậc 4", null, true));
        assertThat(standing(ROSTER_DAY).verified())
                .singleElement()
                .extracting(Held::verifiedOn)
                .isEqualTo(later);
        claims.undo(second);
        assertThat(standing(ROSTER_DAY).verified()).isEmpty();
        assertThat(standing(ROSTER_DAY).claims()).hasSize(1);
    }

    @Test
    void aChangedClaimSupersedesTheUnverifiedOneAndTheUndoBringsItBack() {
        take(ROSTER_DAY, new Row("Tiếng Anh giao tiếp", null, null, false));
        assertThat(standing(ROSTER_DAY).unread()).hasSize(1);
        var second = take(ROSTER_DAY.plusMonths(1), new Row("VSTEP", "B1", null, true));
        assertThat(standing(ROSTER_DAY).unread()).isEmpty();
        assertThat(standing(ROSTER_DAY).level()).isEqualTo(3);
        claims.undo(second);
        assertThat(standing(ROSTER_DAY).level()).isNull();
        assertThat(standing(ROSTER_DAY).unread())
                .singleElement()
                .extracting(Standing.UnreadClaim::text)
                .isEqualTo("Tiếng Anh giao tiếp");
    }

    @Test
    void aVerifiedCertificateGivesWayOnlyToAVerifiedOneThatIsNoRenewal() {
        take(ROSTER_DAY, new Row("IELTS", "6.5", "2024-01-10", true));
        take(ROSTER_DAY.plusMonths(1), new Row("IELTS", "5.0", "2024-01-10", false));
        assertThat(standing(ROSTER_DAY).level()).isEqualTo(4);
        take(ROSTER_DAY.plusMonths(2));
        assertThat(standing(ROSTER_DAY).level()).isEqualTo(4);
        take(ROSTER_DAY.plusMonths(3), new Row("IELTS", "5.0", "2025-02-10", true));
        assertThat(standing(ROSTER_DAY).verified()).hasSize(2);
        take(ROSTER_DAY.plusMonths(4), new Row("IELTS", "4.5", "2024-01-10", true));
        assertThat(standing(ROSTER_DAY).level()).isEqualTo(3);
        assertThat(standing(ROSTER_DAY).levelEver()).isEqualTo(3);
    }

    @Test
    void whatAnOfficerVerifiedNoRosterAndNoUndoTakesAway() {
        var first = take(ROSTER_DAY, new Row("IELTS", "6.0", "2025-01-10", false));
        verified.add(
                submission(),
                person,
                certificates.type("ielts").orElseThrow(),
                Score.Points.of("6"),
                LocalDate.of(2025, 1, 10),
                new PersonId(99),
                ROSTER_DAY,
                null);
        assertThat(standing(ROSTER_DAY).level()).isEqualTo(4);
        assertThat(standing(ROSTER_DAY).claims()).isEmpty();

        var second = take(ROSTER_DAY.plusMonths(1), new Row("IELTS", "5.0", "2025-01-10", true));
        assertThat(standing(ROSTER_DAY).level()).isEqualTo(4);
        claims.undo(second);
        claims.undo(first);
        assertThat(standing(ROSTER_DAY).level()).isEqualTo(4);
        assertThat(reached(ROSTER_DAY)).containsExactly(4, 4);

        verified.revoke(new SubmissionId(1), ROSTER_DAY);
        take(ROSTER_DAY.plusMonths(2), new Row("IELTS", "6.0", "2025-01-10", true));
        assertThat(standing(ROSTER_DAY).level()).isNull();
        assertThat(standing(ROSTER_DAY.minusDays(1)).level()).isEqualTo(4);
    }

    private SubmissionId submission() {
        return database.sql("""
                        insert into certificate_submission (id, version, key, person_id, type, score, submitted_at, state,
                            decided_by, decided_at, decision)
                        overriding system value
                        values (1, 0, 'k', ?, 'ielts', 'points:6', '2025-12-01', 'APPROVED', 99, '2025-12-01', 'APPROVED')
                        returning id""")
                .param(person.value())
                .query((row, n) -> new SubmissionId(row.getLong(1)))
                .single();
    }

    @Test
    void theDryRunListsWhatNeedsALook() {
        var id = stage(
                ROSTER_DAY,
                new Row("Tiếng Anh giao tiếp", null, null, true),
                new Row("IELTS", "6.0", null, true),
                new Row("VSTEP", "B1", "2025-06-01", true),
                new Row("HSK 4", null, "2025-01-01", true));
        assertThat(claims.review(id))
                .extracting(review -> review.what().key())
                .containsExactly(
                        "certificate.review.unread", "certificate.review.no-issue-date", "certificate.review.future");
        assertThat(claims.review(id).getFirst().what().arguments().get("reason"))
                .isEqualTo(Message.of("certificate.unread.no-certificate"));
    }

    @Test
    void degreesAndMinorityLanguagesAreRecordedWithoutALevel() {
        take(ROSTER_DAY, new Row("ĐH Anh văn", null, null, true), new Row("Tiếng Chăm", null, null, true));
        assertThat(standing(ROSTER_DAY).level()).isNull();
        assertThat(standing(ROSTER_DAY).verified()).hasSize(2);
        assertThat(reached(ROSTER_DAY)).containsExactly(null, null);
    }

    @Test
    void aDecisionReplacesThePlansOwnSet() {
        assertThat(certificates.activeSet("BT", SET)).isEqualTo(certificates.set(SET));
        assertThat(certificates.activeSet("BD", "tt15-2014").id()).isEqualTo("tt15-2014");
        database.sql("insert into active_equivalence_set values ('BT', 'tt15-2014', 'UBND', date '2026-01-01')")
                .update();
        var decided = certificates.activeSet("BT", SET);
        assertThat(decided.id()).isEqualTo("tt15-2014");
        assertThat(decided.isAdopted()).isTrue();
        assertThat(certificates.standing(person, ROSTER_DAY, decided).set()).isEqualTo(decided);
        assertThat(certificates.activeSet("BD", SET).id()).isEqualTo(SET);
    }

    private record Row(
            String text, @Nullable String score, @Nullable String issuedOn, boolean verified) {}

    private Standing standing(LocalDate day) {
        return certificates.standing(person, day, certificates.set(SET));
    }

    /** Level and level ever by the SQL function; both absent when it has no row. */
    private List<@Nullable Integer> reached(LocalDate day) {
        var rows = database.sql("select level, level_ever from level_reached(?, ?) where person_id = ?")
                .params(day, SET, person.value())
                .query((row, n) -> Arrays.asList(
                        row.getObject("level", Integer.class), row.getObject("level_ever", Integer.class)))
                .list();
        return rows.isEmpty() ? Arrays.asList(null, null) : rows.getFirst();
    }

    private List<String> all() {
        return database.sql("select c::text from certificate c order by id")
                .query(String.class)
                .list();
    }

    private ImportId take(LocalDate asOf, Row... rows) {
        var id = stage(asOf, rows);
        claims.take(id);
        return id;
    }

    private ImportId stage(LocalDate asOf, Row... rows) {
        var id = newImport(asOf);
        for (int i = 0; i < rows.length; i++) {
            database.sql("""
                            insert into staged_person (import_id, ordinal, sheet, row_number, code, name, folded_name,
                                birth_date, birth_precision, category)
                            values (?, ?, 'S', ?, 'P1', 'P1', 'p1', date '1980-01-01', 'DAY', 'PUBLIC_EMPLOYEE')
                            """).params(id.value(), i, i).update();
            database.sql("insert into staged_claim values (?, 'P1', 'S', ?, ?, ?, ?, ?)")
                    .params(id.value(), i, rows[i].text(), rows[i].score(), rows[i].issuedOn(), rows[i].verified())
                    .update();
        }
        return id;
    }

    private ImportId newImport(LocalDate asOf) {
        return new ImportId(database.sql("""
                        insert into roster_import (state, as_of, supplement, seen, staged_at)
                        values ('STAGED', ?, false, '', timestamptz '2025-06-01 00:00:00+07') returning id
                        """).param(asOf).query(Long.class).single());
    }

    private PersonId newPerson(String code) {
        var id = database.sql("""
                        insert into person (code, name, folded_name, birth_date, birth_precision)
                        values (?, ?, ?, date '1980-01-01', 'DAY') returning id
                        """).params(code, code, code).query(Long.class).single();
        database.sql("""
                        insert into post (person_id, main, unit_id, category, valid_from, carried)
                        select ?, true, id, 'PUBLIC_EMPLOYEE', date '2020-01-01', '{}' from unit
                        """).param(id).update();
        return new PersonId(id);
    }
}
