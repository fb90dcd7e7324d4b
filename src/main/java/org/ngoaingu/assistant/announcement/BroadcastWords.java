package org.ngoaingu.assistant.announcement;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.announcement.AnnouncementId;
import org.ngoaingu.announcement.AnnouncementView;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** Texts and buttons that the cards of announcements share. */
@Component
class BroadcastWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final int TITLE = 80;

    private final Texts texts;
    private final Clock clock;

    BroadcastWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String say(Locale language, String key, Map<String, ?> arguments) {
        return texts.say(language, "broadcast." + key, arguments);
    }

    String say(Locale language, String key) {
        return say(language, key, Map.of());
    }

    String say(Locale language, Message message) {
        return texts.say(language, message);
    }

    Reply reply(Locale language, String key) {
        return Reply.of(say(language, key));
    }

    Reply reply(Locale language, Message message) {
        return Reply.of(say(language, message));
    }

    /** The heading of a card: its number and how far it is. */
    String head(AnnouncementView it, Locale language) {
        return "# "
                + say(
                        language,
                        "head",
                        Map.of("id", it.id().toString(), "state", it.state().says()));
    }

    /** How its text begins, on one line, without the marks of headings and items. */
    String title(AnnouncementView it, Locale language) {
        var line =
                it.draft().text(language).replaceAll("(?m)^\\s*[#>-]\\s+", "").replaceAll("\\s+", " ");
        return line.length() <= TITLE ? line : line.substring(0, line.offsetByCodePoints(0, cut(line))) + "…";
    }

    private static int cut(String line) {
        return line.codePointCount(0, TITLE - 1);
    }

    String moment(Instant moment) {
        return MOMENT.format(moment.atZone(clock.getZone()));
    }

    Choice button(AnnouncementId id, String act, Locale language) {
        return AnnouncementKeys.button(id, act, say(language, "button." + act));
    }

    /** A button that starts a flow about the announcement. */
    Choice starts(String flow, AnnouncementId id, Locale language) {
        return StartChoice.flow(flow, id.toString(), say(language, "button." + flow));
    }

    static String card(AnnouncementId id) {
        return "announcement:" + id;
    }
}
