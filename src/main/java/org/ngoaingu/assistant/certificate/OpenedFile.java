package org.ngoaingu.assistant.certificate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.certificate.Evidence;
import org.ngoaingu.certificate.SubmissionView;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** Sends an evidence file to whoever may open it; whoever opens one of somebody else stands in the trail. */
@Component
class OpenedFile {

    /** How long the copy for the chat is kept, to be sent. */
    private static final Duration SENT = Duration.ofHours(1);

    /** Before the number of the file in the data of its button. */
    static final String ACT = "file.";

    private final Evidence evidence;
    private final ChatFiles files;
    private final Texts texts;

    OpenedFile(Evidence evidence, ChatFiles files, Texts texts) {
        this.evidence = evidence;
        this.files = files;
        this.texts = texts;
    }

    /** A button for each file that is kept; {@code owner} answers them. */
    List<Choice> buttons(SubmissionView one, String owner, Locale language) {
        var buttons = new ArrayList<Choice>();
        for (int number = 0; number < one.evidence().size(); number++) {
            if (one.evidence().get(number).kept()) {
                buttons.add(new Choice(
                        owner + ":" + one.id().value() + ":" + ACT + number,
                        texts.say(language, "submission.button.file", Map.of("number", number + 1))));
            }
        }
        return buttons;
    }

    /** @param act {@link #ACT} and the number of the file, from 0; it came over the wire */
    Reply send(Actor actor, SubmissionView one, String act, Inbound sender) {
        var number = act.substring(ACT.length());
        var index = number.matches("\\d") ? Integer.parseInt(number) : Integer.MAX_VALUE;
        if (index >= one.evidence().size()) {
            return Reply.of(texts.say(sender.language(), Message.of("submission.file-gone")));
        }
        return switch (evidence.open(actor, one.evidence().get(index).id())) {
            case Evidence.Opened.Gone gone ->
                Reply.of(texts.say(sender.language(), Message.of("submission.file-gone")));
            case Evidence.Opened.Refused refused -> Reply.of(texts.say(sender.language(), refused.why()));
            case Evidence.Opened.File file -> {
                var name = "%d-%d.%s"
                        .formatted(one.id().value(), index + 1, file.type().equals("application/pdf") ? "pdf" : "jpg");
                var kept = files.keep(sender.chat(), new ChatFile(name, file.type(), file.content()), SENT);
                yield Reply.of(texts.say(
                                sender.language(),
                                "submission.file",
                                Map.of("number", index + 1, "id", one.id().value())))
                        .with(kept);
            }
        };
    }
}
