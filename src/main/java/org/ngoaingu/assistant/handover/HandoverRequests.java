package org.ngoaingu.assistant.handover;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.assistant.handover.HandoverRows.Question;
import org.ngoaingu.assistant.question.Deciders;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Handover;
import org.ngoaingu.conversation.HandoverHandler;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffFacts;
import org.springframework.stereotype.Component;

/** Puts a person's question to the administrators over the person's unit, by staff code, with two buttons. */
@Component
class HandoverRequests implements HandoverHandler {

    /** The flow in which an administrator writes the answer. */
    static final String ANSWERING = "answer-person";

    /** Questions of one person that may be open at a time. */
    static final int OPEN_OF_ONE = 3;

    private final HandoverRows rows;
    private final Deciders deciders;
    private final Staff staff;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    HandoverRequests(HandoverRows rows, Deciders deciders, Staff staff, Outbox outbox, Texts texts, Clock clock) {
        this.rows = rows;
        this.deciders = deciders;
        this.staff = staff;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Reply> take(Handover handover) {
        var person = handover.sender().person();
        var facts =
                person == null ? null : staff.facts(person, handover.today()).orElse(null);
        if (person == null || facts == null) {
            return said(handover, "handover.nobody", Map.of());
        }
        var asked = deciders.of(facts, handover.today());
        if (asked.isEmpty()) {
            return said(handover, "handover.nobody", Map.of());
        }
        var open = rows.openOf(person);
        var same = open.stream()
                .filter(question -> question.about().equals(handover.about())
                        && question.summary().equals(handover.summary()))
                .findFirst();
        if (same.isPresent()) {
            var day = same.get().asked().atZone(clock.getZone()).toLocalDate();
            return said(handover, "handover.waiting", Map.of("day", day));
        } else if (open.size() >= OPEN_OF_ONE) {
            return said(handover, "handover.tooMany", Map.of("most", OPEN_OF_ONE));
        }
        rows.open(person, handover)
                .ifPresent(question -> asked.forEach(decider -> outbox.notify(
                        decider.person(),
                        toDecider(question, facts, decider.language()),
                        "handover:%d:%d"
                                .formatted(question.id(), decider.person().value()))));
        return said(handover, "handover.asked", Map.of("count", asked.size()));
    }

    private Reply toDecider(Question question, StaffFacts facts, Locale language) {
        var text = texts.say(
                language,
                "handover.toDecider",
                Map.of(
                        "code", facts.code().value(),
                        "unit", facts.unitName(),
                        "about", question.about(),
                        "summary", question.summary()));
        return new Reply(
                text.strip(),
                List.of(
                        StartChoice.flow(
                                ANSWERING,
                                String.valueOf(question.id()),
                                texts.say(language, "handover.answer", Map.of())),
                        new Choice(
                                HandoverChoices.OWNER + ":" + question.id() + ":" + HandoverChoices.SETTLED,
                                texts.say(language, "handover.settle", Map.of()))));
    }

    private List<Reply> said(Handover handover, String key, Map<String, Object> places) {
        return List.of(Reply.of(texts.say(handover.sender().language(), key, places)));
    }
}
