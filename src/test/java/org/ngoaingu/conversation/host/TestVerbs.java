package org.ngoaingu.conversation.host;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** The verbs that the packaged flows call; each answers with its name and arguments. */
public final class TestVerbs {

    private static final Map<String, ValueType> ANSWER_KIND = Map.of("kind", ValueType.TEXT, "what", ValueType.TEXT);

    private static final Map<String, ValueType> CORRECTION = Map.ofEntries(
            Map.entry("about", ValueType.TEXT),
            Map.entry("category", ValueType.TEXT),
            Map.entry("rank", ValueType.TEXT),
            Map.entry("unit_kind", ValueType.TEXT),
            Map.entry("level", ValueType.TEXT),
            Map.entry("block", ValueType.TEXT),
            Map.entry("flag", ValueType.YES_NO),
            Map.entry("born", ValueType.DATE),
            Map.entry("last_day", ValueType.DATE),
            Map.entry("words", ValueType.TEXT),
            Map.entry("since", ValueType.DATE),
            Map.entry("reason", ValueType.TEXT));

    public static final List<Verb> ALL = List.of(
            new Echo("quota.mine", Map.of("day", ValueType.DATE)),
            new Echo("quota.of", Map.of("code", ValueType.TEXT)),
            new Echo("quota.why", Map.of()),
            new Echo("quota.accepted", Map.of()),
            new Echo(
                    "quota.what_if",
                    Map.of(
                            "kind", ValueType.TEXT,
                            "title", ValueType.TEXT,
                            "certificate", ValueType.TEXT,
                            "day", ValueType.DATE)),
            new Echo("record.person", Map.of("name", ValueType.TEXT)),
            new Echo("record.unit", Map.of("name", ValueType.TEXT)),
            new Echo("correction.begin", Map.of("about", ValueType.TEXT), ANSWER_KIND),
            new Echo("correction.review", CORRECTION),
            new Echo("correction.make", CORRECTION),
            new Echo(
                    "person.add",
                    Map.of(
                            "about", ValueType.TEXT,
                            "code", ValueType.TEXT,
                            "name", ValueType.TEXT,
                            "born", ValueType.DATE,
                            "category", ValueType.TEXT,
                            "title", ValueType.TEXT,
                            "since", ValueType.DATE,
                            "reason", ValueType.TEXT)),
            new Echo("console.link", Map.of()),
            new Echo("import.day", Map.of("import", ValueType.TEXT, "day", ValueType.DATE)),
            new Echo("account.start", Map.of("code", ValueType.TEXT)),
            new Echo("account.invite", Map.of("who", ValueType.TEXT)),
            new Echo("account.appoint", Map.of("code", ValueType.TEXT)),
            new Echo("account.my_data", Map.of()),
            new Echo("account.commands", Map.of()),
            new Echo("account.request_data", Map.of("kind", ValueType.TEXT, "words", ValueType.TEXT)),
            new Echo("handover.answer", Map.of("request", ValueType.TEXT, "words", ValueType.TEXT)),
            new Echo("chat.set_language", Map.of("language", ValueType.TEXT)));

    private TestVerbs() {}

    /** For contexts without the room that has the real ones. */
    static final class AsBeans implements BeanRegistrar {
        @Override
        public void register(BeanRegistry beans, Environment environment) {
            ALL.forEach(verb -> beans.registerBean(verb.name(), Verb.class, bean -> bean.supplier(context -> verb)));
        }
    }

    record Echo(String name, Map<String, ValueType> arguments, Map<String, ValueType> results) implements Verb {

        private static final Set<String> ONCE = Set.of(
                "account.appoint",
                "account.invite",
                "account.request_data",
                "correction.make",
                "handover.answer",
                "person.add");

        Echo(String name, Map<String, ValueType> arguments) {
            this(name, arguments, Map.of());
        }

        @Override
        public Effect effect() {
            return ONCE.contains(name) ? Effect.ONCE : Effect.READ;
        }

        @Override
        public VerbResult call(VerbCall call) {
            return VerbResult.said(List.of(Reply.of(shown(name, call.arguments()))));
        }
    }

    static String shown(String verb, Map<String, Object> arguments) {
        var text = new TreeMap<>(arguments).toString();
        return verb + "(" + text.substring(1, text.length() - 1) + ")";
    }
}
