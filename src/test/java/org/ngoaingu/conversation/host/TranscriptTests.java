package org.ngoaingu.conversation.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every transcript of every flow comes out as it is written. */
class TranscriptTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TestFactory
    Stream<DynamicTest> transcripts() {
        return Player.FOLDER.files().entrySet().stream()
                .filter(file -> file.getKey().contains("/tests/"))
                .map(file -> dynamicTest(file.getKey(), () -> play(new YAMLMapper().readTree(file.getValue()))));
    }

    private static void play(JsonNode transcript) {
        var player = new Player(DAY);
        int number = 0;
        for (var turn : transcript.path("turns")) {
            number++;
            player.plays(turn.path("user"), turn.path("results"));
            var place = "turn " + number + " " + turn.path("user");
            var flow = transcript.path("flow").asString();
            assertThat(player.said().stream()
                            .map(key -> key.startsWith(flow + ".") ? key.substring(flow.length() + 1) : key))
                    .as(place)
                    .containsExactlyElementsOf(texts(turn.path("bot")));
            assertThat(player.calls()).as(place).containsExactlyElementsOf(texts(turn.path("calls")));
            assertThat(player.session().isIdle())
                    .as(place + " ends")
                    .isEqualTo(turn.path("end").asBoolean(false));
            turn.path("slots")
                    .properties()
                    .forEach(slot -> assertThat(player.session()
                                    .stack()
                                    .getLast()
                                    .values()
                                    .get(slot.getKey())
                                    .value())
                            .as(place)
                            .hasToString(slot.getValue().asString()));
        }
    }

    private static Iterable<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
