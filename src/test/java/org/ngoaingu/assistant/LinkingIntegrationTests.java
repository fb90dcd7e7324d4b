package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.account.Invitations;
import org.ngoaingu.account.Issued;
import org.ngoaingu.account.LinkingStep;
import org.ngoaingu.account.Linkings;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.ChatHistory;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Menu;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.channel.ScriptedDriver;
import org.ngoaingu.channel.Talks;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.Today;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.GivenFile;
import org.ngoaingu.staff.Rosters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** Strangers become people: by code, by own phone number; and whoever should not stays a stranger. */
@BesideOthers
@SpringBootTest
@Import({ScriptedDriver.Setup.class, Talks.Setup.class, InventedOffice.class})
class LinkingIntegrationTests {

    private static final String NO_SUCH_CODE = "Mã này không dùng được";

    @TempDir
    Path folder;

    @Autowired
    InventedOffice office;

    @Autowired
    Talks talks;

    @Autowired
    ScriptedDriver driver;

    @Autowired
    Invitations invitations;

    @Autowired
    Linkings linkings;

    @Autowired
    Chats chats;

    @Autowired
    WebChats webChats;

    @Autowired
    ChatHistory history;

    @Autowired
    ChatFiles files;

    @Autowired
    Rosters rosters;

    @Autowired
    HealthIndicator linkingHealthIndicator;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void anOfficeWhereNobodyGuessed() throws IOException {
        office.open(folder);
        sql.sql("delete from wrong_guess").update();
    }

    @Test
    void aStrangerLearnsHowToLinkAndNothingElse() {
        var stranger = talks.stranger();

        assertThat(stranger.says("chỉ tiêu ngoại ngữ của tôi là gì?"))
                .contains("xin mã mời")
                .doesNotContain("%");
        assertThat(stranger.says("/chitieu")).contains("xin mã mời");
        var known = stranger.says("TM0031");
        assertThat(known).contains("chưa nhận ra").contains("xin mã mời");
        assertThat(stranger.says("TM9999")).isEqualTo(known);
        assertThat(stranger.says("0900000031")).isEqualTo(known);
        assertThat(stranger.says("#?0900000031")).as("somebody else's contact").isEqualTo(known);
        assertThat(stranger.says("#!0999999999")).as("a number that nobody has").isEqualTo(known);
        assertThat(audited("refuse-words", stranger)).isEqualTo(3);
        assertThat(audited("refuse-contact", stranger)).isEqualTo(2);
        assertThat(stranger.presses(":en")).contains("ask the head of your unit");
        assertThat(stranger.chat().owner()).isNull();
    }

