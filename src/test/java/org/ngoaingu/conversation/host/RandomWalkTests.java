package org.ngoaingu.conversation.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whatever is typed or pressed, every turn answers, says little, and a way out remains. */
class RandomWalkTests {

    private static final int SEEDS = 50;
    private static final int TURNS = 60;
    private static final List<String> WORDS = List.of(
            "thôi",
            "nhắc lại",
            "bỏ qua",
            "sửa loại thành chứng chỉ",
            "không phải 1/1/2027 mà là 2/2/2028",
            "12/5/24",
            "31/2/2027",
            "6,5",
            "có",
            "không",
            "phó phòng",
            "ielts 6.0",
            "tiếng anh",
            "/menu",
            "/chitieu 0215",
            "/huy",
            "/gi_do",
            "chỉ tiêu của tôi là gì",
            "vì sao",
            "học phí ai trả",
            "asdf qwer",
            "…",
            "🙂",
            "s:1:LEAD",
            "nếu tôi có HSK 4 thì sao",
            "sửa",
            "không phải mà",
            "x".repeat(4096),
            "\u0000\u202e",
            "nếu");

    static Iterable<String> flows() {
        return Player.FLOWS.flows().keySet();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void neverStuckAndNeverTalkative(String flow) {
        var options = Player.FLOWS.flows().get(flow).slots().values().stream()
                .flatMap(slot -> slot.options().keySet().stream())
                .toList();
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var player = new Player(LocalDate.of(2026, 11, 22));
            player.types("/menu");
            for (int turn = 0; turn < TURNS; turn++) {
                if (player.session().isIdle()) {
                    player.plays(JsonNodeFactory.instance.objectNode().put("start", flow));
                } else if (!options.isEmpty() && random.nextInt(4) == 0) {
                    player.taps(player.number() - random.nextInt(2), options.get(random.nextInt(options.size())));
                } else {
                    player.types(WORDS.get(random.nextInt(WORDS.size())));
                }
                var place = flow + " seed " + seed + " turn " + turn;
                assertThat(player.said().size() + player.calls().size())
                        .as(place)
                        .isBetween(1, 4);
                assertThat(player.session().stack()).as(place).hasSizeLessThanOrEqualTo(4);
                assertThat(player.session().isIdle() || player.session().asked() != null)
                        .as(place + " asks something")
                        .isTrue();
            }
            player.types("/huy");
            assertThat(player.session().isIdle()).isTrue();
        }
    }
}
