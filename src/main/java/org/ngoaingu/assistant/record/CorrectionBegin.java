package org.ngoaingu.assistant.record;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** {@code correction.begin}: whether the sender may correct this fact, and what kind of answer it asks for. */
@Component
class CorrectionBegin implements Verb {

    /** Kinds of answers, by fact; a fact that stands in no list is a choice of its own. */
    private static final Map<String, String> KINDS = Map.of(
            "MANAGER", "FLAG",
            "REQUIRES_LANGUAGE", "FLAG",
            "TEACHES_LANGUAGE", "FLAG",
            "FOREIGN_AFFAIRS", "FLAG",
            "KIND", "UNIT_KIND");

    private final Records records;
    private final Known known;
    private final FactWords words;
    private final Texts texts;

    CorrectionBegin(Records records, Known known, FactWords words, Texts texts) {
        this.records = records;
        this.known = known;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "correction.begin";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("about", ValueType.TEXT);
    }

    @Override
    public Map<String, ValueType> results() {
        return Map.of("kind", ValueType.TEXT, "what", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var sender = call.sender();
        var target = Target.of(call.text("about").orElse(""))
                .filter(it -> isCorrectable(it) && records.mayCorrect(it, sender, call.today()));
        var name = target.flatMap(it -> known.name(it, call.today()));
        if (name.isEmpty()) {
            return VerbResult.said(List.of(Reply.of(texts.say(sender.language(), Message.of("record.notToCorrect")))));
        }
        var fact = target.orElseThrow().fact();
        var what = texts.say(
                sender.language(),
                "record.factOf",
                Map.of("fact", words.name(sender.language(), fact), "name", name.get()));
        return new VerbResult(Map.of("kind", KINDS.getOrDefault(fact, fact), "what", what), List.of());
    }

    private static boolean isCorrectable(Target target) {
        return switch (target) {
            case Target.OfPerson of -> Facts.isOfPerson(of.fact());
            case Target.OfUnit of -> Facts.isOfUnit(of.fact());
        };
    }
}