    @Test
    void aCodeLinksAfterConsentAndIsForgiving() {
        var person = talks.stranger();
        var code = code("TM0031");

        var notice = person.says("/start "
                + code.toLowerCase(Locale.ROOT)
                        .replace("0", "o")
                        .replace("1", "l")
                        .replace("-", " "));

        assertThat(notice)
                .contains("Lâm Thị Hồng Nhung", "Phòng Kinh tế", "quận Thanh Mộc", "91/2025/QH15", "/quyendulieu")
                .doesNotContain("Telegram");
        assertThat(person.chat().owner()).as("nothing is linked yet").isNull();
        assertThat(history.before(person.chat().id(), Long.MAX_VALUE).getFirst().text())
                .isEqualTo("/start ••••");

        assertThat(person.presses(":yes")).contains("Đã kết nối", "Lâm Thị Hồng Nhung");

        assertThat(person.chat().person()).isEqualTo(office.person("TM0031"));
        assertThat(person.says("chỉ tiêu ngoại ngữ của tôi là gì?")).contains("35");
        assertThat(sql.sql("select way || ' ' || notice || ' ' || language || ' ' || channel from consent"
                                + " where chat_id = :chat and ended_at is null")
                        .param("chat", person.chat().id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("CODE 2026-11-22 vi script");
        assertThat(driver.sent().stream()
                        .anyMatch(
                                parcel -> parcel.address().equals(person.chat().address())
                                        && parcel.what() instanceof Menu menu
                                        && menu.entries().getFirst().command().equals("chitieu")))
                .isTrue();
        assertThat(person.says("/start " + code("TM0031"))).contains("đã kết nối với anh/chị");
    }

    @Test
    void theNoticeIsReadAndAgreedToInEnglish() {
        var person = talks.stranger();
        person.says(code("TM0032"));

        assertThat(person.presses(":en")).contains("Data controller", "Do you agree?");
        assertThat(person.presses(":yes")).contains("Linked. Welcome");

        assertThat(sql.sql("select language from consent where chat_id = :chat")
                        .param("chat", person.chat().id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("en");
        assertThat(person.says("/quyendulieu")).contains("My data");
    }

    @Test
    void withoutConsentNothingIsLinkedAndTheCodeStays() {
        var person = talks.stranger();
        var code = code("TM0033");
        person.says("/start " + code);

        assertThat(person.presses(":no")).contains("không kết nối gì");
        assertThat(person.presses(":yes")).as("a stale button").contains(NO_SUCH_CODE);
        assertThat(person.chat().owner()).isNull();
        assertThat(audited("decline-consent", person)).isEqualTo(1);

        person.says("/start " + code);
        person.presses(":yes");
        assertThat(person.chat().person()).isEqualTo(office.person("TM0033"));
    }

    @Test
    void usedExpiredReplacedAndUnknownCodesGetTheSameWords() {
        var used = code("TM0040");
        var first = talks.stranger();
        first.says("/start " + used);
        first.presses(":yes");
        var replaced = code("TM0036");
        var expired = code("TM0036");
        sql.sql("update invitation set expires_at = now() - interval '1 second' where person_id = :person")
                .param("person", office.person("TM0036").value())
                .update();

        var other = talks.stranger();
        var words = other.says("/start " + used);
        assertThat(words).contains(NO_SUCH_CODE);
        assertThat(other.says("/start " + replaced)).isEqualTo(words);
        assertThat(other.says("/start " + expired)).isEqualTo(words);
        assertThat(other.says("/start 0000-0000-0000-0000")).isEqualTo(words);
        assertThat(other.chat().owner()).isNull();
        assertThat(audited("refuse-code", other)).isEqualTo(4);
    }

    @Test
    void ofTwoChatsWithOneCodeOneWins() throws Exception {
        var code = code("TM0037");
        var both = List.of(talks.stranger(), talks.stranger());
        both.forEach(one -> one.says("/start " + code));

        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(both.stream()
                    .<Callable<String>>map(one -> () -> one.presses(":yes"))
                    .toList());
        }

        assertThat(both.stream().filter(one -> one.chat().person() != null)).hasSize(1);
        assertThat(both.stream().mapToInt(one -> audited("refuse-code", one)).sum())
                .isEqualTo(1);
    }

    @Test
    void whoGuessesIsLimitedAndNobodyElse() {
        var guesser = talks.stranger();
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.says("/start ABCD-ABCD-ABCD-ABC" + i)).contains(NO_SUCH_CODE);
        }
        var code = code("TM0038");
        assertThat(guesser.says("/start " + code)).contains("thử lại sau một giờ");
        assertThat(audited("refuse-code", guesser)).isEqualTo(6);

        var colleague = talks.stranger();
        assertThat(colleague.says("/start " + code)).contains("có đồng ý không");
        sql.sql("update wrong_guess set made_at = made_at - interval '61 minutes'")
                .update();
        assertThat(guesser.says("/start " + code)).contains("có đồng ý không");
    }

    @Test
    void aThousandGuessesAtOncePassNoLimit() throws Exception {
        var one = new ChatId(UUID.randomUUID());
        var guesses = new ArrayList<Callable<LinkingStep>>();
        for (int i = 0; i < 500; i++) {
            guesses.add(() -> guess(one, "10.0.0.1"));
            guesses.add(() -> guess(new ChatId(UUID.randomUUID()), "10.0.0.2"));
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            threads.invokeAll(guesses);
        }

        assertThat(wrong("chat_id = '" + one.value() + "'")).isEqualTo(5);
        assertThat(wrong("network = '10.0.0.1'")).isEqualTo(5);
        assertThat(wrong("network = '10.0.0.2'")).isEqualTo(100);
        assertThat(linkingHealthIndicator.health().getStatus().getCode()).isEqualTo("UP");
        for (int i = 0; i < 95; i++) {
            guess(new ChatId(UUID.randomUUID()), "10.0.1." + i);
        }
        var health = linkingHealthIndicator.health();
        assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health.getDetails().get("reason").toString()).contains("200");
    }

    @Test
    void anOwnPhoneNumberLinksWithTheBirthYear() {
        var person = talks.stranger();
        assertThat(person.says("#!+84900000061")).contains("năm sinh", "3 lần");
        assertThat(person.says("dạ?")).contains("3 lần");
        assertThat(person.says("1984")).contains("2 lần");
        assertThat(person.says("em sinh năm 1983 ạ")).contains("Hoa Thị Tuyết Mai", "có đồng ý không");
        person.presses(":yes");
        assertThat(person.chat().person()).isEqualTo(office.person("TM0061"));
        assertThat(audited("refuse-year", person)).isEqualTo(1);
    }

