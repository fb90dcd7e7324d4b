package org.ngoaingu.assistant.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ngoaingu.assistant.question.Deciders.Decider;
import org.ngoaingu.assistant.quota.FollowUps;
import org.ngoaingu.assistant.quota.MissingFacts;
import org.ngoaingu.assistant.quota.Quotas;
import org.ngoaingu.assistant.record.FactWords;
import org.ngoaingu.assistant.record.Records;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.FactRequests;
import org.ngoaingu.staff.FactRequests.Asked;
import org.ngoaingu.staff.PersonFact;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffFacts;
import org.springframework.stereotype.Component;

/**
 * {@code k:PERSON:ask} under a "chưa xác định" asks those who may decide; their buttons {@code k:QUESTION:v.VALUE} go to
 * {@link FactAnswers}.
 */
@Component
class FactQuestions implements ChoiceVerb {

    private final FactRequests requests;
    private final FactAnswers answers;
    private final Deciders deciders;
    private final QuestionWords said;
    private final Quotas quotas;
    private final Staff staff;
    private final Rights rights;
    private final FactWords words;
    private final Outbox outbox;
    private final Texts texts;

    FactQuestions(
            FactRequests requests,
            FactAnswers answers,
            Deciders deciders,
            QuestionWords said,
            Quotas quotas,
            Staff staff,
            Rights rights,
            FactWords words,
            Outbox outbox,
            Texts texts) {
        this.requests = requests;
        this.answers = answers;
        this.deciders = deciders;
        this.said = said;
        this.quotas = quotas;
        this.staff = staff;
        this.rights = rights;
        this.words = words;
        this.outbox = outbox;
        this.texts = texts;
    }

    @Override
    public String owner() {
        return FollowUps.QUESTIONS;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        return List.of(WireKey.of(chosen.id())
                .map(key -> chosen.choice().equals(FollowUps.ASK)
                        ? ask(chosen, new PersonId(key))
                        : answers.answer(chosen, key))
                .orElseGet(() -> say(chosen, Message.of("ask.notYours"))));
    }

    private Reply ask(Chosen chosen, PersonId about) {
        var who = chosen.sender().who();
        var today = chosen.today();
        var facts = staff.facts(about, today).orElse(null);
        if (who == null
                || facts == null
                || !rights.may(who, Act.SEE, about, today).isAllowed()) {
            return say(chosen, Message.of("ask.notYours"));
        }
        var missing = MissingFacts.of(quotas.of(about, today));
        if (missing.isEmpty()) {
            return say(chosen, Message.of("question.known"));
        }
        if (rights.may(who, Act.CORRECT, about, today).isAllowed()) {
            return decideYourself(chosen, about, missing);
        }
        var asked = deciders.of(facts, today);
        var asker = chosen.sender().person();
        return asker == null || asked.isEmpty()
                ? say(chosen, Message.of("question.nobody"))
                : ask(chosen, asker, facts, missing, asked);
    }

    private Reply decideYourself(Chosen chosen, PersonId about, List<PersonFact> missing) {
        var language = chosen.sender().language();
        return new Reply(
                texts.say(language, Message.of("question.yourself")),
                missing.stream()
                        .map(fact -> Records.correct(about, fact.name(), words.name(language, fact.name())))
                        .toList());
    }

    private Reply ask(Chosen chosen, PersonId asker, StaffFacts about, List<PersonFact> missing, List<Decider> asked) {
        var language = chosen.sender().language();
        var opened = new ArrayList<PersonFact>();
        var replies = new ArrayList<String>();
        for (var fact : missing) {
            switch (requests.ask(asker, about.person(), fact)) {
                case Asked.Open open -> {
                    opened.add(fact);
                    asked.forEach(decider -> outbox.notify(
                            decider.person(),
                            said.toDecider(open.question(), about, decider.language()),
                            "fact-request:%d:%d"
                                    .formatted(
                                            open.question().id(),
                                            decider.person().value())));
                }
                case Asked.Waiting waiting -> replies.add(said.waiting(language, waiting.since()));
                case Asked.TooMany tooMany ->
                    replies.add(texts.say(language, "question.tooMany", Map.of("most", FactRequests.OPEN_OF_ONE)));
                case Asked.Refused refused -> replies.add(texts.say(language, refused.why()));
            }
        }
        if (!opened.isEmpty()) {
            replies.addFirst(texts.say(
                    language, "question.asked", Map.of("count", asked.size(), "facts", said.names(language, opened))));
        }
        return Reply.of(String.join("\n\n", replies.stream().distinct().toList()));
    }

    private Reply say(Chosen chosen, Message message) {
        return Reply.of(texts.say(chosen.sender().language(), message));
    }
}
