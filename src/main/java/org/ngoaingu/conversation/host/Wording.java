package org.ngoaingu.conversation.host;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.conversation.engine.Outcome.Said;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;

/** Puts what the engine says into words and buttons. */
final class Wording {

    private static final int CHOICE_BYTES = 64;

    private final Texts texts;

    Wording(Texts texts) {
        this.texts = texts;
    }

    /** What is said without a verb's reply between is one message. */
    List<Reply> replies(List<Said> said, Locale language, Answering.InTurn found) {
        var replies = new ArrayList<Reply>();
        var together = new ArrayList<Said.Spoken>();
        for (var one : said) {
            switch (one) {
                case Said.Spoken spoken -> together.add(spoken);
                case Said.Replies called -> {
                    if (!found.replies(called.wanted()).isEmpty()) {
                        flush(together, language, replies);
                        replies.addAll(found.replies(called.wanted()));
                    }
                }
            }
        }
        flush(together, language, replies);
        return replies;
    }

    private void flush(List<Said.Spoken> together, Locale language, List<Reply> replies) {
        if (!together.isEmpty()) {
            replies.add(reply(together, language));
            together.clear();
        }
    }

    /** One message. */
    Reply reply(List<? extends Said.Spoken> said, Locale language) {
        var text = said.stream().map(one -> text(one, language)).collect(Collectors.joining("\n\n"));
        return new Reply(
                text, said.stream().flatMap(one -> choices(one, language)).toList());
    }

    private String text(Said.Spoken said, Locale language) {
        var lines = said instanceof Said.Question question ? question.lines() : List.<Message>of();
        return Stream.concat(Stream.of(said.message()), lines.stream())
                .map(line -> texts.say(language, line))
                .collect(Collectors.joining("\n"));
    }

    private Stream<Choice> choices(Said.Spoken said, Locale language) {
        return switch (said) {
            case Said.Question question ->
                question.options().stream()
                        .map(option -> new Choice(
                                data(question.number(), option.choice()), texts.say(language, option.label())));
            case Said.Text plain ->
                plain.offer().stream()
                        .map(intent -> StartChoice.intent(intent, texts.say(language, Message.of("intent." + intent))));
        };
    }

    private static String data(int number, String choice) {
        var data = Turns.OWNER + ":" + number + ":" + choice;
        if (data.getBytes(StandardCharsets.UTF_8).length > CHOICE_BYTES) {
            throw new IllegalStateException("too long for a button: " + data);
        }
        return data;
    }
}
