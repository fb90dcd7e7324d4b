package org.ngoaingu.conversation.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.conversation.flows.Problem;
import org.ngoaingu.conversation.host.SessionJson;
import org.ngoaingu.conversation.tools.Player.Played;

/** Plays one transcript and holds what comes against what is written. */
final class Rehearsal {

    private final Transcript transcript;
    private final Player player;
    private final Reached reached;
    private final List<Problem> problems = new ArrayList<>();
    private Map<String, String> results = Map.of();
    private boolean refused;
    private final Set<String> taken = new HashSet<>();

    /** @param reached hears what the transcript passes */
    Rehearsal(Stage stage, Transcript transcript, Reached reached) {
        this.transcript = transcript;
        this.player = stage.player(Locale.of("vi"), transcript.today(), (verb, call) -> answer(verb), reached);
        this.reached = reached;
    }

    /** What does not fit in the first turn that does not; the turns behind it would only follow from that. */
    List<Problem> problems() {
        for (int number = 1; number <= transcript.turns().size() && problems.isEmpty(); number++) {
            var turn = transcript.turns().get(number - 1);
            results = turn.results();
            refused = turn.refused();
            taken.clear();
            var played = player.turn(turn.user());
            reached.heard(played.keys());
            check(number, turn, played);
        }
        return problems;
    }

    private VerbResult answer(Verb verb) {
        var given = new HashMap<String, Object>();
        verb.results().forEach((name, type) -> {
            var written = results.get(name);
            if (written != null) {
                taken.add(name);
                given.put(name, SessionJson.typed(type, written));
            } else if (name.equals(Verb.HOLDS)) {
                given.put(name, true);
            }
        });
        var options = transcript.options().getOrDefault(verb.name(), List.of());
        return new VerbResult(given, List.of(), options, refused && verb.effect() == Effect.ONCE);
    }

    private void check(int number, Transcript.Turn turn, Played played) {
        var keys = played.keys().stream().map(this::shortened).toList();
        differ(number, "bot", turn.bot(), keys, turn.bot().equals(keys));
        differ(number, "calls", turn.calls(), played.calls(), areCalled(turn.calls(), played.calls()));
        var slots = player.slots();
        turn.slots().forEach((slot, value) -> {
            var got = slots.get(slot);
            differ(number, "slot " + slot, value, got, value == null ? got == null : value.equals(String.valueOf(got)));
        });
        var end = played.end().written();
        differ(number, "end", turn.end(), end, turn.end().equals(end));
        turn.results().keySet().stream()
                .filter(name -> !taken.contains(name))
                .forEach(name -> problems.add(transcript.problem(number, "no verb called gives «" + name + "»")));
    }

    private static boolean areCalled(List<String> written, List<Call> calls) {
        if (written.size() != calls.size()) {
            return false;
        }
        for (int i = 0; i < written.size(); i++) {
            if (!calls.get(i).is(written.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void differ(int number, String what, @Nullable Object expected, @Nullable Object got, boolean same) {
        if (!same) {
            problems.add(transcript.problem(number, what + ": expected " + expected + ", got " + got));
        }
    }

    private String shortened(String key) {
        var own = transcript.flow() + ".";
        return key.startsWith(own) ? key.substring(own.length()) : key;
    }
}
