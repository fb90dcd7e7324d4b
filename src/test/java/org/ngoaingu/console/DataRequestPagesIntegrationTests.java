package org.ngoaingu.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.account.DataRequest;
import org.ngoaingu.account.DataRequests;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Data requests of a teacher of one school, as administrators list and answer them. */
@BesideOthers
@SpringBootTest(properties = "assistant.audit.sealing=false")
@AutoConfigureMockMvc
@ExtendWith(EmptyTables.class)
class DataRequestPagesIntegrationTests {

    private static final String TEACHER = "TM0062";

    @Autowired
    MockMvc web;

    @Autowired
    District district;

    @Autowired
    DataRequests requests;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        district.open(folder);
    }

    @Test
    void openRequestsAreListedWithTheirTerms() throws Exception {
        var keeper = signedIn(District.KEEPER);
        assertThat(keeper.open("/console").getContentAsString()).contains("Không có đề nghị nào chờ trả lời");
        file("sửa <b>ngày sinh</b>", district.today().minusDays(1));
        file("xoá số điện thoại", district.today().plusDays(1));
        file("sửa chức danh", district.today().plusDays(9));

        assertThat(keeper.open("/console").getContentAsString())
                .contains("3 đề nghị chờ trả lời, gần nhất đến hạn " + day(-1));
        assertThat(keeper.open("/console/requests").getContentAsString())
                .contains(TEACHER, "Trường", "sửa &lt;b&gt;ngày sinh&lt;/b&gt;", "gửi ngày " + day(0))
                .containsSubsequence("quá hạn từ " + day(-1), "sắp đến hạn " + day(1), "hạn trả lời " + day(9));
        assertThat(signedIn(District.ADMIN_OF_A_SCHOOL)
                        .open("/console/requests")
                        .getContentAsString())
                .as("of another school")
                .doesNotContain(TEACHER)
                .contains("Hiện không có đề nghị nào");
    }

    @Test
    void thePersonGetsTheAnswerOnce() throws Exception {
        var chat = district.chat(TEACHER);
        var id = file("xoá số điện thoại", district.today());
        var keeper = signedIn(District.KEEPER);

        var unsure = keeper.send("/console/requests/" + id, "words", "đã xoá ở tệp nguồn");
        assertThat(unsure.getStatus()).isEqualTo(422);
        assertThat(unsure.getContentAsString()).contains("đã xoá ở tệp nguồn</textarea>");
        assertThat(keeper.send("/console/requests/" + id, "outcome", "DONE", "words", " ")
                        .getStatus())
                .isEqualTo(422);
        assertThat(said(chat.value())).isEmpty();

        assertThat(keeper.send("/console/requests/" + id, "outcome", "REFUSED", "words", "luật buộc lưu")
                        .getContentAsString())
                .contains("gửi tới người đề nghị", "Hiện không có đề nghị nào");
        var again = signedIn(null).send("/console/requests/" + id, "outcome", "DONE", "words", "khác");

        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(said(chat.value())).contains("đề nghị số " + id, "chưa thực hiện được", "luật buộc lưu");
        assertThat(requests.find(id).orElseThrow().answer())
                .extracting(DataRequest.Answer::outcome, DataRequest.Answer::words)
                .containsExactly(DataRequest.Outcome.REFUSED, "luật buộc lưu");
        assertThat(sql.sql("select actor || ' ' || subject from audit_entry where act = 'answer-request'")
                        .query(String.class)
                        .list())
                .containsExactly("person:%d person:%d request:%d"
                        .formatted(
                                district.person(District.KEEPER).value(),
                                district.person(TEACHER).value(),
                                id));
    }

    @Test
    void whoHasNoChatIsToBeToldOtherwise() throws Exception {
        var id = file("xoá số điện thoại", district.today());

        assertThat(signedIn(null)
                        .send("/console/requests/" + id, "outcome", "DONE", "words", "đã xoá")
                        .getContentAsString())
                .contains("mời anh/chị báo trực tiếp");
    }

    @Test
    void nobodyAnswersTheOwnRequest() throws Exception {
        var id = requests.file(district.person(District.KEEPER), DataRequest.Kind.ERASURE, "của tôi")
                .id();
        var keeper = signedIn(District.KEEPER);

        assertThat(keeper.open("/console/requests").getContentAsString()).doesNotContain("của tôi");
        assertThat(keeper.send("/console/requests/" + id, "outcome", "DONE", "words", "đã xoá")
                        .getStatus())
                .isEqualTo(403);
        assertThat(signedIn(null).open("/console/requests").getContentAsString())
                .contains("của tôi");
    }

    private long file(String words, LocalDate due) {
        var id = requests.file(district.person(TEACHER), DataRequest.Kind.CORRECTION, words)
                .id();
        sql.sql("update data_request set due_on = :due where id = :id")
                .param("due", due)
                .param("id", id)
                .update();
        return id;
    }

    private String day(int later) {
        return java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy")
                .format(district.today().plusDays(later));
    }

    /** What was written to the chat, sent or about to be. */
    private String said(java.util.UUID chat) {
        return String.join(
                "\n", sql.sql("""
                        select text from chat_message where chat_id = :chat
                        union all select payload ->> 'text' from outbox where chat_id = :chat and kind = 'Reply'""").param("chat", chat).query(String.class).list());
    }

    private SignedInBrowser signedIn(@org.jspecify.annotations.Nullable String who) throws Exception {
        return SignedInBrowser.signedIn(web, district.code(district.chat(who)));
    }
}
