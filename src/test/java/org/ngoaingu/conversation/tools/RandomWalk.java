package org.ngoaingu.conversation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Turns;
import org.ngoaingu.conversation.VerbOption;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.conversation.engine.Slot;

/** One chat with a flow in which whatever comes to mind is typed and pressed. */
final class RandomWalk {

    static final int TURNS = 60;
    private static final int MOST_MESSAGES = 6;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final List<String> REPAIRS = List.of(
            "nhắc lại",
            "bỏ qua",
            "sửa loại thành chứng chỉ",
            "sửa ngày thành 2/2/2028",
            "không phải 1/1/2027 mà là 2/2/2028",
            "sửa",
            "không phải mà",
            "sửa lại",
            "nhầm",
            "gửi đi",
            "để sau",
            "gặp cán bộ",
            "trợ giúp",
            "thôi");
    private static final List<String> NOISE = List.of(
            "/menu",
            "/chitieu 0215",
            "/gi_do",
            "chỉ tiêu của tôi là gì",
            "vì sao",
            "học phí ai trả",
            "asdf qwer",
            "…",
            "🙂",
            "s:1:LEAD",
            "nếu tôi có HSK 4 thì sao",
            "x".repeat(Turns.LONGEST),
            "\u0000\u202e",
            "nếu",
            "{day} '' {");
    private static final List<String> DAYS =
            List.of("12/5/24", "1 tháng 3 năm 2027", "31/2/2027", "hôm nay", "cuối năm 2030", "1/1/1985");
    private static final List<String> NUMBERS = List.of("4", "6,5", "6.5", "-1", "999999999", "bậc 4");
    private static final List<String> WORDS = List.of("phó phòng", "ielts 6.0", "0215", "Nguyễn Thị Thử", "tiếng anh");

    private static final List<String> TAPS =
            List.of("-", "=", "submit", "change", "cancel", "yes", ".keep", ".handoff");
    private static final List<SentFile> FILES = List.of(
            new SentFile("page.jpg", 1),
            new SentFile("page.pdf", 9),
            new SentFile("huge.jpg", 19),
            new SentFile("other.jpg", 1));

    private final Stage stage;
    private final Onces onces;
    private final String flow;
    private final long seed;
    private final Random random;
    private final Player player;
    private int calls;
    private int messages;
    private int most;

    RandomWalk(Stage stage, String flow, long seed) {
        this.stage = stage;
        this.onces = new Onces(stage);
        this.flow = flow;
        this.seed = seed;
        this.random = new Random(seed);
        this.player = stage.player(Locale.of("vi"), TODAY, stage.inventions(random));
    }

    /** Walks; fails where a turn answers nothing, talks too much, leaves no way out or does something twice. */
    RandomWalk walked() {
        for (int turn = 0; turn < TURNS; turn++) {
            var user = next();
            var place = "%s, seed %d, turn %d: %s".formatted(flow, seed, turn, user);
            var before = player.session();
            var played = player.turn(user);
            assertThat(played.replies().size() + played.calls().size())
                    .as(place)
                    .isBetween(1, MOST_MESSAGES);
            assertThat(played.replies())
                    .as(place)
                    .allSatisfy(reply -> assertThat(reply.text()).isNotBlank().hasSizeLessThanOrEqualTo(Turns.LONGEST));
            assertThat(played.keys()).as(place).doesNotContain("pattern.too_long_a_turn");
            assertThat(player.session().isIdle() || open() != null)
                    .as("%s: a question is open", place)
                    .isTrue();
            onces.note(place, before, played, player.session());
            calls += played.calls().size();
            messages += played.replies().size();
            most = Math.max(most, played.replies().size());
        }
        player.turn(new User.Words("/huy"));
        assertThat(player.session().isIdle())
                .as("%s, seed %d: /huy leads out", flow, seed)
                .isTrue();
        return this;
    }

    private Session.@Nullable Asked open() {
        return stage.engine().open(player.session());
    }

    private User next() {
        var open = open();
        if (open == null) {
            return random.nextInt(10) == 0 ? new User.Words(one(NOISE)) : User.starts(flow, "");
        }
        return switch (random.nextInt(12)) {
            case 0 -> new User.Words(one(REPAIRS));
            case 1 -> new User.Words(one(NOISE));
            case 2 -> new User.Tap(one(TAPS), 0);
            case 3 -> new User.Tap(one(TAPS), random.nextInt(3));
            default ->
                switch (open.kind()) {
                    case SLOT -> answer(Objects.requireNonNull(stage.engine().asked(player.session())));
                    case REVIEW -> new User.Tap(random.nextInt(3) == 0 ? "change" : "submit", 0);
                    case CHANGE -> new User.Tap(one(changeable()), 0);
                };
        };
    }

    private List<String> changeable() {
        return List.copyOf(player.slots().keySet());
    }

    private User answer(Slot slot) {
        if (!slot.options().isEmpty() && random.nextBoolean()) {
            return new User.Tap(one(List.copyOf(slot.options().keySet())), 0);
        }
        return switch (slot.type().value()) {
            case DATE -> new User.Words(one(DAYS));
            case INTEGER, DECIMAL -> new User.Words(one(NUMBERS));
            case YES_NO -> new User.Words(random.nextBoolean() ? "có" : "không");
            case TEXT -> new User.Words(slot.optionsFrom() == null ? one(WORDS) : one(offered(slot)));
            case FILES -> new User.Files(List.of(one(FILES)), "");
        };
    }

    private List<String> offered(Slot slot) {
        var verb = Objects.requireNonNull(slot.optionsFrom()).verb();
        return stage.transcripts().stream()
                .flatMap(transcript -> transcript.options().getOrDefault(verb, List.of()).stream())
                .map(VerbOption::label)
                .toList();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int calls() {
        return calls;
    }

    int messages() {
        return messages;
    }

    int most() {
        return most;
    }

    int onces() {
        return onces.count();
    }
}
