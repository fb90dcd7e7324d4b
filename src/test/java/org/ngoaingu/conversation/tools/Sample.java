package org.ngoaingu.conversation.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.conversation.host.TestVerbs;
import org.ngoaingu.platform.FlowFolder;

/** A flow that uses all of the format, beside the packaged ones, and the verbs that it calls. */
public final class Sample {

    public static final String FLOW = """
            flow: send_sample
            start: {commands: [/mau], button: true}
            expire: {idle: P3D, remind_after: P1D, then: keep_draft}
            slots:
              kind: {type: enum, options_from: sample.kinds, called: [loại]}
              score:
                type: decimal
                when: kind != 'DEGREE'
                called: [điểm]
                valid: [{if: score <= 9.0, else: range}]
              issued_on:
                type: date
                keep: if_valid
                called: [ngày]
                valid:
                  - {if: issued_on <= today, else: future}
                  - {if: issued_on > timestamp('2024-01-01T00:00:00Z'), else: old, severity: warn}
              number:
                type: text
                normalise: [upper, strip_space]
                pii: true
                called: [số]
                valid: [{call: sample.isNew, else: duplicate}]
              photo: {type: file, accept: [image, pdf], max: {count: 3, mb: 10}, pii: true}
              level: {type: int, filled_by: call}
              colleague: {type: yes_no}
            steps:
              - {id: ask, collect: [kind, score, issued_on, number, photo]}
              - {id: look, call: sample.level, set: {level: level}}
              - {id: check, review: review}
              - {id: send, call: sample.send, effect: once}
              - {id: done, say: done}
              - {id: more, collect: [colleague]}
              - id: person
                branch:
                  - if: colleague
                    then: [{id: pass_on, handoff: passed_on}]
                  - {else: true, say: bye}
            """;

    public static final String TEXTS = """
            send_sample:
              title: Sample
              about: A sample.
              ask: {kind: kind, score: score, issued_on: day, number: number, photo: photo, colleague: colleague}
              label: {kind: Kind, score: Score, issued_on: Day, number: Number, photo: Photo, level: Level, colleague: Person}
              range: at most 9
              future: in the future
              old: old
              duplicate: known
              review: all right
              done: sent
              passed_on: passed on
              bye: bye
            """;

    public static final String TRANSCRIPT = """
            flow: send_sample
            case: corrects at the review and sends once
            options: {sample.kinds: {IELTS: [IELTS], HSK: [HSK], DEGREE: [bằng đại học]}}
            turns:
              - {user: /mau, bot: [ask.kind]}
              - {user: ielts, slots: {kind: IELTS}, bot: [ask.score]}
              - {user: '11', bot: [range, ask.score]}
              - {user: '6,5', slots: {score: 6.5}, bot: [ask.issued_on]}
              - {user: 1/1/2030, bot: [future, ask.issued_on]}
              - {user: 12/5/24, slots: {issued_on: '2024-05-12'}, bot: [ask.number]}
              - {user: ab 12, results: {holds: false}, bot: [duplicate, ask.number]}
              - {user: ab 13, slots: {number: AB13}, bot: [ask.photo]}
              - {user: {files: [{name: big.jpg, mb: 25}]}, bot: [pattern.file_too_big, ask.photo]}
              - {user: {files: [page.jpg]}, results: {level: 4}, calls: [sample.level], bot: [pattern.files_received, review]}
              - {user: sửa loại thành hsk, slots: {score: null, issued_on: '2024-05-12'}, bot: [pattern.corrected, ask.score]}
              - {user: '5', results: {level: 3}, calls: [sample.level], bot: [review]}
              - {user: {tap: change}, bot: [pattern.change_which]}
              - {user: {tap: issued_on}, bot: [ask.issued_on]}
              - {user: 1/5/2023, bot: [old, review]}
              - {user: {tap: submit}, refused: true, calls: [sample.send], bot: [review]}
              - {user: {tap: submit}, calls: ['sample.send(issued_on=2023-05-01, kind=HSK, number=AB13, photo=[page.jpg], score=5)'], bot: [done, ask.colleague]}
              - {user: {tap: 'no'}, bot: [bye], end: completed}
              - {user: {old: submit}, bot: [pattern.past]}
              - {user: {start: send_sample, given: {kind: degree}, files: [a.pdf]}, bot: [pattern.files_received, ask.issued_on]}
              - {user: để sau, bot: [pattern.kept], end: kept}
              - {user: {start: send_sample, with: DEGREE}, bot: [ask.issued_on]}
              - {user: hôm nay, bot: [ask.number]}
              - {user: A1, bot: [ask.photo]}
              - {user: {files: [a.pdf]}, calls: [sample.level], bot: [pattern.files_received, review]}
              - {user: gửi, calls: [sample.send], bot: [done, ask.colleague]}
              - {user: có, bot: [passed_on], end: completed}
            """;

    private static final Map<String, ValueType> SENT = Map.of(
            "kind", ValueType.TEXT,
            "score", ValueType.DECIMAL,
            "issued_on", ValueType.DATE,
            "number", ValueType.TEXT,
            "photo", ValueType.FILES);

    private Sample() {}

    /** The verbs of the program and those of the sample. */
    public static List<Verb> verbs() {
        var verbs = new ArrayList<>(TestVerbs.ALL);
        verbs.add(new Declared("sample.kinds", Effect.READ, Map.of(), Map.of(), true));
        verbs.add(new Declared(
                "sample.isNew",
                Effect.READ,
                Map.of("number", ValueType.TEXT),
                Map.of(Verb.HOLDS, ValueType.YES_NO),
                false));
        verbs.add(new Declared(
                "sample.level",
                Effect.READ,
                Map.of("kind", ValueType.TEXT, "score", ValueType.DECIMAL),
                Map.of("level", ValueType.INTEGER),
                false));
        verbs.add(new Declared("sample.send", Effect.ONCE, SENT, Map.of(), false));
        return verbs;
    }

    /** The packaged files and those of the sample. */
    public static Map<String, String> files() {
        var files = new HashMap<>(FlowFolder.packaged().files());
        files.put("send-sample/flow.yml", FLOW);
        files.put("send-sample/texts.vi.yml", TEXTS);
        files.put("send-sample/texts.en.yml", TEXTS);
        files.put("send-sample/tests/sends.yml", TRANSCRIPT);
        return files;
    }

    private record Declared(
            String name,
            Effect effect,
            Map<String, ValueType> arguments,
            Map<String, ValueType> results,
            boolean givesOptions)
            implements Verb {

        @Override
        public VerbResult call(VerbCall call) {
            throw new UnsupportedOperationException(name);
        }
    }
}
