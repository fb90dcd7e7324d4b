package org.ngoaingu.assistant.question;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ngoaingu.assistant.quota.FollowUps;
import org.ngoaingu.assistant.record.FactWords;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.FactRequests.Question;
import org.ngoaingu.staff.PersonFact;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffFacts;
import org.springframework.stereotype.Component;

/** What is said to who asks and to who decides; by staff code, since it may go over a foreign messenger. */
@Component
class QuestionWords {

    static final String VALUE = "v.";
    static final String OPEN = "open";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final FactWords words;
    private final Staff staff;
    private final Clock clock;

    QuestionWords(Texts texts, FactWords words, Staff staff, Clock clock) {
        this.texts = texts;
        this.words = words;
        this.staff = staff;
        this.clock = clock;
    }

    /** The question, with a button for each possible value. */
    Reply toDecider(Question question, StaffFacts facts, Locale language) {
        var fact = question.fact();
        var text = texts.say(
                language,
                "question.toDecider",
                Map.of(
                        "fact", words.name(language, fact.name()),
                        "code", facts.code().value(),
                        "unit", facts.unitName(),
                        "asker", code(question.asker())));
        var choices = new ArrayList<Choice>();
        fact.choices()
                .forEach(value ->
                        choices.add(button(question, VALUE + value, words.stored(language, fact.name(), value))));
        choices.add(button(question, OPEN, say(language, "question.open")));
        return new Reply(text, choices);
    }

    private static Choice button(Question question, String choice, String label) {
        return new Choice(FollowUps.QUESTIONS + ":" + question.id() + ":" + choice, label);
    }

    /** That the question was answered, with the first lines of what follows from it. */
    Reply toAsker(Question question, String value, String answer, Locale language) {
        var text = texts.say(
                language,
                "question.toAsker",
                Map.of(
                        "fact", words.name(language, question.fact().name()),
                        "code", code(question.about()),
                        "value", words.stored(language, question.fact().name(), value)));
        return new Reply(
                text + "\n\n" + answer,
                List.of(new Choice(FollowUps.lines(question.about()), say(language, "quota.choices.all"))));
    }

    /** When somebody answered before. */
    String late(Locale language, Instant answered) {
        var then = answered.atZone(clock.getZone());
        return texts.say(language, "question.late", Map.of("time", TIME.format(then), "day", then.toLocalDate()));
    }

    /** That the question was put before. */
    String waiting(Locale language, Instant instant) {
        var day = instant.atZone(clock.getZone()).toLocalDate();
        return texts.say(language, "question.waiting", Map.of("day", day));
    }

    /** "yêu cầu sử dụng ngoại ngữ, lãnh đạo, quản lý". */
    String names(Locale language, List<PersonFact> facts) {
        return facts.stream().map(fact -> words.name(language, fact.name())).collect(Collectors.joining(", "));
    }

    /** The reason of the correction that an answer is. */
    String reason(Locale language, Question question) {
        return texts.say(language, "question.reason", Map.of("asker", code(question.asker())));
    }

    private String code(PersonId person) {
        return staff.known(person).map(known -> known.code().value()).orElse("");
    }

    private String say(Locale language, String key) {
        return texts.say(language, Message.of(key));
    }
}
