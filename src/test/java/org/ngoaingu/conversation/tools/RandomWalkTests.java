package org.ngoaingu.conversation.tools;

import java.util.Collection;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is typed or pressed, every turn answers, says little, does nothing twice and only what the review showed, and
 * a way out remains. The sample is walked too: it has all of the format.
 */
class RandomWalkTests {

    private static final Stage STAGE = PackagedFlows.withSample();

    static Collection<String> flows() {
        return STAGE.diagrams().keySet();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void aHundredWalks(String flow) {
        walk(flow, 100);
    }

    @Tag("bench")
    @ParameterizedTest
    @MethodSource("flows")
    void aThousandWalks(String flow) {
        walk(flow, 1_000);
    }

    private static void walk(String flow, int seeds) {
        long start = System.nanoTime();
        var walks = LongStream.range(0, seeds)
                .mapToObj(seed -> new RandomWalk(STAGE, flow, seed).walked())
                .toList();
        System.out.printf(
                "random walk %-16s %d seeds x %d turns: %d messages, at most %d a turn, %d calls of verbs, %d once, %.1f s%n",
                flow,
                seeds,
                RandomWalk.TURNS,
                walks.stream().mapToInt(RandomWalk::messages).sum(),
                walks.stream().mapToInt(RandomWalk::most).max().orElse(0),
                walks.stream().mapToInt(RandomWalk::calls).sum(),
                walks.stream().mapToInt(RandomWalk::onces).sum(),
                (System.nanoTime() - start) / 1e9);
    }
}
