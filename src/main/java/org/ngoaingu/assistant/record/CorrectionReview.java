package org.ngoaingu.assistant.record;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Fact;
import org.springframework.stereotype.Component;

/** {@code correction.review}: what would change, from what to what, before anything does. */
@Component
class CorrectionReview implements Verb {

    private final Known known;
    private final FactWords words;
    private final Records records;
    private final Texts texts;

    CorrectionReview(Known known, FactWords words, Records records, Texts texts) {
        this.known = known;
        this.words = words;
        this.records = records;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "correction.review";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Proposed.ARGUMENTS;
    }

    @Override
    public VerbResult call(VerbCall call) {
        return VerbResult.said(Proposed.of(call)
                .filter(it -> records.mayCorrect(it.target(), call.sender(), call.today()))
                .map(it -> List.of(Reply.of(said(it, call))))
                .orElse(List.of()));
    }

    private String said(Proposed proposed, VerbCall call) {
        var language = call.sender().language();
        var target = proposed.target();
        var facts = target instanceof Target.OfPerson of
                ? known.of(of.person(), call.today())
                : known.of(((Target.OfUnit) target).unit(), call.today());
        var fact = target.fact();
        var lastDay = call.day("last_day").map(day -> words.value(language, day));
        var becomes = lastDay.orElseGet(() -> words.stored(language, fact, proposed.value()));
        return texts.say(
                language,
                fact.equals(Facts.POST_END) ? "record.review.end" : "record.review.fact",
                Map.of(
                        "fact", words.name(language, fact),
                        "name", known.name(target, call.today()).orElse(""),
                        "was", words.value(language, facts.getOrDefault(fact, Fact.unknown())),
                        "becomes", becomes,
                        "since", proposed.since(),
                        "dated", isDated(fact) ? "yes" : "no",
                        "reason", proposed.reason()));
    }

    /** Birth date and phone hold for every day. */
    private static boolean isDated(String fact) {
        return !fact.equals("BIRTH_DATE") && !fact.equals("PHONE");
    }
}