    @Test
    void aRecycledNumberOpensNothing() {
        var other = talks.stranger();
        other.says("#!0900000031");
        assertThat(other.says("1970")).contains("2 lần");
        assertThat(other.says("1971")).contains("1 lần");
        assertThat(other.says("1972")).contains("tạm đóng");
        assertThat(other.says("#!0900000031")).contains("tạm đóng");
        assertThat(other.says("1991")).doesNotContain("Lâm Thị Hồng Nhung");
        assertThat(other.chat().owner()).isNull();
    }

    @Test
    void aSecondAccountIsToldToTheFirstWhichCanUndoIt() {
        var first = linked("TM0041");
        var second = linked("TM0041");

        assertThat(first.heard()).contains("Vừa có thêm một tài khoản");
        assertThat(second.heard()).doesNotContain("Vừa có thêm");
        assertThat(first.presses(":undo")).contains("Đã ngắt tài khoản đó");
        assertThat(second.chat().owner()).isNull();
        assertThat(first.chat().person()).isEqualTo(office.person("TM0041"));
        assertThat(first.presses(":undo")).contains("không còn kết nối");
    }

    @Test
    void thePersonsBrowsersShareOneChat() {
        var person = office.person("TM0042");
        var firstBrowser = new MockHttpServletRequest();
        var first = webChat(firstBrowser, "TM0042");
        var secondBrowser = new MockHttpServletRequest();
        var stranger = webChat(secondBrowser, "TM0042");

        assertThat(chats.of(person)).hasSize(1);
        assertThat(webChats.of(firstBrowser).orElseThrow().id()).isEqualTo(first);
        assertThat(webChats.of(secondBrowser).orElseThrow().id()).isEqualTo(first);
        assertThat(chats.find(stranger).orElseThrow().owner()).isNull();

        transaction.executeWithoutResult(status -> chats.give(first, null));
        assertThat(webChats.of(firstBrowser)).isEmpty();
        assertThat(webChats.of(secondBrowser)).isEmpty();
    }

    @Test
    void whoeverLeavesIsCutOffByTheImport() throws IOException {
        var leaver = linked("TM0043");
        var code = code("TM0043");
        var file = new ClassPathResource("trial/staff.csv").getContentAsString(StandardCharsets.UTF_8);
        var shorter = file.lines().filter(line -> !line.contains("TM0043")).toList();
        var staffFile = Files.write(folder.resolve("shorter.csv"), shorter);
        var dryRun = (DryRun.Result.Ready)
                rosters.dryRun(InventedOffice.OPERATOR, null, new GivenFile(staffFile, "staff.csv"), Today.here());

        assertThat(rosters.commit(InventedOffice.OPERATOR, dryRun.dryRun().id(), 1))
                .isInstanceOf(Rosters.Committed.Done.class);

        assertThat(leaver.chat().owner()).isNull();
        assertThat(audited("cut-off", leaver)).isEqualTo(1);
        assertThat(leaver.says("/start " + code)).contains(NO_SUCH_CODE);
        assertThat(leaver.says("chỉ tiêu của tôi?")).contains("xin mã mời");

        assertThat(rosters.undoLast(InventedOffice.OPERATOR)).isInstanceOf(Rosters.Undone.Done.class);
    }

    @Test
    void whomAnImportMakesHeadGetsTheMenuOfHeadsAndGivesItBack() throws IOException {
        var former = linked("TM0061");
        var next = linked("TM0062");
        var headOfAnother = linked("TM0069");
        var menusOfAnother = menus(headOfAnother).size();
        assertThat(menus(former).getLast()).contains("moi");
        assertThat(menus(next).getLast()).doesNotContain("moi");
        var units = new ClassPathResource("trial/units.csv").getContentAsString(StandardCharsets.UTF_8);
        var unitFile = Files.writeString(folder.resolve("units.csv"), units.replace("TM0061", "TM0062"));
        var dryRun = (DryRun.Result.Ready)
                rosters.dryRun(InventedOffice.OPERATOR, new GivenFile(unitFile, "units.csv"), null, Today.here());

        assertThat(rosters.commit(InventedOffice.OPERATOR, dryRun.dryRun().id(), null))
                .isInstanceOf(Rosters.Committed.Done.class);
        assertThat(menus(former).getLast()).doesNotContain("moi");
        assertThat(menus(next).getLast()).contains("moi");

        assertThat(rosters.undoLast(InventedOffice.OPERATOR)).isInstanceOf(Rosters.Undone.Done.class);
        assertThat(menus(former).getLast()).contains("moi");
        assertThat(menus(next).getLast()).doesNotContain("moi");
        assertThat(menus(headOfAnother)).hasSize(menusOfAnother);
    }

