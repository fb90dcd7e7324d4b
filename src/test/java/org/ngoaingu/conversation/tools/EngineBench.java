package org.ngoaingu.conversation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ngoaingu.conversation.engine.Engine;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.engine.Input;
import org.ngoaingu.conversation.engine.Outcome;
import org.ngoaingu.conversation.engine.Outcome.Answered;
import org.ngoaingu.conversation.engine.Outcome.Choosable;
import org.ngoaingu.conversation.engine.Session;

/** What a turn costs in the engine alone, with fifty flows loaded. */
@Tag("bench")
class EngineBench {

    private static final int FLOWS = 50;
    private static final int TURNS = 200_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<String> WORDS = List.of(
            "chứng chỉ", "phó phòng", "1/3/2027", "có", "không", "ielts", "gửi", "công chức", "6,5", "TM0031", "asdf");

    private static final Answered ANSWER = new Answered(
            Map.of("kind", "CATEGORY", "what", "…", "holds", true, "level", 4L),
            List.of(new Choosable("IELTS", "IELTS", List.of()), new Choosable("HSK", "HSK", List.of())),
            Answered.State.DONE);
    private static final Stage STAGE = PackagedFlows.withSample();

    @Test
    void aTurnCostsUnderAMillisecond() {
        var flows = fifty();
        var engine = new Engine(flows, STAGE.config().limits());
        play(engine, List.copyOf(flows.keySet()), TURNS / 4);
        var nanos = play(engine, List.copyOf(flows.keySet()), TURNS);
        Arrays.sort(nanos);
        System.out.printf(
                "engine, %d flows, %d turns: median %.1f us, p99 %.1f us, longest %.1f us%n",
                flows.size(), TURNS, at(nanos, 0.5), at(nanos, 0.99), at(nanos, 1));
        assertThat(at(nanos, 0.99)).as("p99 in microseconds").isLessThanOrEqualTo(1_000);
    }

    /** The packaged flows, and copies of them under other names. */
    private static Map<String, Flow> fifty() {
        var packaged = List.copyOf(STAGE.flows().flows().values());
        var flows = new HashMap<String, Flow>();
        for (int i = 0; i < Math.max(FLOWS, packaged.size()); i++) {
            var flow = packaged.get(i % packaged.size());
            var name = flow.name() + (i < packaged.size() ? "" : "-" + i);
            flows.put(name, new Flow(name, flow.slots(), flow.steps()));
        }
        return flows;
    }

    private static long[] play(Engine engine, List<String> flows, int turns) {
        var random = new Random(1);
        var nanos = new long[turns];
        var session = Session.NEW;
        for (int turn = 0; turn < turns; turn++) {
            var input = input(session, flows, random);
            long start = System.nanoTime();
            var outcome = engine.turn(session, input, VIETNAMESE, TODAY);
            while (outcome instanceof Outcome.Ask ask) {
                outcome = engine.resume(ask, ANSWER, VIETNAMESE, TODAY);
            }
            nanos[turn] = System.nanoTime() - start;
            session = ((Outcome.Over) outcome).session();
        }
        return nanos;
    }

    private static Input input(Session session, List<String> flows, Random random) {
        if (session.isIdle() || random.nextInt(20) == 0) {
            return new Input.Begin(flows.get(random.nextInt(flows.size())), Map.of());
        } else if (random.nextInt(6) == 0) {
            return new Input.Correct(null, WORDS.get(random.nextInt(WORDS.size())));
        }
        return new Input.Answer(WORDS.get(random.nextInt(WORDS.size())));
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e3;
    }
}
