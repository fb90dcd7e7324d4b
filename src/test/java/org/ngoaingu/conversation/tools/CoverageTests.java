package org.ngoaingu.conversation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ngoaingu.conversation.flows.Problem;
import org.ngoaingu.conversation.host.TestVerbs;
import org.ngoaingu.platform.FlowFolder;

/** The transcripts reach every step, case, question and reason; what they do not reach is named with its line. */
class CoverageTests {

    private static final String FLOW = """
            flow: hours
            start: {commands: {/gio: {}}}
            slots:
              day:
                type: date
                valid: [{if: day >= today, else: past}]
              sure: {type: yes_no}
            steps:
              - {id: ask, collect: [day, sure]}
              - id: which
                branch:
                  - if: sure
                    then: [{id: tell, say: open}]
            """;

    private static final String TEXTS = """
            hours:
              {title: hours, about: hours, open: open, past: past, ask: {day: day, sure: sure}, label: {day: day, sure: sure}}
            """;

    @Test
    void everyPlaceOfThePackagedFlowsIsReached() {
        assertThat(PackagedFlows.STAGE.coverage().problems()).isEmpty();
    }

    @Test
    void whatNoTranscriptReachesIsNamed() {
        assertThat(missed("[{user: /gio, bot: [ask.day]}]"))
                .containsExactly(
                        new Problem("hours/flow.yml", 6, "no transcript: reason past is never said"),
                        new Problem("hours/flow.yml", 9, "no transcript: slot sure is never asked for"),
                        new Problem("hours/flow.yml", 10, "no transcript: step which is never reached"),
                        new Problem("hours/flow.yml", 12, "no transcript: case «sure» of branch which is never taken"),
                        new Problem("hours/flow.yml", 13, "no transcript: step tell is never reached"),
                        new Problem(
                                "hours/flow.yml", 10, "no transcript: branch which is never passed without a case"));
    }

    @Test
    void nothingIsMissedOnceAllWaysAreTaken() {
        assertThat(missed("""
                [{user: /gio, bot: [ask.day]}, {user: 1/1/2020, bot: [past, ask.day]}, {user: hôm nay, bot: [ask.sure]},
                 {user: không, end: completed}, {user: /gio, bot: [ask.day]}, {user: hôm nay, bot: [ask.sure]},
                 {user: có, bot: [open], end: completed}]""")).isEmpty();
    }

    private static List<Problem> missed(String turns) {
        var files = new HashMap<>(FlowFolder.packaged().files());
        files.put("hours/flow.yml", FLOW);
        files.put("hours/texts.vi.yml", TEXTS);
        files.put("hours/texts.en.yml", TEXTS);
        files.put("hours/tests/asks.yml", "flow: hours\ncase: asks\nturns: " + turns);
        var stage = PackagedFlows.stage(new FlowFolder(files), TestVerbs.ALL);
        assertThat(stage.transcripts().stream()
                        .filter(transcript -> transcript.flow().equals("hours"))
                        .flatMap(transcript -> stage.play(transcript).stream()))
                .isEmpty();
        return stage.coverage().flows().stream()
                .filter(flow -> flow.name().equals("hours"))
                .flatMap(flow -> flow.missed().stream())
                .toList();
    }
}