    @Test
    void headsInviteTheirPeopleByCodeOrName() {
        var head = linked("TM0061");

        var own = head.says("/moi TM0062");
        assertThat(own)
                .containsPattern("(?m)^/start [0-9A-Z]{4}(-[0-9A-Z]{4}){3}$")
                .contains("/chat?start=");
        var refused = head.says("/moi TM0031");
        assertThat(refused).contains("không mời được");
        assertThat(head.says("/moi TM9999")).isEqualTo(refused);
        assertThat(linked("TM0031").says("/moi TM0032")).isEqualTo(refused);
        head.says("/moi");
        assertThat(head.says("TM0062")).contains("/start ");
    }

    @Test
    void everybodySeesAndWithdrawsTheirOwn() {
        var person = linked("TM0044");
        person.says("/quyendulieu");
        assertThat(person.presses(":held")).contains("tất cả những gì");
        var file = driver.sent().reversed().stream()
                .flatMap(parcel -> parcel.what() instanceof Reply reply ? reply.files().stream() : null)
                .findFirst()
                .orElseThrow();
        assertThat(new String(files.find(file).orElseThrow().content(), StandardCharsets.UTF_8))
                .contains("TM0044", "staff.csv", "2026", "link", "TM0044")
                .doesNotContain("TM0031");
        assertThat(person.presses(":further")).contains("/start ", "Anh/chị không chuyển cho ai");

        person.says("/yeucau sửa");
        assertThat(person.says("ngày sinh của tôi ghi sai")).contains("Đã ghi nhận đề nghị", "02 ngày làm việc");

        assertThat(person.presses(":devices")).contains("script", "đang dùng");
        assertThat(person.presses(":withdraw")).contains("có chắc");
        assertThat(person.presses(":withdraw-yes")).contains("Đã rút lại");
        assertThat(person.chat().owner()).isNull();
        assertThat(sql.sql("select ended_as from consent where chat_id = :chat")
                        .param("chat", person.chat().id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("WITHDRAWN");
    }

    private Talks.Talk linked(String staffCode) {
        var talk = talks.stranger();
        talk.says("/start " + code(staffCode));
        talk.presses(":yes");
        assertThat(talk.chat().person()).isEqualTo(office.person(staffCode));
        return talk;
    }

    /** The commands of each menu that the chat got. */
    private List<List<String>> menus(Talks.Talk talk) {
        talk.heard(); // all is sent
        var menus = new ArrayList<List<String>>();
        for (var parcel : driver.sent()) {
            if (parcel.address().equals(talk.chat().address()) && parcel.what() instanceof Menu menu) {
                menus.add(menu.entries().stream().map(Menu.Entry::command).toList());
            }
        }
        return menus;
    }

    private ChatId webChat(MockHttpServletRequest browser, String staffCode) {
        var chat = chats.open(WebChats.CHANNEL, null, Locale.of("vi"), null);
        var response = new MockHttpServletResponse();
        webChats.enter(chat, browser, response);
        browser.setCookies(response.getCookies());
        var code = code(staffCode);
        transaction.executeWithoutResult(status -> {
            var ask = (LinkingStep.AskConsent) linkings.code(chat, null, code);
            linkings.agree(chats.find(chat).orElseThrow(), ask.number());
        });
        return chat;
    }

    private String code(String staffCode) {
        return ((Issued.Code) invitations.invite(InventedOffice.OPERATOR, office.person(staffCode)))
                .code()
                .grouped();
    }

    private LinkingStep guess(ChatId chat, String network) {
        return transaction.execute(status -> linkings.code(chat, network, "ABCDABCDABCDABCD"));
    }

    private int wrong(String where) {
        return sql.sql("select count(*) from wrong_guess where " + where)
                .query(Integer.class)
                .single();
    }

    private int audited(String act, Talks.Talk talk) {
        return sql.sql("select count(*) from audit_entry where act = :act and subject like :chat")
                .param("act", act)
                .param("chat", "%chat:" + talk.chat().id().value())
                .query(Integer.class)
                .single();
    }
}
