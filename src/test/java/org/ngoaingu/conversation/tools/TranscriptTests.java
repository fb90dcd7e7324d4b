package org.ngoaingu.conversation.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.conversation.host.TestVerbs;
import org.ngoaingu.platform.FlowFolder;

/** Every transcript of every flow comes out as it is written, and one that does not says where. */
class TranscriptTests {

    private static final String FILE = "what-if/tests/repairs.yml";

    @TestFactory
    Stream<DynamicTest> transcripts() {
        return PackagedFlows.STAGE.transcripts().stream()
                .map(transcript -> dynamicTest(
                        transcript.file() + ": " + transcript.name(),
                        () -> assertThat(PackagedFlows.STAGE.play(transcript)).isEmpty()));
    }

    @Test
    void aTranscriptCoversFilesOptionsRulesReviewsAndHandovers() {
        var stage = PackagedFlows.withSample();
        assertThat(stage.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            calls: [quota.mine()]              | calls: [quota.why()]            | 6 | 2 | calls: expected [quota.why()], got [quota.mine()]
            calls: [quota.mine()], bot:        | bot:                            | 6 | 2 | calls: expected [], got [quota.mine()]
            bot: [ask.title]}                  | bot: [ask.day]}                 | 5 | 1 | bot: expected [ask.day], got [ask.title]
            slots: {kind: CERTIFICATE}         | slots: {kind: LEAD}             | 9 | 5 | slot kind: expected LEAD, got CERTIFICATE
            slots: {kind: CERTIFICATE}         | slots: {title: phó phòng}       | 9 | 5 | slot title: expected phó phòng, got null
            slots: {kind: CERTIFICATE}         | slots: {kind: null}             | 9 | 5 | slot kind: expected null, got CERTIFICATE
            end: cancelled                     | end: completed                  | 12 | 8 | end: expected completed, got cancelled
            `, end: cancelled`                 | ``                              | 12 | 8 | end: expected not, got cancelled
            {user: nhắc lại,                   | `{user: nhắc lại, results: {kind: A},` | 8 | 4 | no verb called gives «kind»
            """)
    void aTranscriptThatFailsSaysWhere(String from, String to, int line, int turn, String reason) {
        var files = new HashMap<>(FlowFolder.packaged().files());
        assertThat(files.get(FILE)).contains(from);
        files.put(FILE, files.get(FILE).replaceFirst(Pattern.quote(from), to));
        var stage = PackagedFlows.stage(new FlowFolder(files), TestVerbs.ALL);
        var failed = stage.transcripts().stream()
                .filter(transcript -> transcript.file().equals(FILE))
                .map(stage::play)
                .toList();
        assertThat(failed).singleElement().satisfies(problems -> {
            var problem = problems.getFirst();
            assertThat(List.of(problem.file(), problem.line())).isEqualTo(List.of(FILE, line));
            assertThat(problem.reason())
                    .startsWith("case «corrections, a question in the middle, an old keyboard, a way out», turn " + turn
                            + " «")
                    .endsWith("»: " + reason);
        });
    }
}
