package org.ngoaingu.conversation.host;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;

/** The verbs that the packaged flows call; each answers with its name and arguments. */
final class TestVerbs {

    static final List<Verb> ALL = List.of(
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
            new Echo("chat.set_language", Map.of("language", ValueType.TEXT)));

    private TestVerbs() {}

    record Echo(String name, Map<String, ValueType> arguments) implements Verb {
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
