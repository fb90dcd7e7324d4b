package org.ngoaingu.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngoaingu.account.DataRequest;
import org.ngoaingu.account.DataRequests;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and every form with the ids of one unit, tried by everybody. */
@BesideOthers
@SpringBootTest(properties = "assistant.audit.sealing=false")
@AutoConfigureMockMvc
@ExtendWith(EmptyTables.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageForEveryRoleIntegrationTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private District district;

    @Autowired
    private DataRequests requests;

    @Autowired
    private JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @TempDir
    private Path folder;

    private long request;

    /**
     * A page or a form as the tests try it: ids stand for the first school and its teacher.
     *
     * @param head what the head of that very school gets
     * @param keeper what the administrator of everything gets
     */
    record Tried(String method, String path, int head, int keeper, String... parameters) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Tried> all() {
        return List.of(
                new Tried("GET", "/console", 200, 200),
                new Tried("GET", "/console/units", 200, 200),
                new Tried("GET", "/console/units/{unit}", 200, 200),
                new Tried("GET", "/console/units/{unit}/facts/KIND", 403, 200),
                new Tried(
                        "POST",
                        "/console/units/{unit}/facts/REQUIRES_LANGUAGE",
                        403,
                        302,
                        "value",
                        "true",
                        "since",
                        "2026-01-05",
                        "reason",
                        "thử"),
                new Tried("GET", "/console/search?q=lan", 200, 200),
                new Tried("GET", "/console/people/{person}", 200, 200),
                new Tried("GET", "/console/people/{person}/facts/TITLE", 403, 200),
                new Tried(
                        "POST",
                        "/console/people/{person}/facts/TITLE",
                        403,
                        302,
                        "value",
                        "Giáo viên",
                        "since",
                        "2026-01-05",
                        "reason",
                        "thử"),
                new Tried("POST", "/console/people/{person}/invite", 200, 200),
                new Tried("GET", "/console/invitations", 200, 200),
                new Tried("GET", "/console/invitations/{unit}", 200, 200),
                new Tried("POST", "/console/invitations/{unit}/sheets", 200, 200),
                new Tried("GET", "/console/imports", 403, 200),
                new Tried("POST", "/console/imports", 403, 422),
                new Tried("GET", "/console/imports/{import}", 403, 404),
                new Tried("POST", "/console/imports/{import}/take", 403, 404),
                new Tried("GET", "/console/imports/{import}/refused.xlsx", 403, 404),
                new Tried("POST", "/console/imports/undo", 403, 422),
                new Tried("GET", "/console/requests", 403, 200),
                new Tried("POST", "/console/requests/{request}", 403, 422),
                new Tried("GET", "/console/health", 403, 200),
                new Tried("POST", "/console/letters/7", 403, 302));
    }

    @BeforeEach
    void open() throws Exception {
        district.open(folder);
        request = requests.file(district.person("TM0062"), DataRequest.Kind.ERASURE, "thử")
                .id();
    }

    @Test
    void noPageIsLeftOut() {
        var tried = new TreeSet<String>();
        all().forEach(one -> tried.add(one.method() + " "
                + one.path()
                        .replaceAll("\\?.*", "")
                        .replaceAll("\\{\\w+}|/7$", "{id}")
                        .replaceAll("/facts/\\w+", "/facts/{fact}")
                        .replace("letters{id}", "letters/{id}")));
        var there = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/console") && !path.startsWith("/console/sign-"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> there.add(method + " " + path))));

        assertThat(there).isEqualTo(tried);
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyThoseWhoMayGetThrough(Tried tried) throws Exception {
        var expected = Map.of(
                "nobody", 401,
                "head of the school", tried.head(),
                "administrator of everything", tried.keeper(),
                "first administrator", tried.keeper());

        assertThat(status(new SignedInBrowser(web, null), tried)).isEqualTo(expected.get("nobody"));
        assertThat(status(signedIn(District.HEAD), tried)).isEqualTo(expected.get("head of the school"));
        assertThat(status(signedIn(District.KEEPER), tried)).isEqualTo(expected.get("administrator of everything"));
        assertThat(status(signedIn(null), tried)).isEqualTo(expected.get("first administrator"));
    }

    static Stream<Tried> ofOneUnit() {
        return all().stream().filter(tried -> tried.path().matches(".*\\{(unit|person|request)}.*"));
    }

    @ParameterizedTest
    @MethodSource("ofOneUnit")
    void anotherHeadAnotherAdministratorAndUnknownIdsGetTheSameNo(Tried tried) throws Exception {
        var headOfAnother = signedIn("TM0069");
        var administratorOfAnother = signedIn(District.ADMIN_OF_A_SCHOOL);
        var before = changes();

        for (var browser : List.of(headOfAnother, administratorOfAnother)) {
            assertThat(status(browser, tried)).isEqualTo(403);
            assertThat(text(browser, tried.path()))
                    .isEqualTo(text(browser, tried.path().replaceAll("\\{\\w+}", "999999999")));
            assertThat(send(browser, tried, tried.path().replaceAll("\\{\\w+}", "-1")))
                    .isEqualTo(403);
            assertThat(send(browser, tried, tried.path().replaceAll("\\{\\w+}", "9223372036854775808")))
                    .isEqualTo(400);
        }

        assertThat(changes()).isEqualTo(before);
        assertThat(sql.sql("select count(*) from audit_entry where act = 'refuse-page'")
                        .query(Integer.class)
                        .single())
                .as("each no leaves a trace")
                .isGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/units/%s?page=2147483647&below=-5",
                "/console/units?page=999999",
                "/console/search?q=%%25&page=2147483647",
                "/console/search?q=%%27%%3B+drop+table+person%%3B--",
                "/console/search?q=%%24%%7B7*7%%7D+%%5B%%5B%%24%%7BT(java.lang.Runtime)%%7D%%5D%%5D",
                "/console/search?q=%%3Cscript%%3Ealert(1)%%3C/script%%3E",
                "/console/search?q=a&sort=name;drop+table+unit&size=100000000",
                "/console/search?q=%%00",
            })
    void hostileParametersDoNoHarm(String path) throws Exception {
        var browser = signedIn(District.KEEPER);
        var answer = browser.open(path.formatted(district.unit("TM").value()));

        assertThat(answer.getStatus()).isIn(200, 400);
        assertThat(answer.getContentAsString())
                .doesNotContain("<script>alert", "49 ", "Exception", "SQL", "org.ngoaingu");
        assertThat(browser.open("/console/search?q=lan").getContentAsString()).contains("/console/people/");
    }

    @Test
    void listsShowOnlyWhatMayBeSeen() throws Exception {
        var head = signedIn(District.HEAD);

        assertThat(head.open("/console/search?q=TM00").getContentAsString())
                .contains("TM0061", "TM0062")
                .doesNotContain("TM0031", "TM0069");
        assertThat(head.open("/console/units").getContentAsString())
                .contains("Mộc Lan")
                .doesNotContain("Hạ Mộc");
        assertThat(signedIn(District.KEEPER).open("/console/search?q=tm0031").getContentAsString())
                .contains("TM0031");
    }

    @Test
    void aViewOfSomebodyElseLeavesATrace() throws Exception {
        signedIn(District.KEEPER).open(path("/console/people/{person}"));

        assertThat(sql.sql("select actor || ' ' || subject from audit_entry where act = 'see-person'")
                        .query(String.class)
                        .list())
                .containsExactly("person:%d person:%d"
                        .formatted(
                                district.person(District.KEEPER).value(),
                                district.person("TM0062").value()));
    }

    private SignedInBrowser signedIn(@org.jspecify.annotations.Nullable String who) throws Exception {
        return SignedInBrowser.signedIn(web, district.code(district.chat(who)));
    }

    private int status(SignedInBrowser browser, Tried tried) throws Exception {
        return send(browser, tried, path(tried.path()));
    }

    private static int send(SignedInBrowser browser, Tried tried, String path) throws Exception {
        var answer = tried.method().equals("GET") ? browser.open(path) : browser.send(path, tried.parameters());
        return answer.getStatus();
    }

    private String text(SignedInBrowser browser, String path) throws Exception {
        var answer = path.matches(".*(/facts/|sheets|invite|requests/).*")
                ? browser.send(path(path))
                : browser.open(path(path));
        return answer.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private String path(String pattern) {
        return pattern.replace("{unit}", String.valueOf(district.unit("TM-S01").value()))
                .replace("{person}", String.valueOf(district.person("TM0062").value()))
                .replace("{request}", String.valueOf(request))
                .replace("{import}", new UUID(1, 2).toString());
    }

    private List<String> changes() {
        return sql.sql("""
                        select c::text from correction c union all select i::text from invitation i
                        union all select r::text from data_request r order by 1""").query(String.class).list();
    }
}
