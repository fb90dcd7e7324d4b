package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.assistant.InventedOffice.Talk;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Heads and administrators of the invented district look at figures, down to people, and close a milestone. */
@BesideOthers
@SpringBootTest
@Import(InventedOffice.class)
class ProgressInChatIntegrationTests {

    private static final String NOT_YOURS = "không tìm thấy đơn vị này";

    @TempDir
    Path folder;

    @Autowired
    InventedOffice office;

    @Autowired
    Rights rights;

    @Autowired
    Units units;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @BeforeEach
    void open() throws IOException {
        office.open(folder);
    }

    @AfterEach
    void revoke() {
        sql.sql("delete from role_grant").update();
    }

    @Test
    void aHeadSeesTheOwnUnitInBarsAndNoNameBeforeAskingForPeople() {
        var head = office.talk("TM0061");
        var card = head.replies("/tiendo").getFirst();
        assertThat(card.text())
                .contains("# ")
                .contains("┃")
                .contains("mốc 31/12/2030")
                .contains("▓");
        assertThat(names()).noneMatch(card.text()::contains);
        var line = press(head, first(card, "%"));
        assertThat(line.text())
                .contains("chưa có bậc")
                .contains("chưa tính NNCN")
                .contains("Chưa dự báo được");
        assertThat(names()).noneMatch(line.text()::contains);
        var people = press(head, first(line, "Chưa đạt ("));
        assertThat(names()).anyMatch(people.text()::contains);
        assertThat(sql.sql("select count(*) from audit_entry where act = 'see-people' and actor = :actor")
                        .param("actor", "person:" + office.person("TM0061").value())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void theListsHoldAsManyPeopleAsTheFiguresSay() {
        var admin = admin("TM0011", "TM");
        var line = press(admin, first(admin.replies("/tiendo TM").getFirst(), "%"));
        for (var group : List.of("Chưa đạt (", "Đã đạt (")) {
            var button = first(line, group);
            var said = Integer.parseInt(button.label().replaceAll("\\D", ""));
            var shown = 0;
            for (var page = button; page != null; ) {
                var people = press(admin, page);
                shown += people.text().lines().filter(it -> it.startsWith("- ")).count();
                page = find(people, "Xem tiếp");
            }
            assertThat(shown).as(group).isEqualTo(said);
        }
    }

    @Test
    void unitsBelowComeTheWidestGapFirstAndLeadOn() {
        var admin = admin("TM0011", "TM");
        var below = press(admin, first(admin.replies("/tiendo TM").getFirst(), "Đơn vị trực thuộc"));
        var missing = below.text()
                .lines()
                .filter(it -> it.contains("thiếu ") && it.startsWith("- "))
                .map(it -> Integer.parseInt(it.replaceAll(".*thiếu (\\d+):.*", "$1")))
                .toList();
        assertThat(missing).hasSizeGreaterThan(2).isSortedAccordingTo((a, b) -> b - a);
        var next = press(admin, first(below, "Xem tiếp"));
        assertThat(next.text()).contains("(9–");
        assertThat(press(admin, below.choices().getFirst()).text())
                .contains("# " + below.choices().getFirst().label());
    }

    @Test
    void aUnitIsFoundWithoutTonesAndSeveralAreOffered() {
        var admin = admin("TM0011", "TM");
        assertThat(admin.ask("/tiendo phong noi vu")).contains("# Phòng Nội vụ");
        var several = admin.replies("/tiendo phuong").getFirst();
        assertThat(several.choices()).hasSizeBetween(2, 8);
        assertThat(press(admin, several.choices().getFirst()).text()).contains("mốc 31/12/2030");
    }

    @ParameterizedTest
    @CsvSource({
        "/tiendo không có đâu, không tìm thấy đơn vị này",
        "/tiendo 31/02/2026, chưa đọc được ngày",
        "/tiendo TM 1/1/2099, chưa đến",
        "/tiendo TM 1/1/2020, Chưa có dữ liệu trước ngày",
        "/tiendo TM 2/12/2025, mốc 31/12/2025",
    })
    void badWordsGetClearOnes(String said, String answer) {
        assertThat(admin("TM0011", "TM").ask(said)).contains(answer);
    }

    @Test
    void aDayBeforeThePlanIsSaidToBeOne() {
        sql.sql("update unit_version set valid_from = date '2021-01-01'").update();
        try {
            assertThat(admin("TM0011", "TM").ask("/tiendo TM 1/6/2021")).contains("chỉ có hiệu lực từ ngày 22/12/2022");
        } finally {
            sql.sql("update unit_version set valid_from = :day")
                    .param("day", InventedOffice.AS_OF)
                    .update();
        }
    }

    @Test
    void whoLeadsNothingIsToldSo() {
        assertThat(office.talk("TM0031").ask("/tiendo")).contains("dành cho lãnh đạo đơn vị");
    }

    /** Every unit and every view of it with every role: those of others are as unknown as those that do not exist. */
    @Test
    void nobodySeesWhatIsNotTheirs() {
        var today = LocalDate.now(clock);
        var all = units.subtree(root(), today);
        var talks = List.of("TM0031", "TM0061", "TM0011", "TM0003");
        rights.grant(InventedOffice.OPERATOR, office.person("TM0011"), root(), InventedOffice.AS_OF, "thử");
        var part =
                all.stream().filter(unit -> unit.path().size() == 2).findFirst().orElseThrow();
        rights.grant(InventedOffice.OPERATOR, office.person("TM0003"), part.id(), InventedOffice.AS_OF, "thử");
        var seen = 0;
        for (var code : talks) {
            var talk = office.talk(code);
            for (var unit : ids(all)) {
                var may = all.stream().anyMatch(it -> it.id().value() == unit)
                        && rights.may(new Actor.Person(office.person(code)), Act.SEE, new UnitId(unit), today)
                                .isAllowed();
                for (var view : List.of("u..0.0", "b..0.0", "l..5.0", "n..5.0", "x..8.0", "m..0.0", "u.20060.0.0")) {
                    var answer = talk.press("p:" + unit + ":" + view);
                    assertThat(answer.contains(NOT_YOURS))
                            .as(code + " " + unit + " " + view)
                            .isEqualTo(!may);
                    if (!may) {
                        assertThat(names()).noneMatch(answer::contains);
                    }
                    seen += may ? 1 : 0;
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void forgedButtonsDoNothing() {
        var head = office.talk("TM0061");
        for (var forged : List.of(
                "p::", "p:1:", "p:-1:u..0.0", "p:x:u..0.0", "p:1:q..0.0", "p:1:u.9999999.0.0", "p:1:n..999.9999")) {
            assertThat(head.press(forged)).isNotBlank().doesNotContain("%");
        }
    }

    @Test
    @Transactional // what is closed cannot be opened again
    void anAdministratorClosesAMilestoneOnceForGood() {
        var admin = admin("TM0011", "TM");
        var card = press(admin, first(admin.replies("/tiendo TM").getFirst(), "Mốc 31/12/2025"));
        assertThat(card.text()).contains("chưa chốt số liệu");
        assertThat(find(office.talk("TM0061").replies("/tiendo").getFirst(), "Chốt số liệu"))
                .isNull();
        var begin = first(card, "Chốt số liệu 31/12/2025");
        assertThat(admin.press(begin.data())).contains("theo căn cứ nào");
        assertThat(admin.ask("Báo cáo 12/BC-PNV")).contains("không chốt lại được");
        assertThat(admin.ask("có")).contains("Đã chốt số liệu mốc 31/12/2025");
        assertThat(press(admin, first(admin.replies("/tiendo TM").getFirst(), "Mốc 31/12/2025"))
                        .text())
                .contains("số liệu chốt ngày");
        assertThat(admin.press(begin.data())).contains("không chốt lại được nữa");
        assertThat(office.talk("TM0031").press(begin.data())).doesNotContain("căn cứ nào");
    }

    private static List<Long> ids(List<Unit> all) {
        return Stream.concat(all.stream().map(it -> it.id().value()), Stream.of(0L, 999_999L))
                .toList();
    }

    private Talk admin(String code, String unit) {
        rights.grant(
                InventedOffice.OPERATOR,
                office.person(code),
                units.byCode(unit, LocalDate.now(clock)).orElseThrow().id(),
                InventedOffice.AS_OF,
                "thử");
        return office.talk(code);
    }

    private UnitId root() {
        return units.byCode("TM", LocalDate.now(clock)).orElseThrow().id();
    }

    private List<String> names() {
        return sql.sql("select name from person").query(String.class).list();
    }

    private static Reply press(Talk talk, Choice choice) {
        return talk.pressed(choice.data()).getFirst();
    }

    private static Choice first(Reply reply, String label) {
        var found = find(reply, label);
        assertThat(found).as("«%s» under %s", label, reply.text()).isNotNull();
        return found;
    }

    private static Choice find(Reply reply, String label) {
        return reply.choices().stream()
                .filter(choice -> choice.label().contains(label))
                .findFirst()
                .orElse(null);
    }
}
