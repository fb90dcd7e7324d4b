package org.ngoaingu.conversation.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.host.Conversations;
import org.ngoaingu.conversation.host.TestVerbs;
import org.ngoaingu.platform.FlowFolder;

/** One bad edit of the packaged files is refused with its file, its line and a reason. */
class FlowsTests {

    private static final List<SlotType> TYPES = Conversations.allTypes(FlowFolder.packaged(), TestVerbs.TYPES);

    @Test
    void thePackagedFilesPass() {
        var set = Flows.compile(FlowFolder.packaged(), TYPES, TestVerbs.ALL, TestVerbs.FUNCTIONS);
        assertThat(set.flows()).containsKeys("help", "language", "menu", "my-quota", "what-if", "import-day");
        assertThat(set.commands()).containsKeys("/chitieu", "/menu", "/help", "/ngonngu", "/start");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            my-quota/flow.yml | steps:               | stepz:                  | property 'stepz' is not defined
            my-quota/flow.yml | call: quota.why      | call: quota.whence      | no verb quota.whence
            my-quota/flow.yml | given.code           | given.kode              | undeclared reference to 'given'
            my-quota/flow.yml | topic == 'WHY'       | topic == 3              | found no matching overload
            my-quota/flow.yml | with: {day: day}     | with: {day: code}       | slot code is TEXT
            my-quota/flow.yml | with: {day: day}     | with: {hour: day}       | quota.mine takes no hour
            my-quota/flow.yml | with: {code: code}   | with: {code: cod}       | no slot cod
            my-quota/flow.yml | {topic: WHY}         | {topic: WHICH}          | is no value of topic
            my-quota/flow.yml | quota_why:           | quota_whence:           | no intent quota_whence
            my-quota/flow.yml | type: date           | type: day               | no slot type day
            my-quota/flow.yml | `{type: date, from_sentence: true}` | `{type: date}` | nothing ever fills slot day
            my-quota/flow.yml | id: why,             | id: of,                 | step of stands twice
            my-quota/flow.yml | argument: code       | argument: kode          | no slot kode
            menu/flow.yml     | say: hello           | say: hullo              | no text menu.hullo
            menu/flow.yml     | my_certificates, help        | what_iff, help          | no intent what_iff
            menu/flow.yml     | /start: {arg         | /help: {arg             | /help starts flow
            what-if/flow.yml  | title, certificate, day] | title, certificat, day] | no slot certificat
            help/texts.en.yml | `  how:`             | `  why: x\\n  how:`     | text help.why is never said
            what-if/texts.en.yml | `    LEAD:`       | `    LEED:`             | no text what-if.kind.LEAD in en
            understanding/intents.vi.yml | answer: funding | `# none`          | starts no flow and has no answer
            understanding/intents.vi.yml | `- cách hỏi` | `- Chào em!`         | is also an example of smalltalk
            my-quota/flow.yml | topic == 'WHY'      | topic == 'WY'           | «WY» is no option of topic
            what-if/flow.yml  | kind == 'DAY'        | kind != 'DAI'           | «DAI» is no option of kind
            what-if/flow.yml  | when: kind == 'DAY'  | when: given.day         | the guard of day waits for itself
            what-if/texts.vi.yml | 31/12/2030.       | {date}.                 | place {date} is no slot of the flow
            what-if/texts.en.yml | 31/12/2030.       | {day.                   | no message pattern
            _texts.en.yml     | This question is past | {day} is past         | place {day} is no slot
            menu/tests/opens.yml | bot:              | bots:                   | property 'bots' is not defined
            what-if/flow.yml  | `[kind, title, certificate, day]` | `[day, kind, title, certificate]` | slot day looks at kind, which is filled later
            add-person/flow.yml | born < today       | given.reason            | slot born looks at reason, which is filled later
            submit-certificate/flow.yml | remind_after: P1D | remind_after: P3D     | the flow has ended when it reminds
            what-if/texts.vi.yml | `Được bổ nhiệm`     | `Được bổ nhiệm vào một chức vụ lãnh đạo hoặc quản lý ở một đơn vị khác` | text what-if.kind.LEAD may have
            """)
    void aBadEditIsRefusedWithItsPlace(String file, String from, String to, String reason) {
        var files = new HashMap<>(FlowFolder.packaged().files());
        assertThat(files.get(file)).contains(from);
        files.put(file, files.get(file).replaceFirst(Pattern.quote(from), to.replace("\\n", "\n")));
        var bad = catchThrowableOfType(
                BadFlows.class, () -> Flows.compile(new FlowFolder(files), TYPES, TestVerbs.ALL, TestVerbs.FUNCTIONS));
        assertThat(bad).isNotNull();
        assertThat(bad.problems())
                .anySatisfy(problem ->
                        assertThat(problem.toString()).contains(".yml:").contains(reason));
    }

    @Test
    void aTextIsMeasuredWithTheLongestAnswersInItsPlaces() {
        var files = new HashMap<>(FlowFolder.packaged().files());
        var texts = files.get("add-person/texts.vi.yml");
        files.put(
                "add-person/texts.vi.yml", texts.replace("Em sẽ thêm người này", "x".repeat(3_500) + "{name}{reason}"));
        var bad = catchThrowableOfType(
                BadFlows.class, () -> Flows.compile(new FlowFolder(files), TYPES, TestVerbs.ALL, TestVerbs.FUNCTIONS));
        assertThat(bad.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(22);
            assertThat(problem.reason()).matches("text add-person.review may have \\d{4} characters, at most 4096 fit");
        });
    }

    @Test
    void aProblemNamesItsLine() {
        var files = new HashMap<>(FlowFolder.packaged().files());
        files.put("my-quota/flow.yml", files.get("my-quota/flow.yml").replace("quota.why}", "quota.whence}"));
        var line =
                files.get("my-quota/flow.yml").lines().toList().indexOf("        then: [{id: why, call: quota.whence}]")
                        + 1;
        var bad = catchThrowableOfType(
                BadFlows.class, () -> Flows.compile(new FlowFolder(files), TYPES, TestVerbs.ALL, TestVerbs.FUNCTIONS));
        assertThat(bad.problems()).containsExactly(new Problem("my-quota/flow.yml", line, "no verb quota.whence"));
    }

    @Test
    void aFlowNeedsATranscriptAndNoStepStandsBehindAnElse() {
        var files = new HashMap<>(FlowFolder.packaged().files());
        files.keySet().removeIf(path -> path.startsWith("help/tests/"));
        files.put(
                "my-quota/flow.yml",
                files.get("my-quota/flow.yml") + "      - if: given.day\n        then: [{id: x, call: quota.why}]\n");
        var bad = catchThrowableOfType(
                BadFlows.class, () -> Flows.compile(new FlowFolder(files), TYPES, TestVerbs.ALL, TestVerbs.FUNCTIONS));
        assertThat(bad.problems())
                .extracting(Problem::reason)
                .anyMatch(reason -> reason.contains("flow help has no transcript"))
                .anyMatch(reason -> reason.contains("behind an else"));
    }
}
