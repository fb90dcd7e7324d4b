package org.ngoaingu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@BesideOthers
@SpringBootTest(properties = "assistant.audit.sealing=false")
@ExtendWith(EmptyTables.class)
class AuditIntegrationTests {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Sealing sealing;

    @Autowired
    private AuditCheck check;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private JdbcClient owner;

    @BeforeEach
    void asOwner(@Autowired FlywayConnectionDetails details) {
        owner = JdbcClient.create(
                new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword()));
    }

    @Test
    void theApplicationCanNeitherChangeNorDeleteItsTrail() {
        record(1);
        sealing.seal();
        for (var statement : new String[] {
            "update audit_entry set why = 'x'",
            "delete from audit_entry",
            "update audit_seal set hash = 'x'",
            "delete from audit_seal",
            "truncate audit_entry"
        }) {
            assertThatThrownBy(() -> database.sql(statement).update())
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anUntouchedTrailIsSound() {
        record(3);
        assertThat(sealing.seal()).isEqualTo(3);
        record(2);
        assertThat(sealing.seal()).isEqualTo(2);
        assertThat(sealing.seal()).isZero();
        assertThat(check.check(lastSeal())).isEqualTo(new AuditCheck.Result.Sound(2));
    }

    @Test
    void aRowThatTheOwnerEditedIsNamed() {
        record(3);
        sealing.seal();
        owner.sql("update audit_entry set why = 'khác' where id >= 2").update();
        assertThat(check.check(null)).isEqualTo(new AuditCheck.Result.Changed(2));
    }

    @Test
    void aRowThatTheOwnerDeletedIsNamed() {
        record(3);
        sealing.seal();
        owner.sql("delete from audit_entry where id = 3").update();
        assertThat(check.check(null)).isEqualTo(new AuditCheck.Result.Deleted(3));
    }

    @Test
    void aRowEditedTogetherWithItsHashBreaksTheSeal() {
        record(2);
        sealing.seal();
        owner.sql("update audit_seal set entry_hashes[2] = entry_hashes[1], entry_ids[2] = entry_ids[1]")
                .update();
        assertThat(check.check(null)).isEqualTo(new AuditCheck.Result.BrokenSeal(1));
    }

    @Test
    void aCutTailShowsAgainstTheLog() {
        record(1);
        sealing.seal();
        record(1);
        sealing.seal();
        var logged = lastSeal();
        owner.sql("delete from audit_seal where number = 2").update();
        owner.sql("delete from audit_entry where id = 2").update();
        assertThat(check.check(null)).isEqualTo(new AuditCheck.Result.Sound(1));
        assertThat(check.check(logged)).isEqualTo(new AuditCheck.Result.TailCut(logged));
    }

    @Test
    void anEntryThatCommitsAfterLaterOnesIsSealedToo() {
        var inTransaction = new TransactionTemplate(transactions);
        inTransaction.executeWithoutResult(open -> {
            trail.record("operator", "late", "unit:1", null);
            var sealed = new AtomicReference<Integer>();
            var meanwhile = Thread.ofPlatform().start(() -> {
                record(1);
                sealed.set(sealing.seal());
            });
            try {
                meanwhile.join(30_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(sealed.get()).isEqualTo(1);
        });
        assertThat(sealing.seal()).isEqualTo(1);
        assertThat(check.check(null)).isEqualTo(new AuditCheck.Result.Sound(2));
    }

    private void record(int times) {
        for (int i = 0; i < times; i++) {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(open -> trail.record("operator", "correct", "unit:1", "lý do"));
        }
    }

    private String lastSeal() {
        return database.sql("select encode(hash, 'hex') from audit_seal order by number desc limit 1")
                .query(String.class)
                .single();
    }
}
