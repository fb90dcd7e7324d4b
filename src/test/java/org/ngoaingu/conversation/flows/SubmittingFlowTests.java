package org.ngoaingu.conversation.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.conversation.host.Conversations;
import org.ngoaingu.conversation.host.TestVerbs;
import org.ngoaingu.conversation.tools.Sample;
import org.ngoaingu.platform.FlowFolder;

/** One bad edit of a flow that looks up, reviews and submits is refused with its file, its line and a reason. */
class SubmittingFlowTests {

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            flow.yml     | effect: once}              | `}`                              | 31 | sample.send wants effect: once
            flow.yml     | {level: level}}            | `{level: level}, effect: once}`  | 29 | sample.level only reads
            flow.yml     | options_from: sample.kinds | options_from: sample.level       | 5  | sample.level gives no options
            flow.yml     | options_from: sample.kinds | options_from: sample.types       | 5  | no verb sample.types
            flow.yml     | call: sample.isNew         | call: sample.level               | 23 | does not say whether a rule holds
            flow.yml     | call: sample.isNew         | call: sample.send                | 23 | sample.send does more than read
            flow.yml     | score <= 9.0               | number == '9'                    | 10 | slot score looks at number, which is filled later
            flow.yml     | call: sample.isNew         | `call: sample.isNew, with: {number: colleague}` | 23 | slot colleague is YES_NO
            flow.yml     | {id: check, review: review} | {id: send_all, call: sample.send, effect: once}\\n  - {id: check, review: review} | 30 | step send_all happens once and stands before review check
            flow.yml     | handoff: passed_on         | handoff: passed                  | 36 | no text send_sample.passed in vi
            flow.yml     | review: review             | review: all                      | 30 | no text send_sample.all in vi
            flow.yml     | {id: done, say: done}      | `{id: done, flow: nowhere}`      | 32 | no flow nowhere
            flow.yml     | {id: done, say: done}      | `{id: done, flow: send_sample}`  | 1  | calls itself in the end
            texts.vi.yml | title: Sample              | `title: 'Sample {number}'`       | 2  | place {number} is personal data
            texts.en.yml | Kind, score: Score         | `Kind, score: 'Score {number}'`  | 5  | place {number} is personal data
            texts.vi.yml | Kind, score: Score         | `Kind, score: A score that is told in so many words that no button of a phone could ever show it` | 5 | text send_sample.label.score may have
            """)
    void aBadEditIsRefusedWithItsPlace(String file, String from, String to, int line, String reason) {
        var files = Sample.files();
        var path = "send-sample/" + file;
        assertThat(files.get(path)).contains(from);
        files.put(path, files.get(path).replaceFirst(Pattern.quote(from), to.replace("\\n", "\n")));
        var folder = new FlowFolder(files);
        var bad = catchThrowableOfType(
                BadFlows.class,
                () -> Flows.compile(
                        folder, Conversations.allTypes(folder, TestVerbs.TYPES), Sample.verbs(), TestVerbs.FUNCTIONS));
        assertThat(bad).isNotNull();
        assertThat(bad.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(path);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.reason()).contains(reason);
        });
    }
}
