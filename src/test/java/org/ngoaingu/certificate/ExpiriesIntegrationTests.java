package org.ngoaingu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.assistant.InventedOffice;
import org.ngoaingu.certificate.Expiries.Expiring;
import org.ngoaingu.certificate.store.VerifiedCertificates;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told that a certificate ends: at each mark once, after a gap only at the nearest. */
@BesideOthers
@SpringBootTest(
        properties = {
            "assistant.audit.sealing=false",
            "assistant.mode=command",
            "db-scheduler.enabled=false",
            "assistant.home=target/submissions-test-home"
        })
@ExtendWith(EmptyTables.class)
class ExpiriesIntegrationTests {

    /** An IELTS of this day holds until 10 June 2027. */
    private static final LocalDate ISSUED = LocalDate.of(2025, 6, 10);

    private static final LocalDate LAST = LocalDate.of(2027, 6, 10);

    @Autowired
    private InventedOffice office;

    @Autowired
    private Expiries expiries;

    @Autowired
    private VerifiedCertificates verified;

    @Autowired
    private Certificates certificates;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private PersonId person;

    @BeforeEach
    void open(@TempDir Path temp) throws IOException {
        office.open(temp);
        database.sql("delete from certificate").update();
        person = office.person("TM0004");
        hold("ielts", ISSUED);
    }

    @Test
    void isToldOnceAtEachMark() {
        assertThat(told(LAST.minusDays(91))).isEmpty();
        assertThat(told(LAST.minusDays(90))).containsExactly("90:90");
        assertThat(told(LAST.minusDays(89))).isEmpty();
        assertThat(told(LAST.minusDays(31))).isEmpty();
        assertThat(told(LAST.minusDays(30))).containsExactly("30:30");
        assertThat(told(LAST.minusDays(30))).isEmpty();
        assertThat(told(LAST.minusDays(7))).containsExactly("7:7");
        assertThat(told(LAST.minusDays(1))).isEmpty();
        assertThat(told(LAST)).containsExactly("0:0");
        assertThat(told(LAST)).isEmpty();
        assertThat(told(LAST.plusDays(1))).isEmpty();
    }

    @Test
    void afterAGapOnlyTheNearestIsTold() {
        assertThat(told(LAST.minusDays(5))).containsExactly("7:5");
        assertThat(told(LAST.minusDays(4))).isEmpty();
        assertThat(told(LAST)).containsExactly("0:0");
    }

    @Test
    void ofARenewedOneNobodyIsTold() {
        hold("ielts", ISSUED.plusYears(1));
        assertThat(told(LAST.minusDays(30))).isEmpty();
    }

    @Test
    void whatWasRevokedOrGivesNoLevelIsNotTold() {
        hold("toefl-cbt", ISSUED);
        database.sql("update certificate set revoked_from = '2026-01-01' where reading_id in"
                        + " (select id from certificate_reading where type = 'ielts')")
                .update();
        assertThat(told(LAST.minusDays(30))).isEmpty();
    }

    private List<String> told(LocalDate day) {
        return transaction.execute(status -> {
            var due = expiries.due(day, 0, 10);
            assertThat(due).allMatch(expiring -> expiries.told(expiring, day));
            assertThat(due).noneMatch(expiring -> expiries.told(expiring, day));
            return due.stream().map(ExpiriesIntegrationTests::shown).toList();
        });
    }

    private static String shown(Expiring expiring) {
        return expiring.mark() + ":" + expiring.daysLeft();
    }

    private void hold(String type, LocalDate issued) {
        transaction.executeWithoutResult(status -> {
            var submission = database.sql("""
                            insert into certificate_submission (version, key, person_id, type, score, submitted_at, state,
                                decided_by, decided_at, decision)
                            values (0, gen_random_uuid()::text, ?, ?, '', '2025-12-01', 'APPROVED', 0, '2025-12-01',
                                'APPROVED') returning id""")
                    .params(person.value(), type)
                    .query((row, n) -> new SubmissionId(row.getLong(1)))
                    .single();
            verified.add(
                    submission,
                    person,
                    certificates.type(type).orElseThrow(),
                    Score.Points.of(type.equals("ielts") ? "6" : "100"),
                    issued,
                    new PersonId(0),
                    LocalDate.of(2025, 12, 1),
                    null);
        });
    }
}
