package org.ngoaingu.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ngoaingu.announcement.AnnouncementState.DRAFT;
import static org.ngoaingu.announcement.AnnouncementState.ENDED;
import static org.ngoaingu.announcement.AnnouncementState.EXPIRED;
import static org.ngoaingu.announcement.AnnouncementState.PAUSED;
import static org.ngoaingu.announcement.AnnouncementState.WAITING_FOR_APPROVAL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Delivery;
import org.ngoaingu.channel.Parcel;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.channel.ScriptedDriver;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Announcements from the draft to the report, over real turns of the outbox. */
@SpringBootTest(properties = "assistant.approve-above=20")
@Import(ScriptedDriver.Setup.class)
@ExtendWith(EmptyTables.class)
class AnnouncementIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Announcements announcements;

    @Autowired
    Approvals approvals;

    @Autowired
    Previews previews;

    @Autowired
    Runs runs;

    @Autowired
    Receipts receipts;

    @Autowired
    Reports reports;

    @Autowired
    Chats chats;

    @Autowired
    ScriptedDriver driver;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private ReadersOffice office;

    @BeforeEach
    void open() {
        driver.forget();
        office = new ReadersOffice(sql, chats);
    }

    @AfterEach
    void forget() {
        driver.forget();
    }

    @Test
    void reachesEveryoneOnceAndTellsWhoIsOutOfReach() {
        office.linked(office.first, 7);
        office.linked(office.second, 5);

        var id = sent(office.draft("Xin chào {họ tên}, {đơn vị}"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(ENDED));
        var report = reports.of(office.author, id).orElseThrow();
        assertThat(report.total().targeted()).isEqualTo(13);
        assertThat(report.total().sent()).isEqualTo(12);
        assertThat(report.total().unreachable()).isEqualTo(1);
        assertThat(addsUp(report.total())).isTrue();
        assertThat(report.units()).extracting(Report.OfUnit::name).containsExactly("Phòng Hai", "Phòng Một");
        assertThat(texts())
                .hasSize(12)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("Xin chào Người thử .*, Phòng .*"));
        assertThat(reports.toTell(office.author, id, 10, 0))
                .extracting(Report.Reader::person)
                .containsExactly(office.head);
    }

    @Test
    void manyReadersNeedASecondPersonAndOfTwoAtOnceOneDoesIt() throws Exception {
        var third = new Actor.Person(office.people(office.top, 1).getFirst());
        office.grant(third, office.top);
        office.linked(office.first, 25);
        var id = composed(office.draft("Tin"));

        assertThat(approvals.submit(office.author, id))
                .isInstanceOfSatisfying(
                        Submitted.Waits.class,
                        it -> assertThat(it.approvers())
                                .containsExactlyInAnyOrder(person(office.other), person(third)));
        assertThat(approvals.approve(office.author, id)).isInstanceOf(Approved.Refused.class);
        assertThat(state(id)).isEqualTo(WAITING_FOR_APPROVAL);
        var both = List.of(office.other, third).stream()
                .map(who -> CompletableFuture.supplyAsync(() -> approvals.approve(who, id)))
                .map(CompletableFuture::join)
                .toList();

        assertThat(both).hasAtLeastOneElementOfType(Approved.Scheduled.class);
        assertThat(both).hasAtLeastOneElementOfType(Approved.Already.class);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(ENDED));
        assertThat(texts()).hasSize(25);
        assertThat(audited("approve-announcement")).isEqualTo(1);
    }

    @Test
    void whoIsAloneTypesTheNumberOfReaders() {
        office.revoke(office.other);
        office.linked(office.first, 25);
        var id = composed(office.draft("Tin"));

        assertThat(approvals.submit(office.author, id)).isEqualTo(new Submitted.TypeTheNumber(26));
        assertThat(approvals.submit(office.author, id, 25)).isEqualTo(new Submitted.TypeTheNumber(26));
        assertThat(state(id)).isEqualTo(DRAFT);
        assertThat(approvals.submit(office.author, id, 26)).isInstanceOf(Submitted.Scheduled.class);
        assertThat(audited("submit-announcement-alone")).isEqualTo(1);
    }

    @Test
    void nobodyWritesBeyondTheirOwnUnits() {
        var narrow = new Actor.Person(office.people(office.first, 1).getFirst());
        office.grant(narrow, office.first);

        assertThat(announcements.compose(narrow, office.draft("Tin"))).isInstanceOf(Outcome.Refused.class);
        assertThat(announcements.compose(new Actor.Person(office.head), office.draft("Tin")))
                .isInstanceOf(Outcome.Refused.class);
        var id = composed(office.draft("Tin"));
        for (var act : List.<Supplier<Outcome>>of(
                () -> runs.pause(narrow, id),
                () -> runs.cancel(narrow, id),
                () -> runs.correct(narrow, id, "Khác", null, false))) {
            assertThat(act.get()).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(approvals.submit(narrow, id)).isInstanceOf(Submitted.Refused.class);
        assertThat(announcements.find(narrow, id)).isEmpty();
        assertThat(audited("refused-cancel-announcement")).isEqualTo(1);
        assertThat(previews.of(narrow, office.draft("Tin")).reach().readers()).isZero();
    }

    @Test
    void previewTellsWhomItReachesAndWhoIsLeftOut() {
        var people = office.linked(office.first, 4);
        office.link(people.getFirst(), "en");
        office.people(office.second, 3);
        var audience = Audience.of(Set.of(office.top))
                .only(Set.of(Category.CIVIL_SERVANT))
                .being(Set.of(ReaderRole.STAFF))
                .without(Set.of(office.second), Set.of(people.getLast()));
        var preview = previews.of(
                office.author,
                new Draft("Chào {họ tên}", "Hello {name}", null, true, null, audience, null, null, true));

        assertThat(preview.reach()).isEqualTo(new Reach(Map.of(ScriptedDriver.CHANNEL, 3), 0, 0));
        assertThat(preview.leftOut()).isEqualTo(new LeftOut(3, 1, 0));
        assertThat(preview.blockers()).isEmpty();
        assertThat(preview.shown()).hasSize(3);
        assertThat(preview.shown())
                .filteredOn(it -> it.language().getLanguage().equals("en"))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.text()).startsWith("Hello Người thử").contains("Noted"));
        assertThat(preview.conditions()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Chào {chức vụ}", "Chào {họ tên", "Trước {hạn}"})
    void whatCannotBeSentSaysWhy(String text) {
        var id = composed(office.draft(text));

        assertThat(approvals.submit(office.author, id))
                .isInstanceOfSatisfying(
                        Submitted.Blocked.class, it -> assertThat(it.blockers()).hasSize(1));
        assertThat(state(id)).isEqualTo(DRAFT);
    }

    @Test
    void tooLongAndInThePastAndForNobodyAreSaid() {
        var past = Instant.now().minusSeconds(60);
        var nobody = Audience.of(Set.of(office.second)).linked(true);
        var id = composed(
                new Draft("a".repeat(20_000), null, null, true, LocalDate.of(2020, 1, 1), nobody, past, past, true));

        assertThat(approvals.submit(office.author, id))
                .isInstanceOfSatisfying(
                        Submitted.Blocked.class,
                        it -> assertThat(it.blockers())
                                .hasSize(5)
                                .contains(new Blocker.TooLong(20_000, 3_000), new Blocker.Nobody()));
    }

    @Test
    void pausesAtOnceGoesOnWithTheCorrectedTextAndAddsUpThroughout() {
        office.linked(office.first, 19);
        driver.answers(parcel -> slowly());
        var id = submitted(office.draft("cũ"));
        await().atMost(PATIENCE).until(() -> texts().size() >= 3);

        assertThat(runs.pause(office.author, id)).isInstanceOf(Outcome.Done.class);
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(counts(id).inFlight()).isZero());
        var atPause = texts().size();
        assertThat(addsUp(counts(id))).isTrue();
        assertThat(counts(id).waiting()).isEqualTo(19 - atPause).isPositive();
        runs.correct(office.author, id, "mới", null, false);
        assertThat(runs.resume(office.other, id)).isInstanceOf(Outcome.Done.class);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(ENDED));
        assertThat(counts(id).sent()).isEqualTo(19);
        assertThat(texts()).hasSize(19);
        assertThat(texts().subList(0, atPause)).containsOnly("cũ");
        assertThat(texts().subList(atPause, 19)).containsOnly("mới");
    }

    @Test
    void cancelledGoesToNobodyElse() {
        office.linked(office.first, 19);
        driver.answers(parcel -> slowly());
        var id = submitted(office.draft("Tin"));
        await().atMost(PATIENCE).until(() -> texts().size() >= 3);

        runs.cancel(office.author, id);

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(counts(id).inFlight()).isZero());
        assertThat(counts(id).waiting()).isZero();
        assertThat(counts(id).sent()).isEqualTo(texts().size());
        assertThat(counts(id).cancelled()).isEqualTo(19 - texts().size()).isPositive();
        assertThat(runs.resume(office.author, id)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void manyFailuresPauseItAndOnlyWhatFailedIsTriedAgain() {
        office.linked(office.first, 19);
        var times = new AtomicInteger();
        driver.answers(parcel -> times.incrementAndGet() <= 12 ? new Delivery.Failed("refused") : slowly());
        var id = submitted(office.draft("Tin"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isIn(PAUSED, ENDED));
        assertThat(announcements.find(office.author, id).orElseThrow().pausedFor())
                .isEqualTo(PauseReason.FAILURES);
        var failed = counts(id).failed();
        assertThat(failed).isEqualTo(12);
        runs.resume(office.author, id);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(ENDED));
        assertThat(counts(id).sent()).isEqualTo(7);
        runs.retry(office.author, id);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(counts(id).sent()).isEqualTo(19));
        assertThat(driver.sent()).hasSize(19 + 12);
    }

    @Test
    void anAuthorWhoLostTheRoleStartsNothing() {
        office.linked(office.first, 5);
        var draft = office.draft("Tin");
        var later = new Draft(
                draft.vi(),
                null,
                null,
                false,
                null,
                draft.audience(),
                Instant.now().plusSeconds(6),
                null,
                true);
        var id = submitted(later);
        office.revoke(office.author);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(PAUSED));
        assertThat(announcements.find(office.other, id).orElseThrow().pausedFor())
                .isEqualTo(PauseReason.ROLE_LOST);
        assertThat(driver.sent()).isEmpty();
        runs.resume(office.other, id);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(ENDED));
        assertThat(texts()).hasSize(5);
    }

    @Test
    void whatIsTooLateExpires() {
        office.linked(office.first, 3);
        driver.answers(parcel -> new Delivery.NotSent("no connection"));
        var draft = office.draft("Tin");
        var id = submitted(new Draft(
                "Tin",
                null,
                null,
                false,
                null,
                draft.audience(),
                null,
                Instant.now().plusSeconds(3),
                true));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(EXPIRED));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(counts(id).expired()).isEqualTo(3));
        assertThat(addsUp(counts(id))).isTrue();
    }

    @Test
    void onlyReadersConfirmAndOnlyTheOthersAreReminded() {
        var readers = office.linked(office.first, 3);
        var stranger = office.linked(office.top, 1).getFirst();
        var id = sent(office.asking("Tin"));

        assertThat(receipts.confirm(new Actor.Person(readers.getFirst()), id))
                .isInstanceOf(Receipts.Receipt.Noted.class);
        assertThat(receipts.confirm(new Actor.Person(readers.getFirst()), id))
                .isInstanceOf(Receipts.Receipt.Already.class);
        assertThat(receipts.confirm(new Actor.Person(stranger), id)).isInstanceOf(Receipts.Receipt.Refused.class);
        assertThat(receipts.confirm(office.author, new AnnouncementId(-5)))
                .isInstanceOf(Receipts.Receipt.Refused.class);
        assertThat(audited("refused-confirm-announcement")).isEqualTo(2);
        assertThat(reports.outstanding(office.author, id, 10, 0)).hasSize(3);
        driver.forget();
        assertThat(runs.remind(office.author, id)).isInstanceOf(Outcome.Done.class);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(texts()).hasSize(2).allMatch(text -> text.startsWith("Nhắc")));
        assertThat(runs.remind(office.author, id)).isInstanceOf(Outcome.Refused.class);
        assertThat(counts(id).confirmed()).isEqualTo(1);
        assertThat(counts(id).sent()).isEqualTo(3);
    }

    @Test
    void whoLinksLateGetsItOnceAndWhoIsToldIsTickedOff() {
        var late = office.people(office.first, 1).getFirst();
        var told = office.people(office.first, 1).getFirst();
        var id = sent(office.draft("Tin"));
        assertThat(counts(id).unreachable()).isEqualTo(3);

        assertThat(receipts.tell(new Actor.Person(office.head), id, told)).isInstanceOf(Receipts.Receipt.Noted.class);
        assertThat(receipts.tell(new Actor.Person(late), id, told)).isInstanceOf(Receipts.Receipt.Refused.class);
        link(told);
        link(late);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts()).hasSize(1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(ENDED));
        link(late);

        assertThat(counts(id).sent()).isEqualTo(1);
        assertThat(counts(id).told()).isEqualTo(1);
        assertThat(reports.toTell(office.author, id, 10, 0))
                .extracting(Report.Reader::person)
                .containsExactly(office.head);
        assertThat(texts()).hasSize(1);
    }

    @Test
    void whoHasLeftGetsNothing() {
        var readers = office.linked(office.first, 2);
        office.leaves(office.linked(office.first, 1).getFirst());
        driver.answers(parcel -> new Delivery.NotSent("no connection"));
        var id = submitted(office.draft("Tin"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(counts(id).targeted()).isEqualTo(3));
        office.leaves(readers.getFirst());
        driver.forget();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(ENDED));
        assertThat(counts(id).cancelled()).isEqualTo(1);
        assertThat(counts(id).sent()).isEqualTo(1);
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasSent() {
        office.linked(office.first, 3);
        var names = new AtomicInteger();
        driver.answers(
                parcel -> new Delivery.Sent(parcel.edits() == null ? "m" + names.incrementAndGet() : parcel.edits()));
        var id = sent(office.draft("cũ"));
        var before = driver.sent().size();

        runs.correct(office.author, id, "mới", null, true);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(driver.sent()).hasSize(before + 3));
        assertThat(driver.sent().subList(before, before + 3))
                .extracting(Parcel::edits)
                .containsExactlyInAnyOrder("m1", "m2", "m3");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(ENDED));
        assertThat(counts(id).sent()).isEqualTo(3);
        assertThat(sql.sql("select distinct text from chat_message where batch is not null")
                        .query(String.class)
                        .list())
                .containsExactly("mới");
    }

    private void link(PersonId person) {
        transaction.executeWithoutResult(status ->
                chats.give(chats.open(ScriptedDriver.CHANNEL, null, Locale.of("vi"), null), new Actor.Person(person)));
    }

    private AnnouncementId composed(Draft draft) {
        return ((Outcome.Done) announcements.compose(office.author, draft))
                .now()
                .id();
    }

    private AnnouncementId submitted(Draft draft) {
        var id = composed(draft);
        assertThat(approvals.submit(office.author, id)).isInstanceOf(Submitted.Scheduled.class);
        return id;
    }

    private AnnouncementId sent(Draft draft) {
        var id = submitted(draft);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(ENDED));
        return id;
    }

    private AnnouncementState state(AnnouncementId id) {
        return announcements.find(new Actor.Operator(), id).orElseThrow().state();
    }

    private LedgerCounts counts(AnnouncementId id) {
        return reports.of(new Actor.Operator(), id).orElseThrow().total();
    }

    private List<String> texts() {
        return driver.sent().stream()
                .filter(it -> it.what() instanceof Reply)
                .map(it -> ((Reply) it.what()).text())
                .toList();
    }

    private int audited(String act) {
        return sql.sql("select count(*) from audit_entry where act = ?")
                .params(act)
                .query(Integer.class)
                .single();
    }

    private static PersonId person(Actor actor) {
        return ((Actor.Person) actor).id();
    }

    private static boolean addsUp(LedgerCounts it) {
        return it.targeted()
                == it.waiting()
                        + it.inFlight()
                        + it.sent()
                        + it.unknown()
                        + it.failed()
                        + it.unreachable()
                        + it.expired()
                        + it.cancelled();
    }

    private static Delivery slowly() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Delivery.Sent(null);
    }
}
