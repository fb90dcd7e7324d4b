package org.ngoaingu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.ngoaingu.staff.Office.OPERATOR;
import static org.ngoaingu.staff.Office.STAFF;
import static org.ngoaingu.staff.Office.UNITS;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.staff.Rosters.Committed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A commit is taken whole or not at all, whatever happens beside it. */
@BesideOthers
@SpringBootTest(properties = "assistant.audit.sealing=false")
@ExtendWith(EmptyTables.class)
class CommitIntegrationTests {

    private static final LocalDate MAY = LocalDate.of(2025, 5, 31);

    @Autowired
    private Rosters rosters;

    @Autowired
    private JdbcClient database;

    @MockitoBean
    private RosterClaims claims;

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void office() {
        office = new Office(rosters, database, folder);
    }

    @Test
    void ofTwoCommitsAtOnceOneWins() throws Exception {
        var first = office.look(MAY, UNITS, STAFF).id();
        var second = office.look(MAY, UNITS, STAFF.replace("Chuyên viên", "Chuyên viên chính"))
                .id();
        var together = new CyclicBarrier(2);
        var outcomes = Stream.of(first, second)
                .map(id -> CompletableFuture.supplyAsync(
                        () -> {
                            await(together);
                            return rosters.commit(OPERATOR, id, null);
                        },
                        Thread::startVirtualThread))
                .toList();
        var done = 0;
        for (var outcome : outcomes) {
            done += outcome.get(60, TimeUnit.SECONDS) instanceof Committed.Done ? 1 : 0;
        }
        assertThat(done).isEqualTo(1);
        assertThat(database.sql("select count(*) from post")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void aConnectionThatDiesInTheMiddleLeavesNothing() {
        var id = office.look(MAY, UNITS, STAFF).id();
        doAnswer(taking -> database.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query()
                        .listOfRows())
                .when(claims)
                .take(any());
        assertThatThrownBy(() -> rosters.commit(OPERATOR, id, null)).isInstanceOf(RuntimeException.class);
        assertThat(office.contents()).isEmpty();
        doAnswer(taking -> null).when(claims).take(any());
        assertThat(rosters.commit(OPERATOR, id, null)).isEqualTo(new Committed.Done(id, MAY));
        assertThat(office.contents()).isNotEmpty();
    }

    @Test
    void theClaimsOfTakenRowsCanBeReadWhileTheImportIsCommitted() {
        var head =
                "Mã CBCCVC,Họ và tên,Ngày sinh,Chức vụ,Mã đơn vị,Đối tượng,Chứng chỉ ngoại ngữ,Điểm/ bậc,Ngày cấp,Đã thẩm định\n";
        var id = office.look(MAY, UNITS, head + """
                        1001,Nguyễn Thử Một,01/02/1980,Trưởng phòng,Q-P1,Công chức,IELTS,6.0,12/05/2024,x
                        1002,Trần Thử Hai,03/04/1990,Chuyên viên,Q-X9,Công chức,VSTEP,B1,12/05/2024,
                        """).id();
        doAnswer(taking -> {
                    assertThat(database.sql("""
                                            select c.person_code, c.claim_text, c.score, c.verified, c.as_of
                                            from roster_claims(:id) c join person p on p.code = c.person_code""").param("id", id.value()).query().listOfRows())
                            .singleElement()
                            .satisfies(claim -> assertThat(claim.values())
                                    .containsExactly("1001", "IELTS", "6.0", true, java.sql.Date.valueOf(MAY)));
                    return null;
                })
                .when(claims)
                .take(id);
        assertThat(rosters.commit(OPERATOR, id, null)).isEqualTo(new Committed.Done(id, MAY));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
