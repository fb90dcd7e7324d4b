package org.ngoaingu.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngoaingu.assistant.InventedOffice.OPERATOR;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.account.DataRequest;
import org.ngoaingu.account.DataRequests;
import org.ngoaingu.assistant.InventedOffice;
import org.ngoaingu.certificate.Check.About;
import org.ngoaingu.certificate.Check.Verdict;
import org.ngoaingu.certificate.Paper.Setting;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.platform.FilesFolder;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Corrections;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A certificate from the submission to the decision and beyond, in the invented district. */
@BesideOthers
@SpringBootTest(
        properties = {
            "assistant.audit.sealing=false",
            "assistant.mode=command",
            "db-scheduler.enabled=false",
            "assistant.home=target/submissions-test-home"
        })
@ExtendWith(EmptyTables.class)
class SubmissionsIntegrationTests {

    @Autowired
    private InventedOffice office;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Verification verification;

    @Autowired
    private Evidence evidence;

    @Autowired
    private EvidenceFiles files;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Rights rights;

    @Autowired
    private Units units;

    @Autowired
    private Corrections corrections;

    @Autowired
    private DataRequests requests;

    @Autowired
    private FilesFolder folder;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private LocalDate today;
    private PersonId person;
    private PersonId colleague;
    private Actor officer;
    private Actor second;

    @BeforeEach
    void open(@TempDir Path temp) throws IOException {
        office.open(temp);
        today = LocalDate.now(clock);
        person = office.person("TM0004");
        colleague = office.person("TM0008");
        officer = administrator("TM0011", "TM");
        second = administrator("TM0003", "TM");
    }

    private Actor administrator(String code, String unit) {
        var administrator = office.person(code);
        var over = units.byCode(unit, today).orElseThrow().id();
        assertThat(rights.grant(OPERATOR, administrator, over, today, "để thử").isAllowed())
                .isTrue();
        return new Actor.Person(administrator);
    }

    private Paper ielts(String score) {
        return Paper.of("ielts", Score.Points.of(score))
                .issued(today.minusMonths(3))
                .tested(today.minusMonths(4))
                .numbered("A1-0023 VN")
                .issuedBy("British Council");
    }

    private SubmissionId submitted(PersonId who, Paper paper) {
        var taken = submissions.submit(who, who.value() + paper.toString(), paper, List.of(photo()), null);
        assertThat(taken).isInstanceOf(Submitted.Taken.class);
        return ((Submitted.Taken) taken).id();
    }

    private static EvidenceFile photo() {
        return new EvidenceFile("anh.jpg", Samples.jpeg(), "00".repeat(32));
    }

