package org.ngoaingu.assistant.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ngoaingu.announcement.Announcements;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.springframework.stereotype.Component;

/** {@code announcement.list}: the sender's own announcements, and a button to write one; for who may send any. */
@Component
class AnnouncementList implements Verb {

    private static final int SHOWN = 5;
    private static final int LABEL = 40;

    private final Announcements announcements;
    private final BroadcastWords words;

    AnnouncementList(Announcements announcements, BroadcastWords words) {
        this.announcements = announcements;
        this.words = words;
    }

    @Override
    public String name() {
        return "announcement.list";
    }

    @Override
    public VerbResult call(VerbCall call) {
        var who = call.sender().who();
        var language = call.sender().language();
        if (who == null) {
            return VerbResult.said(List.of(words.reply(language, Message.of("announcement.refused.nobodyYours"))));
        }
        var refusal = announcements.refusal(who);
        if (refusal.isPresent()) {
            return VerbResult.said(List.of(words.reply(language, refusal.get())));
        }
        var own = announcements.of(who).stream().limit(SHOWN).toList();
        var choices = new ArrayList<Choice>();
        choices.add(StartChoice.flow("announce", words.say(language, "button.compose")));
        var lines = new ArrayList<String>();
        lines.add(words.say(language, own.isEmpty() ? "none" : "own"));
        for (var it : own) {
            var id = it.id().toString();
            var title = words.title(it, language);
            lines.add("- "
                    + words.say(
                            language,
                            "entry",
                            Map.of("id", id, "title", title, "state", it.state().says())));
            var label = title.length() > LABEL ? title.substring(0, LABEL).strip() + "…" : title;
            choices.add(AnnouncementKeys.button(
                    it.id(), ReportButtons.SHOW, words.say(language, "button.open", Map.of("id", id, "title", label))));
        }
        return VerbResult.said(List.of(new Reply(String.join("\n", lines), choices)));
    }
}
