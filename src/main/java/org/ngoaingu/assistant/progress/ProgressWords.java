package org.ngoaingu.assistant.progress;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.plan.Line;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.progress.LineProgress;
import org.ngoaingu.staff.Unit;
import org.springframework.stereotype.Component;

/** Figures in words. */
@Component
class ProgressWords {

    private final Texts texts;

    ProgressWords(Texts texts) {
        this.texts = texts;
    }

    String say(Asked asked, String key, Map<String, ?> arguments) {
        return texts.say(asked.language(), "progress.view." + key, arguments);
    }

    String say(Asked asked, Message message) {
        return texts.say(asked.language(), message);
    }

    /** A name on one line. */
    static String name(Unit unit) {
        return unit.name().replaceAll("\\s+", " ").strip();
    }

    /** "35 % cán bộ, công chức quận", short enough for a button. */
    String label(Asked asked, Line line) {
        var said = say(asked, "line", Map.of("rate", line.rate(), "group", group(line, asked.language())));
        return said.length() <= 60 ? said : said.substring(0, 59).strip() + "…";
    }

    /** A bar and a sentence, on two lines. */
    String figures(Asked asked, LineProgress progress) {
        return switch (progress) {
            case LineProgress.NoData none ->
                say(
                        asked,
                        "noData",
                        Map.of(
                                "rate",
                                none.line().rate(),
                                "group",
                                group(none.line(), asked.language()),
                                "day",
                                none.referenceDay()));
            case LineProgress.Counted counted -> figures(asked, counted);
        };
    }

    private String figures(Asked asked, LineProgress.Counted counted) {
        var line = counted.line();
        var said = new HashMap<String, Object>();
        said.put("rate", line.rate());
        said.put("group", group(line, asked.language()));
        said.put("level", line.minLevel());
        said.put("due", line.due());
        said.put("in", counted.in());
        said.put("reached", counted.reached());
        said.put("needed", counted.needed());
        said.put("unknown", counted.unknown());
        said.put("open", counted.open() ? "yes" : "no");
        if (counted.isWithoutPeople()) {
            return say(asked, "nobody", said);
        }
        if (counted.in() == 0) {
            return say(asked, "onlyUnknown", said);
        }
        said.put("percent", counted.percent());
        return Bar.of(counted.reached(), counted.in(), line.rate()) + " " + say(asked, "figures", said);
    }

    private static String group(Line line, Locale language) {
        return line.group().name().say(language);
    }
}