    private @Nullable Integer level(PersonId who, LocalDate day) {
        var java = certificates
                .standing(who, day, certificates.set(Certificates.DEFAULT_SET))
                .level();
        var sql = database.sql("select level from level_reached(?, 'tt23-2021') where person_id = ?")
                .params(day, who.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .optional()
                .flatMap(it -> it)
                .orElse(null);
        assertThat(java).isEqualTo(sql);
        return java;
    }

    private String acts() {
        return String.join(
                " ",
                database.sql("select act from audit_entry where act like '%certificate' or act like '%evidence'"
                                + " or act like '%verify' order by id")
                        .query(String.class)
                        .list());
    }

    @Test
    void isSubmittedOnceHoweverOftenItIsSent() {
        var paper = ielts("6.0");
        var first = submissions.submit(person, "session:1:submit", paper, List.of(photo()), null);
        var id = ((Submitted.Taken) first).id();

        assertThat(submissions.submit(person, "session:1:submit", paper, List.of(photo()), null))
                .isEqualTo(new Submitted.Before(id));
        assertThat(submissions.submit(person, "session:2:submit", paper, List.of(photo()), null))
                .isEqualTo(new Submitted.Refused(Message.of("certificate.submit.waiting")));
        assertThat(submissions.of(person)).singleElement().satisfies(view -> {
            assertThat(view.state()).isEqualTo(SubmissionState.WAITING);
            assertThat(view.paper()).isEqualTo(paper);
            assertThat(view.evidence()).hasSize(1);
        });
        assertThat(acts()).isEqualTo("submit-certificate");
    }

    @Test
    void anApprovalMakesTheLevelAndARevocationTakesItBackFromItsDay() {
        var id = submitted(person, ielts("6.0"));
        assertThat(level(person, today)).isNull();

        var done = verification.approve(officer, id, null, null);

        assertThat(done).isInstanceOf(Decision.Done.class);
        assertThat(level(person, today)).isEqualTo(4);
        assertThat(level(person, today.minusMonths(2))).isEqualTo(4);
        assertThat(level(person, today.minusMonths(5))).isNull();

        var from = today.minusDays(10);
        assertThat(verification.revoke(officer, id, from, "số chứng chỉ không có thật"))
                .isInstanceOf(Decision.Done.class);
        assertThat(level(person, today)).isNull();
        assertThat(level(person, from)).isNull();
        assertThat(level(person, from.minusDays(1))).isEqualTo(4);
        assertThat(submissions.of(person).getFirst().history())
                .extracting(SubmissionView.Step::state)
                .containsExactly(SubmissionState.WAITING, SubmissionState.APPROVED, SubmissionState.REVOKED);
        assertThat(acts()).isEqualTo("submit-certificate approved-certificate revoked-certificate");
    }

    @Test
    void aRenewalLeavesTheFormerOne() {
        verification.approve(officer, submitted(person, ielts("6.0").issued(today.minusYears(3))), null, null);
        assertThat(level(person, today)).isNull();
        assertThat(level(person, today.minusYears(2))).isEqualTo(4);

        verification.approve(officer, submitted(person, ielts("6.5").numbered("B2")), null, null);

        assertThat(level(person, today)).isEqualTo(4);
        assertThat(level(person, today.minusYears(2))).isEqualTo(4);
        assertThat(certificates
                        .standing(person, today, certificates.set(Certificates.DEFAULT_SET))
                        .verified())
                .hasSize(2);
    }

    @Test
    void nobodyVerifiesTheirOwn() {
        var own = ((Actor.Person) officer).id();
        var id = submitted(own, ielts("6.0"));

        assertThat(verification.queue(officer, 10).waiting()).isZero();
        assertThat(verification.queue(second, 10).waiting()).isEqualTo(1);
        for (var decision : List.of(
                verification.claim(officer, id),
                verification.approve(officer, id, null, null),
                verification.reject(officer, id, "không"),
                verification.giveBack(officer, id, "bổ sung"))) {
            assertThat(((Decision.Refused) decision).why().key()).isEqualTo("rights.not-for-yourself");
        }
        assertThat(((Verification.Seen.Refused) verification.look(officer, id))
                        .why()
                        .key())
                .isEqualTo("rights.not-for-yourself");
        assertThat(verification.approve(new Actor.FirstAdministrator(), id, null, null))
                .isInstanceOf(Decision.Refused.class);
        assertThat(acts()).isEqualTo("submit-certificate" + " refuse-verify".repeat(6));
        assertThat(verification.approve(second, id, null, null)).isInstanceOf(Decision.Done.class);
    }

    @Test
    void whoHasNoRightOverTheUnitDecidesNothing() {
        var id = submitted(person, ielts("6.0"));
        var elsewhere = administrator("TM0007", "TM-P02");

        assertThat(verification.queue(elsewhere, 10).waiting()).isZero();
        assertThat(verification.approve(elsewhere, id, null, null)).isInstanceOf(Decision.Refused.class);
        assertThat(verification.approve(new Actor.Person(colleague), id, null, null))
                .isInstanceOf(Decision.Refused.class);
        assertThat(submissions.of(person).getFirst().state()).isEqualTo(SubmissionState.WAITING);
    }

    @Test
    void ofTwoOfficersAtOnceOneDecidesAndTheOtherHearsIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = submitted(person, ielts("6.0").numbered("N" + round));
            var go = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var one = threads.submit(() -> {
                    go.await();
                    return verification.approve(officer, id, null, null);
                });
                var other = threads.submit(() -> {
                    go.await();
                    return verification.reject(second, id, "ảnh mờ");
                });
                go.countDown();
                var decisions = List.of(one.get(), other.get());
                assertThat(decisions)
                        .filteredOn(Decision.Done.class::isInstance)
                        .hasSize(1);
                assertThat(decisions)
                        .filteredOn(Decision.Decided.class::isInstance)
                        .singleElement()
                        .satisfies(late -> assertThat(((Decision.Decided) late).by())
                                .isEqualTo(submissions
                                        .of(person)
                                        .getFirst()
                                        .history()
                                        .getLast()
                                        .by()));
            }
        }
    }

    @Test
    void aClaimHoldsOthersOffForSomeMinutes() {
        var id = submitted(person, ielts("6.0"));
        assertThat(verification.claim(officer, id)).isInstanceOf(Decision.Done.class);

        assertThat(verification.approve(second, id, null, null)).isInstanceOf(Decision.InOtherHands.class);
        assertThat(verification.queue(second, 10).first().getFirst().claimedBy())
                .isEqualTo(((Actor.Person) officer).id());

        database.sql("update certificate_submission set claimed_until = claimed_until - interval '1 hour'")
                .update();
        assertThat(submissions.of(person).getFirst().state()).isEqualTo(SubmissionState.WAITING);
        assertThat(verification.approve(second, id, null, null)).isInstanceOf(Decision.Done.class);
    }

    @Test
    void aReturnedOneIsCorrectedAndGoesOnWithItsFiles() {
        var id = submitted(person, ielts("6.0"));
        assertThat(verification.giveBack(officer, id, " ")).isInstanceOf(Decision.Refused.class);
        assertThat(verification.giveBack(officer, id, "thiếu số TRF")).isInstanceOf(Decision.Done.class);
        assertThat(submissions.of(person).getFirst().reason()).isEqualTo("thiếu số TRF");

        assertThat(submissions.submit(colleague, "k0", ielts("6.0"), List.of(), id))
                .isInstanceOf(Submitted.Refused.class);
        var again = submissions.submit(person, "k1", ielts("6.5"), List.of(), id);

        assertThat(again).isInstanceOf(Submitted.Taken.class);
        var view = submissions.of(person).getFirst();
        assertThat(view.follows()).isEqualTo(id);
        var opened = evidence.open(
                new Actor.Person(person), view.evidence().getFirst().id());
        assertThat(((Evidence.Opened.File) opened).content()).isEqualTo(Samples.jpeg());
    }

    @Test
    void whatIsWithdrawnIsDecidedByNobodyAndItsFilesGo() {
        var id = submitted(person, ielts("6.0"));
        assertThat(submissions.withdraw(colleague, id)).isInstanceOf(Decision.Refused.class);
        assertThat(submissions.withdraw(person, id)).isInstanceOf(Decision.Done.class);

        assertThat(verification.approve(officer, id, null, null)).isInstanceOf(Decision.Decided.class);
        assertThat(submissions.withdraw(person, id)).isInstanceOf(Decision.Decided.class);
        var file = submissions.of(person).getFirst().evidence().getFirst();
        assertThat(file.kept()).isFalse();
        assertThat(evidence.open(new Actor.Person(person), file.id())).isInstanceOf(Evidence.Opened.Gone.class);
        assertThat(level(person, today)).isNull();
    }

    @Test
    void theOpenOnesOfThoseWhoLeftEnd() {
        var id = submitted(person, ielts("6.0"));
        submitted(colleague, ielts("6.0").numbered("C3"));
        assertThat(corrections.endPost(OPERATOR, person, today, "nghỉ hưu"))
                .isInstanceOf(Corrections.Outcome.Made.class);

        assertThat(submissions.endOfThoseWhoLeft()).isEqualTo(1);

        assertThat(verification.approve(officer, id, null, null)).isInstanceOf(Decision.Decided.class);
        assertThat(submissions.of(colleague).getFirst().state()).isEqualTo(SubmissionState.WAITING);
    }

    @Test
    void aDegreeHasNoLevelUnlessAnOfficerGivesOneWithAReason() {
        var degree = Paper.of("degree-fl", new Score.Nothing()).inLanguage("en");
        var recorded = submitted(person, degree.numbered("1"));
        var seen = (Verification.Seen.Submitted) verification.look(officer, recorded);
        assertThat(seen.proposedLevel()).isEqualTo(4);
        assertThat(verification.approve(officer, recorded, null, null)).isInstanceOf(Decision.Done.class);
        assertThat(level(person, today)).isNull();

        var counted = submitted(person, degree.numbered("2").issued(today.minusYears(10)));
        assertThat(verification.approve(officer, counted, 4, " ")).isInstanceOf(Decision.Refused.class);
        assertThat(verification.approve(officer, counted, 7, "lý do")).isInstanceOf(Decision.Refused.class);
        assertThat(verification.approve(officer, counted, 4, "theo văn bản số 1"))
                .isInstanceOf(Decision.Done.class);
        assertThat(level(person, today)).isEqualTo(4);

        for (var type : List.of("course", "minority-language")) {
            var paper = submitted(person, Paper.of(type, new Score.Nothing()));
            assertThat(verification.approve(officer, paper, 4, "lý do")).isInstanceOf(Decision.Refused.class);
            assertThat(verification.approve(officer, paper, null, null)).isInstanceOf(Decision.Done.class);
        }
        var certificate = submitted(person, ielts("4.0"));
        assertThat(verification.approve(officer, certificate, 5, "lý do")).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void theFilesLieSealedAndOnlyThoseWithTheRightOpenThem() throws IOException {
        var before = stored();
        var id = submitted(person, ielts("6.0"));
        var written = stored().stream().filter(file -> !before.contains(file)).toList();
        assertThat(written).singleElement().satisfies(file -> {
            var content = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(content).doesNotContain("JFIF");
            assertThat(file.toString()).doesNotContain("anh");
        });
        var file = submissions.of(person).getFirst().evidence().getFirst().id();

        assertThat(evidence.open(new Actor.Person(person), file)).isInstanceOf(Evidence.Opened.File.class);
        assertThat(evidence.open(officer, file)).isInstanceOf(Evidence.Opened.File.class);
        assertThat(evidence.open(new Actor.Person(colleague), file)).isInstanceOf(Evidence.Opened.Refused.class);
        assertThat(evidence.open(new Actor.Person(office.person("TM0001")), file))
                .isInstanceOf(Evidence.Opened.Refused.class);
        assertThat(acts()).isEqualTo("submit-certificate see-evidence refuse-evidence refuse-evidence");
        assertThat(database.sql("select subject from audit_entry where act = 'see-evidence'")
                        .query(String.class)
                        .single())
                .startsWith("person:%d submission:%d ".formatted(person.value(), id.value()));
    }

    @Test
    void whatAFileIsCalledLeadsNowhere() throws IOException {
        var before = stored();
        var name = "../../../" + Normalizer.normalize("chứng chỉ ".repeat(60), Normalizer.Form.NFD) + ".jpg";
        var taken = submissions.submit(
                person, "k", ielts("6.0"), List.of(new EvidenceFile(name, Samples.jpeg(), "00")), null);

        assertThat(taken).isInstanceOf(Submitted.Taken.class);
        assertThat(stored()).hasSize(before.size() + 1);
        assertThat(submissions.of(person).getFirst().evidence().getFirst().name())
                .isEqualTo(name);
    }

    @Test
    void aSubmissionThatIsRolledBackLeavesNoFile() throws IOException {
        var before = stored();
        transaction.executeWithoutResult(status -> {
            submissions.submit(person, "k", ielts("6.0"), List.of(photo()), null);
            status.setRollbackOnly();
        });
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void filesThatNothingNeedsAreSwept() throws IOException {
        submitted(person, ielts("6.0"));
        var kept = submissions.of(person).getFirst().evidence().getFirst().id();
        var gone = submitted(person, ielts("6.5").numbered("Z"));
        submissions.withdraw(person, gone);

        files.sweep(Duration.ofSeconds(-5));

        assertThat(stored()).hasSize(1);
        assertThat(evidence.open(new Actor.Person(person), kept)).isInstanceOf(Evidence.Opened.File.class);
    }

    @Test
    void filesGoSomeTimeAfterANoAndAfterLeaving() {
        var rejected = submitted(person, ielts("6.0"));
        verification.reject(officer, rejected, "không phải chứng chỉ");
        var approved = submitted(colleague, ielts("6.0").numbered("C"));
        verification.approve(officer, approved, null, null);
        var upkeep = new EvidenceUpkeep(submissions, files, database, clock);

        upkeep.tidy();
        assertThat(isKept(person)).isTrue();

        database.sql("update certificate_submission set decided_at = decided_at - interval '181 days'")
                .update();
        upkeep.tidy();
        assertThat(isKept(person)).isFalse();
        assertThat(isKept(colleague)).isTrue();

        corrections.endPost(OPERATOR, colleague, today, "nghỉ hưu");
        upkeep.tidy();
        assertThat(isKept(colleague)).isFalse();
        assertThat(submissions.of(colleague).getFirst().state()).isEqualTo(SubmissionState.APPROVED);
    }

    private boolean isKept(PersonId who) {
        return submissions.of(who).getFirst().evidence().getFirst().kept();
    }

    @Test
    void erasureLeavesWhatWasApprovedAndOfTheRestOnlyThatItWas() {
        var approved = submitted(person, ielts("6.5").numbered("A"));
        verification.approve(officer, approved, null, null);
        submitted(person, ielts("6.0").heldBy("Mạc Thị Thu Hà", LocalDate.of(1987, 3, 12)));

        var request = requests.file(person, DataRequest.Kind.ERASURE, "xóa giúp");
        requests.answer(officer, request.id(), DataRequest.Outcome.DONE, "đã xóa");

        var left = submissions.of(person);
        assertThat(left)
                .extracting(SubmissionView::state)
                .containsExactly(SubmissionState.WITHDRAWN, SubmissionState.APPROVED);
        assertThat(left.getFirst().paper())
                .isEqualTo(Paper.of("ielts", Score.Points.of("6.0"))
                        .issued(today.minusMonths(3))
                        .tested(today.minusMonths(4)));
        assertThat(left.getFirst().evidence()).noneMatch(SubmissionView.Evidence::kept);
        assertThat(left.getLast().evidence()).allMatch(SubmissionView.Evidence::kept);
        assertThat(level(person, today)).isEqualTo(4);
    }

    @Test
    void aNumberIsNewUntilItWaitsOrWasApproved() {
        assertThat(submissions.isNew(person, "ielts", "a1 0023 vn")).isTrue();
        var id = submitted(person, ielts("6.0"));
        assertThat(submissions.isNew(person, "ielts", "a1 0023 vn")).isFalse();
        assertThat(submissions.isNew(colleague, "ielts", "a1 0023 vn")).isTrue();
        assertThat(submissions.isNew(person, "toeic", "a1 0023 vn")).isTrue();
        verification.giveBack(officer, id, "bổ sung");
        assertThat(submissions.isNew(person, "ielts", "a1 0023 vn")).isTrue();
    }

    @Test
    void badInputIsRefusedWithASentence() {
        var good = ielts("6.0");
        assertThat(refusal(good, List.of())).isEqualTo("certificate.submit.no-file");
        assertThat(refusal(ielts("9.5"), List.of(photo()))).isEqualTo("certificate.submit.off-scale");
        assertThat(refusal(ielts("6.2"), List.of(photo()))).isEqualTo("certificate.submit.off-scale");
        assertThat(refusal(good.issued(today.plusDays(1)), List.of(photo()))).isEqualTo("certificate.submit.future");
        assertThat(refusal(good.numbered("x".repeat(201)), List.of(photo()))).isEqualTo("certificate.submit.too-long");
        assertThat(refusal(Paper.of("no-such", new Score.Nothing()), List.of(photo())))
                .isEqualTo("certificate.submit.no-type");
        assertThat(refusal(good, List.of(photo(), photo(), photo(), photo(), photo(), photo())))
                .isEqualTo("certificate.submit.too-many-files");
        var html = new EvidenceFile("a.pdf", "<html>".getBytes(StandardCharsets.UTF_8), "");
        assertThat(refusal(good, List.of(html))).isEqualTo("certificate.evidence.wrong-kind");
        assertThat(submissions.of(person)).isEmpty();
    }

    @Test
    void nobodyKeepsMoreThanTheQuota() {
        var id = submitted(person, ielts("6.0"));
        database.sql("update certificate_evidence set bytes = ? where submission_id = ?")
                .params(EvidenceFiles.QUOTA, id.value())
                .update();
        assertThat(refusal(ielts("6.5"), List.of(photo()))).isEqualTo("certificate.submit.quota");
    }

    private String refusal(Paper paper, List<EvidenceFile> given) {
        return ((Submitted.Refused) submissions.submit(person, "bad", paper, given, null))
                .why()
                .key();
    }

    @Test
    void theQueueIsOldestFirstWithCountsOfUnits() {
        var first = submitted(person, ielts("6.0"));
        var then = submitted(colleague, ielts("5.5").numbered("C"));

        var queue = verification.queue(officer, 1);

        assertThat(queue.waiting()).isEqualTo(2);
        assertThat(queue.first()).extracting(Queue.Item::id).containsExactly(first);
        assertThat(queue.units().stream().mapToInt(Queue.InUnit::waiting).sum()).isEqualTo(2);
        assertThat(verification.queue(officer, 10).first())
                .extracting(Queue.Item::id)
                .containsExactly(first, then);
        assertThat(verification.queue(OPERATOR, 10).waiting()).isZero();
    }

    @Test
    void theOfficerIsShownWhatTheMachineSees() {
        submitted(colleague, ielts("6.0").numbered("a1 0023-vn"));
        var name = "Mac thi thu ha";
        var id = submitted(
                person, ielts("6.0").heldBy(name, LocalDate.of(1987, 3, 12)).taken("Hà Nội", Setting.AT_HOME));

        var seen = (Verification.Seen.Submitted) verification.look(officer, id);

        assertThat(seen.checks())
                .extracting(check -> check.about() + " " + check.verdict())
                .containsExactly(
                        "NAME OK",
                        "BIRTH_DATE OK",
                        "NUMBER BAD",
                        "FILE LOOK",
                        "DATES OK",
                        "SCORE OK",
                        "EXPIRY OK",
                        "AUTHENTICITY BAD",
                        "ISSUER OK");
        assertThat(seen.checks()).extracting(Check::about).doesNotContain(About.SUBSTITUTE);
        assertThat(seen.checks()).extracting(Check::verdict).contains(Verdict.LOOK);
        assertThat(acts()).endsWith("see-certificate");
    }

    private List<Path> stored() throws IOException {
        var place = folder.path().resolve("evidence");
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (var found = Files.walk(place)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
