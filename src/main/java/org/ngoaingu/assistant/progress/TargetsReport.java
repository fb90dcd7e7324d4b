package org.ngoaingu.assistant.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.assistant.roster.ImportEntry;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.progress.TargetList;
import org.springframework.stereotype.Component;

/** What a list of targets would change, and the button that does it. */
@Component
class TargetsReport {

    /** The button {@code p:ID:take}. */
    static final String TAKE = "take";

    private static final int SHOWN = 10;
    private static final ImportEntry ENTRY = new ImportEntry(60);

    private final Texts texts;

    TargetsReport(Texts texts) {
        this.texts = texts;
    }

    Reply of(TargetList looked, Locale language) {
        var news = looked.added() + looked.changed();
        var lines = new ArrayList<String>();
        lines.add("# " + say(language, "head", Map.of()));
        lines.add(say(
                language,
                "counts",
                Map.of("added", looked.added(), "changed", looked.changed(), "unchanged", looked.unchanged())));
        if (!looked.refused().isEmpty()) {
            lines.add("\n"
                    + say(language, "refused", Map.of("count", looked.refused().size())));
            looked.refused().stream().limit(SHOWN).forEach(row -> lines.add("- " + texts.say(language, ENTRY.of(row))));
            if (looked.refused().size() > SHOWN) {
                lines.add(say(language, "more", Map.of("count", looked.refused().size() - SHOWN)));
            }
        }
        lines.add("\n" + say(language, news > 0 ? "nothingYet" : "nothingNew", Map.of()));
        var take =
                new Choice(View.OWNER + ":" + looked.id() + ":" + TAKE, say(language, "take", Map.of("count", news)));
        return new Reply(String.join("\n", lines), news > 0 ? List.of(take) : List.of());
    }

    /** After the button. */
    Reply taken(int count, Locale language) {
        return Reply.of(say(language, "taken", Map.of("count", count)));
    }

    /** Of a look that is over. */
    Reply late(Locale language) {
        return Reply.of(texts.say(language, Message.of("progress.targets.late")));
    }

    private String say(Locale language, String key, Map<String, ?> arguments) {
        return texts.say(language, "progress.targets." + key, arguments);
    }
}
