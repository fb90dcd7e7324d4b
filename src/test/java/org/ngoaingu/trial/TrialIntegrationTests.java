package org.ngoaingu.trial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.browser.Chromium;
import org.ngoaingu.channel.ScriptedHandler;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.GivenFile;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Rosters;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffCode;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** A first start: the invented district and its roles. */
@BesideOthers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ScriptedHandler.Setup.class, EmbeddedDatabase.class})
@ExtendWith(Chromium.class)
class TrialIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    Trial trial;

    @Autowired
    InventedDistrict district;

    @Autowired
    Staff staff;

    @Autowired
    Units units;

    @Autowired
    Rights rights;

    @Autowired
    Rosters rosters;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Test
    void everybodyOfTheDistrictIsLoadedAndUnderThePlan() {
        var today = LocalDate.now(clock);
        assertThat(sql.sql("select count(*) from staff_facts(:day)")
                        .param("day", today)
                        .query(Integer.class)
                        .single())
                .isEqualTo(60);
        var root = units.byCode(InventedDistrict.ROOT, today).orElseThrow();
        assertThat(units.subtree(root.id(), today)).hasSize(16);
        assertThat(plans.planOf(root.path()))
                .hasValueSatisfying(plan -> assertThat(plan.id()).isEqualTo(InventedDistrict.PLAN));
        assertThat(trial.isOn()).isTrue();
        assertThat(sql.sql("select count(*) from trial_mark")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void realDataIsRefusedWithTheWayToBeginForReal(@TempDir Path folder) throws IOException {
        var list = new GivenFile(
                Files.writeString(
                        folder.resolve("units.csv"), "Mã đơn vị,Tên đơn vị,Loại đơn vị,Cấp\nQ,Quận,UBND,Quận\n"),
                "units.csv");
        assertThat(rosters.dryRun(new Actor.Operator(), list, null, null))
                .isEqualTo(new DryRun.Result.Refused(Message.of("trial.begin-for-real")));
        assertThat(rosters.commit(new Actor.Operator(), new ImportId(1), null))
                .isEqualTo(new Rosters.Committed.Refused(Message.of("trial.begin-for-real")));
        assertThat(units.byCode("Q", LocalDate.now(clock))).isEmpty();
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        var leaderWithoutMark =
                staff.facts(new StaffCode("TM0052"), LocalDate.now(clock)).orElseThrow();
        assertThat(leaderWithoutMark.requiresLanguage().value()).isNull();
        var leaderWithMark =
                staff.facts(new StaffCode("TM0041"), LocalDate.now(clock)).orElseThrow();
        assertThat(leaderWithMark.requiresLanguage().value()).isTrue();
    }

    @Test
    void theRolesReachAsFarAsTheyShould() {
        var today = LocalDate.now(clock);
        var root = units.byCode(InventedDistrict.ROOT, today).orElseThrow().id();
        var school = units.byCode("TM-S01", today).orElseThrow().id();

        assertThat(may(TrialRole.STAFF, Act.SEE, school)).isFalse();
        assertThat(may(TrialRole.HEAD, Act.SEE, school)).isTrue();
        assertThat(may(TrialRole.HEAD, Act.SEE, root)).isFalse();
        assertThat(may(TrialRole.ADMIN, Act.IMPORT, root)).isTrue();
    }

    @Test
    void theServerAnswersThisMachineOnlyUnlessToldOtherwise() {
        var server = new TomcatServletWebServerFactory();
        new LoopbackOnly(trial, new MockEnvironment().withProperty("server.address", "0.0.0.0")).customize(server);
        assertThat(server.getAddress()).isNull();

        new LoopbackOnly(trial, new MockEnvironment()).customize(server);
        assertThat(server.getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 390, 844, LIGHT",
        "phone-dark, 390, 844, DARK",
        "desktop, 1280, 900, LIGHT",
        "desktop-dark, 1280, 900, DARK"
    })
    void whoChoosesARoleCanAskAtOnce(String name, int width, int height, ColorScheme scheme, Browser browser) {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme))) {
            var page = context.newPage();
            page.navigate("http://localhost:" + port + "/chat");
            assertThat(page).hasURL("http://localhost:" + port + "/");
            assertThat(page.locator("header")).containsText("DÙNG THỬ");
            assertThat(page.locator("button[name=role]")).hasCount(3);
            picture(page, "start-" + name);

            page.locator("button[name=role][value=STAFF]").click();
            assertThat(page.locator(".role-line")).containsText("Chuyên viên Phòng Kinh tế");
            assertThat(page.locator("header")).containsText("DÙNG THỬ");
            picture(page, "trial-chat-" + name);
            page.locator("textarea[name=text]").fill("chỉ tiêu ngoại ngữ của tôi là gì?");
            page.locator("textarea[name=text]").press("Enter");

            assertThat(page.locator("[role=log] article[data-from=assistant]")).containsText("Chỉ tiêu");
            page.getByText("Đổi vai").click();
            page.locator("button[name=role][value=HEAD]").click();
            assertThat(page.locator(".role-line")).containsText("Hiệu trưởng");
            assertThat(page.locator("[role=log] article")).hasCount(0);

            var missing = Objects.requireNonNull(page.navigate("http://localhost:" + port + "/chat/nowhere"));
            assertThat(missing.status()).isEqualTo(404);
            assertThat(page.locator("header")).containsText("DÙNG THỬ");
            assertThat(page.locator("h1")).hasText("Không có trang này");
            picture(page, "not-found-" + name);
        }
    }

    private boolean may(TrialRole role, Act act, UnitId unit) {
        return rights.may(new Actor.Person(district.person(role)), act, unit, LocalDate.now(clock))
                .isAllowed();
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }
}
