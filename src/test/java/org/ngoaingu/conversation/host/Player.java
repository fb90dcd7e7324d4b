package org.ngoaingu.conversation.host;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.conversation.engine.Engine;
import org.ngoaingu.conversation.engine.Input;
import org.ngoaingu.conversation.engine.Outcome;
import org.ngoaingu.conversation.engine.Outcome.Answered;
import org.ngoaingu.conversation.engine.Outcome.Wanted;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.conversation.flows.Config;
import org.ngoaingu.conversation.flows.FlowSet;
import org.ngoaingu.conversation.flows.Flows;
import org.ngoaingu.platform.FlowFolder;
import tools.jackson.databind.JsonNode;

/** Plays the packaged flows and notes the keys of what is said; the session is written and read between turns. */
final class Player {

    static final FlowFolder FOLDER = FlowFolder.packaged();
    static final FlowSet FLOWS = Flows.compile(FOLDER, Conversations.allTypes(FOLDER, List.of()), TestVerbs.ALL);
    private static final Config CONFIG = Config.of(FOLDER);
    private static final Engine ENGINE = new Engine(FLOWS.flows(), CONFIG.limits());
    private static final Interpreter INTERPRETER = Conversations.interpreter(FOLDER, CONFIG, FLOWS, ENGINE);
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final LocalDate today;
    private Session session = Session.NEW;
    private final List<String> said = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final Map<String, Object> results = new HashMap<>();
    private int asks;

    Player(LocalDate today) {
        this.today = today;
    }

    /** @param given what the verbs give back, by name */
    void plays(JsonNode user, JsonNode given) {
        results.clear();
        given.properties()
                .forEach(
                        result -> results.put(result.getKey(), result.getValue().asString()));
        plays(user);
        results.clear();
    }

    void plays(JsonNode user) {
        if (user.isString()) {
            types(user.asString());
        } else if (user.has("tap")) {
            taps(number(), user.path("tap").asString());
        } else if (user.has("old")) {
            taps(number() - 1, user.path("old").asString());
        } else {
            turn(INTERPRETER.chosen(
                    StartChoice.FLOW,
                    user.path("start").asString(),
                    user.path("with").asString("")));
        }
    }

    void types(String text) {
        turn(INTERPRETER.typed(text, session, VIETNAMESE, today).input());
    }

    void taps(int number, String choice) {
        turn(Turns.tap(String.valueOf(number), choice));
    }

    private void turn(Input input) {
        said.clear();
        calls.clear();
        asks = 0;
        var outcome = ENGINE.turn(session, input, VIETNAMESE, today);
        while (outcome instanceof Outcome.Ask ask && asks++ < CONFIG.limits().asks()) {
            if (ask.wanted() instanceof Wanted.Call call) {
                calls.add(TestVerbs.shown(call.verb(), call.arguments()));
            }
            outcome = ENGINE.resume(ask, Answered.of(results), VIETNAMESE, today);
        }
        var over = (Outcome.Over) outcome;
        said.addAll(over.keys());
        session = SessionJson.read(SessionJson.write(over.session()));
    }

    /** Keys of what was said in the last turn. */
    List<String> said() {
        return List.copyOf(said);
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    Session session() {
        return session;
    }

    int number() {
        var asked = session.asked();
        return asked == null ? 0 : asked.number();
    }
}
